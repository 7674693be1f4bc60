"""Taking out of a damaged library all that can still be read, into a new one; the damaged file is only read.

SQLite copies row by row inside itself, so that every value arrives as it is. Where a stretch of rows cannot be read, it is
halved until what is left is the rows that cannot.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from reader.annotations import new_id, now
from reader.errors import StoreError
from reader.store.check import CheckReport, check_wholly
from reader.store.columns import restored
from reader.store.connection import connect_plainly, sqlite_uri, text_of
from reader.store.durable import discard, move_into_place, temporary_beside
from reader.store.failures import named_failures
from reader.store.header import APPLICATION_ID, require_library
from reader.store.lock import real_path
from reader.store.migrate import migrate
from reader.store.version import CURRENT_VERSION

NUMBERED = (
    "article",
    "text_version",
    "reading_position",
    "tag",
    "annotation",
    "journal",
    "link",
    "article_note",
    "collection",
    "correction",
    "revision",
    "provenance",
    "waiting_file",
    "original",
    "original_piece",
    "watched_folder",
)
"""Tables of what cannot be found again, whose rows have numbers."""

KEYED: Mapping[str, str] = MappingProxyType(
    {
        "label": "id",
        "link_type": "id",
        "annotation_tag": "annotation, position",
        "article_tag": "article, position",
        "shelving": "collection, article",
        "distinction": "article, other",
        "forgetting": "key",
    }
)
"""The others of these, with their keys."""

_MOST_ROWS = 1 << 24
# Statements that may fail in one table: a file in which more do holds nothing there.
_MOST_FAILURES = 100_000


@dataclass(frozen=True, slots=True)
class Salvage:
    """What was taken out of a damaged library.

    Attributes:
        kept: How many rows of each table are in the new one.
        lost: How many rows of each table that were still to be seen belong to nothing any more, and are left out.
        notes: The words of annotations among them, their passages and notes.
        unread: Tables of which a part could not be read.
        report: What is wrong in the new library: rows that can be read but are not what was written.
    """

    kept: Mapping[str, int]
    lost: Mapping[str, int]
    notes: tuple[str, ...]
    unread: tuple[str, ...]
    report: CheckReport


def salvage(path: Path, into: Path) -> Salvage:
    """Make a new library of all that can be read in a damaged one.

    Args:
        path: The damaged library.
        into: The new one; nothing may be there.

    Raises:
        StoreError: Nothing at all can be read, something has that name, or the environment refused.
        FileError: There is no such library.
    """
    path, into = real_path(path), real_path(into)
    require_library(path, supported=CURRENT_VERSION)
    if into.exists():
        raise StoreError(into, "something has that name")
    temporary = temporary_beside(into)
    try:
        with named_failures(into):
            found = _Salvaging(path, temporary).carry_out()
            move_into_place(temporary, into)
    finally:
        discard(temporary)
    return found


class _Salvaging:
    """One salvage.

    Args:
        path: The damaged library.
        into: Becomes the new one.
    """

    def __init__(self, path: Path, into: Path) -> None:
        self._path, self._into = path, into
        self._connection = connect_plainly(into, "rwc")
        self._failures = 0

    def carry_out(self) -> Salvage:
        """Copy, then take away what refers to nothing, and look at what is there."""
        connection = self._connection
        try:
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            migrate(connection, self._into)
            connection.text_factory = text_of
            connection.execute("PRAGMA foreign_keys = 0")
            connection.execute("ATTACH ? AS damaged", (sqlite_uri(self._path, "ro"),))
            # Each statement is a transaction: damage that is met in a longer one spoils all that follows in it. Only the
            # finished file is synced.
            connection.execute("PRAGMA main.synchronous = 0")
            unread = [table for table in (*KEYED, *NUMBERED) if not self._copy(table)]
            self._give_texts_their_articles()
            connection.execute("DETACH damaged")
            lost, notes = self._take_away_orphans()
            connection.execute("PRAGMA foreign_keys = 1")
            kept = {table: self._count(table) for table in (*NUMBERED, *KEYED)}
            return Salvage(kept, lost, tuple(notes), tuple(unread), check_wholly(connection, self._into))
        finally:
            connection.close()

    def _copy(self, table: str) -> bool:
        """Copy what can be read of a table; whether all of it was."""
        self._failures = 0
        columns = self._columns(table)
        if not columns:
            return not self._failures
        written = ", ".join(f'"{column}"' for column in columns)
        # Without a condition SQLite would copy whole records unread, the damage in them too.
        copying = f"INSERT OR REPLACE INTO main.{table} ({written}) SELECT {written} FROM damaged.{table} WHERE true"  # noqa: S608
        if not self._try(copying):
            if table in KEYED:
                self._copy_ends(copying, KEYED[table])
            else:
                self._copy_between(copying, 0, self._last(table))
        return not self._failures

    def _columns(self, table: str) -> Sequence[str]:
        """The columns that both have; an older library lacks some, or the whole table."""
        names: list[list[str]] = []
        for schema in ("damaged", "main"):
            try:
                rows = self._connection.execute(f"PRAGMA {schema}.table_info({table})").fetchall()
            except sqlite3.DatabaseError:
                self._failures += 1
                return ()
            names.append([restored(row[1]) for row in rows])
        return [name for name in names[0] if name in names[1]]

    def _last(self, table: str) -> int:
        """A number that no row of a table exceeds."""
        for question in (
            f"SELECT max(rowid) FROM damaged.{table}",  # noqa: S608 - our own names
            f"SELECT seq FROM damaged.sqlite_sequence WHERE name = '{table}'",  # noqa: S608 - our own names
        ):
            try:
                return self._number(question)
            except sqlite3.DatabaseError:
                self._failures += 1
        return _MOST_ROWS

    def _copy_between(self, copying: str, first: int, last: int) -> None:
        """Copy the rows from one number to another, both included."""
        if self._failures > _MOST_FAILURES or self._try(f"{copying} AND rowid BETWEEN {first} AND {last}"):
            return
        if first < last:
            middle = (first + last) // 2
            self._copy_between(copying, first, middle)
            self._copy_between(copying, middle + 1, last)

    def _copy_ends(self, copying: str, key: str) -> None:
        """Copy as many rows as can be read from both ends of a table that has no numbers."""
        for order in (key, ", ".join(f"{column} DESC" for column in key.split(", "))):
            most, step = 0, _MOST_ROWS
            while step:
                if self._try(f"{copying} ORDER BY {order} LIMIT {most + step}"):
                    most += step
                step //= 2

    def _try(self, statement: str) -> bool:
        """Run a statement, all of it or nothing; whether it could be done.

        Raises:
            sqlite3.OperationalError: It is not the damaged file that refuses.
        """
        try:
            self._connection.execute(statement)
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError:
            self._failures += 1
            return False
        return True

    def _give_texts_their_articles(self) -> None:
        """Make articles anew whose row is lost but whose texts are there, or whose present text is the one that is lost."""
        ask = self._connection.execute
        missing = ask(
            "SELECT v.article, v.text_sha256 FROM text_version AS v LEFT JOIN article AS a ON a.number = v.article"
            " WHERE a.number IS NULL AND v.number = (SELECT max(number) FROM text_version WHERE article = v.article)"
        ).fetchall()
        for number, sha in missing:
            ask(
                "INSERT INTO article (number, id, text_sha256, title, author, outlet, url, published, language, origin,"
                " word_count, added) VALUES (?, ?, ?, '', '', '', '', '', '', '', 0, ?)",
                (number, new_id(), sha, now().isoformat()),
            )
        ask(
            "UPDATE article SET text_sha256 = (SELECT v.text_sha256 FROM text_version AS v WHERE v.article = article.number"
            " ORDER BY v.number DESC LIMIT 1) WHERE NOT EXISTS (SELECT 1 FROM text_version AS v WHERE"
            " v.article = article.number AND v.text_sha256 = article.text_sha256) AND EXISTS"
            " (SELECT 1 FROM text_version AS v WHERE v.article = article.number)"
        )

    def _take_away_orphans(self) -> tuple[dict[str, int], list[str]]:
        """Leave out what belongs to nothing; how much of each table, and the words of annotations among that."""
        ask = self._connection.execute
        without_text = "SELECT number FROM article WHERE text_sha256 NOT IN (SELECT text_sha256 FROM text_version)"
        belonging = f"article NOT IN (SELECT number FROM article) OR article IN ({without_text})"  # noqa: S608
        notes = [
            f"{restored(quote)}\n{restored(note)}".strip()
            for quote, note in ask(f"SELECT quote, note FROM annotation WHERE {belonging}")  # noqa: S608
        ]
        lost: dict[str, int] = {}
        parted = (
            ("annotation", belonging),
            ("article", f"number IN ({without_text})"),
            *((table, "article NOT IN (SELECT number FROM article)") for table in _OF_ARTICLES),
            ("link", "source NOT IN (SELECT number FROM annotation) OR target NOT IN (SELECT number FROM annotation)"),
            (
                "annotation_tag",
                "annotation NOT IN (SELECT number FROM annotation) OR tag NOT IN (SELECT number FROM tag)",
            ),
            ("article_tag", "tag NOT IN (SELECT number FROM tag)"),
            ("shelving", "collection NOT IN (SELECT number FROM collection)"),
            ("original_piece", "original NOT IN (SELECT number FROM original)"),
            ("distinction", "other NOT IN (SELECT number FROM article)"),
        )
        for table, orphaned in parted:
            count = ask(f"DELETE FROM {table} WHERE {orphaned}").rowcount  # noqa: S608 - our own names
            if count:
                lost[table] = lost.get(table, 0) + count
        return lost, notes

    def _count(self, table: str) -> int:
        return self._number(f"SELECT count(*) FROM {table}")  # noqa: S608 - our own names

    def _number(self, question: str) -> int:
        (answer,) = self._connection.execute(question).fetchone() or (0,)
        return answer if isinstance(answer, int) else 0


_OF_ARTICLES = (
    "text_version",
    "reading_position",
    "article_note",
    "correction",
    "revision",
    "provenance",
    "article_tag",
    "shelving",
    "distinction",
)
