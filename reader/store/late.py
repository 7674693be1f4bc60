"""Parts of the store that are loaded with their first use. See CONTRIBUTING, «What is loaded when»."""

from typing import TYPE_CHECKING

from reader.store.connection import LibraryDatabase
from reader.store.names import NameStore
from reader.store.searchrun import Search

if TYPE_CHECKING:
    from reader.store.searcher import Searcher


def searcher(database: LibraryDatabase, names: NameStore, search: Search, *, is_indexed: bool) -> "Searcher":
    """See `reader.store.searcher`."""
    from reader.store.searcher import Searcher

    return Searcher(database, names, search, is_indexed=is_indexed)
