"""The library beside the page: its shelves, their articles, and what a search in it found."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.store.listing import ListOrder
from ui.catalogue import Catalogue
from ui.icons import icon
from ui.library.articleview import ArticleView
from ui.library.delegates import ArticleDelegate, ShelfDelegate
from ui.library.late import article_menu, result_pane, shelf_menu
from ui.library.ordering import OrderButton
from ui.library.shelfview import ShelfAct, ShelfView
from ui.models.articles import ArticleModel
from ui.models.shelves import ShelfKind, ShelfModel, ShelfRow
from ui.style import Measures
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.library.results import ResultPane

_SHELF_SHARE = 0.45
_MOST_KEPT = 2_000
"""A selection of more articles is not made again when the list changes under it."""


class LibrarySidebar(QFrame):
    """Lists the library; while there is a search, what it found.

    Args:
        theme: Its colours.
        measures: Its sizes.
        catalogue: Knows what is listed.
        parent: Owns the sidebar.
    """

    article_chosen = Signal(object)
    """Id of an article."""
    notes_chosen = Signal()
    """All notes of the library are to be shown."""
    trash_chosen = Signal()
    """What lies in the trash is to be shown."""
    articles_asked = Signal(object, object, object)
    """An `ArticleAct`, the ids of the articles, and what to do it with."""
    shelf_asked = Signal(object, object, object)
    """A `ShelfAct`, the collection or None, and what to do it with."""
    articles_dropped = Signal(object, object)
    """A `ShelfRow` and ids of articles."""
    order_chosen = Signal(object, bool, bool)
    """A `ListOrder`, whether it is turned round, and whether headings part the list."""
    keep_requested = Signal()
    """What was searched for is to be kept as a collection."""
    hit_chosen = Signal(object)
    """A `SearchHit`."""
    more_hits_requested = Signal()

    def __init__(self, theme: Theme, measures: Measures, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library")
        self._catalogue, self._theme, self._measures = catalogue, theme, measures
        self._open = ""
        self._shelves, self._articles = ShelfModel(self), ArticleModel(catalogue, self)
        self._shelf_view, self._article_view = ShelfView(self), ArticleView(self)
        self._delegates = (
            ShelfDelegate(theme, measures, self._shelf_view),
            ArticleDelegate(theme, measures, self._article_view),
        )
        self._shelf_view.setModel(self._shelves)
        self._article_view.setModel(self._articles)
        for view, delegate in zip(self._views, self._delegates, strict=True):
            view.setItemDelegate(delegate)
        self._headings = (QLabel(self), QLabel(self))
        for heading in self._headings:
            heading.setProperty("role", "heading")
            heading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.order = OrderButton(theme, self)
        self._add, self._keep = QToolButton(self), QToolButton(self)
        self._keep.setObjectName("keep-search")
        for button in (self._add, self._keep):
            button.setAutoRaise(True)
        self._keep.hide()
        self._shelf_view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._lists())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self._stack)
        self._kept: tuple[tuple[str, ...], str] = ((), "")
        self._shelf: ShelfRow | None = None
        self._connect()
        self._draw_icons(theme)
        self._retranslate()

    @cached_property
    def results(self) -> "ResultPane":
        """What a search found; made for the first search."""
        results = result_pane(self._theme, self._measures, self)
        self._stack.addWidget(results)
        results.head.addWidget(self._keep)
        self._keep.show()
        results.hit_chosen.connect(self.hit_chosen)
        results.more_requested.connect(self.more_hits_requested)
        return results

    @property
    def shelf(self) -> ShelfRow | None:
        """The shelf whose articles are listed."""
        return self._shelf

    def set_open(self, article_id: str) -> None:
        """Mark the article that is open."""
        self._open = article_id
        self._article_view.select_row(self._articles.row_of(article_id))

    def place_of_open(self) -> int | None:
        """Number of the open article in the list, from 0."""
        return self._articles.ids.index(self._open) if self._open in self._articles.ids else None

    def neighbour(self, distance: int) -> str:
        """Id of the article so many places below the open one; empty where there is none."""
        place = self.place_of_open()
        wanted = 0 if place is None else place + distance
        return self._articles.ids[wanted] if 0 <= wanted < len(self._articles.ids) else ""

    def show_shelf(self, row: ShelfRow) -> None:
        """List the articles of a shelf."""
        self._shelf_view.select_row(self._shelves.row_of(row.key))
        self._choose_shelf(row)

    def set_order(self, order: ListOrder, *, reverse: bool, grouped: bool) -> None:
        """List the articles in an order that the user chose before."""
        self.order.set_order(order, reverse=reverse, grouped=grouped)
        self._catalogue.show(replace(self._catalogue.query, order=order, reverse=reverse, grouped=grouped))

    def show_results(self) -> None:
        """Show what a search found in place of the articles."""
        self._stack.setCurrentWidget(self.results)

    def hide_results(self) -> None:
        """Show the articles again."""
        self._stack.setCurrentIndex(0)

    def focus_articles(self) -> None:
        """Let keys walk through the articles."""
        self._article_view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        for delegate in self._delegates:
            delegate.theme = theme
        self._theme = theme
        if "results" in vars(self):
            self.results.set_theme(theme)
        self.order.set_theme(theme)
        self._draw_icons(theme)
        for view in self._views:
            view.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the shelves the room that they need, and no more than their share."""
        super().resizeEvent(event)
        self._fit_shelves()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @property
    def _views(self) -> tuple[ShelfView, ArticleView]:
        return self._shelf_view, self._article_view

    def _lists(self) -> QWidget:
        lists = _column(_head(self._headings[0], self._add), self._shelf_view)
        layout = lists.layout()
        if isinstance(layout, QVBoxLayout):
            layout.setStretch(1, 0)
            layout.addSpacing(8)
            layout.addWidget(_head(self._headings[1], self.order))
            layout.addWidget(self._article_view, 1)
        return lists

    def _connect(self) -> None:
        catalogue = self._catalogue
        catalogue.shelved.connect(self._show_shelves)
        catalogue.listed.connect(self._retranslate)
        self._articles.modelAboutToBeReset.connect(self._keep_place)
        self._articles.modelReset.connect(self._find_place)
        self._shelf_view.row_chosen.connect(self._choose_shelf)
        self._shelf_view.fold_requested.connect(self._shelves.fold)
        self._shelf_view.menu_requested.connect(self._open_shelf_menu)
        self._shelf_view.dropped.connect(self.articles_dropped)
        self._shelf_view.asked.connect(self.shelf_asked)
        self._shelves.modelReset.connect(self._mark_shelf)
        self._article_view.row_chosen.connect(self._choose_article)
        self._article_view.menu_requested.connect(self._open_article_menu)
        self._article_view.asked.connect(self.articles_asked)
        self._add.clicked.connect(self._ask_new)
        self._keep.clicked.connect(self.keep_requested)
        self.order.chosen.connect(self._sort)

    def _draw_icons(self, theme: Theme) -> None:
        for button in (self._add, self._keep):
            button.setIcon(icon("plus", theme.colour("dim")))

    def _retranslate(self) -> None:
        words = (self.tr("Library"), self._list_words())
        for heading, text in zip(self._headings, words, strict=True):
            heading.setText(text)
        self._shelf_view.setAccessibleName(self.tr("Parts of the library"))
        self._article_view.setAccessibleName(self.tr("Articles"))
        self._add.setToolTip(self.tr("New collection"))
        self._add.setAccessibleName(self.tr("New collection"))
        self._keep.setToolTip(self.tr("Keep this search as a collection"))
        self._keep.setAccessibleName(self.tr("Keep this search as a collection"))
        is_part = self._shelf is not None and bool(self._catalogue.shelves.counts.all)
        self._article_view.set_placeholder(
            self.tr("No article stands here.") if is_part else self.tr("Open a file, drop one here, or paste a text.")
        )
        for view in self._views:
            view.refresh()

    def _list_words(self) -> str:
        """What stands over the articles."""
        return self.tr("%Ln article(s)", "", len(self._catalogue.listing.ids))

    def _show_shelves(self) -> None:
        self._shelves.set_shelves(self._catalogue.shelves)
        self._mark_shelf()
        self._fit_shelves()

    def _mark_shelf(self) -> None:
        """Mark the shelf that is open; where it is gone, open the first one."""
        row = None if self._shelf is None else self._shelves.row_of(self._shelf.key)
        if row is not None:
            self._shelf = self._shelves.rows[row]
        elif self._shelf is not None and self._shelves.rows:
            self._choose_shelf(self._shelves.rows[0])
        self._shelf_view.select_row(row or 0)

    def _fit_shelves(self) -> None:
        self._shelf_view.setMaximumHeight(min(self._shelf_view.content_px, round(self.height() * _SHELF_SHARE)))
        self._shelf_view.updateGeometry()

    def _choose_shelf(self, row: Any) -> None:  # noqa: ANN401 (a signal's value)
        if isinstance(row, ShelfRow) and row.kind in {ShelfKind.NOTES, ShelfKind.TRASH}:
            self._mark_shelf()  # the articles that are listed stay
            (self.notes_chosen if row.kind is ShelfKind.NOTES else self.trash_chosen).emit()
        elif isinstance(row, ShelfRow):
            is_other = self._shelf is None or row.key != self._shelf.key
            self._shelf = row
            if is_other:
                self._article_view.clearSelection()
                self._article_view.scrollToTop()
            self._catalogue.show(row.narrowed(self._catalogue.query))

    def _sort(self, order: ListOrder, reverse: bool, grouped: bool) -> None:
        self._catalogue.show(replace(self._catalogue.query, order=order, reverse=reverse, grouped=grouped))
        self.order_chosen.emit(order, reverse, grouped)

    def _keep_place(self) -> None:
        """Remember what is selected and which article stands at the top, before the list changes."""
        view = self._article_view
        ranges = view.selected_ranges()
        selected = self._articles.ids_in(ranges) if sum(map(len, ranges)) <= _MOST_KEPT else ()
        top = view.rowAt(1)
        self._kept = (selected, self._articles.id_at(top) if top > 0 else "")

    def _find_place(self) -> None:
        """Select again what was selected, and let the article that stood at the top stand there."""
        selected, top = self._kept
        view = self._article_view
        rows = [row for article_id in selected if (row := self._articles.row_of(article_id)) is not None]
        place = self._articles.row_of(top) if top else None
        current = self._articles.row_of(self._open)
        if len(rows) > 1:
            view.select_ranges([range(row, row + 1) for row in rows], current)
        else:
            view.select_ranges([] if current is None else [range(current, current + 1)], current)
        if place is not None:
            view.scrollTo(self._articles.index(place), ArticleView.ScrollHint.PositionAtTop)

    def _choose_article(self, row: Any) -> None:  # noqa: ANN401 (a signal's value)
        self.article_chosen.emit(row.id)

    def _open_article_menu(self, ids: Sequence[str], where: QPoint) -> None:
        summaries = [found for each in ids[:_MOST_KEPT] if (found := self._catalogue.summary(each)) is not None]
        menu = article_menu(self._article_view, ids, summaries, self._catalogue.shelves.collections, self._shelf)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)

    def _open_shelf_menu(self, row: ShelfRow | None, where: QPoint) -> None:
        menu = shelf_menu(self._shelf_view, row, self._catalogue.shelves.collections)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)

    def _ask_new(self) -> None:
        self.shelf_asked.emit(ShelfAct.ADD, None, None)


def _head(label: QLabel, *buttons: QToolButton) -> QWidget:
    head = QWidget()
    row = QHBoxLayout(head)
    row.setContentsMargins(4, 0, 4, 0)
    row.setSpacing(2)
    row.addWidget(label, 1)
    for button in buttons:
        row.addWidget(button)
    return head


def _column(head: QWidget, view: QWidget) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(head)
    layout.addWidget(view, 1)
    return column
