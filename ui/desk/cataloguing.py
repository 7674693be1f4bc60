"""Keeping the library in order: what the lists ask for becomes an edit of articles or collections."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit

from reader.arabic.direction import isolate
from reader.catalogue import ArticleDetails, Collection, Copy, ReadingStatus
from reader.cataloguing import DetailsChange, detailing, marking, retagging, starring, trashing
from reader.collecting import amending, founding, moving
from reader.edits import Edit, EditKind
from reader.export.model import ExportSubject
from reader.progress import Progress
from reader.store.articles import ArticleRecord
from reader.store.listing import ListOrder
from reader.workspace import Workspace
from ui.desk.exporting import Exporting
from ui.late import ask, collection_dialog, details_dialog
from ui.library.articleview import ArticleAct
from ui.library.shelfview import ShelfAct
from ui.library.sidebar import LibrarySidebar
from ui.models.shelves import ShelfKind, ShelfRow
from ui.numbers import day_words
from ui.preferences import Preferences
from ui.session import Session
from ui.window import MainWindow

_Known = tuple[Sequence[ArticleDetails], ArticleRecord | None, Sequence[Copy]]


class Cataloguing(QObject):
    """Does with articles and collections what the sidebar asks for.

    Args:
        window: Dialogs stand over it; owns this object.
        sidebar: Asks.
        search: Holds what is searched for.
        session: Makes the edits.
        exporting: Exports articles.
        preferences: Keep the order of the list.
    """

    copies_requested = Signal(object)
    """Id of an article whose near copies are to be shown."""
    original_requested = Signal(object)
    """Id of an article whose file is to be shown."""
    reread_wanted = Signal(object)
    """Id of an article whose file is to be read again."""
    versions_asked = Signal(object)
    """Id of the article whose texts the user wants to compare."""

    def __init__(
        self,
        window: MainWindow,
        sidebar: LibrarySidebar,
        search: QLineEdit,
        session: Session,
        exporting: Exporting,
        preferences: Preferences,
    ) -> None:
        super().__init__(window)
        self._window, self._sidebar, self._search = window, sidebar, search
        self._session, self._exporting, self._preferences = session, exporting, preferences
        self._acts: dict[ArticleAct, Callable[[Sequence[str], object], None]] = {
            ArticleAct.EXPORT: self._export,
            ArticleAct.DETAILS: self._show_details,
            ArticleAct.COPIES: self._ask_for_copies,
            ArticleAct.ORIGINAL: self._ask_for_original,
            ArticleAct.REREAD: self._reread,
            ArticleAct.STATUS: self._mark,
            ArticleAct.STAR: self._star,
            ArticleAct.SHELVE: self._shelve,
            ArticleAct.SHELVE_IN_NEW: self._shelve_in_new,
            ArticleAct.UNSHELVE: self._unshelve,
            ArticleAct.VERSIONS: self._ask_for_versions,
            ArticleAct.TRASH: self._trash,
        }
        sidebar.articles_asked.connect(self._act)
        sidebar.articles_dropped.connect(self._drop)
        sidebar.shelf_asked.connect(self._act_on_shelf)
        sidebar.order_chosen.connect(self._keep_order)
        sidebar.keep_requested.connect(self._keep_search)
        settings = preferences.settings
        order = ListOrder(settings.list_order) if settings.list_order in set(ListOrder) else ListOrder.ADDED
        sidebar.set_order(order, reverse=settings.list_reverse, grouped=settings.list_grouped)

    def _act(self, act: ArticleAct, ids: Sequence[str], what: object) -> None:
        self._acts[act](ids, what)

    def _export(self, ids: Sequence[str], _: object) -> None:
        self._exporting.export_subject(ExportSubject(tuple(ids)))

    def _ask_for_copies(self, ids: Sequence[str], _: object) -> None:
        self.copies_requested.emit(ids[0])

    def _ask_for_original(self, ids: Sequence[str], _: object) -> None:
        self.original_requested.emit(ids[0])

    def _reread(self, ids: Sequence[str], _: object) -> None:
        self.reread_wanted.emit(ids[0])

    def _ask_for_versions(self, ids: Sequence[str], _: object) -> None:
        self.versions_asked.emit(ids[0])

    def _show_details(self, ids: Sequence[str], _: object) -> None:
        self._session.start_job(partial(_known_of, ids), self._open_details)

    def _open_details(self, found: _Known) -> None:
        known, record, copies = found
        ids = [each.article_id for each in known]
        tags = sorted(self._session.catalogue.shelves.counts.by_tag)
        about = self._about(record) if record is not None else ""
        dialog = details_dialog(known, tags, about, partial(self._change, ids), self._window, copies)
        dialog.copies_requested.connect(partial(self.copies_requested.emit, ids[0]))
        dialog.open()

    def _about(self, record: ArticleRecord) -> str:
        """Where an article comes from."""
        words = self.tr("%Ln word(s)", "", record.article.word_count)
        added = self.tr("added {day}").format(day=isolate(day_words(record.added)))
        return " · ".join([words, added, *([isolate(record.origin)] if record.origin else [])])

    def _change(self, ids: Sequence[str], change: DetailsChange) -> None:
        self._session.edits.make_by(
            EditKind.DETAILS, lambda workspace: detailing(workspace.catalogue.details(ids), change)
        )

    def _mark(self, ids: Sequence[str], status: object) -> None:
        if isinstance(status, ReadingStatus):
            self._session.edits.make_by(
                EditKind.STATUS, lambda workspace: marking(workspace.catalogue.details(ids), status)
            )

    def _star(self, ids: Sequence[str], star: object) -> None:
        self._session.edits.make_by(
            EditKind.STAR, lambda workspace: starring(workspace.catalogue.details(ids), star=bool(star))
        )

    def _tag(self, ids: Sequence[str], tag: str) -> None:
        self._session.edits.make_by(
            EditKind.TAGS, lambda workspace: retagging(workspace.catalogue.details(ids), added=[tag])
        )

    def _shelve(self, ids: Sequence[str], collection: object) -> None:
        if isinstance(collection, Collection):
            self._session.edits.make_by(
                EditKind.SHELVE, lambda workspace: workspace.catalogue.shelving(collection, ids)
            )

    def _unshelve(self, ids: Sequence[str], collection: object) -> None:
        if isinstance(collection, Collection):
            self._session.edits.make_by(
                EditKind.UNSHELVE, lambda workspace: workspace.catalogue.unshelving(collection, ids)
            )

    def _shelve_in_new(self, ids: Sequence[str], _: object) -> None:
        self._ask_name(self.tr("New Collection"), partial(self._found_with, ids))

    def _found_with(self, ids: Sequence[str], name: str, _: str) -> None:
        """Make a collection and put articles into it, which are two steps to undo."""
        edit = founding(self._session.catalogue.shelves.collections, name)
        collection = edit.changes[0].after
        if self._session.edits.make(edit):
            self._shelve(ids, collection)

    def _trash(self, ids: Sequence[str], _: object = None) -> None:
        if len(ids) == 1:
            summary = self._session.catalogue.summary(ids[0])
            words = self.tr("Move “{title}” and its notes to the trash?").format(title=summary.title if summary else "")
        else:
            words = self.tr("Move %Ln article(s) and their notes to the trash?", "", len(ids))
        ask(self._window, words, self.tr("Move to Trash"), partial(self._trash_now, ids))

    def _trash_now(self, ids: Sequence[str]) -> None:
        self._session.edits.make_by(
            EditKind.REMOVE_ARTICLE, lambda workspace: trashing(workspace.catalogue.details(ids))
        )

    def _drop(self, row: ShelfRow, ids: Sequence[str]) -> None:
        match row.kind:
            case ShelfKind.COLLECTION:
                self._shelve(ids, row.collection)
            case ShelfKind.TAG:
                self._tag(ids, row.tag)
            case ShelfKind.STARRED:
                self._star(ids, star=True)
            case ShelfKind.UNREAD:
                self._mark(ids, ReadingStatus.UNREAD)
            case ShelfKind.READING:
                self._mark(ids, ReadingStatus.READING)
            case ShelfKind.TRASH:
                self._trash(ids)

    def _act_on_shelf(self, act: ShelfAct, collection: Collection | None, what: object) -> None:
        match act:
            case ShelfAct.ADD:
                self._ask_name(self.tr("New Collection"), partial(self._found, collection))
            case ShelfAct.ADD_SMART:
                self._ask_name(self.tr("New Smart Collection"), partial(self._found, collection), query="")
            case ShelfAct.EDIT if collection is not None:
                title = self.tr("Edit Collection") if collection.is_smart else self.tr("Rename Collection")
                query = collection.query if collection.is_smart else None
                self._ask_name(title, partial(self._amend, collection), name=collection.name, query=query)
            case ShelfAct.MOVE if collection is not None:
                self._move(collection, what.id if isinstance(what, Collection) else "")
            case ShelfAct.REMOVE if collection is not None:
                self._dissolve(collection)

    def _keep_search(self) -> None:
        query = self._search.text().strip()
        if query:
            self._ask_name(self.tr("New Smart Collection"), partial(self._found, None), name=query, query=query)

    def _found(self, parent: Collection | None, name: str, query: str) -> None:
        collections = self._session.catalogue.shelves.collections
        self._session.edits.make(
            founding(collections, name, parent=parent.id if parent is not None else "", query=query)
        )

    def _amend(self, collection: Collection, name: str, query: str) -> None:
        edit = amending(collection, Collection(name, collection.parent, query, collection.position, collection.id))
        if edit.changes[0].before != edit.changes[0].after:
            self._session.edits.make(edit)

    def _move(self, collection: Collection, parent: str) -> None:
        self._session.edits.make(moving(self._session.catalogue.shelves.collections, collection, parent))

    def _dissolve(self, collection: Collection) -> None:
        """Take a collection away without asking: it can be undone, and no article goes with it."""
        self._session.edits.make_by(EditKind.COLLECTIONS, partial(_dissolving, collection))

    def _ask_name(
        self, title: str, done: Callable[[str, str], None], *, name: str = "", query: str | None = None
    ) -> None:
        collection_dialog(self._window, title, name, query, done).open()

    def _keep_order(self, order: ListOrder, reverse: bool, grouped: bool) -> None:
        self._preferences.remember(list_order=order.value, list_reverse=reverse, list_grouped=grouped)


def _known_of(ids: Sequence[str], workspace: Workspace, _: Progress) -> _Known:
    """What is kept about articles; of a single one also where it comes from, and its copies."""
    details = workspace.catalogue.details(ids)
    if len(ids) > 1:
        return details, None, ()
    copies = [copy for copy in workspace.copies.of(ids[0]) if not copy.is_distinct]
    return details, workspace.article(ids[0]), copies


def _dissolving(collection: Collection, workspace: Workspace) -> Edit:
    return workspace.catalogue.dissolving(collection)
