"""What the lists of the library show: which articles, how many of each sort, and what is known of those in sight.

A list is made of ids; what is shown of an article is looked up in the pool when it comes into sight, and kept for a
while. Everything that is asked for arrives later, by a signal; an answer to an older question is dropped.
"""

import logging
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.annotations import Annotation
from reader.catalogue import ArticleDetails, Collection, Distinction, Shelving
from reader.edits import Change
from reader.progress import Progress
from reader.revisions import Revision
from reader.store.articles import ArticleSummary
from reader.store.listing import ListCounts, Listing, ListQuery
from reader.workspace import Workspace

_log = logging.getLogger(__name__)
_KEPT = 4_000
_LOOKED_AT_AGAIN = 300
_SOON_MS = 150
_LATER_MS = 600
"""What a query finds is counted when nothing has changed for so long: it is searched for, and nobody waits for it."""


@dataclass(frozen=True, slots=True)
class Shelves:
    """How the library is parted.

    Attributes:
        counts: How many articles there are of each sort.
        collections: All collections, each before those in it, in the user's order.
        by_query: How many articles a query finds that fills a collection; of those that have been counted.
    """

    counts: ListCounts
    collections: tuple[Collection, ...]
    by_query: Mapping[str, int] = field(default_factory=dict)


class Catalogue(QObject):
    """Knows what the lists show.

    Args:
        parent: Owns the catalogue.
    """

    asked = Signal(object, object)
    """Work on the library, to be done off the GUI thread, and what is to get its value."""
    listed = Signal()
    """The list has changed."""
    shelved = Signal()
    """Counts or collections have changed."""
    summarised = Signal(object)
    """Ids of the articles of which something new is known."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_open = False
        self._query = ListQuery()
        self._listing = Listing()
        self._shelves = Shelves(ListCounts(), ())
        self._summaries: OrderedDict[str, ArticleSummary] = OrderedDict()
        self._wanted: dict[str, None] = {}
        self._asked: set[str] = set()
        self._question = 0
        self._ask_timer = self._timer(0, self._ask)
        self._soon_timer = self._timer(_SOON_MS, self.refresh)
        self._later_timer = self._timer(_LATER_MS, self._count_found)
        self._is_counting = False

    @property
    def query(self) -> ListQuery:
        """What the list shows."""
        return self._query

    @property
    def listing(self) -> Listing:
        """The articles of the list, in order."""
        return self._listing

    @property
    def shelves(self) -> Shelves:
        """How the library is parted."""
        return self._shelves

    def load(self, listing: Listing) -> None:
        """Take the first list of a library that has just been opened, and forget what was known of another."""
        self._is_open = True
        self._question += 1
        self._summaries.clear()
        self._asked.clear()
        self._is_counting = False
        self._shelves = replace(self._shelves, by_query={})
        self._listing = listing
        self.listed.emit()
        self._count()

    def close(self) -> None:
        """Ask nothing more: the library is about to be closed, and no timer may outlive that."""
        self._is_open = False
        self._ask_timer.stop()
        self._soon_timer.stop()
        self._later_timer.stop()
        self._wanted = {}

    def show(self, query: ListQuery) -> None:
        """List other articles, or in another order; `listed` follows."""
        if query != self._query:
            self._query = query
            self._list()

    def summary(self, article_id: str) -> ArticleSummary | None:
        """What is known of an article; None where it is not known yet."""
        found = self._summaries.get(article_id)
        if found is not None:
            self._summaries.move_to_end(article_id)
        return found

    def want(self, article_ids: Iterable[str]) -> None:
        """Have it looked up what is known of articles; `summarised` follows for those of which nothing is."""
        missing = [each for each in article_ids if each not in self._summaries and each not in self._asked]
        if missing and self._is_open:
            self._wanted.update(dict.fromkeys(missing))
            self._ask_timer.start()

    def look_again(self, article_ids: Iterable[str]) -> None:
        """Have it looked up again what is known of articles; until then what was known counts."""
        if self._is_open:
            self._wanted.update(dict.fromkeys(article_ids))
            self._ask_timer.start()

    @Slot()
    def refresh(self) -> None:
        """Look everything up again: lists, counts, and what is known of the articles that were in sight."""
        self._list()
        self._count()
        # Shown until the newer facts come; then they are in sight, or asked for when they are.
        self._asked.clear()
        self.look_again(list(self._summaries)[-_LOOKED_AT_AGAIN:])

    @Slot(object)
    def take(self, changes: Sequence[Change]) -> None:
        """Follow what an edit has changed; several edits in a row cost one look."""
        if self._is_open and any(map(matters, changes)):
            self._soon_timer.start()
        self.count_again()

    @Slot()
    def count_again(self) -> None:
        """Count again what the queries find that fill collections, soon: texts, notes or names have changed."""
        if self._is_open and any(collection.is_smart for collection in self._shelves.collections):
            self._later_timer.start()

    def fail(self, error: BaseException) -> None:
        """Keep showing what was known where a look failed; the next change leads to another one.

        What fails here fails whatever the user does next, and is told there.
        """
        _log.warning("the lists could not be looked up: %s", error)
        self._asked.clear()
        self._is_counting = False

    def _list(self) -> None:
        if self._is_open:
            self._question += 1
            self.asked.emit(partial(_list, self._question, self._query), self._take_listing)

    def _take_listing(self, found: tuple[int, Listing]) -> None:
        question, listing = found
        if question == self._question and listing != self._listing:
            self._listing = listing
            self.listed.emit()

    def _count(self) -> None:
        if self._is_open:
            self.asked.emit(_shelves, self._take_shelves)

    def _take_shelves(self, shelves: Shelves) -> None:
        self._show_shelves(replace(shelves, by_query=self._shelves.by_query))
        self.count_again()

    def _count_found(self) -> None:
        if self._is_counting:  # it goes on when that has ended, with what has changed meanwhile
            self._later_timer.start()
            return
        queries = dict.fromkeys(each.query for each in self._shelves.collections if each.is_smart)
        if self._is_open and queries:
            self._is_counting = True
            self.asked.emit(partial(_found, tuple(queries)), self._take_found)

    def _take_found(self, found: Mapping[str, int]) -> None:
        self._is_counting = False
        self._show_shelves(replace(self._shelves, by_query=found))

    def _show_shelves(self, shelves: Shelves) -> None:
        if shelves != self._shelves:
            self._shelves = shelves
            self.shelved.emit()

    def _ask(self) -> None:
        if self._is_open and self._wanted:
            ids, self._wanted = tuple(self._wanted), {}
            self._asked.update(ids)
            self.asked.emit(partial(_summaries, ids), self._take_summaries)

    def _take_summaries(self, found: tuple[Sequence[str], Sequence[ArticleSummary]]) -> None:
        ids, summaries = found
        self._asked.difference_update(ids)
        before = [self._summaries.pop(article_id, None) for article_id in ids]
        statuses = {each.id: each.status for each in before if each is not None}
        if any(statuses.get(each.id, each.status) is not each.status for each in summaries):
            self._count()  # reading has changed what is unread
        self._summaries.update((summary.id, summary) for summary in summaries)
        while len(self._summaries) > _KEPT:
            self._summaries.popitem(last=False)
        self.summarised.emit(tuple(ids))

    def _timer(self, interval_ms: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(slot)
        return timer


def matters(change: Change) -> bool:
    """Whether lists show anything of what has changed; the words of a note they do not."""
    before, after = change.before, change.after
    if isinstance(before, Annotation) and isinstance(after, Annotation):
        return (before.state, before.body.tags) != (after.state, after.body.tags)
    return isinstance(change.record, Annotation | ArticleDetails | Collection | Shelving | Distinction | Revision)


def _list(question: int, query: ListQuery, workspace: Workspace, _: Progress) -> tuple[int, Listing]:
    return question, workspace.catalogue.list(query)


def _shelves(workspace: Workspace, _: Progress) -> Shelves:
    return Shelves(workspace.catalogue.counts(), workspace.catalogue.collections())


def _found(queries: Sequence[str], workspace: Workspace, progress: Progress) -> Mapping[str, int]:
    found = {}
    for done, query in enumerate(queries):
        progress.step(done, len(queries))
        found[query] = workspace.catalogue.count_of(query)
    return found


def _summaries(ids: Sequence[str], workspace: Workspace, _: Progress) -> tuple[Sequence[str], Sequence[ArticleSummary]]:
    return ids, workspace.catalogue.summaries(ids)
