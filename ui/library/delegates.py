"""How the lists of the library look: its parts, its articles, and what a search found."""

from PySide6.QtGui import QPainter

from reader.arabic.direction import isolate, without_controls
from reader.store.articles import ArticleSummary
from reader.store.hits import SearchHit
from reader.store.places import HitKind
from ui.models.articles import ScopeRow, scope_name
from ui.numbers import date_words, day_words, number, percent
from ui.widgets.delegate import Place, RowDelegate, fill
from ui.widgets.text import Accent, SetText, draw_line, set_text

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
    """Paints what a search found: the title, and the words around the hit with the hit marked."""

    def row_height(self, row: SearchHit, width: int) -> int:
        """A line for the title, up to three for the words."""
        return 34 + round(self._snippet(row, width - 30).height) + 10

    def paint_row(self, painter: QPainter, row: SearchHit, place: Place) -> None:
        """Paint title and words."""
        _paint_ground(self, painter, place)
        title = place.inset(16, 6, 14, place.rect.height() - 30)
        small = self.font(self.measures.small_px)
        draw_line(painter, title, self.head(row), small, self.theme.colour("dim"), right=place.is_rtl, worded=True)
        inner = place.inset(16, 32, 14, 4)
        self._snippet(row, int(inner.width())).draw(painter, inner.left(), inner.top(), self.theme.colour("ink"))

    def head(self, row: SearchHit) -> str:
        """What was found and in which article."""
        kind = {
            HitKind.ARTICLE: "",
            HitKind.NOTE: self.tr("Note"),
            HitKind.ENTITY: self.tr("Entity"),
            HitKind.SOURCE: self.tr("Source"),
        }[row.kind]
        return " · ".join(isolate(part) for part in (kind, without_controls(row.title)) if part)

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
