"""How notes of the library look in a list of any length, and how one is gone to."""

from collections.abc import Mapping
from functools import lru_cache

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter
from PySide6.QtWidgets import QTableView, QWidget

from reader.annotations import Label
from reader.arabic.direction import isolate, without_controls
from reader.notemarkup import plain_note
from reader.store.notelisting import NoteSummary
from ui.models.allnotes import NoteGroupRow
from ui.models.listing import ListingModel
from ui.numbers import day_words
from ui.page.scene import STAR
from ui.strings import annotation_state, label_name
from ui.style import Measures
from ui.theme import Theme
from ui.widgets.delegate import Place, RowDelegate, fill
from ui.widgets.rowtable import RowTable
from ui.widgets.text import draw_line

NOTE_PX = 88
_SIDE, _BAR, _GAP = 24, 3, 12
_FIRST, _SECOND, _THIRD = 6, 33, 61
_LONGEST = 240
"""So many code points are looked at of what is shown in a line."""


class NoteRowDelegate(RowDelegate):
    """Paints a note: its passage, what is said about it, and where it stands; or a heading over some."""

    def __init__(self, theme: Theme, measures: Measures, parent: RowTable) -> None:
        super().__init__(theme, measures, parent)
        self.labels: Mapping[str, Label] = {}

    def row_height(self, row: object, width: int) -> int:  # noqa: ARG002 (all alike)
        """Three lines."""
        return NOTE_PX

    def paint_row(self, painter: QPainter, row: object, place: Place) -> None:
        """Paint a `NoteRow`; nothing of a note of which nothing is known yet."""
        if isinstance(row, NoteGroupRow):
            self.paint_heading(painter, row, place)
            return
        self.paint_ground(painter, place)
        if isinstance(row, NoteSummary):
            self._paint_note(painter, row, place)

    def paint_ground(self, painter: QPainter, place: Place) -> None:
        """Show whether a row is selected, or the pointer over it."""
        if place.is_selected or place.is_hovered:
            edge = self.theme.colour("accent") if place.is_current else None
            fill(painter, place.inset(12, 1, 12, 1), self.theme.colour("selected"), edge=edge)

    def paint_lines(self, painter: QPainter, place: Place, upper: str, lower: str, below: str) -> None:
        """Paint what a row says in up to three lines: of two texts the lower one stands out, one alone takes their room."""
        font, ink, dim = self.reading_font(self.measures.card_px), self.theme.colour("ink"), self.theme.colour("dim")
        first, second, third = (
            self._line(place, top, bottom) for top, bottom in ((_FIRST, _SECOND), (_SECOND, _THIRD), (_THIRD, NOTE_PX))
        )
        if upper and lower:
            draw_line(painter, first, without_controls(upper), font, dim, right=place.is_rtl)
            draw_line(painter, second, without_controls(lower), font, ink, right=place.is_rtl)
        else:
            draw_line(painter, first.united(second), without_controls(upper or lower), font, ink, right=place.is_rtl)
        small = self.font(self.measures.small_px)
        draw_line(painter, third, below, small, dim, right=place.is_rtl, worded=True)

    def below(self, row: NoteSummary) -> str:
        """The last line: label, tags, article, day, and what is wrong with it; each kept in its own order."""
        annotation = row.annotation
        label = self.labels.get(annotation.body.label)
        parts = (
            isolate(label_name(label)) if label is not None else "",
            # Not isolated as a whole: what is inside isolates would not say how they run.
            " ".join(isolate(f"#{tag}") for tag in annotation.body.tags),
            isolate(without_controls(row.title)),
            isolate(day_words(annotation.created)),
            annotation_state(annotation.state),
        )
        words = " · ".join(part for part in parts if part)
        return f"{STAR} {words}" if annotation.body.star else words

    def paint_heading(self, painter: QPainter, row: object, place: Place) -> None:
        """Paint what stands over some rows."""
        table = self.parent()
        model = table.model() if isinstance(table, RowTable) else None
        words = model.words(row) if isinstance(model, ListingModel) else ""
        line = place.inset(_SIDE, NOTE_PX - 40, _SIDE, 10)
        bold = self.font(bold=True)
        draw_line(painter, line, without_controls(words), bold, self.theme.colour("ink"), right=place.is_rtl)
        rule = place.inset(_SIDE, NOTE_PX - 7, _SIDE, 6)
        painter.fillRect(rule, self.theme.colour("line"))

    def _paint_note(self, painter: QPainter, row: NoteSummary, place: Place) -> None:
        body = row.annotation.body
        label = self.labels.get(body.label)
        if label is not None:
            strip = place.inset(_SIDE, 12, place.rect.width() - _SIDE - _BAR, 12)
            fill(painter, strip, self.theme.label_edges[label.colour], radius=1)
        quote = " ".join(row.annotation.target.quote.exact[:_LONGEST].split())
        note = _on_one_line(body.note[:_LONGEST])
        self.paint_lines(painter, place, quote, note, self.below(row))

    def _line(self, place: Place, top: int, bottom: int) -> QRectF:
        return place.inset(_SIDE + _BAR + _GAP, top, _SIDE, NOTE_PX - bottom + (4 if bottom == NOTE_PX else 0))


_on_one_line = lru_cache(maxsize=512)(plain_note)


class NoteTable(RowTable):
    """Lists notes of the library: a click selects one, a double click or Return goes to it.

    Args:
        parent: Owns the table.
    """

    menu_requested = Signal(object)
    """The point on the screen."""
    remove_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(NOTE_PX, parent)
        self.doubleClicked.connect(self._choose)

    @property
    def selected_ids(self) -> tuple[str, ...]:
        """The notes that are selected, each once, in the order of the list."""
        model = self.model()
        found = model.ids_in(self.selected_ranges()) if isinstance(model, ListingModel) else ()
        return tuple(dict.fromkeys(found))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Only select: notes are looked through before one is gone to."""
        QTableView.mouseReleaseEvent(self, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the trash by Delete."""
        if event.matches(QKeySequence.StandardKey.Delete):
            self.remove_requested.emit()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the selected notes; by key, under the current one."""
        is_by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        here = self.visualRect(self.currentIndex()).center()
        self.menu_requested.emit(self.viewport().mapToGlobal(here) if is_by_key else event.globalPos())
