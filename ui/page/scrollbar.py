"""The page's scroll bar: a quiet thumb, and a tick for every hit of a search."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractSlider, QScrollBar, QWidget

from ui.brush import fill_rect
from ui.theme import Theme

WIDTH = 12
_THUMB = 5.0
_SHORTEST = 36
"""What the style sheet asks for: a handle of 32 px and its margins."""
_TICK = 2


class PageScrollBar(QScrollBar):
    """Painted by itself: the style's own painting costs more than the page's.

    Where the thumb is, the style knows too, but only to ask it costs the first paint 5 ms: PySide6 then makes all the
    enums of QStyle.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self._ticks: list[float] = []
        self._current: float | None = None
        self._painted = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def sizeHint(self) -> QSize:
        """Narrow, whatever the style would like."""
        return QSize(WIDTH, super().sizeHint().height())

    def dress(self, theme: Theme) -> None:
        """Take on the colours of the page."""
        self._theme = theme
        self.update()

    def set_ticks(self, shares: Sequence[float], current: float | None) -> None:
        """Mark places of the article.

        Args:
            shares: Places, from 0 for its start to 1 for its end.
            current: The one that is looked at.
        """
        self._ticks = list(shares)
        self._current = current
        self.update()

    def sliderChange(self, change: QAbstractSlider.SliderChange) -> None:  # noqa: ARG002
        """Paint anew where the thumb was and where it is: the whole bar would be a column of scattered memory."""
        self.update(self._painted)
        self.update(self._thumb_rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ticks and thumb."""
        painter = QPainter(self)
        fill_rect(painter, event.rect(), self._theme.colour("paper"))
        for y in sorted({self._y_of(share) for share in self._ticks}):
            fill_rect(painter, QRect(2, y, self.width() - 4, _TICK), self._theme.colour("hit_current"))
        if self._current is not None:
            y = self._y_of(self._current)
            fill_rect(painter, QRect(0, y - 1, self.width(), _TICK + 2), self._theme.colour("accent"))
        self._paint_thumb(painter)
        painter.end()

    @property
    def thumb(self) -> tuple[int, int]:
        """Top and height of the thumb, where the style too would have the mouse find it."""
        steps = self.maximum() - self.minimum()
        longest = self.height()
        length = min(longest, max(_SHORTEST, longest * self.pageStep() // max(1, steps + self.pageStep())))
        return (longest - length) * (self.sliderPosition() - self.minimum()) // max(1, steps), length

    def _thumb_rect(self) -> QRect:
        top, length = self.thumb
        return QRect(0, top, self.width(), length)

    def _y_of(self, share: float) -> int:
        return round(share * (self.height() - _TICK))

    def _paint_thumb(self, painter: QPainter) -> None:
        if self.maximum() <= self.minimum():
            return
        self._painted = self._thumb_rect()
        rect = QRectF((self.width() - _THUMB) / 2, self._painted.y() + 1, _THUMB, self._painted.height() - 2)
        colour = QColor(self._theme.colour("dim"))
        # Among the ticks of a frequent word a faint thumb would be lost.
        colour.setAlphaF(0.7 if self.isSliderDown() or self.underMouse() or self._ticks else 0.35)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(rect, _THUMB / 2, _THUMB / 2)
