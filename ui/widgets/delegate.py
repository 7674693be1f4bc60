"""What the delegates of all lists share: theme, fonts, mirrored geometry and the width of their view."""

from abc import abstractmethod
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QCursor, QFont, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from reader.spans import Span
from ui.models.roles import Role
from ui.style import Measures
from ui.theme import Theme
from ui.widgets.text import Accent, SetText, set_text, sized

Index = QModelIndex | QPersistentModelIndex
_REMARK_PITCH = 1.5


class RowDelegate(QStyledItemDelegate):
    """Paints the rows of a `RowModel`; a subclass paints one kind of list.

    Args:
        theme: Its colours.
        measures: Its sizes.
        parent: Owns the delegate.
    """

    def __init__(self, theme: Theme, measures: Measures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.measures = measures

    @abstractmethod
    def row_height(self, row: Any, width: int) -> int:  # noqa: ANN401 (what a row is depends on the model)
        """The height of a row in a list of some width, in pixels."""

    @abstractmethod
    def paint_row(self, painter: QPainter, row: Any, place: "Place") -> None:  # noqa: ANN401
        """Paint a row."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row where the view wants it."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        self.paint_row(painter, index.data(Role.ROW), Place(option, index))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The view's width and the row's height."""
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        return QSize(width, self.row_height(index.data(Role.ROW), width))

    def remark(self, words: str, width: int, *, max_lines: int = 0) -> SetText:
        """Sentences of the interface, small, set in lines of a width."""
        parent = self.parent()
        direction = parent.layoutDirection() if isinstance(parent, QAbstractItemView) else None
        font = self.font(self.measures.small_px)
        return set_text(words, font, width, pitch=_REMARK_PITCH, max_lines=max_lines, direction=direction)

    def statement(self, cue: str, content: str, width: int, *, size_px: int = 0, max_lines: int = 0) -> SetText:
        """What somebody said, after its cue in the interface's font, set in lines of a width.

        Args:
            cue: The word that attributes it; empty for none.
            content: What was said.
            width: Of the lines, in pixels.
            size_px: Of the page's font; 0 for that of cards.
            max_lines: More are cut off; 0 for all.
        """
        font = self.font(self.measures.small_px + 1, bold=True)
        accents = (Accent(Span(0, len(cue)), self.theme.colour("accent"), font=font),) if cue else ()
        words, pitch = f"{cue} {content}".strip(), self.measures.card_pitch
        return set_text(words, self.reading_font(size_px), width, pitch=pitch, max_lines=max_lines, accents=accents)

    def font(self, size_px: int = 0, *, bold: bool = False) -> QFont:
        """The interface's font."""
        parent = self.parent()
        base = parent.font() if isinstance(parent, QAbstractItemView) else QFont()
        return sized(base, size_px or self.measures.interface_px, bold=bold)

    def reading_font(self, size_px: int = 0) -> QFont:
        """The page's font, for article text and notes."""
        font = QFont()
        font.setFamilies(list(self.measures.page_families))
        font.setPixelSize(size_px or self.measures.card_px)
        return font


class Place:
    """Where and in which state a row is painted.

    The view is asked for the state: the option says the same in flags of QStyle, for which PySide makes all the enums of
    that class (4.5 ms, 0.6 MB).

    Args:
        option: What the view says.
        index: Of the row.
    """

    def __init__(self, option: QStyleOptionViewItem, index: Index) -> None:
        self.rect = QRect(option.rect)
        self.direction: Qt.LayoutDirection = option.direction
        self.is_rtl = option.direction == Qt.LayoutDirection.RightToLeft
        self.is_selected = self.is_hovered = self.is_current = False
        view = option.widget
        if isinstance(view, QAbstractItemView):
            self.is_selected = view.selectionModel().isSelected(index)
            self.is_hovered = _is_under_mouse(view, index)
            self.is_current = view.hasFocus() and view.currentIndex() == index

    def inset(self, lead: int, top: int, trail: int, bottom: int) -> QRectF:
        """The row's rectangle less some pixels at its leading, upper, trailing and lower edge."""
        left, right = (trail, lead) if self.is_rtl else (lead, trail)
        return QRectF(self.rect.adjusted(left, top, -right, -bottom))


def _is_under_mouse(view: QAbstractItemView, index: Index) -> bool:
    viewport = view.viewport()
    return viewport.underMouse() and view.indexAt(viewport.mapFromGlobal(QCursor.pos())) == index


def dots(painter: QPainter, area: QRectF, colour: QColor, *, at_left: bool) -> None:
    """Paint the three dots of a menu at an end of a row."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    x = area.left() + 2 if at_left else area.right() - 2
    for step in range(3):
        painter.drawEllipse(QPointF(x + (5 if at_left else -5) * step, area.center().y()), 1.5, 1.5)


def fill(
    painter: QPainter,
    rect: QRectF,
    colour: QColor,
    *,
    edge: QColor | None = None,
    radius: int = 7,
    style: Qt.PenStyle = Qt.PenStyle.SolidLine,
) -> None:
    """Paint a rounded rectangle, with a hairline of some style around it if `edge` is given."""
    painter.setPen(QPen(edge, 1, style) if edge is not None else Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    # A hairline stands on the middle of its pixels, or it is smeared over two.
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5) if edge is not None else rect, radius, radius)
