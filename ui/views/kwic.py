"""How a concordance looks: a mention on each line, all of them under one another, with the words on either side."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter

from reader.arabic.direction import without_controls
from reader.concordance import KwicLine
from reader.spans import Span
from ui.page.lines import intervals
from ui.widgets.delegate import Place, RowDelegate, fill
from ui.widgets.text import Accent, direction_of, draw_line, set_text

_ROW_PX = 34
_EDGE_PX = 22
_FADE_PX = 30
_ENDLESS_PX = 20_000
_TITLE_FROM_PX = 560
"""From this width on there is room for the title of the article."""
_TITLE_SHARE, _TITLE_MIN_PX, _TITLE_MAX_PX = 0.24, 120, 220
_BEFORE_SHARE = 0.46
"""Where the mention begins, from the edge where the line begins."""


class KwicDelegate(RowDelegate):
    """Paints a mention with the words around it, and the article at the end of the line.

    The line is laid out as a whole, so that letters that join across the mention's edges join, and moved to its place.
    """

    def row_height(self, row: KwicLine, width: int) -> int:  # noqa: ARG002 (all alike)
        """One line."""
        return _ROW_PX

    def paint_row(self, painter: QPainter, row: KwicLine, place: Place) -> None:
        """Paint the line."""
        ground = self.theme.colour("paper")
        if place.is_selected or place.is_hovered:
            ground = self.theme.colour("selected")
            edge = self.theme.colour("accent") if place.is_current else None
            fill(painter, place.inset(8, 1, 8, 1), ground, edge=edge)
        area = place.inset(_EDGE_PX, 2, _EDGE_PX, 2)
        title_px = self._title_px(area.width())
        if title_px:
            title = place.inset(round(_EDGE_PX + area.width() - title_px + 16), 2, _EDGE_PX, 2)
            small = self.font(self.measures.small_px)
            words = without_controls(row.spot.title)
            draw_line(painter, title, words, small, self.theme.colour("dim"), right=not place.is_rtl)
        trail = round(_EDGE_PX + title_px)
        self._paint_line(painter, row, place.inset(_EDGE_PX, 2, trail, 2), ground)

    def _paint_line(self, painter: QPainter, row: KwicLine, area: QRectF, ground: QColor) -> None:
        text = f"{row.before}{row.words}{row.after}"
        mention = Span(len(row.before), len(row.before) + len(row.words))
        mark = Accent(mention, background=self.theme.colour("hit"))
        line = set_text(text, self.reading_font(self.measures.card_px), _ENDLESS_PX, pitch=1.7, accents=[mark])
        is_rtl = direction_of(text) == Qt.LayoutDirection.RightToLeft
        start, end, _ = line.marks[0]
        found = intervals(line.layout.lineAt(0), start, end) or [(0.0, 0.0)]
        if is_rtl:
            shift = area.right() - area.width() * _BEFORE_SHARE - found[-1][1]
        else:
            shift = area.left() + area.width() * _BEFORE_SHARE - found[0][0]
        painter.save()
        painter.setClipRect(area)
        top = area.top() + (area.height() - line.height) / 2
        line.draw(painter, shift, top, self.theme.colour("ink"))
        painter.restore()
        _fade(painter, QRectF(area.left(), area.top(), _FADE_PX, area.height()), ground, to_left=True)
        _fade(painter, QRectF(area.right() - _FADE_PX, area.top(), _FADE_PX, area.height()), ground, to_left=False)

    @staticmethod
    def _title_px(width: float) -> float:
        if width < _TITLE_FROM_PX:
            return 0
        return min(max(width * _TITLE_SHARE, _TITLE_MIN_PX), _TITLE_MAX_PX)


def _fade(painter: QPainter, area: QRectF, ground: QColor, *, to_left: bool) -> None:
    """Let words end in the ground instead of being cut."""
    clear = QColor(ground)
    clear.setAlpha(0)
    shade = QLinearGradient(area.topLeft(), area.topRight())
    shade.setColorAt(0, ground if to_left else clear)
    shade.setColorAt(1, clear if to_left else ground)
    painter.fillRect(area, shade)
