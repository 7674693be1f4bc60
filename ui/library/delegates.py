"""How the lists of the library look: its parts, its articles, and what a search found."""

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from reader.arabic.direction import isolate, without_controls
from reader.catalogue import MOST_COMPARED, ReadingStatus
from reader.store.articles import ArticleSummary
from reader.store.hits import SearchHit
from ui.models.articles import ArticleRow, GroupRow, group_words
from ui.models.results import HitHeading, ResultRow
from ui.models.shelves import HEADINGS, ShelfRow, shelf_name
from ui.numbers import date_words, day_words, number, percent
from ui.strings import hit_plural
from ui.widgets.delegate import Place, RowDelegate, fill
from ui.widgets.text import Accent, SetText, direction_of, draw_line, set_text

_SNIPPET_LINES = 3


SHELF_PX = 30
ARTICLE_PX = 52
_STEP = 14  # for each collection or tag around one
_FOLD = 12


class ShelfDelegate(RowDelegate):
    """Paints a part of the library, a collection or a tag with its count."""

    def row_height(self, row: ShelfRow, width: int) -> int:  # noqa: ARG002 (alike, but for headings)
        """One line, with room over a heading."""
        return SHELF_PX + 8 if row.kind in HEADINGS else SHELF_PX

    def paint_row(self, painter: QPainter, row: ShelfRow, place: Place) -> None:
        """Paint name and count."""
        ink, dim = self.theme.colour("ink"), self.theme.colour("dim")
        if row.kind in HEADINGS:
            small = self.font(self.measures.small_px)
            draw_line(painter, place.inset(16, 12, 50, 0), shelf_name(row), small, dim, right=place.is_rtl, worded=True)
            return
        _paint_ground(self, painter, place)
        lead = 16 + row.depth * _STEP
        if row.has_more:
            paint_fold(painter, fold_rect(row, place), dim, is_open=row.is_open, is_rtl=place.is_rtl)
        font = self.font()
        font.setItalic(row.collection is not None and row.collection.is_smart)
        draw_line(
            painter,
            place.inset(lead + _FOLD * (row.depth > 0 or row.has_more), 0, 56, 0),
            shelf_name(row),
            font,
            ink,
            right=place.is_rtl,
        )
        if row.count:
            small = self.font(self.measures.small_px + 1)
            draw_line(painter, place.inset(60, 0, 16, 0), number(row.count), small, dim, right=not place.is_rtl)


def fold_rect(row: ShelfRow, place: Place) -> QRectF:
    """Where the mark stands that folds away what is nested in a row."""
    lead = 12 + row.depth * _STEP
    return place.inset(lead, 0, place.rect.width() - lead - _FOLD, 0)


def paint_fold(painter: QPainter, rect: QRectF, colour: QColor, *, is_open: bool, is_rtl: bool) -> None:
    """Paint a small angle that points down where something is open, and inwards where it is not."""
    middle, half = rect.center(), 3.0
    inwards = -half / 2 if is_rtl else half / 2
    if is_open:
        points = [QPointF(-half, -half / 2), QPointF(0, half / 2), QPointF(half, -half / 2)]
    else:
        points = [QPointF(-inwards, -half), QPointF(inwards, 0), QPointF(-inwards, half)]
    painter.setPen(QPen(colour, 1.4))
    painter.drawPolyline([middle + point for point in points])


class ArticleDelegate(RowDelegate):
    """Paints an article: its title, and below it date, notes and how much has been read; or a heading over some."""

    def row_height(self, row: ArticleRow | None, width: int) -> int:  # noqa: ARG002 (all alike)
        """Two lines."""
        return ARTICLE_PX

    def paint_row(self, painter: QPainter, row: ArticleRow | None, place: Place) -> None:
        """Paint the two lines; nothing of an article of which nothing is known yet."""
        ink, dim = self.theme.colour("ink"), self.theme.colour("dim")
        if isinstance(row, GroupRow):
            words = place.inset(16, 22, 14, 2)
            small = self.font(self.measures.small_px + 1, bold=True)
            draw_line(painter, words, without_controls(group_words(row)), small, dim, right=place.is_rtl)
            return
        _paint_ground(self, painter, place)
        if row is None:
            return
        if row.status is not ReadingStatus.DONE:
            self._paint_status(painter, place, row.status)
        title = place.inset(18, 6, 34 if row.star else 14, 24)
        draw_line(painter, title, without_controls(row.title), self.font(), ink, right=place.is_rtl)
        if row.star:
            paint_star(painter, place.inset(place.rect.width() - 32, 6, 14, 24), self.theme.colour("accent"))
        below = place.inset(18, 27, 14, 6)
        small = self.font(self.measures.small_px)
        draw_line(painter, below, self.below(row), small, dim, right=place.is_rtl, worded=True)

    def below(self, row: ArticleSummary) -> str:
        """The second line: outlet, date, notes, progress, near copies; each kept in its own order."""
        notes = self.tr("%Ln note(s)", "", row.annotation_count) if row.annotation_count else ""
        date = date_words(row.published) if row.published else day_words(row.added)
        read = percent(row.progress) if row.progress > 0 else ""
        copies = self._copies(row.copies) if row.copies else ""
        return " · ".join(isolate(part) for part in (row.outlet, date, notes, read, copies) if part)

    def _copies(self, count: int) -> str:
        if count >= MOST_COMPARED:
            return self.tr("%Ln near copy(s) or more", "", count)
        return self.tr("%Ln near copy(s)", "", count)

    def _paint_status(self, painter: QPainter, place: Place, status: ReadingStatus) -> None:
        """A dot before what is unread, a ring before what is being read."""
        spot = place.inset(9, 11, place.rect.width() - 15, place.rect.height() - 17)
        accent = self.theme.colour("accent")
        painter.setPen(QPen(accent, 1.4))
        painter.setBrush(accent if status is ReadingStatus.UNREAD else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(spot.center(), 2.2, 2.2)


def paint_star(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Paint a star of five points into the middle of a rectangle."""
    centre, outer, inner = rect.center(), 5.6, 2.4
    points = [
        centre + QPointF(radius * sin(pi * corner / 5), -radius * cos(pi * corner / 5))
        for corner in range(10)
        for radius in [outer if corner % 2 == 0 else inner]
    ]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(points)


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
