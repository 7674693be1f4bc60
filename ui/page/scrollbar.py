"""The page's scroll bar: a quiet thumb, and a tick for every hit of a search."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from ui.theme import Theme

WIDTH = 12
_THUMB = 5.0
_TICK = 2


class PageScrollBar(QScrollBar):
    """Painted by itself: the style's own painting costs more than the page's."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self._ticks: list[float] = []
        self._current: float | None = None
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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ticks and thumb."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.colour("paper"))
        for y in sorted({self._y_of(share) for share in self._ticks}):
            painter.fillRect(2, y, self.width() - 4, _TICK, self._theme.colour("hit_current"))
        if self._current is not None:
            y = self._y_of(self._current)
            painter.fillRect(0, y - 1, self.width(), _TICK + 2, self._theme.colour("accent"))
        self._paint_thumb(painter)
        painter.end()

    def _y_of(self, share: float) -> int:
        return round(share * (self.height() - _TICK))

    def _paint_thumb(self, painter: QPainter) -> None:
        if self.maximum() <= self.minimum():
            return
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        slider = self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, self
        )
        rect = QRectF((self.width() - _THUMB) / 2, slider.y() + 1, _THUMB, slider.height() - 2)
        colour = QColor(self._theme.colour("dim"))
        colour.setAlphaF(0.7 if self.isSliderDown() or self.underMouse() else 0.35)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(rect, _THUMB / 2, _THUMB / 2)
