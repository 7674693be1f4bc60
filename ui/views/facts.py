"""How the facts about somebody look, beside their mentions."""

from PySide6.QtGui import QPainter

from reader.arabic.direction import isolate
from reader.concordance import Joined, Neighbour, NoteOn
from reader.dossier import Statement
from reader.notemarkup import plain_lines
from ui.charts.look import Look
from ui.charts.times import HEIGHT_PX, paint_times
from ui.models.entityfacts import Alias, AllStatements, Fact, FactHeading, Facts, Times
from ui.numbers import date_words, number
from ui.widgets.delegate import Place, RowDelegate, fill
from ui.widgets.text import SetText, draw_line, set_text

_LEAD, _TRAIL, _CARD_GAP, _PADDING = 16, 16, 7, 10
_LINES = 3


class FactDelegate(RowDelegate):
    """Paints headings, the small chart of times, names with counts, and cards for statements and notes."""

    def row_height(self, row: Fact, width: int) -> int:
        """One line for most; a card as many as its words need, up to three."""
        if isinstance(row, FactHeading):
            return 38
        if isinstance(row, Times):
            return HEIGHT_PX + 8
        if isinstance(row, NoteOn | Statement):
            words = self._words(row, width - _LEAD - _TRAIL - 2 * _PADDING)
            return round(words.height) + self.measures.small_px + 2 * _PADDING + 6 + _CARD_GAP
        return 30

    def paint_row(self, painter: QPainter, row: Fact, place: Place) -> None:
        """Paint a fact."""
        if isinstance(row, FactHeading):
            small = self.font(self.measures.small_px, bold=True)
            area = place.inset(_LEAD, 14, _TRAIL, 0)
            draw_line(painter, area, self.heading(row.kind), small, self.theme.colour("dim"), right=place.is_rtl)
        elif isinstance(row, Times):
            look = Look(self.theme, self.font(), self.font(self.measures.small_px), place.is_rtl)
            counts = {period.key: period.mentions for period in row.periods}
            paint_times(painter, place.inset(_LEAD, 4, _TRAIL, 4), counts, look, self.theme.colour("accent"))
        elif isinstance(row, NoteOn | Statement):
            self._paint_card(painter, row, place)
        else:
            self._paint_name(painter, row, place)

    def heading(self, kind: Facts) -> str:
        """What stands over the facts of a kind."""
        return {
            Facts.TIMES: self.tr("Over time"),
            Facts.STATEMENTS: self.tr("Says"),
            Facts.NOTES: self.tr("Your notes on it"),
            Facts.NAMES: self.tr("Written as"),
            Facts.JOINED: self.tr("Joined by you"),
            Facts.NEIGHBOURS: self.tr("Stands near"),
        }[kind]

    def _paint_name(self, painter: QPainter, row: Alias | Joined | Neighbour | AllStatements, place: Place) -> None:
        if not isinstance(row, Alias) and (place.is_selected or place.is_hovered):
            edge = self.theme.colour("accent") if place.is_current else None
            fill(painter, place.inset(8, 1, 8, 1), self.theme.colour("selected"), edge=edge)
        ink, dim = self.theme.colour("ink"), self.theme.colour("dim")
        count = ""
        match row:
            case Alias():
                words, count = row.name, number(row.count)
            case Joined():
                words = (
                    f"{isolate(row.name)} ← {isolate(row.into)}"
                    if place.is_rtl
                    else f"{isolate(row.name)} → {isolate(row.into)}"
                )
            case Neighbour():
                words, count = row.referent.name, number(row.sentences) if row.sentences else ""
            case AllStatements():
                words, ink = self.tr("All %Ln statement(s)…", "", row.count), self.theme.colour("accent")
        is_own = isinstance(row, Joined | AllStatements)
        draw_line(painter, place.inset(_LEAD, 0, 56, 0), words, self.font(), ink, right=place.is_rtl, worded=is_own)
        small = self.font(self.measures.small_px)
        draw_line(painter, place.inset(56, 0, _TRAIL, 0), count, small, dim, right=not place.is_rtl)

    def _paint_card(self, painter: QPainter, row: NoteOn | Statement, place: Place) -> None:
        card = place.inset(_LEAD, 0, _TRAIL, _CARD_GAP)
        role = "accent" if place.is_selected else "dim" if place.is_hovered else "line"
        fill(painter, card, self.theme.colour("paper"), edge=self.theme.colour(role), radius=8)
        inner = card.adjusted(_PADDING, _PADDING - 3, -_PADDING, -_PADDING)
        words = self._words(row, int(inner.width()))
        words.draw(painter, inner.left(), inner.top(), self.theme.colour("ink"))
        small = self.font(self.measures.small_px)
        inner.setTop(inner.bottom() - self.measures.small_px - 3)
        below = " · ".join(isolate(part) for part in (date_words(row.spot.date), row.spot.title) if part)
        draw_line(painter, inner, below, small, self.theme.colour("dim"), right=place.is_rtl, worded=True)

    def _words(self, row: NoteOn | Statement, width: int) -> SetText:
        size_px = self.measures.card_px - 1
        if isinstance(row, Statement):
            return self.statement(row.cue, row.content, width, size_px=size_px, max_lines=_LINES)
        font, pitch = self.reading_font(size_px), self.measures.card_pitch
        return set_text("\n".join(plain_lines(row.note)) or row.quote, font, width, pitch=pitch, max_lines=_LINES)
