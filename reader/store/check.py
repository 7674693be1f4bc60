"""Whether a library is whole: SQLite's own check, references, and the hash of every text and annotation."""

import hashlib
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.annotations import Target, TextPositionSelector, TextQuoteSelector
from reader.article import text_sha256
from reader.errors import DamagedLibraryError
from reader.store.columns import restored
from reader.store.connection import connect_plainly, text_of
from reader.store.failures import named_failures
from reader.store.header import require_library
from reader.store.late import current_statements
from reader.store.packing import unpacked
from reader.store.rowhash import hash_of, note_hash, row_hash
from reader.store.version import CURRENT_SHA256, CURRENT_VERSION, sha256_of, statements

_INDEX_COMPLAINT = "malformed inverted index for FTS5"


@dataclass(frozen=True, slots=True)
class DamagedRow:
    """A row that is not what was written.

    Attributes:
        table: `annotation`, `article_note`, `correction`, `revision`, `text_version`, `original`, or another table whose
            row refers to nothing.
        key: Id of the annotation, the correction or the article, SHA-256 of the text or file, or the row's number.
        article_id: The article it belongs to; empty if unknown.
    """

    table: str
    key: str
    article_id: str


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check has found.

    Attributes:
        structure: SQLite's complaints, in its words.
        rows: Rows that are not what was written.
        texts: How many texts were compared with their hashes.
        annotations: How many annotations were compared with their hashes.
    """

    structure: tuple[str, ...]
    rows: tuple[DamagedRow, ...]
    texts: int
    annotations: int

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.structure and not self.rows

    def in_lines(self) -> str:
        """What is wrong, one complaint or damaged row a line."""
        rows = (" ".join(part for part in (row.table, row.key, row.article_id) if part) for row in self.rows)
        return "\n".join((*self.structure, *rows))


def check_quickly(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a file whose structure is damaged.

    Raises:
        DamagedLibraryError: SQLite finds fault with it.
    """
    with named_failures(path):
        complaints = _complaints(connection, "quick_check")
        # What has been read for this, up to 2 MB, is not what will be read next.
        connection.execute("PRAGMA shrink_memory")
    if complaints:
        raise DamagedLibraryError(path, complaints[0])


def structure_of(connection: sqlite3.Connection) -> tuple[str, ...]:
    """What SQLite finds fault with, tables and indexes compared with one another."""
    return _complaints(connection, "integrity_check")


def examine(path: Path) -> CheckReport:
    """Look at everything in a library that may be too damaged to be opened; nothing is changed.

    Raises:
        UnreadableFileError: There is no such file, or it may not be read.
        NotALibraryError: It is no library at all.
        NewerLibraryError: A newer program wrote it.
        StoreError: It cannot be read at all.
    """
    require_library(path, supported=CURRENT_VERSION)
    with named_failures(path):
        connection = connect_plainly(path, "ro")
    try:
        return check_wholly(connection, path)
    finally:
        connection.close()


def check_wholly(connection: sqlite3.Connection, path: Path) -> CheckReport:
    """Look at everything; a complaint does not stop the search for others.

    Of a file that is still to be migrated only the structure can be looked at: its rows have another shape.

    Raises:
        StoreError: The file cannot be read at all.
    """
    usual = connection.text_factory
    connection.text_factory = text_of
    try:
        with named_failures(path):
            return _look_through(connection)
    finally:
        connection.text_factory = usual


def _look_through(connection: sqlite3.Connection) -> CheckReport:
    """Look at everything; rows that cannot be read at all are a complaint about the structure."""
    structure = structure_of(connection)
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version != CURRENT_VERSION:
        return CheckReport(structure, (), 0, 0)
    try:
        rows, texts, annotations = _damaged_rows(connection)
    except sqlite3.DatabaseError as error:
        # With a changed schema our own questions may be wrong.
        if not structure and not _is_damage(error):
            raise
        return CheckReport((*structure, str(error)), (), 0, 0)
    return CheckReport(structure, rows, texts, annotations)


def _complaints(connection: sqlite3.Connection, pragma: str) -> tuple[str, ...]:
    """What one of SQLite's checks says, if it is not content; it may be too upset to finish."""
    found = []
    try:
        found += _changed_schema(connection)
        found += [str(line) for (line,) in connection.execute(f"PRAGMA {pragma}")]
    except sqlite3.DatabaseError as error:
        if not _is_damage(error):
            raise
        found.append(str(error))
    # Newer SQLite looks into the search index too, which is made again when it is found damaged.
    return tuple(line for line in found if line != "ok" and not line.startswith(_INDEX_COMPLAINT))


def _changed_schema(connection: sqlite3.Connection) -> list[str]:
    """Tables and indexes of a library of today that are not as our steps make them; SQLite would not notice."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version != CURRENT_VERSION:
        return []
    found = statements(connection)
    if sha256_of(found) == CURRENT_SHA256:
        return []
    return [f"{name} is not as it was made" for name, made in current_statements().items() if found.get(name) != made]


def _damaged_originals(connection: sqlite3.Connection) -> Iterator[str]:
    """SHA-256 of the files whose bytes are not those that were kept; one after the other, for they may be large."""
    for number, sha, is_packed in connection.execute("SELECT number, sha256, is_packed FROM original").fetchall():
        pieces = connection.execute("SELECT content FROM original_piece WHERE original = ? ORDER BY number", (number,))
        content = unpacked(b"".join(piece for (piece,) in pieces), is_packed=bool(is_packed))
        if hashlib.sha256(content).hexdigest() != restored(sha):
            yield restored(sha)


def _is_damage(error: sqlite3.Error) -> bool:
    """Whether SQLite found the file itself at fault, and not its surroundings."""
    # Python gives no code of SQLite's only where it cannot decode a text.
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    return code & 0xFF in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def _damaged_rows(connection: sqlite3.Connection) -> tuple[tuple[DamagedRow, ...], int, int]:
    """Rows that are not what was written, and how many texts and annotations were looked at."""
    damaged = [
        DamagedRow(table, str(number), "") for table, number, _, _ in connection.execute("PRAGMA foreign_key_check")
    ]
    texts = 0
    for article_id, sha, text in connection.execute(
        "SELECT a.id, v.text_sha256, v.text FROM text_version AS v LEFT JOIN article AS a ON a.number = v.article"
    ):
        texts += 1
        if text_sha256(restored(text)) != restored(sha):
            damaged.append(DamagedRow("text_version", restored(sha), restored(article_id)))
    annotations = 0
    for article_id, annotation_id, *columns, note, stored_hash in connection.execute(
        "SELECT a.id, n.id, n.text_sha256, n.quote, n.prefix, n.suffix, n.start, n.end, n.note, n.row_hash"
        " FROM annotation AS n LEFT JOIN article AS a ON a.number = n.article"
    ):
        annotations += 1
        sha, exact, prefix, suffix = map(restored, columns[:4])
        target = Target("", sha, TextQuoteSelector(exact, prefix, suffix), TextPositionSelector(*columns[4:]))
        if row_hash(restored(annotation_id), target, restored(note)) != stored_hash:
            damaged.append(DamagedRow("annotation", restored(annotation_id), restored(article_id)))
    damaged.extend(
        DamagedRow("article_note", restored(article_id), restored(article_id))
        for article_id, note, stored_hash in connection.execute(
            "SELECT a.id, n.note, n.row_hash FROM article_note AS n LEFT JOIN article AS a ON a.number = n.article"
        )
        if note_hash(restored(article_id), restored(note)) != stored_hash
    )
    damaged.extend(
        DamagedRow("correction", restored(correction_id), restored(article_id or ""))
        for article_id, correction_id, payload, stored_hash in connection.execute(
            "SELECT a.id, c.id, c.payload, c.row_hash"
            " FROM correction AS c LEFT JOIN article AS a ON a.number = c.article"
        )
        if hash_of(restored(correction_id), restored(payload)) != stored_hash
    )
    damaged.extend(
        DamagedRow("revision", restored(revision_id), restored(article_id or ""))
        for article_id, revision_id, splices, stored_hash in connection.execute(
            "SELECT a.id, r.id, r.splices, r.row_hash FROM revision AS r LEFT JOIN article AS a ON a.number = r.article"
        )
        if hash_of(restored(revision_id), restored(splices)) != stored_hash
    )
    damaged.extend(DamagedRow("original", sha, "") for sha in _damaged_originals(connection))
    missing = connection.execute(
        "SELECT a.id, a.text_sha256 FROM article AS a LEFT JOIN text_version AS v"
        " ON v.article = a.number AND v.text_sha256 = a.text_sha256 WHERE v.number IS NULL"
    )
    damaged.extend(DamagedRow("article", restored(article_id), restored(article_id)) for article_id, _ in missing)
    return tuple(damaged), texts, annotations
