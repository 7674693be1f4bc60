"""Keeping the files that articles came from, and giving them back."""

from dataclasses import dataclass
from pathlib import Path

from reader.errors import NotFoundError, UnreadableFileError
from reader.export.atomic import write_atomically
from reader.importers.collection import file_of, file_sha256
from reader.importers.files import read_bytes
from reader.store.library import Library
from reader.store.originals import Original


@dataclass(frozen=True, slots=True)
class FileOfArticle:
    """What is known of the file that an article came from.

    Attributes:
        article_id: The article.
        title: Its title.
        path: The file; the empty path for pasted text.
        original: What is kept of it; None for nothing.
    """

    article_id: str
    title: str
    path: Path
    original: Original | None


class Keeping:
    """The originals of one open library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def all(self) -> tuple[Original, ...]:
        """All that are kept, the last kept first."""
        return self._library.originals.all()

    def of(self, article_id: str) -> Original | None:
        """The original of an article; None if it is not kept.

        Raises:
            NotFoundError: There is no such article.
        """
        self._library.articles.number_of(article_id)
        return self._library.originals.of_article(article_id)

    def about(self, article_id: str) -> FileOfArticle:
        """What is known of the file of an article.

        Raises:
            NotFoundError: There is no such article.
        """
        record = self._library.articles.get(article_id)
        path = file_of(Path(record.origin)) if record.origin else Path()
        return FileOfArticle(article_id, record.article.metadata.title, path, self.of(article_id))

    def keep(self, article_id: str) -> Original:
        """Keep the file that an article came from, which must be as it was when it was read.

        Raises:
            NotFoundError: There is no such article.
            FileError: It came from no file, or the file is gone or has changed.
            StoreError: The library cannot be written.
        """
        file = self.about(article_id).path
        if file == Path():
            raise UnreadableFileError(file, "it was pasted")
        content = read_bytes(file)
        known = self._library.provenance.get(article_id)
        if known is None or known.file_sha256 != file_sha256(content):
            raise UnreadableFileError(file, "it has changed since it was imported")
        return self._library.originals.put(file, content)

    def content(self, article_id: str) -> bytes:
        """The bytes of an article's original.

        Raises:
            NotFoundError: There is no such article, or its original is not kept.
            DamagedFileError: They are not what was kept.
        """
        return self._library.originals.content(self._kept(article_id).sha256)

    def save(self, article_id: str, path: Path) -> None:
        """Write an article's original into a file.

        Raises:
            NotFoundError: As for `content`.
            DamagedFileError: As for `content`.
            UnwritableFileError: The system refused; an earlier file is untouched.
        """
        write_atomically(path, self.content(article_id))

    def forget(self, article_id: str) -> Original:
        """Keep an article's original no longer, which cannot be undone; other articles of the same file lose it too.

        Raises:
            NotFoundError: As for `content`.
            StoreError: The library cannot be written.
        """
        original = self._kept(article_id)
        self._library.originals.forget(original.sha256)
        return original

    def _kept(self, article_id: str) -> Original:
        original = self.of(article_id)
        if original is None:
            raise NotFoundError(article_id)
        return original
