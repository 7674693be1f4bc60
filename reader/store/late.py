"""Parts of the store that are loaded with their first use. See CONTRIBUTING, «What is loaded when»."""

import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.store.annotations import AnnotationStore
from reader.store.articles import ArticleStore
from reader.store.connection import LibraryDatabase
from reader.store.details import DetailsStore
from reader.store.index import IndexWriter
from reader.store.names import NameStore

if TYPE_CHECKING:
    from reader.store.copies import CopyStore
    from reader.store.counting import CountingStore
    from reader.store.crossings import CrossingStore
    from reader.store.originals import OriginalStore
    from reader.store.search import Indexed, SearchIndex
    from reader.store.trash import TrashStore
    from reader.store.watching import WatchStore


def copy_store(database: LibraryDatabase, articles: ArticleStore) -> "CopyStore":
    """See `reader.store.copies`."""
    from reader.store.copies import CopyStore

    return CopyStore(database, articles)


def declare_copies_current(connection: sqlite3.Connection) -> None:
    """See `reader.store.copies`."""
    from reader.store import copies

    copies.declare_copies_current(connection)


def trash_store(
    database: LibraryDatabase, articles: ArticleStore, details: DetailsStore, annotations: AnnotationStore
) -> "TrashStore":
    """See `reader.store.trash`."""
    from reader.store.trash import TrashStore

    return TrashStore(database, articles, details, annotations)


def counting_store(database: LibraryDatabase, names: NameStore) -> "CountingStore":
    """See `reader.store.counting`."""
    from reader.store.counting import CountingStore

    return CountingStore(database, names)


def crossing_store(database: LibraryDatabase, names: NameStore) -> "CrossingStore":
    """See `reader.store.crossings`."""
    from reader.store.crossings import CrossingStore

    return CrossingStore(database, names)


def current_statements() -> Mapping[str, str]:
    """See `reader.store.migrate`."""
    from reader.store import migrate

    return migrate.current_statements()


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """See `reader.store.migrate`."""
    from reader.store import migrate

    migrate.migrate(connection, path)


def original_store(database: LibraryDatabase) -> "OriginalStore":
    """See `reader.store.originals`."""
    from reader.store.originals import OriginalStore

    return OriginalStore(database)


def search_index(
    database: LibraryDatabase, index: IndexWriter, stores: "Sequence[Indexed]", names: NameStore
) -> "SearchIndex":
    """See `reader.store.search`."""
    from reader.store.search import SearchIndex

    return SearchIndex(database, index, stores, names)


def watch_store(database: LibraryDatabase) -> "WatchStore":
    """See `reader.store.watching`."""
    from reader.store.watching import WatchStore

    return WatchStore(database)
