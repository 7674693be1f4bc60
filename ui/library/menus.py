"""The menus of the library's lists; loaded when one is first opened."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from reader.catalogue import Collection, ReadingStatus, path_of, within
from reader.store.articles import ArticleSummary
from ui.library.articleview import ArticleAct, ArticleView
from ui.library.shelfview import ShelfAct, ShelfView
from ui.models.shelves import ShelfKind, ShelfRow
from ui.strings import status_name

_INDENT = "    "


@dataclass(frozen=True, slots=True)
class _Offer:
    """What an action of a menu does.

    Attributes:
        act: What.
        what: What to do it with.
        collection: To which collection, where it is done to one.
    """

    act: ArticleAct | ShelfAct
    what: object = None
    collection: Collection | None = None


class ArticleMenu(QMenu):
    """What can be done with the selected articles.

    Args:
        view: The list; it tells what was chosen.
        ids: The articles.
        summaries: What is known of them.
        collections: All collections.
        shelf: The shelf that is open.
    """

    def __init__(
        self,
        view: ArticleView,
        ids: Sequence[str],
        summaries: Sequence[ArticleSummary],
        collections: Sequence[Collection],
        shelf: ShelfRow | None,
    ) -> None:
        super().__init__(view)
        self._view, self._ids = view, tuple(ids)
        self.triggered.connect(self._tell)
        self._offer(self, self.tr("Details…"), ArticleAct.DETAILS)
        if len(ids) == 1 and any(summary.copies for summary in summaries):
            self._offer(self, self.tr("Near Copies"), ArticleAct.COPIES)
        if len(ids) == 1:
            self._offer(self, self.tr("Original File…"), ArticleAct.ORIGINAL)
        self._offer(self, self.tr("Export…"), ArticleAct.EXPORT)
        if len(ids) == 1:
            self._offer(self, self.tr("Read the File Again…"), ArticleAct.REREAD)
            self._offer(self, self.tr("Versions of the Text…"), ArticleAct.VERSIONS)
        self.addSeparator()
        self._add_status(summaries)
        is_starred = bool(summaries) and all(summary.star for summary in summaries)
        self._offer(self, self.tr("Remove Star") if is_starred else self.tr("Star"), ArticleAct.STAR, not is_starred)
        self._add_collections(collections)
        if shelf is not None and shelf.collection is not None and not shelf.collection.is_smart:
            self._offer(self, self.tr("Take out of This Collection"), ArticleAct.UNSHELVE, shelf.collection)
        self.addSeparator()
        self._offer(self, self.tr("Move to Trash"), ArticleAct.TRASH)

    def _add_status(self, summaries: Sequence[ArticleSummary]) -> None:
        menu = self.addMenu(self.tr("Reading Status"))
        group = QActionGroup(menu)
        found = {summary.status for summary in summaries}
        for status in ReadingStatus:
            action = self._offer(menu, status_name(status), ArticleAct.STATUS, status)
            action.setCheckable(True)
            action.setActionGroup(group)
            action.setChecked(found == {status})

    def _add_collections(self, collections: Sequence[Collection]) -> None:
        menu = self.addMenu(self.tr("Put into Collection"))
        by_hand = [each for each in collections if not each.is_smart]
        for each in by_hand:
            depth = len(path_of(collections, each)) - 1
            self._offer(menu, _INDENT * depth + _plain(each.name), ArticleAct.SHELVE, each)
        if by_hand:
            menu.addSeparator()
        self._offer(menu, self.tr("New Collection…"), ArticleAct.SHELVE_IN_NEW)

    def _offer(self, menu: QMenu, words: str, act: ArticleAct, what: object = None) -> QAction:
        action = menu.addAction(words)
        action.setData(_Offer(act, what))
        return action

    def _tell(self, action: QAction) -> None:
        offer: _Offer = action.data()
        self._view.asked.emit(offer.act, self._ids, offer.what)


class ShelfMenu(QMenu):
    """What can be done with a shelf.

    Args:
        view: The shelves; they tell what was chosen.
        row: The shelf; None beside all of them.
        collections: All collections.
    """

    def __init__(self, view: ShelfView, row: ShelfRow | None, collections: Sequence[Collection]) -> None:
        super().__init__(view)
        self._view = view
        self.triggered.connect(self._tell)
        chosen = row.collection if row is not None and row.kind is ShelfKind.COLLECTION else None
        if chosen is None:
            self._offer(self, self.tr("New Collection…"), ShelfAct.ADD)
            self._offer(self, self.tr("New Smart Collection…"), ShelfAct.ADD_SMART)
            return
        if not chosen.is_smart:
            self._offer(self, self.tr("New Collection Inside…"), ShelfAct.ADD, chosen)
            self._offer(self, self.tr("New Smart Collection Inside…"), ShelfAct.ADD_SMART, chosen)
            self.addSeparator()
        self._offer(self, self.tr("Edit…") if chosen.is_smart else self.tr("Rename…"), ShelfAct.EDIT, chosen)
        self._add_goals(chosen, collections)
        self.addSeparator()
        self._offer(self, self.tr("Remove Collection"), ShelfAct.REMOVE, chosen)

    def _add_goals(self, chosen: Collection, collections: Sequence[Collection]) -> None:
        """The collections into which one can be moved: not itself, not one in it, not one that a query fills."""
        menu = self.addMenu(self.tr("Move Into"))
        top = self._offer(menu, self.tr("Top of the List"), ShelfAct.MOVE, chosen)
        top.setEnabled(bool(chosen.parent))
        menu.addSeparator()
        inside = {chosen.id, *(each.id for each in within(collections, chosen.id))}
        for each in collections:
            if each.id not in inside and not each.is_smart:
                depth = len(path_of(collections, each)) - 1
                action = self._offer(menu, _INDENT * depth + _plain(each.name), ShelfAct.MOVE, chosen, each)
                action.setEnabled(each.id != chosen.parent)

    def _offer(
        self, menu: QMenu, words: str, act: ShelfAct, collection: Collection | None = None, what: object = None
    ) -> QAction:
        action = menu.addAction(words)
        action.setData(_Offer(act, what, collection))
        return action

    def _tell(self, action: QAction) -> None:
        offer: _Offer = action.data()
        self._view.asked.emit(offer.act, offer.collection, offer.what)


def _plain(name: str) -> str:
    """A name whose ampersands are no keys."""
    return name.replace("&", "&&")
