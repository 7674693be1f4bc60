"""Keeping the full-text tables in step with what they index.

They are contentless: they hold folded words, no text. To take a row out of one, SQLite must be told exactly what was
put in; the caller knows it from the row that it is about to change, in the same transaction.
"""

import sqlite3
from dataclasses import dataclass
from enum import StrEnum

from reader.arabic.normalise import FOLDING_VERSION, fold_text
from reader.store.connection import LibraryDatabase


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


@dataclass(slots=True)
class IndexWriter:
    """Puts words into the full-text tables and takes them out; always inside the caller's transaction."""

    database: LibraryDatabase

    def is_current(self) -> bool:
        """Whether the words in the tables were folded as they are folded today."""
        rows = self.database.sql("SELECT folding_version FROM search_state")
        return rows == [(FOLDING_VERSION,)]

    def change(
        self, table: IndexTable, number: int, *, old: tuple[str, ...] | None, new: tuple[str, ...] | None
    ) -> None:
        """Change what a row is found by.

        Args:
            table: The full-text table.
            number: The row.
            old: What it was found by so far, unfolded, in the order of the columns; None for a new row.
            new: What it is to be found by; None to take it out.
        """
        if old == new:
            return
        if not self.is_current():
            self.mark_stale()
            return
        if old is not None:
            self._execute(table, f"{table}, rowid, ", "'delete', ?, ", number, old)
        if new is not None:
            self._execute(table, "rowid, ", "?, ", number, new)

    def mark_stale(self) -> None:
        """Remember that the tables have to be made again: what is being written is not in them."""
        self.database.sql("UPDATE search_state SET folding_version = 0 WHERE folding_version <> 0")

    def clear(self) -> None:
        """Empty all tables and note that what follows is folded as of today."""
        for table in IndexTable:
            self.database.sql(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")  # noqa: S608 - an enum's value
        self.database.sql("UPDATE search_state SET folding_version = ?", FOLDING_VERSION)

    def _execute(self, table: IndexTable, names: str, values: str, number: int, texts: tuple[str, ...]) -> None:
        """Run an INSERT on a full-text table, which is also how a row is taken out."""
        columns = _COLUMNS[table]
        places = ", ".join("?" * len(columns))
        self.database.sql(
            f"INSERT INTO {table} ({names}{', '.join(columns)}) VALUES ({values}{places})",  # noqa: S608 - our own names
            number,
            *map(_indexable, texts),
        )


def _indexable(text: str) -> str:
    """The folded text without what SQLite's tokeniser cannot take; replaced, so that it still parts words."""
    return fold_text(text).replace("\x00", " ").encode("utf-8", "replace").decode("utf-8")
