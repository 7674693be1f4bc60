"""The trash: articles and notes that were deleted; they come back, or are deleted for good."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from reader.annotations import Label
from reader.arabic.direction import isolate
from reader.store.listing import Listing
from reader.store.notelisting import NoteSummary
from reader.store.trash import TrashedArticle
from reader.usecases.discarding import Trashed
from ui.models.trash import TrashHeading, TrashModel, TrashRow
from ui.numbers import date_words, day_words
from ui.style import Measures
from ui.theme import Theme
from ui.views.notetable import NoteRowDelegate, NoteTable
from ui.views.view import View
from ui.widgets.delegate import Place


class TrashRowDelegate(NoteRowDelegate):
    """Paints an article in the trash as a note is painted."""

    def paint_row(self, painter: QPainter, row: object, place: Place) -> None:
        """Paint a heading, a note, or an article with what is lost with it."""
        if isinstance(row, TrashHeading):
            self.paint_heading(painter, row, place)
        elif isinstance(row, TrashedArticle):
            self.paint_ground(painter, place)
            self.paint_lines(painter, place, row.title, "", self.below_article(row))
        else:
            super().paint_row(painter, row, place)

    def below_article(self, row: TrashedArticle) -> str:
        """The last line: outlet, date, notes, and since when it lies there; each kept in its own order."""
        notes = self.tr("%Ln note(s)", "", row.annotation_count) if row.annotation_count else ""
        since = self.tr("deleted {day}").format(day=isolate(day_words(row.trashed)))
        parts = (row.outlet, date_words(row.published) if row.published else "", notes)
        return " · ".join([*(isolate(part) for part in parts if part), since])


class TrashView(View):
    """Lists what lies in the trash, with what can be done with it over the list.

    Args:
        theme: Its colours.
        measures: Its sizes.
        parent: Owns the view.
    """

    opened = Signal()
    """The view is shown, and wants to know how things are."""
    summaries_wanted = Signal(object)
    """Ids of articles and notes that came into sight."""
    restore_requested = Signal(object)
    """Ids of articles and notes."""
    purge_requested = Signal(object)
    """Ids of articles and notes; empty for all."""

    def __init__(self, theme: Theme, measures: Measures, parent: QWidget | None = None) -> None:
        super().__init__(theme, measures, parent)
        self._is_listed = False
        self.model = TrashModel(self)
        self.table = NoteTable(self)
        self._delegate = TrashRowDelegate(theme, measures, self.table)
        self.table.setModel(self.model)
        self.paint_rows(self.table, self._delegate)
        self.restore, self.purge, self.empty = (QPushButton(self) for _ in range(3))
        for button in (self.restore, self.purge, self.empty):
            self.add_to_head(button)
        self.body.addWidget(self.table)
        self.restore.clicked.connect(self._restore)
        self.purge.clicked.connect(self._purge)
        self.empty.clicked.connect(self._empty)
        self.model.wanted.connect(self.summaries_wanted)
        self.table.row_chosen.connect(self._go)
        self.table.remove_requested.connect(self._purge)
        self.table.menu_requested.connect(self._open_menu)
        self.table.selectionModel().selectionChanged.connect(self._offer)
        self.retranslate()

    def set_listing(self, listing: Listing) -> None:
        """Show what lies there; what was selected stays so, as far as it does."""
        self._is_listed = True
        selected = frozenset(self.table.selected_ids)
        scrolled = self.table.verticalScrollBar().value()
        self.model.show_again(listing)
        rows = [self.model.row_at(place) for place, each in enumerate(self.model.ids) if each in selected]
        if rows:
            self.table.select_ranges([range(row, row + 1) for row in rows], rows[0])
        self.table.verticalScrollBar().setValue(scrolled)
        self._say()

    def set_summaries(self, ids: Sequence[str], found: Mapping[str, Trashed]) -> None:
        """Take what is known of articles and notes that were asked for."""
        self.model.put(ids, found)

    def set_labels(self, labels: Mapping[str, Label]) -> None:
        """Take the labels of the library."""
        self._delegate.labels = labels
        self.table.refresh()

    def show_subject(self, subject: object) -> None:  # noqa: ARG002 (there is only one trash)
        """Ask how things are now."""
        self.opened.emit()

    def retranslate(self) -> None:
        """Speak the language of the interface."""
        self.table.setAccessibleName(self.tr("Trash"))
        self.restore.setText(self.tr("Restore"))
        self.purge.setText(self.tr("Delete for Good…"))
        self.empty.setText(self.tr("Empty Trash…"))
        self._say()
        self.table.refresh()

    def _say(self) -> None:
        count = len(self.model.ids)
        self.set_title(self.tr("Trash"), self.tr("%Ln item(s)", "", count) if count else "")
        self.table.set_placeholder(self.tr("Nothing lies in the trash.") if self._is_listed else "")
        self._offer()

    def _offer(self) -> None:
        """Offer what can be done: with what is selected, or with all of it."""
        has_selection = bool(self.table.selected_ranges()) and bool(self.table.selected_ids)
        self.restore.setEnabled(has_selection)
        self.purge.setEnabled(has_selection)
        self.empty.setEnabled(bool(self.model.ids))

    def _open_menu(self, where: QPoint) -> None:
        if not self.table.selected_ids:
            return
        menu = QMenu(self.table)
        menu.addAction(self.tr("Restore")).triggered.connect(self._restore)
        menu.addAction(self.tr("Delete for Good…")).triggered.connect(self._purge)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)

    def _restore(self) -> None:
        if ids := self.table.selected_ids:
            self.restore_requested.emit(ids)

    def _purge(self) -> None:
        if ids := self.table.selected_ids:
            self.purge_requested.emit(ids)

    def _empty(self) -> None:
        self.purge_requested.emit(())

    def _go(self, row: TrashRow) -> None:
        """Go to an article, or to that of a note: to look at it once more."""
        if isinstance(row, TrashedArticle):
            self.passage_requested.emit(row.id, None, "")
        elif isinstance(row, NoteSummary):
            target = row.annotation.target
            self.passage_requested.emit(target.article_id, None, "")
