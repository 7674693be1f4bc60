"""Parts of the store that are loaded with their first use. See CONTRIBUTING, «What is loaded when»."""

import sqlite3
from typing import TYPE_CHECKING

from reader.store.articles import ArticleStore
from reader.store.connection import LibraryDatabase
from reader.store.names import NameStore
from reader.store.searchrun import Search

if TYPE_CHECKING:
    from reader.store.copies import CopyStore
    from reader.store.counting import CountingStore
    from reader.store.crossings import CrossingStore
    from reader.store.originals import OriginalStore
    from reader.store.searcher import Searcher
    from reader.store.watching import WatchStore


def copy_store(database: LibraryDatabase, articles: ArticleStore) -> "CopyStore":
    """See `reader.store.copies`."""
    from reader.store.copies import CopyStore

    return CopyStore(database, articles)


def declare_copies_current(connection: sqlite3.Connection) -> None:
    """See `reader.store.copies`."""
    from reader.store import copies

    copies.declare_copies_current(connection)


def counting_store(database: LibraryDatabase, names: NameStore) -> "CountingStore":
    """See `reader.store.counting`."""
    from reader.store.counting import CountingStore

    return CountingStore(database, names)


def crossing_store(database: LibraryDatabase, names: NameStore) -> "CrossingStore":
    """See `reader.store.crossings`."""
    from reader.store.crossings import CrossingStore

    return CrossingStore(database, names)


def original_store(database: LibraryDatabase) -> "OriginalStore":
    """See `reader.store.originals`."""
    from reader.store.originals import OriginalStore

    return OriginalStore(database)


def searcher(database: LibraryDatabase, names: NameStore, search: Search, *, is_indexed: bool) -> "Searcher":
    """See `reader.store.searcher`."""
    from reader.store.searcher import Searcher

    return Searcher(database, names, search, is_indexed=is_indexed)


def watch_store(database: LibraryDatabase) -> "WatchStore":
    """See `reader.store.watching`."""
    from reader.store.watching import WatchStore

    return WatchStore(database)
