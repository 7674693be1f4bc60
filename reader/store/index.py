"""Keeping the full-text tables in step with what they index.

They are contentless: they hold folded words, no text. To take a row out of one, SQLite must be told exactly what was
put in; the caller knows it from the row that it is about to change, in the same transaction.

Beside them stands a list of all words that were ever put in, in which the words are looked up that begin with some letters
or hold them: SQLite's own ways to that read the whole index.
"""

import logging
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from threading import local
from types import MappingProxyType

from reader.arabic.normalise import FOLDING_VERSION, fold_words
from reader.errors import DamagedLibraryError
from reader.store.connection import LibraryDatabase
from reader.store.failures import failure_of
from reader.store.statements import places_for
from reader.textmap import middles

_log = logging.getLogger(__name__)

# Of the tables that FTS5 makes, in every SQLite that has it.
_FTS_VERSION = 4


class IndexTable(StrEnum):
    """The full-text tables; a row's number is that of the row it indexes, for `ARTICLE_NOTES` that of the article."""

    ARTICLES = "article_index"
    ARTICLE_NOTES = "article_note_index"
    ANNOTATIONS = "annotation_index"
    FORMS = "form_index"


COLUMNS: Mapping[IndexTable, tuple[str, ...]] = MappingProxyType(
    {
        IndexTable.ARTICLES: ("title", "author", "outlet", "body"),
        IndexTable.ARTICLE_NOTES: ("note", "tags"),
        IndexTable.ANNOTATIONS: ("note", "quote", "tags"),
        IndexTable.FORMS: ("form",),
    }
)
"""What a row of each is found by."""

LONGEST_WORD = 64
"""Longer ones, such as addresses without a mark, are not in the list of words."""

# So many words of one transaction are remembered, so that they are written once.
_MOST_REMEMBERED = 200_000


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
        self._own = _OfThread()
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
        if self._own.gathers:
            self._own.gathered.setdefault(table, []).extend(needed)
        elif needed:
            self._write(table, needed)

    @contextmanager
    def gathering(self) -> Iterator[None]:
        """Put the words of all rows that are changed inside the block in together, which costs less than each by itself.

        To be used inside a transaction. What was gathered is put in at the end, and before any savepoint in the block.
        """
        own = self._own
        own.gathers = True
        try:
            yield
            self._write_gathered()
        finally:
            own.gathers = False
            own.gathered.clear()

    def _write_gathered(self) -> None:
        gathered, self._own.gathered = self._own.gathered, {}
        for table, changes in gathered.items():
            self._write(table, changes)

    def _write(self, table: IndexTable, needed: Sequence[IndexChange]) -> None:
        if not self.is_current():
            self.mark_stale()
            return
        old = {change.number: _words(change.old) for change in needed if change.old is not None}
        new = {change.number: _words(change.new) for change in needed if change.new is not None}
        with self._damage_forgiven():
            self._execute(table, f"{table}, rowid, ", "'delete', ?, ", old.items())
            self._execute(table, "rowid, ", "?, ", new.items())
            self._add_words(chain.from_iterable(_fresh(old.get(number), texts) for number, texts in new.items()))

    def _add_words(self, texts: Iterable[str]) -> None:
        """Put the words of indexed texts, folded and parted by blanks, into the list of words."""
        written = self._database.written
        if len(written) > _MOST_REMEMBERED:
            written.clear()
        words = set[str]().union(*map(str.split, texts)) - written
        self._database.raw().executemany(
            "INSERT OR IGNORE INTO word (text) VALUES (?)", [(word,) for word in words if len(word) <= LONGEST_WORD]
        )
        written |= words

    def settle(self) -> None:
        """Let FTS5 write what it keeps in memory, while its failure can still be told from that of a commit."""
        self._write_gathered()
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
            self._database.raw().execute("DELETE FROM word")
        except sqlite3.DatabaseError as error:
            raise DamagedLibraryError(self._database.path, str(error)) from error
        self._database.written.clear()
        self._database.sql("UPDATE search_state SET folding_version = ?", FOLDING_VERSION)

    def _empty(self, table: IndexTable) -> None:
        emptying = f"INSERT INTO {table} ({table}) VALUES ('delete-all')"  # noqa: S608 - an enum's value
        try:
            self._database.sql(emptying)
        except sqlite3.OperationalError:
            # FTS5 touches nothing while it takes the table for one of another version, as it does after a flipped bit.
            self._database.sql(f"UPDATE {table}_config SET v = ? WHERE k = 'version'", _FTS_VERSION)  # noqa: S608
            self._database.sql(emptying)

    def optimise(self) -> None:
        """Let SQLite lay out what was put into the emptied tables as it is read best."""
        with self._damage_forgiven():
            for table in IndexTable:
                self._database.raw().execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")  # noqa: S608

    def _execute(self, table: IndexTable, names: str, values: str, rows: Iterable[tuple[int, tuple[str, ...]]]) -> None:
        """Run an INSERT on a full-text table for each row, which is also how a row is taken out."""
        columns = COLUMNS[table]
        self._database.raw().executemany(
            f"INSERT INTO {table} ({names}{', '.join(columns)}) VALUES ({values}{places_for(columns)})",  # noqa: S608 - our own names
            ((number, *texts) for number, texts in rows),
        )


class _OfThread(local):
    """What one thread gathers."""

    def __init__(self) -> None:
        self.gathers = False
        self.gathered: dict[IndexTable, list[IndexChange]] = {}


def _fresh(old: tuple[str, ...] | None, new: tuple[str, ...]) -> Iterable[str]:
    """What may hold words that are not in the list of words: a row's own were put there when it was indexed."""
    if old is None:
        return new
    return (middles(before, after)[1] for before, after in zip(old, new, strict=True))


def _words(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(fold_words, texts))
