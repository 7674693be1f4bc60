"""Bringing articles into a library: files, folders, archives, pasted text."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from pathlib import Path

from reader.article import Article
from reader.errors import EmptyFileError, FileError
from reader.importers.collection import IMPORTED_SUFFIXES, Found, read_file
from reader.importers.plain import article_from_text
from reader.progress import NoProgress, Progress
from reader.store.articles import AddStatus
from reader.store.backup import BackupReason
from reader.store.library import Library
from reader.usecases.anchoring import Anchoring


class ImportStatus(StrEnum):
    """What became of a file that was imported."""

    NEW = "new"
    VERSION = "version"
    KNOWN = "known"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """One file of an import, or one of the articles in it.

    Attributes:
        path: The file, for one of several articles in it with the article's name there; the empty path for pasted text.
        status: A new article, a new version of one, one that was there with this very text, or none.
        article_id: The article; None where it failed.
        title: Its title; empty where it failed.
        error: Why it failed.
        lost_pages: Pages of the file whose text could not be read and is missing, counted from 1.
    """

    path: Path
    status: ImportStatus
    article_id: str | None
    title: str
    error: FileError | None = None
    lost_pages: tuple[int, ...] = ()


class Importing:
    """Imports into one open library."""

    def __init__(self, library: Library, anchors: Anchoring) -> None:
        self._library = library
        self._anchors = anchors

    def files(self, paths: Sequence[Path], progress: Progress | None = None) -> list[ImportOutcome]:
        """Import files and folders, in the given order.

        Args:
            paths: Files, and folders that are searched for files of known kinds; hidden ones are passed over.
            progress: Told of every file.

        Returns:
            One outcome for every file, and for every article of a file that holds several; one that cannot be read
            stops none of the others.

        Raises:
            CancelledError: The user stopped; what was imported stays.
            StoreError: The library cannot be written.
        """
        progress = progress or NoProgress()
        files = list(_files_in(paths))
        if len(files) > 1 and self._library.articles.list() and not self._library.read_only:
            self._library.backup.make_if_due(BackupReason.IMPORT, interval=timedelta(0))
        outcomes = []
        for done, path in enumerate(files):
            progress.step(done, len(files), str(path))
            for found in read_file(path):
                progress.step(done, len(files), str(found.path))
                outcomes.append(self._import_found(found))
        progress.step(len(files), len(files))
        return outcomes

    def _import_found(self, found: Found) -> ImportOutcome:
        if found.reading is None:
            return ImportOutcome(found.path, ImportStatus.FAILED, None, "", found.error)
        outcome = self.article(found.reading.article, str(found.path.absolute()))
        return replace(outcome, path=found.path, lost_pages=found.reading.lost_pages)

    def text(self, text: str, *, title: str = "") -> ImportOutcome:
        """Make an article of pasted or typed text.

        Args:
            text: The text.
            title: Its title; empty for its first words.

        Returns:
            The outcome; failed where the text holds nothing to read.
        """
        article = article_from_text(text, name=title)
        if not article.text:
            return ImportOutcome(Path(), ImportStatus.FAILED, None, "", EmptyFileError(Path(title)))
        return self.article(article, "")

    def article(self, article: Article, origin: str) -> ImportOutcome:
        """Put an article into the library; the annotations of one that gets a new text are anchored in it.

        Args:
            article: The article.
            origin: The file that it came from; empty for none.

        Raises:
            StoreError: The library cannot be written.
        """
        with self._library.transaction():
            added = self._library.articles.add(article, origin=origin)
            if added.status is AddStatus.VERSION:
                self._anchors.reanchor(added.id)
        return ImportOutcome(Path(origin), ImportStatus(added.status), added.id, article.metadata.title)


def _files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """The files that are meant: folders are searched for known kinds, in order of names."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        for folder, folders, names in os.walk(path):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                if not name.startswith(".") and name.lower().endswith(IMPORTED_SUFFIXES):
                    yield Path(folder, name)
