"""Bringing articles into a library: files, folders, archives, pasted text and pages."""

import logging
import re
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.article import Article
from reader.catalogue import Copy
from reader.errors import CancelledError, EmptyFileError, FileError, UnreadableFileError
from reader.importers.collection import (
    FileToRead,
    Found,
    ReadFiles,
    articles_in,
    file_of,
    file_sha256,
    files_in,
    read_files,
)
from reader.importers.files import read_bytes
from reader.importers.plain import article_from_text
from reader.importers.reading import AS_FOUND, Reading, ReadOptions
from reader.late import look_at
from reader.progress import NoProgress, Progress
from reader.revisions import TextOrigin
from reader.store.articles import AddOutcome, AddStatus
from reader.store.backup import BackupReason
from reader.store.intake import WaitingFile
from reader.store.library import Library
from reader.store.provenance import Provenance
from reader.store.readfiles import Reads
from reader.usecases.anchoring import Anchoring
from reader.usecases.intake import Batch, Steps

if TYPE_CHECKING:
    from reader.importers.looking import Look

_log = logging.getLogger(__name__)

_STRUCTURE = re.compile(r"<(?:h[1-6]|li|blockquote)\b", re.IGNORECASE)
_PASTED_PAGE = "pasted.html"
_MOST_COMPARED = 200
"""In an import of more files, copies are not looked for, which takes as long as storing them: `Copying.fill` does that."""


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
        displaced: How many annotations the new version moved, or left without a passage.
        left_behind: How many corrections by hand stand in the text that the new version took the place of.
        copies: Articles of the library that tell the same story in the same words; of many files, none are looked for.
        was_skipped: Whether the file was not read, because it is what it was when it was last taken in.
    """

    path: Path
    status: ImportStatus
    article_id: str | None
    title: str
    error: FileError | None = None
    lost_pages: tuple[int, ...] = ()
    displaced: int = 0
    left_behind: int = 0
    copies: tuple[Copy, ...] = ()
    was_skipped: bool = False


@dataclass(frozen=True, slots=True)
class _Displacement:
    """What a new text does to what stood in the one before; see `ImportOutcome`."""

    displaced: int = 0
    left_behind: int = 0


class Importing:
    """Imports into one open library.

    Args:
        library: The library.
        anchors: Anchors the annotations of articles that get a new text.
        read: Reads the files.
    """

    def __init__(self, library: Library, anchors: Anchoring, read: ReadFiles = read_files) -> None:
        self._library = library
        self._anchors = anchors
        self._read = read

    def files(
        self,
        paths: Sequence[Path],
        progress: Progress | None = None,
        *,
        options: ReadOptions = AS_FOUND,
        again: bool = False,
    ) -> list[ImportOutcome]:
        """Import files and folders, in the given order.

        An import of several files that the user stops, or that is cut off, can be gone on with: see `left`. A file that is
        what it was when all in it came in, by its size, age and number on the disk, is not read, unless one of its articles
        has been deleted since.

        Args:
            paths: Files, and folders that are searched for files of known kinds; hidden ones are passed over.
            progress: Told of every file; the import ends where it raises `CancelledError`.
            options: How the files are to be read.
            again: Whether to read also files that are what they were.

        Returns:
            One outcome for every file that was read, and for every article of a file that holds several; one that
            cannot be read stops none of the others. Last come those of the files that were not read.

        Raises:
            StoreError: The library cannot be written; what was stored before stays.
        """
        files = list(files_in(paths))
        known = {} if again else self._library.read_files.unchanged(files, options)
        skipped = [
            ImportOutcome(path, ImportStatus.KNOWN, article.id, article.title, was_skipped=True)
            for path, articles in known.items()
            for article in articles
        ]
        return self._all([path for path in files if path not in known], progress, options) + skipped

    def _all(self, files: Sequence[Path], progress: Progress | None, options: ReadOptions) -> list[ImportOutcome]:
        """Import files, several of them so that it can be gone on with."""
        if len(files) <= 1:
            return self._take([WaitingFile(path, options, 0) for path in files], progress)
        if not self._library.read_only and self._library.listing.counts().all:
            self._library.backup.make_if_due(BackupReason.IMPORT, interval=timedelta(0))
        return self._take(self._library.intake.put(files, options), progress)

    def again(self, paths: Sequence[Path], progress: Progress | None = None) -> list[ImportOutcome]:
        """Import files once more that are what they were when they were last taken in, as they were read then.

        Args:
            paths: Files that were skipped; see `files`.
            progress: As for `files`.

        Returns:
            As for `files`.

        Raises:
            StoreError: The library cannot be written; what was stored before stays.
        """
        by_options: dict[ReadOptions, list[Path]] = {}
        for path in paths:
            by_options.setdefault(self._library.read_files.options_of(path), []).append(path)
        outcomes: list[ImportOutcome] = []
        for options, files in by_options.items():
            outcomes += self.files(files, progress, options=options, again=True)
        return outcomes

    def watched(
        self, paths: Sequence[Path], progress: Progress, *, options: ReadOptions = AS_FOUND
    ) -> list[ImportOutcome]:
        """Import files that nobody asked for just now: what the user has put in the trash stays there.

        Args:
            paths: Files; no folders.
            progress: As for `files`; what is left is not remembered.
            options: How the files are to be read.

        Returns:
            As for `files`.

        Raises:
            StoreError: The library cannot be written; what was stored before stays.
        """
        return self._take([WaitingFile(path, options, 0) for path in paths], progress, revives=False)

    def left(self) -> int:
        """How many files of imports that were stopped or cut off are left."""
        return self._library.intake.count()

    def resume(self, progress: Progress | None = None) -> list[ImportOutcome]:
        """Import what is left; see `files`."""
        return self._take(self._library.intake.all(), progress)

    def forget_left(self) -> None:
        """Never import what is left."""
        self._library.intake.clear()

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

    def pasted(self, text: str, page: str = "") -> ImportOutcome:
        """Make an article of what was copied somewhere else.

        Args:
            text: It as plain text.
            page: It as HTML, for its headings, lists and footnotes; empty, or without any, the text counts.

        Returns:
            The outcome; failed where there is nothing to read.
        """
        if _STRUCTURE.search(page):
            options = ReadOptions(encoding="utf-8", whole_body=True)
            outcome = self.content(page.encode("utf-8", "replace"), _PASTED_PAGE, options)
            if outcome.status is not ImportStatus.FAILED:
                return outcome
        return self.text(text)

    def content(self, content: bytes, name: str, options: ReadOptions = AS_FOUND) -> ImportOutcome:
        """Make an article of bytes that lie in no file, such as a page on the clipboard.

        Args:
            content: What a file would hold.
            name: What it would be called; its suffix counts where the bytes do not tell.
            options: How it is to be read.

        Returns:
            The outcome; failed where it holds nothing to read.
        """
        try:
            found = next(articles_in(content, Path(name), options))
        except FileError as error:
            return ImportOutcome(Path(), ImportStatus.FAILED, None, "", error)
        if found.reading is None:
            return ImportOutcome(Path(), ImportStatus.FAILED, None, "", found.error)
        return self.article(found.reading.article, "")

    def article(self, article: Article, origin: str) -> ImportOutcome:
        """Put an article into the library; the annotations of one that gets a new text are anchored in it.

        Args:
            article: The article.
            origin: The file that it came from; empty for none.

        Raises:
            StoreError: The library cannot be written.
        """
        with self._library.transaction():
            added, done = self._add(article, origin)
            copies = self._library.copies.note({added.id: article.text})
        return ImportOutcome(
            Path(origin),
            ImportStatus(added.status),
            added.id,
            article.metadata.title,
            displaced=done.displaced,
            left_behind=done.left_behind,
            copies=copies,
        )

    def options_of(self, article_id: str) -> ReadOptions:
        """How an article's file was read."""
        known = self._library.provenance.get(article_id)
        return AS_FOUND if known is None else known.options

    def source_of(self, article_id: str) -> tuple[bytes, Path, Path]:
        """The file that an article came from; what the library keeps of it where the file itself has gone.

        Returns:
            Its content, its path, and the article's own: another one where the file holds several.

        Raises:
            NotFoundError: There is no such article.
            FileError: It came from no file, or the file is gone or changed into something else, and is not kept.
        """
        origin = self._library.articles.get(article_id).origin
        original = self._library.originals.of_article(article_id)
        if not origin and original is None:
            raise UnreadableFileError(Path(), "it was pasted")
        path = Path(origin)
        file = file_of(path)
        try:
            return read_bytes(file), file, path
        except FileError:
            if original is None:
                raise
            return self._library.originals.content(original.sha256), original.path, path

    def look_at(self, path: Path, options: ReadOptions) -> "Look":
        """A file as it would be read.

        Raises:
            FileError: It cannot be read so.
        """
        return look_at(read_bytes(path), path, options)

    def look(self, article_id: str, options: ReadOptions) -> "Look":
        """An article's file as it would be read again.

        Raises:
            NotFoundError: There is no such article.
            FileError: The file cannot be read so, or is gone.
        """
        content, file, path = self.source_of(article_id)
        return look_at(content, file, options, path)

    def reread(self, article_id: str, options: ReadOptions) -> ImportOutcome:
        """Read an article's file again, in another way; its annotations are anchored in the new text.

        A text that the user has corrected since is known, and stays corrected.

        Args:
            article_id: The article.
            options: How the file is to be read.

        Returns:
            A new version, or known if the text is the same; failed where the file cannot be read so.

        Raises:
            NotFoundError: There is no such article.
            StoreError: The library cannot be written.
        """
        try:
            content, file, path = self.source_of(article_id)
            found = _of_article(articles_in(content, file, options), path)
        except FileError as error:
            return ImportOutcome(error.path, ImportStatus.FAILED, article_id, "", error)
        article, done, status = found.article, _Displacement(), ImportStatus.KNOWN
        with self._library.transaction():
            articles = self._library.articles
            before = articles.hashes_of([article_id])[article_id]
            if article_id != articles.corrected_from(article.text_sha256):
                articles.replace_text(article_id, article, TextOrigin.READ_OTHERWISE)
                if before != article.text_sha256:
                    status, done = ImportStatus.VERSION, self._displacement(article_id, before)
                    self._library.copies.note({article_id: article.text})
            self._library.provenance.put(article_id, Provenance(file_sha256(content), options, article.metadata))
        return ImportOutcome(
            path,
            status,
            article_id,
            self._library.details.get(article_id).metadata.title,
            lost_pages=found.lost_pages,
            displaced=done.displaced,
            left_behind=done.left_behind,
        )

    def _take(
        self, files: Sequence[WaitingFile], progress: Progress | None, *, revives: bool = True
    ) -> list[ImportOutcome]:
        """Read files and store what is in them, a batch at a time."""
        steps, reads = Steps(progress or NoProgress(), len(files)), Reads(files)
        outcomes: list[ImportOutcome] = []
        finished = 0
        make_batch = partial(Batch, revives=revives, compares=len(files) <= _MOST_COMPARED)
        batch = make_batch()
        with closing(self._read([FileToRead(file.path, file.options) for file in files], steps.again)) as reading:
            try:
                for done, file in enumerate(files):
                    steps.step(done, file.path)
                    while (found := next(reading)) is not None:
                        batch.add(found, file)
                        if batch.is_due:
                            outcomes += self._store(batch, reads)
                            batch = make_batch()
                        steps.step(done, found.path)
                    batch.finished.append(file)
                    finished = done + 1
                steps.step(len(files))
            except CancelledError:
                _log.info("an import was stopped")
        outcomes += self._store(batch, reads)
        # A file in hand that waits to be read again is told of then: what is wrong with it, only once.
        in_hand = [file.path for file in files[finished : finished + 1] if file.number]
        return [each for each in outcomes if each.error is None or file_of(each.path) not in in_hand]

    def _store(self, batch: Batch, reads: Reads) -> list[ImportOutcome]:
        """Store a batch: all of it or nothing."""
        if not batch.found and not batch.finished:
            return []
        with self._library.transaction():
            with self._library.articles.together():
                outcomes = [
                    self._import_found(found, file.options, revives=batch.revives) for found, file in batch.found
                ]
            for (_, file), outcome in zip(batch.found, outcomes, strict=True):
                reads.note(file, outcome.article_id)
            self._library.intake.remove(file.number for file in batch.finished)
            self._library.read_files.put(reads.whole(batch.finished))
            return self._with_copies(batch, outcomes) if batch.compares else outcomes

    def _import_found(self, found: Found, options: ReadOptions, *, revives: bool) -> ImportOutcome:
        """Put what was found in a file into the library, inside the caller's transaction."""
        if found.reading is None:
            return ImportOutcome(found.path, ImportStatus.FAILED, None, "", found.error)
        article = found.reading.article
        added, done = self._add(article, str(found.path.absolute()), revives=revives)
        if added.status is not AddStatus.KNOWN:
            self._library.provenance.put(added.id, Provenance(found.file_sha256, options, article.metadata))
        if options.keep_original:
            self._keep_original(found, added.id)
        status, title = ImportStatus(added.status), article.metadata.title
        return ImportOutcome(
            found.path,
            status,
            added.id,
            title,
            lost_pages=found.reading.lost_pages,
            displaced=done.displaced,
            left_behind=done.left_behind,
        )

    def _keep_original(self, found: Found, article_id: str) -> None:
        """Keep the file that an article was found in, if it is still what was read; inside the caller's transaction."""
        originals, provenance, file = self._library.originals, self._library.provenance, file_of(found.path)
        if originals.find(found.file_sha256) is None:
            try:
                content = read_bytes(file)
            except FileError as error:
                _log.warning("%s is not kept: %s", file, error.reason)
                return
            if file_sha256(content) != found.file_sha256:
                _log.warning("%s is not kept: it has changed since it was read", file)
                return
            originals.put(file.absolute(), content)
        # The same text may have come in from another file before, or from none.
        known = provenance.get(article_id) or Provenance()
        provenance.put(article_id, replace(known, file_sha256=found.file_sha256))

    def _with_copies(self, batch: Batch, outcomes: Sequence[ImportOutcome]) -> list[ImportOutcome]:
        """The outcomes of a batch with the copies that its new texts are, inside the caller's transaction."""
        texts = {
            outcome.article_id: found.reading.article.text
            for (found, _), outcome in zip(batch.found, outcomes, strict=True)
            if found.reading is not None and outcome.article_id and outcome.status is not ImportStatus.KNOWN
        }
        if not texts:
            return list(outcomes)
        copies: dict[str, list[Copy]] = {}
        for copy in self._library.copies.note(texts):
            copies.setdefault(copy.article_id, []).append(copy)
        return [replace(each, copies=tuple(copies.get(each.article_id or "", ()))) for each in outcomes]

    def _add(self, article: Article, origin: str, *, revives: bool = True) -> tuple[AddOutcome, _Displacement]:
        """Put an article into the library; what became of it, and of what stood in the text whose place it takes."""
        added = self._library.articles.add_within(article, origin, revives=revives)
        is_changed = added.status is AddStatus.VERSION
        return added, self._displacement(added.id, added.replaced) if is_changed else _Displacement()

    def _displacement(self, article_id: str, replaced: str) -> _Displacement:
        """Anchor annotations in a new text, and count the corrections that it does without."""
        displaced = self._anchors.reanchor(article_id).displaced
        versions = self._library.texts.versions(article_id)
        was_corrected = any(each.is_corrected and each.text_sha256 == replaced for each in versions)
        # Those that came with a bundle are not known one by one.
        count = max(1, len(self._library.revisions.passed(article_id, replaced))) if was_corrected else 0
        return _Displacement(displaced, count)


def _of_article(found: Iterable[Found], path: Path) -> Reading:
    """What was read of one article of a file.

    Raises:
        FileError: It could not be read, or the file holds it no longer.
    """
    findings = list(found)
    ours = [each for each in findings if each.path == path] or findings
    if len(ours) != 1:
        raise UnreadableFileError(path, "the file no longer holds it")
    if ours[0].reading is None:
        raise ours[0].error or UnreadableFileError(path)
    return ours[0].reading
