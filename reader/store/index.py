"""Keeping the full-text tables in step with what they index.

They are contentless: they hold folded words, no text. To take a row out of one, SQLite must be told exactly what was
put in; the caller knows it from the row that it is about to change, in the same transaction.
"""

import logging
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum

from reader.arabic.normalise import FOLDING_VERSION, fold_text
from reader.errors import DamagedLibraryError
from reader.store.connection import LibraryDatabase
from reader.store.failures import failure_of

_log = logging.getLogger(__name__)


# Of the tables that FTS5 makes, in every SQLite that has it.
_FTS_VERSION = 4


class IndexTable(StrEnum):
    """The full-text tables; a row's number is that of the row it indexes."""

    ARTICLES = "article_index"
    ANNOTATIONS = "annotation_index"
    ENTITIES = "entity_index"
    SOURCES = "source_index"


_COLUMNS = {
    IndexTable.ARTICLES: ("about", "body"),
    IndexTable.ANNOTATIONS: ("note", "quote", "tags"),
    IndexTable.ENTITIES: ("name",),
    IndexTable.SOURCES: ("name",),
}


def declare_current(connection: sqlite3.Connection) -> None:
    """Note in a new library that its index, still empty, is of today's folding."""
    connection.execute("UPDATE search_state SET folding_version = ?", (FOLDING_VERSION,))


@dataclass(frozen=True, slots=True)
class IndexChange:
    """What a row is found by, before and after.

    Attributes:
        number: The row.
        old: What it was found by so far, unfolded, in the order of the columns; None for a new row.
        new: What it is to be found by; None to take it out.
    """

    number: int
    old: tuple[str, ...] | None
    new: tuple[str, ...] | None


class IndexWriter:
    """Puts words into the full-text tables and takes them out; always inside the caller's transaction.

    The index can be made again from the texts, so no fault of its own may keep a note from being stored: a damaged
    one is emptied and marked, and the next search makes it again.
    """

    def __init__(self, database: LibraryDatabase) -> None:
        self._database = database
        database.before_savepoint = self.settle

    def is_current(self) -> bool:
        """Whether the words in the tables were folded as they are folded today."""
        rows = self._database.sql("SELECT folding_version FROM search_state")
        return rows == [(FOLDING_VERSION,)]

    def change(
        self, table: IndexTable, number: int, *, old: tuple[str, ...] | None, new: tuple[str, ...] | None
    ) -> None:
        """Change what a row is found by; see `IndexChange`."""
        self.change_many(table, (IndexChange(number, old, new),))

    def change_many(self, table: IndexTable, changes: Iterable[IndexChange]) -> None:
        """Change what several rows of one table are found by; each stands in it once."""
        needed = [change for change in changes if change.old != change.new]
        if not needed:
            return
        if not self.is_current():
            self.mark_stale()
            return
        old = [(change.number, change.old) for change in needed if change.old is not None]
        new = [(change.number, change.new) for change in needed if change.new is not None]
        with self._damage_forgiven():
            self._execute(table, f"{table}, rowid, ", "'delete', ?, ", old)
            self._execute(table, "rowid, ", "?, ", new)

    def settle(self) -> None:
        """Let FTS5 write what it keeps in memory, while its failure can still be told from that of a commit."""
        with self._damage_forgiven():
            self._database.raw().execute("SAVEPOINT settle_index")
            self._database.raw().execute("RELEASE settle_index")

    @contextmanager
    def _damage_forgiven(self) -> Iterator[None]:
        """Empty and mark an index that fails for a reason of its own; a full disk and its like are none."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            failure = failure_of(error, self._database.path)
            if failure is not None and not isinstance(failure, DamagedLibraryError):
                raise failure from error
            _log.warning("the search index of %s is damaged and will be made again: %s", self._database.path, error)
            self.clear()
            self.mark_stale()

    def mark_stale(self) -> None:
        """Remember that the tables have to be made again: what is being written is not in them."""
        self._database.sql("UPDATE search_state SET folding_version = 0 WHERE folding_version <> 0")

    def clear(self) -> None:
        """Empty all tables and note that what follows is folded as of today.

        Raises:
            DamagedLibraryError: They are too damaged to be emptied.
        """
        try:
            for table in IndexTable:
                self._empty(table)
        except sqlite3.DatabaseError as error:
            raise DamagedLibraryError(self._database.path, str(error)) from error
        self._database.sql("UPDATE search_state SET folding_version = ?", FOLDING_VERSION)

    def _empty(self, table: IndexTable) -> None:
        emptying = f"INSERT INTO {table} ({table}) VALUES ('delete-all')"  # noqa: S608 - an enum's value
        try:
            self._database.sql(emptying)
        except sqlite3.OperationalError:
            # FTS5 touches nothing while it takes the table for one of another version, as it does after a flipped bit.
            self._database.sql(f"UPDATE {table}_config SET v = ? WHERE k = 'version'", _FTS_VERSION)  # noqa: S608
            self._database.sql(emptying)

    def _execute(self, table: IndexTable, names: str, values: str, rows: Sequence[tuple[int, tuple[str, ...]]]) -> None:
        """Run an INSERT on a full-text table for each row, which is also how a row is taken out."""
        columns = _COLUMNS[table]
        places = ", ".join("?" * len(columns))
        self._database.raw().executemany(
            f"INSERT INTO {table} ({names}{', '.join(columns)}) VALUES ({values}{places})",  # noqa: S608 - our own names
            ((number, *map(_indexable, texts)) for number, texts in rows),
        )


def _indexable(text: str) -> str:
    """The folded text without what SQLite's tokeniser cannot take; replaced, so that it still parts words."""
    return fold_text(text).replace("\x00", " ").encode("utf-8", "replace").decode("utf-8")
