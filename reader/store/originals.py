"""Originals: files that articles came from, kept in the library whole, each once, under the SHA-256 of its bytes.

They lie in pieces: SQLite changes and reads a short value at once, a long one page by page.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import peewee

from reader.errors import DamagedFileError, NotFoundError
from reader.store.connection import LibraryDatabase
from reader.store.packing import packed, unpacked
from reader.store.schema import ArticleRow, OriginalPieceRow, OriginalRow, ProvenanceRow
from reader.store.statements import insertion

_PIECE_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Original:
    """A file that is kept.

    Attributes:
        sha256: Names its bytes.
        path: Where it lay when it was kept.
        size: In bytes.
    """

    sha256: str
    path: Path
    size: int


class OriginalStore:
    """The originals of one library."""

    def __init__(self, database: LibraryDatabase) -> None:
        self._database = database

    def put(self, path: Path, content: bytes) -> Original:
        """Keep a file, unless it is kept.

        Args:
            path: Where it lies.
            content: The whole file.
        """
        sha256 = hashlib.sha256(content).hexdigest()
        known = self.find(sha256)
        if known is not None:
            return known
        lying, is_packed = packed(content)
        with self._database.writing():
            number = self._database.run(
                OriginalRow.insert(sha256=sha256, path=str(path), size=len(content), is_packed=is_packed)
            )
            self._database.run_many(
                insertion(OriginalPieceRow.original, OriginalPieceRow.content),
                ((number, lying[start : start + _PIECE_BYTES]) for start in range(0, len(lying), _PIECE_BYTES)),
            )
        return Original(sha256, path, len(content))

    def find(self, sha256: str) -> Original | None:
        """The original with these bytes; None if it is not kept."""
        return self._first(_originals().where(OriginalRow.sha256 == sha256))

    def of_article(self, article_id: str) -> Original | None:
        """The file that an article came from as it is now; None if it is not kept."""
        return self._first(
            _originals()
            .join(ProvenanceRow, on=ProvenanceRow.file_sha256 == OriginalRow.sha256)
            .join(ArticleRow, on=ArticleRow.number == ProvenanceRow.article)
            .where(ArticleRow.id == article_id)
        )

    def all(self) -> tuple[Original, ...]:
        """All originals, the last kept first."""
        return tuple(map(_original, self._database.rows(_originals().order_by(OriginalRow.number.desc()))))

    def content(self, sha256: str) -> bytes:
        """The bytes of an original, after it has been seen that they are those that were kept.

        Raises:
            NotFoundError: It is not kept.
            DamagedFileError: They are others.
        """
        row = self._database.row(
            OriginalRow.select(OriginalRow.number, OriginalRow.path, OriginalRow.is_packed).where(
                OriginalRow.sha256 == sha256
            )
        )
        if row is None:
            raise NotFoundError(sha256)
        number, path, is_packed = row
        pieces = self._database.rows(
            OriginalPieceRow.select(OriginalPieceRow.content)
            .where(OriginalPieceRow.original == number)
            .order_by(OriginalPieceRow.number)
        )
        content = unpacked(b"".join(piece for (piece,) in pieces), is_packed=is_packed)
        if hashlib.sha256(content).hexdigest() != sha256:
            raise DamagedFileError(Path(path), "what the library keeps of it is damaged")
        return content

    def forget(self, sha256: str) -> None:
        """Keep an original no longer; does nothing where it is not kept. Its room is used for what comes later."""
        with self._database.writing():
            self._database.run(OriginalRow.delete().where(OriginalRow.sha256 == sha256))

    def _first(self, query: "peewee.ModelSelect[OriginalRow]") -> Original | None:
        row = self._database.row(query.limit(1))
        return None if row is None else _original(row)


def _originals() -> "peewee.ModelSelect[OriginalRow]":
    return OriginalRow.select(OriginalRow.sha256, OriginalRow.path, OriginalRow.size)


def _original(row: tuple[str, str, int]) -> Original:
    sha256, path, size = row
    return Original(sha256, Path(path), size)
