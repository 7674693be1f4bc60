"""What labels look like: a word on their band, and rows of colours and lines to choose from."""

from abc import abstractmethod
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from reader.annotations import Label
from ui.page.blend import mixed
from ui.page.layers import BAND_RADIUS
from ui.page.strokes import StrokePainter
from ui.theme import Theme
from ui.widgets.text import draw_line

_SIZE = 34
_AIR = 10
_RING = 1.6
_EDGE_WIDTH = 1.3
_EDGE_RISE = 2.5


def paint_band(painter: QPainter, rect: QRectF, look: tuple[str, str], theme: Theme) -> None:
    """Paint a piece of a band as it stands on the page.

    Args:
        painter: Where.
        rect: The band.
        look: Names of the colour and of the line.
        theme: Its colours.
    """
    colour, pattern = look
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(mixed(theme, [theme.labels[colour]]))
    painter.drawRoundedRect(rect, BAND_RADIUS, BAND_RADIUS)
    y = round(rect.bottom() - _EDGE_RISE) + 0.5
    ends = (rect.left() + BAND_RADIUS, rect.right() - BAND_RADIUS)
    StrokePainter(painter).draw(pattern, (theme.label_edges[colour], _EDGE_WIDTH), ends, y)


def paint_sample(painter: QPainter, rect: QRectF, label: Label, words: str, font: QFont, theme: Theme) -> None:
    """Paint words on the band of a label, the band as wide as they are."""
    width = min(rect.width(), QFontMetricsF(font).horizontalAdvance(words) + 2 * _AIR + 2)
    rtl = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    band = QRectF(rect.right() - width if rtl else rect.left(), rect.top(), width, rect.height())
    paint_band(painter, band, (label.colour, label.pattern), theme)
    draw_line(painter, band.adjusted(_AIR, 0, -_AIR, -3), words, font, theme.colour("ink"), right=rtl)


class _Choice(QAbstractButton):
    """One colour or one line."""

    def __init__(
        self, strip: "ChoiceStrip", value: str, paint: Callable[[QPainter, QRectF, str], None], *, width_px: int
    ) -> None:
        super().__init__(strip)
        self.value, self._strip, self._paint, self._width_px = value, strip, paint, width_px
        self.setCheckable(True)
        self.setAutoExclusive(True)

    def sizeHint(self) -> QSize:
        """As high as wide, or wider."""
        return QSize(self._width_px, _SIZE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what is offered, a ring around what is chosen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, QRectF(self.rect()).adjusted(7, 7, -7, -7), self.value)
        ring = self._strip.ring(is_focused=self.hasFocus())
        if self.isChecked() or self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(ring, _RING, Qt.PenStyle.SolidLine if self.isChecked() else Qt.PenStyle.DotLine))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 7, 7)
        painter.end()


class ChoiceStrip(QWidget):
    """A row of colours or of lines, one of which is chosen; arrow keys go from one to the next.

    Args:
        values: Their names.
        theme: Its colours.
        parent: Owns the row.
    """

    WIDTH_PX = 34
    """Width of one choice."""

    chosen = Signal(object)
    """Name of what the user chose."""

    def __init__(self, values: Sequence[str], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._choices = tuple(_Choice(self, value, self.paint_choice, width_px=self.WIDTH_PX) for value in values)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for choice in self._choices:
            choice.toggled.connect(self._tell)
            row.addWidget(choice)
        row.addStretch(1)

    @property
    def value(self) -> str:
        """What is chosen; empty for nothing."""
        return next((choice.value for choice in self._choices if choice.isChecked()), "")

    def set_value(self, value: str) -> None:
        """Show what is chosen, without telling anybody."""
        for choice in self._choices:
            choice.blockSignals(True)
            choice.setChecked(choice.value == value)
            choice.blockSignals(False)
            choice.update()

    def set_names(self, names: Sequence[str]) -> None:
        """Name the choices in the language of the interface."""
        for choice, name in zip(self._choices, names, strict=True):
            choice.setToolTip(name)
            choice.setAccessibleName(name)

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self.theme = theme
        self.update()

    def ring(self, *, is_focused: bool) -> QColor:
        """The colour of the ring around a choice."""
        return self.theme.colour("accent" if is_focused else "ink")

    @abstractmethod
    def paint_choice(self, painter: QPainter, rect: QRectF, value: str) -> None:
        """Paint one choice; a subclass says how."""

    def _tell(self, checked: bool) -> None:
        if checked:
            self.chosen.emit(self.value)


class ColourStrip(ChoiceStrip):
    """The colours of labels."""

    def paint_choice(self, painter: QPainter, rect: QRectF, value: str) -> None:
        """A disc."""
        painter.setBrush(self.theme.labels[value])
        painter.setPen(QPen(self.theme.label_edges[value], 1.2))
        painter.drawEllipse(QPointF(rect.center()), rect.width() / 2, rect.height() / 2)


class LineStrip(ChoiceStrip):
    """The lines along bands, each on a piece of band in the colour that is chosen."""

    WIDTH_PX = 38

    def __init__(self, values: Sequence[str], theme: Theme, parent: QWidget | None = None) -> None:
        self.colour = next(iter(theme.labels))
        super().__init__(values, theme, parent)

    def set_colour(self, colour: str) -> None:
        """Show the lines in another colour."""
        self.colour = colour
        self.update()

    def paint_choice(self, painter: QPainter, rect: QRectF, value: str) -> None:
        """A piece of band with its line."""
        paint_band(painter, rect.adjusted(-1, 1, 1, -1), (self.colour, value), self.theme)
