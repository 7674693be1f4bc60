"""How the lists of the library look: its parts, its articles, and what a search found."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from reader.arabic.direction import isolate, without_controls
from reader.store.articles import ArticleSummary
from reader.store.hits import SearchHit
from ui.models.articles import ScopeRow, scope_name
from ui.models.results import HitHeading, ResultRow
from ui.numbers import date_words, day_words, number, percent
from ui.strings import hit_plural
from ui.widgets.delegate import Place, RowDelegate, fill
from ui.widgets.text import Accent, SetText, direction_of, draw_line, set_text

_SNIPPET_LINES = 3


class ScopeDelegate(RowDelegate):
    """Paints a part of the library with its count."""

    def row_height(self, row: ScopeRow, width: int) -> int:  # noqa: ARG002 (all alike)
        """One line."""
        return 34

    def paint_row(self, painter: QPainter, row: ScopeRow, place: Place) -> None:
        """Paint name and count."""
        _paint_ground(self, painter, place)
        ink, dim = self.theme.colour("ink"), self.theme.colour("dim")
        draw_line(painter, place.inset(16, 0, 50, 0), scope_name(row.scope), self.font(), ink, right=place.is_rtl)
        small = self.font(self.measures.small_px + 1)
        draw_line(painter, place.inset(60, 0, 16, 0), number(row.count), small, dim, right=not place.is_rtl)


class ArticleDelegate(RowDelegate):
    """Paints an article: its title, and below it date, notes and how much has been read."""

    def row_height(self, row: ArticleSummary, width: int) -> int:  # noqa: ARG002 (all alike)
        """Two lines."""
        return 52

    def paint_row(self, painter: QPainter, row: ArticleSummary, place: Place) -> None:
        """Paint the two lines."""
        _paint_ground(self, painter, place)
        title, below = place.inset(16, 6, 14, 24), place.inset(16, 27, 14, 6)
        draw_line(
            painter, title, without_controls(row.title), self.font(), self.theme.colour("ink"), right=place.is_rtl
        )
        small = self.font(self.measures.small_px)
        draw_line(painter, below, self.below(row), small, self.theme.colour("dim"), right=place.is_rtl, worded=True)

    def below(self, row: ArticleSummary) -> str:
        """The second line: outlet, date, notes, progress; each kept in its own order."""
        notes = self.tr("%Ln note(s)", "", row.annotation_count) if row.annotation_count else ""
        date = date_words(row.published) if row.published else day_words(row.added)
        read = percent(row.progress) if row.progress > 0 else ""
        return " · ".join(isolate(part) for part in (row.outlet, date, notes, read) if part)


class ResultDelegate(RowDelegate):
    """Paints what a search found: names in a line; titles, and the words around the hit with the hit marked."""

    def row_height(self, row: ResultRow, width: int) -> int:
        """A line for a heading or a name; for others one for the title, and up to three for the words."""
        if isinstance(row, HitHeading):
            return 30
        if row.referent is not None:
            return 32 if row.snippet == row.title else 52
        return 34 + round(self._snippet(row, width - 30).height) + 10

    def paint_row(self, painter: QPainter, row: ResultRow, place: Place) -> None:
        """Paint a heading, a name, or title and words."""
        if isinstance(row, HitHeading):
            small = self.font(self.measures.small_px, bold=True)
            words = hit_plural(row.kind)
            draw_line(painter, place.inset(16, 8, 14, 0), words, small, self.theme.colour("dim"), right=place.is_rtl)
            return
        _paint_ground(self, painter, place)
        # How often it matches, or is named: worth a word only where it is more than once.
        count = number(row.count) if row.count > 1 else ""
        small = self.font(self.measures.small_px)
        dim, height = self.theme.colour("dim"), place.rect.height()
        draw_line(painter, place.inset(16, 6, 14, height - 30), count, small, dim, right=not place.is_rtl)
        if row.referent is not None:
            self._paint_name(painter, row, place)
            return
        title = place.inset(16, 6, 44 if count else 14, height - 30)
        draw_line(painter, title, without_controls(row.title), small, dim, right=place.is_rtl)
        inner = place.inset(16, 32, 14, 4)
        self._snippet(row, int(inner.width())).draw(painter, inner.left(), inner.top(), self.theme.colour("ink"))

    def _paint_name(self, painter: QPainter, row: SearchHit, place: Place) -> None:
        """The name that matches; below it, the fullest one of the same."""
        area = place.inset(16, 5, 50, 0)
        accents = [Accent(span, background=self.theme.colour("hit")) for span in row.matches]
        name = set_text(row.snippet, self.font(), area.width(), pitch=1.7, max_lines=1, accents=accents)
        # A name stands at the leading edge whatever its own direction.
        room = area.width() - name.layout.lineAt(0).naturalTextWidth() if name.layout.lineCount() else 0
        is_rtl = direction_of(row.snippet) == Qt.LayoutDirection.RightToLeft
        shift = 0 if is_rtl is place.is_rtl else -room if is_rtl else room
        name.draw(painter, area.left() + shift, area.top(), self.theme.colour("ink"))
        if row.snippet != row.title:
            below = place.inset(16, 27, 50, 4)
            small = self.font(self.measures.small_px)
            draw_line(painter, below, row.title, small, self.theme.colour("dim"), right=place.is_rtl)

    def _snippet(self, row: SearchHit, width: int) -> SetText:
        accents = [Accent(span, background=self.theme.colour("hit")) for span in row.matches]
        return set_text(
            row.snippet,
            self.reading_font(self.measures.card_px - 1),
            width,
            pitch=self.measures.card_pitch,
            max_lines=_SNIPPET_LINES,
            accents=accents,
        )


def _paint_ground(delegate: RowDelegate, painter: QPainter, place: Place) -> None:
    if place.is_selected or place.is_hovered:
        edge = delegate.theme.colour("accent") if place.is_current else None
        fill(painter, place.inset(8, 1, 8, 1), delegate.theme.colour("selected"), edge=edge, radius=8)
