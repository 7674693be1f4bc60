"""Search in articles, notes, and the names of entities and sources of one library."""

import logging
import sqlite3
from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from reader.errors import DamagedLibraryError
from reader.progress import NoProgress, Progress
from reader.queries.language import MatchMode, SearchScope
from reader.store.connection import LibraryDatabase
from reader.store.hits import SearchHit
from reader.store.index import IndexWriter
from reader.store.names import NameStore
from reader.store.searcher import Searcher
from reader.store.searchrun import Further, Search, SearchPage

_log = logging.getLogger(__name__)
_Answer = TypeVar("_Answer")


class Indexed(Protocol):
    """A store whose rows are found through the index."""

    def reindex(self, progress: Progress) -> None:
        """Put all rows into the emptied index."""


class SearchIndex:
    """Search in one library."""

    def __init__(
        self, database: LibraryDatabase, index: IndexWriter, stores: Sequence[Indexed], names: NameStore
    ) -> None:
        """Search in what the given stores keep."""
        self._database = database
        self._index = index
        self._stores = stores
        self._names = names

    def search(
        self,
        query: str,
        *,
        where: SearchScope = SearchScope.ALL,
        mode: MatchMode = MatchMode.CLITICS,
        limit: int = 50,
        unfinished: bool = False,
        ranked: bool = False,
    ) -> tuple[SearchHit, ...]:
        """All that a query fits at once: names, then notes, then articles.

        Args:
            query: Any string; one that says nothing finds nothing.
            where: Where to search.
            mode: What may stand around a word.
            limit: The most hits of each kind.
            unfinished: Whether the last word is still being typed and may go on.
            ranked: Whether the best articles come first instead of the newest.

        Raises:
            StoreError: The environment refused.
        """
        search = Search(query, where, mode, ranked, unfinished)
        return self._safely(lambda: self._run(search).all(limit))

    def page(self, search: Search, *, limit: int = 20, further: Further | None = None) -> SearchPage:
        """Some hits, and where they go on.

        Args:
            search: What is searched for; the same for all its pages.
            limit: The most articles, or whatever else alone is searched.
            further: Where the page before ended; None for the first one.

        Raises:
            StoreError: The environment refused.
        """
        return self._safely(lambda: self._run(search).page(limit, further))

    def article_ids(self, query: str) -> frozenset[str]:
        """The articles that a query fits, or a note on which it fits: what a collection holds that it fills.

        Raises:
            StoreError: The environment refused.
        """
        return self._safely(lambda: self._run(Search(query)).article_ids())

    def annotation_ids(self, search: Search, *, trashed: bool = False) -> frozenset[str] | None:
        """The annotations that a search fits; None where it asks for nothing.

        Args:
            search: What is searched for.
            trashed: Whether in the trash instead of outside it.

        Raises:
            StoreError: The environment refused.
        """
        return self._safely(lambda: self._run(search).annotation_ids(trashed=trashed))

    def is_current(self) -> bool:
        """Whether the index is of today's folding; if not, the first search makes it again."""
        return self._index.is_current()

    def rebuild(self, progress: Progress | None = None) -> None:
        """Make the index again from the texts, notes and names.

        Args:
            progress: Told how many articles, then notes, then names are done.

        Raises:
            CancelledError: Stopped; the index is as it was.
            StoreError: The environment refused; the index is as it was.
        """
        with self._database.writing():
            self._index.clear()
            for store in self._stores:
                store.reindex(NoProgress() if progress is None else progress)
            self._index.optimise()

    def _run(self, search: Search) -> Searcher:
        return Searcher(self._database, self._names, search, is_indexed=self._index.is_current())

    def _safely(self, ask: Callable[[], _Answer]) -> _Answer:
        """The answer from one view of the file; an index that is found damaged is made again first."""
        if not self._database.read_only and not self._index.is_current():
            self.rebuild()
        try:
            return self._asked(ask)
        except DamagedLibraryError as error:
            if self._database.read_only:
                raise
            _log.warning("the search index of %s is made again: %s", error.path, error.reason)
            self.rebuild()
            return self._asked(ask)

    def _asked(self, ask: Callable[[], _Answer]) -> _Answer:
        """The answer; any complaint is taken for damage: our questions have no mistakes, and FTS5 calls it by other names.

        Raises:
            DamagedLibraryError: SQLite has complained.
        """
        try:
            with self._database.reading():
                return ask()
        except sqlite3.OperationalError as error:
            raise DamagedLibraryError(self._database.path, str(error)) from error
