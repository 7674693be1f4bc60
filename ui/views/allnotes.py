"""All highlights and notes of the library: found, sorted, and changed many at once."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QPushButton, QToolButton, QWidget

from reader.annotations import AnnotationState, Label
from reader.store.listing import Listing
from reader.store.notelisting import REPEATING, NoteOrder, NoteQuery, NoteSummary
from ui.icons import icon
from ui.models.allnotes import AllNotesModel
from ui.strings import label_name
from ui.style import Measures
from ui.theme import Theme
from ui.views.notemenu import NoteAct, NoteMenu, NoteOffer
from ui.views.notetable import NoteRowDelegate, NoteTable
from ui.views.view import View
from ui.widgets.lineedit import LineEdit

_BESIDE_FROM, _NARROWEST_PX = 900, 72
_MOST_KEPT = 1_000
"""So many are selected again after the list has changed."""
_STARRED, _TRASHED = "starred", "trashed"


class AllNotesView(View):
    """Lists the notes, with what narrows and sorts them over it.

    Args:
        theme: Its colours.
        measures: Its sizes.
        parent: Owns the view.
    """

    query_changed = Signal(object)
    """The `NoteQuery` to be listed."""
    summaries_wanted = Signal(object)
    """Ids of notes that came into sight."""
    asked = Signal(object, object, object)
    """A `NoteAct`, the ids of the notes, and what to do it with; None where there is nothing to say."""
    opened = Signal()
    """The view is shown, and wants to know how things are."""

    def __init__(self, theme: Theme, measures: Measures, parent: QWidget | None = None) -> None:
        super().__init__(theme, measures, parent)
        self._tags: tuple[str, ...] = ()
        self._query = NoteQuery()
        self._is_listed, self._count = False, 0
        self.model = AllNotesModel(self)
        self.table = NoteTable(self)
        self._delegate = NoteRowDelegate(theme, measures, self.table)
        self.table.setModel(self.model)
        self.paint_rows(self.table, self._delegate)
        self.chosen = QPushButton(self)
        self.menu = NoteMenu(self)
        self.chosen.setMenu(self.menu)
        policy = self.chosen.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # or the list would move when a row is selected
        self.chosen.setSizePolicy(policy)
        self.empty = QPushButton(self)
        self.empty.hide()
        self.add_to_head(self.chosen)
        self.add_to_head(self.empty)
        self.search = LineEdit(parent=self)
        self.search.setClearButtonEnabled(True)
        self.sort, self.label, self.tag, self.order = (QComboBox(self) for _ in range(4))
        self.sort.setObjectName("notes-shown")
        self.reverse = QToolButton(self)
        self.reverse.setCheckable(True)
        self._filters = self._lay_out_choices()
        self.body.addLayout(self._filters)
        self.body.addWidget(self.table)
        QWidget.setTabOrder(self.reverse, self.table)  # it was made first, and would come before what narrows it
        self._connect()
        self.retranslate()
        self.set_theme(theme)

    @property
    def query(self) -> NoteQuery:
        """What is listed, or about to be."""
        return self._query

    def set_listing(self, query: NoteQuery, listing: Listing) -> None:
        """Show a list; what was selected stays so.

        Args:
            query: What it was asked for by.
            listing: The notes.
        """
        self._is_listed, self._count = True, listing.count
        table, model = self.table, self.model
        selected = table.selected_ids if sum(map(len, table.selected_ranges())) <= _MOST_KEPT else ()
        current, scrolled = table.currentIndex().row(), table.verticalScrollBar().value()
        model.show_listing(listing, query.order)
        self._choose_again(frozenset(selected), current)
        table.verticalScrollBar().setValue(scrolled)
        self._say()

    def set_labels(self, labels: Mapping[str, Label]) -> None:
        """Take the labels of the library."""
        self.model.labels = self._delegate.labels = labels
        self._fill_labels()
        self.table.refresh()

    def set_tags(self, tags: Sequence[str]) -> None:
        """Take all tags in use."""
        if tuple(tags) != self._tags:
            self._tags = tuple(tags)
            self._fill_tags()

    def set_summaries(self, ids: Sequence[str], summaries: Sequence[NoteSummary]) -> None:
        """Take what is known of notes that were asked for."""
        self.model.put(ids, {each.annotation.id: each for each in summaries})

    def show_subject(self, subject: object) -> None:  # noqa: ARG002 (there is only one list)
        """Ask how things are now."""
        self.opened.emit()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        super().set_theme(theme)
        self.reverse.setIcon(icon("sort", theme.colour("ink")))

    def retranslate(self) -> None:
        """Speak the language of the interface."""
        self.table.setAccessibleName(self.tr("All Notes"))
        self.search.setPlaceholderText(self.tr("Search in notes"))
        self.search.setAccessibleName(self.tr("Search in notes"))
        kinds = ((self.tr("All"), ""), (self.tr("With a star"), _STARRED), (self.tr("In the trash"), _TRASHED))
        _fill(self.sort, kinds, self.tr("Which notes"))
        orders = (
            (self.tr("By date"), NoteOrder.CREATED.value),
            (self.tr("By last change"), NoteOrder.MODIFIED.value),
            (self.tr("By article"), NoteOrder.ARTICLE.value),
            (self.tr("By label"), NoteOrder.LABEL.value),
            (self.tr("By tag"), NoteOrder.TAG.value),
            (self.tr("By entity"), NoteOrder.ENTITY.value),
            (self.tr("By source"), NoteOrder.SOURCE.value),
        )
        _fill(self.order, orders, self.tr("Order"))
        self.empty.setText(self.tr("Empty Trash…"))
        self.reverse.setToolTip(self.tr("Reverse Order"))
        self.reverse.setAccessibleName(self.tr("Reverse Order"))
        self._fill_labels()
        self._fill_tags()
        self._say()
        self.table.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the box to search in beside the choices, or over them where there is no room."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= _BESIDE_FROM
        self._filters.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)

    def _lay_out_choices(self) -> QBoxLayout:
        """Put what narrows and sorts the list in its places."""
        choices = QHBoxLayout()
        choices.setSpacing(8)
        for combo in (self.sort, self.label, self.tag, self.order):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(9)
            combo.setMinimumWidth(_NARROWEST_PX)
            choices.addWidget(combo, 1)
        choices.addWidget(self.reverse)
        filters = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        filters.setContentsMargins(24, 10, 16, 10)
        filters.setSpacing(8)
        filters.addWidget(self.search, 1)
        filters.addLayout(choices)
        return filters

    def _connect(self) -> None:
        self.search.textChanged.connect(self._ask)
        for combo in (self.sort, self.label, self.tag, self.order):
            combo.currentIndexChanged.connect(self._ask)
        self.reverse.toggled.connect(self._ask)
        self.model.wanted.connect(self.summaries_wanted)
        self.table.row_chosen.connect(self._go)
        self.table.remove_requested.connect(self._remove)
        self.table.menu_requested.connect(self._open_menu)
        self.table.selectionModel().selectionChanged.connect(self._say_chosen)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.menu.triggered.connect(self._act)
        self.empty.clicked.connect(self._empty_trash)

    def _ask(self) -> None:
        """Ask for another list where another one is chosen."""
        label: str | None = self.label.currentData()
        query = NoteQuery(
            text=self.search.text(),
            label=label,
            tag=self.tag.currentData() or "",
            starred=self.sort.currentData() == _STARRED,
            trashed=self.sort.currentData() == _TRASHED,
            order=NoteOrder(self.order.currentData()),
            reverse=self.reverse.isChecked(),
        )
        if query != self._query:
            self._query = query
            self.table.clearSelection()
            self.table.scrollToTop()
            self.query_changed.emit(query)

    def _choose_again(self, selected: frozenset[str], current: int) -> None:
        """Select what was selected; where all of that is gone, what stands in its place now."""
        if not selected:
            return
        rows = [self.model.row_at(place) for place, each in enumerate(self.model.ids) if each in selected]
        if rows:
            self.table.select_ranges([range(row, row + 1) for row in rows], current if current in rows else rows[0])
        elif self.model.ids:
            last = self.model.rowCount() - 1
            row = min(max(current, 0), last)
            self.table.select_row(row if self.model.id_at(row) else min(row + 1, last))

    def _fill_labels(self) -> None:
        labels = ((label_name(label), label.id) for label in self.model.labels.values())
        _fill(self.label, ((self.tr("Any label"), None), *labels, (self.tr("Without a label"), "")), self.tr("Label"))
        self._ask()

    def _fill_tags(self) -> None:
        _fill(self.tag, ((self.tr("Any tag"), ""), *((f"#{tag}", tag) for tag in self._tags)), self.tr("Tag"))
        self._ask()

    def _fill_menu(self) -> None:
        if self._query.trashed:
            self.menu.offer_trashed()
            return
        ids = self.table.selected_ids
        known = self.model.known(ids)
        self.menu.offer(known, self.model.labels.values(), self._tags, all_known=len(known) == len(ids))

    def _open_menu(self, where: QPoint) -> None:
        if self.table.selected_ids:
            self.menu.popup(where)

    def _act(self, action: QAction) -> None:
        offer: NoteOffer = action.data()
        ids = self.table.selected_ids
        if offer.act is not NoteAct.OPEN:
            self.asked.emit(offer.act, ids, offer.what)
        elif known := self.model.known(ids[:1]):
            self._go(known[0])

    def _remove(self) -> None:
        if ids := self.table.selected_ids:
            self.asked.emit(NoteAct.PURGE if self._query.trashed else NoteAct.REMOVE, ids, None)

    def _empty_trash(self) -> None:
        self.asked.emit(NoteAct.EMPTY, (), None)

    def _go(self, row: NoteSummary) -> None:
        """Go to the passage of a note; one in the trash is not shown there."""
        annotation = row.annotation
        is_placed = annotation.state not in {AnnotationState.ORPHANED, AnnotationState.TRASHED}
        span = annotation.target.span if is_placed else None
        self.passage_requested.emit(annotation.target.article_id, span, annotation.id)

    def _say(self) -> None:
        """Say how many there are, or why there are none."""
        count = self._count
        self.set_title(self.tr("All Notes"), self.tr("%Ln note(s)", "", count) if count else "")
        if not self._is_listed:
            words = ""
        elif self._query == NoteQuery(trashed=True, order=self._query.order, reverse=self._query.reverse):
            words = self.tr("No note is in the trash.")
        elif self._query == NoteQuery(order=self._query.order, reverse=self._query.reverse):
            words = self.tr("No passage has been highlighted yet. Select one in an article and press H.")
        else:
            words = self.tr("No note fits.")
        self.table.set_placeholder(words)
        self._say_chosen()

    def _say_chosen(self) -> None:
        ranges = self.table.selected_ranges()
        # Parted by tags or names, a note may be selected more than once.
        is_repeated = self._query.order in REPEATING
        count = len(self.table.selected_ids) if is_repeated else self.model.count_in(ranges)
        self.chosen.setText(self.tr("%Ln selected", "", count))
        self.chosen.setVisible(count > 0)
        # Asked for all that lies there, whatever of it is listed.
        self.empty.setVisible(self._query.trashed and self._count > 0 and not count)


def _fill(combo: QComboBox, choices: Sequence[tuple[str, str | None]], name: str) -> None:
    """Offer other choices; the one that was chosen stays so where it is among them, otherwise it is the first."""
    chosen = combo.currentData()
    combo.blockSignals(True)
    combo.clear()
    for words, value in choices:
        combo.addItem(words, value)
    combo.setCurrentIndex(next((place for place, (_, value) in enumerate(choices) if value == chosen), 0))
    combo.setAccessibleName(name)
    combo.blockSignals(False)
