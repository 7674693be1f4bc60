"""The one door to a library: every use case of the command line and the window.

A workspace keeps nothing but the open library, so that any thread may use it inside
`with workspace.library.on_this_thread():`.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from reader.anchors.describe import describe
from reader.anchors.quotes import find_quote
from reader.annotations import Annotation, AnnotationState, Body, Label, Target, TextQuoteSelector
from reader.article import Article
from reader.errors import (
    DamagedFileError,
    EmptyFileError,
    FileError,
    NotFoundError,
    QuoteAmbiguousError,
    QuoteNotFoundError,
)
from reader.export.model import ExportedArticle, ExportOptions, ExportOutcome
from reader.findings import Analyse, Analysis
from reader.importers.collection import IMPORTED_SUFFIXES, Found, read_file
from reader.importers.files import read_bytes
from reader.importers.plain import article_from_text
from reader.late import export_files, export_text, read_annotations, resolver
from reader.places import backup_folder, library_path
from reader.progress import NoProgress, Progress
from reader.spans import Span, trimmed
from reader.store.articles import AddStatus, ArticleRecord, ArticleSummary
from reader.store.backup import BackupInfo, BackupKeeper, BackupReason
from reader.store.check import CheckReport
from reader.store.library import Library
from reader.store.query import MatchMode
from reader.store.search import SearchHit, SearchScope

if TYPE_CHECKING:
    from reader.anchors.resolve import Resolver
    from reader.export.webannotation import ForeignAnnotation

FINDINGS_VERSION = "1"
"""Changes with whatever changes what is found: kept findings of another version are made again when they are wanted."""


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


@dataclass(frozen=True, slots=True)
class AnchorReport:
    """How the annotations of an article stand after its text has changed.

    Attributes:
        anchored: Those that stand where they stood, with the same words.
        moved: Those that were found elsewhere or with changed words: the user should look at them.
        orphaned: Those that were not found; they keep the words that they were made on.
    """

    anchored: tuple[Annotation, ...] = ()
    moved: tuple[Annotation, ...] = ()
    orphaned: tuple[Annotation, ...] = ()


@dataclass(frozen=True, slots=True)
class AnnotationOutcome:
    """One annotation of an import.

    Attributes:
        annotation: As it is in the library now; as it was read where it failed.
        status: New; a newer version of one that was there; there already; or about no article of the library.
    """

    annotation: Annotation
    status: ImportStatus


class Workspace:
    """The use cases over one open library."""

    def __init__(self, library: Library, *, analyse: Analyse) -> None:
        self.library = library
        self._analyse = analyse

    @classmethod
    def open(cls, path: Path | None = None, *, analyse: Analyse, create: bool = True) -> "Workspace":
        """Open a library for the calling thread.

        Args:
            path: The file; None for the user's own library.
            analyse: Finds what articles say about whom, where no findings are kept.
            create: Whether to make it if it is not there.

        Raises:
            UnreadableFileError: It is not there, or may not be read.
            StoreError: It is no library, damaged, too new, locked, or the environment refused.
        """
        return cls(Library.open(path or library_path(), create=create, backups=backup_folder()), analyse=analyse)

    def close(self) -> None:
        """Let the library go."""
        self.library.close()

    # Articles

    def import_files(self, paths: Sequence[Path], progress: Progress | None = None) -> list[ImportOutcome]:
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
        if len(files) > 1 and self.articles() and not self.library.read_only:
            self.library.backup.make_if_due(BackupReason.IMPORT, interval=timedelta(0))
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
        outcome = self.add_article(found.reading.article, str(found.path.absolute()))
        return replace(outcome, path=found.path, lost_pages=found.reading.lost_pages)

    def import_text(self, text: str, *, title: str = "") -> ImportOutcome:
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
        return self.add_article(article, "")

    def add_article(self, article: Article, origin: str) -> ImportOutcome:
        """Put an article into the library; the annotations of one that gets a new text are anchored in it.

        Args:
            article: The article.
            origin: The file that it came from; empty for none.

        Raises:
            StoreError: The library cannot be written.
        """
        with self.library.transaction():
            added = self.library.articles.add(article, origin=origin)
            if added.status is AddStatus.VERSION:
                self.reanchor(added.id)
        return ImportOutcome(Path(origin), ImportStatus(added.status), added.id, article.metadata.title)

    def articles(self) -> tuple[ArticleSummary, ...]:
        """All articles outside the trash, the newest first."""
        return self.library.articles.list()

    def article(self, article_id: str) -> ArticleRecord:
        """One article.

        Raises:
            NotFoundError: There is none with this id.
        """
        return self.library.articles.get(article_id)

    def resolve_id(self, prefix: str) -> str:
        """The full id of the article whose id begins with `prefix`.

        Raises:
            NotFoundError: There is none.
            AmbiguousIdError: There are several.
        """
        return self.library.articles.resolve_id(prefix)

    def trash_article(self, article_id: str) -> None:
        """Put an article with its notes in the trash."""
        self.library.details.remove(article_id)

    def restore_article(self, article_id: str) -> None:
        """Take an article out of the trash."""
        self.library.details.restore(article_id)

    def reading_position(self, article_id: str) -> int:
        """The code point at the top of the page when it was last read."""
        return self.library.articles.reading_position(article_id)

    def set_reading_position(self, article_id: str, offset: int, progress: float) -> None:
        """Remember where the reader is: the code point at the top of the page, and how much has been read, 0 to 1."""
        self.library.articles.set_reading_position(article_id, offset, progress)

    # Findings

    def analysis(self, article_id: str) -> Analysis:
        """What the article's present text says about whom: kept from before, or else found now and kept.

        Raises:
            NotFoundError: There is no such article.
        """
        article = self.article(article_id).article
        kept = self.library.findings.get(article_id) if self._has_findings(article_id, article.text_sha256) else None
        if kept is not None:
            return kept
        found = self._analyse(article)
        # What a failing part did not find is looked for again next time.
        if not self.library.read_only and not found.failures:
            self.library.findings.put(article_id, article.text_sha256, found, FINDINGS_VERSION)
        return found

    def analyse_missing(self, progress: Progress | None = None) -> int:
        """Find what was not found yet, in every article, so that entities and sources can be searched.

        Returns:
            How many articles were looked at; none in a library that cannot be written.

        Raises:
            CancelledError: The user stopped; what was found stays.
        """
        if self.library.read_only:
            return 0
        progress = progress or NoProgress()
        missing = self.library.findings.outdated(FINDINGS_VERSION)
        for done, article_id in enumerate(missing):
            progress.step(done, len(missing))
            self.analysis(article_id)
        return len(missing)

    def _has_findings(self, article_id: str, text_sha256: str) -> bool:
        """Whether what is kept was found in this text by the present rules."""
        kept = self.library.findings.version(article_id)
        return kept is not None and (kept.version, kept.text_sha256) == (FINDINGS_VERSION, text_sha256)

    def search(
        self,
        query: str,
        *,
        where: SearchScope = SearchScope.ALL,
        mode: MatchMode = MatchMode.CLITICS,
        limit: int = 50,
        unfinished: bool = False,
    ) -> tuple[SearchHit, ...]:
        """Find what a query fits in articles, notes, entities and sources; see `SearchIndex.search`."""
        return self.library.search.search(query, where=where, mode=mode, limit=limit, unfinished=unfinished)

    # Annotations

    @staticmethod
    def new_annotation(article_id: str, article: Article, span: Span, body: Body) -> Annotation:
        """An annotation that is not stored yet.

        Args:
            article_id: The article's id.
            article: The article.
            span: The passage; white space at its ends is left out.
            body: What is said about it.

        Raises:
            ValueError: The span is empty or ends past the text.
        """
        passage = trimmed(span, article.text) or span
        if not passage:
            raise ValueError(f"an empty passage cannot be annotated: {span}")
        quote, position = describe(article.text, passage)
        return Annotation(Target(article_id, article.text_sha256, quote, position), body)

    def annotate(self, article_id: str, span: Span, *, body: Body) -> Annotation:
        """Annotate a passage of an article and store it.

        Raises:
            NotFoundError: There is no such article.
            StoreError: The library cannot be written.
        """
        annotation = self.new_annotation(article_id, self.article(article_id).article, span, body)
        self.save_annotation(annotation)
        return annotation

    def annotate_quote(self, article_id: str, quote: TextQuoteSelector, *, body: Body) -> Annotation:
        """Annotate the passage that has these words.

        Args:
            article_id: The article.
            quote: The passage word for word; prefix and suffix where it stands more than once.
            body: What is said about it.

        Raises:
            NotFoundError: There is no such article.
            QuoteNotFoundError: The words stand nowhere (with this prefix and suffix).
            QuoteAmbiguousError: They stand more than once.
            StoreError: The library cannot be written.
        """
        found = find_quote(self.article(article_id).article.text, quote)
        if not found:
            raise QuoteNotFoundError(quote.exact)
        if len(found) > 1:
            raise QuoteAmbiguousError(quote.exact, len(found))
        return self.annotate(article_id, found[0], body=body)

    def annotations(self, article_id: str) -> tuple[Annotation, ...]:
        """The annotations of an article outside the trash, by place."""
        return self.library.annotations.of_article(article_id)

    def save_annotation(self, annotation: Annotation) -> None:
        """Store an annotation, new or changed; it is on the disk when this returns."""
        self.library.annotations.put(annotation)

    def save_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Store several, all or none."""
        self.library.annotations.put_many(annotations)

    def trash_annotation(self, annotation_id: str) -> None:
        """Put an annotation in the trash; what is stored about it else stays as it is.

        Raises:
            NotFoundError: There is none with this id.
        """
        self.save_annotation(replace(self.library.annotations.get(annotation_id), state=AnnotationState.TRASHED))

    def labels(self) -> tuple[Label, ...]:
        """The labels in the order of the legend."""
        return self.library.labels.all()

    def reanchor(self, article_id: str) -> AnchorReport:
        """Find the annotations of older text versions in the present text, and those that were lost before.

        Returns:
            Every annotation of the article as it stands now, those in the trash left out.
        """
        article = self.article(article_id).article
        finder = resolver(article.text)
        before = self.annotations(article_id)
        after = [_reanchored(annotation, article, finder) for annotation in before]
        changed = [new for old, new in zip(before, after, strict=True) if new != old]
        if changed:
            self.save_annotations(changed)
        return AnchorReport(
            tuple(annotation for annotation in after if annotation.state is AnnotationState.ANCHORED),
            tuple(annotation for annotation in after if annotation.state is AnnotationState.MOVED),
            tuple(annotation for annotation in after if annotation.state is AnnotationState.ORPHANED),
        )

    def import_annotations(self, path: Path, onto: str = "") -> list[AnnotationOutcome]:
        """Take in annotations that this or another program wrote, in one change.

        Each is put on the article that it names, or that has its address, and found in that article's present text. An
        annotation that is there already stays, unless the file has a newer one: reading a file twice changes nothing.

        Args:
            path: Web Annotations, or an export of Hypothesis, Readwise, KOReader or calibre.
            onto: The article that all of them are about; those whose words it does not hold fail. Empty for what each
                says itself.

        Raises:
            NotFoundError: There is no such article.
            UnreadableFileError: It cannot be read.
            DamagedFileError: It holds no annotations.
            StoreError: The library cannot be written; nothing was taken in.
        """
        foreign = read_annotations(_read_text(path), str(path))
        if onto:
            self.article(onto)
        with self.library.transaction():
            return [self._import_annotation(each, onto) for each in foreign]

    def _import_annotation(self, foreign: "ForeignAnnotation", onto: str) -> AnnotationOutcome:
        annotation = foreign.annotation
        try:
            known = self.library.annotations.get(annotation.id)
        except NotFoundError:
            known = None
        if known is not None and known.modified >= annotation.modified:
            return AnnotationOutcome(known, ImportStatus.KNOWN)
        try:
            record = self.article(onto or annotation.target.article_id)
        except NotFoundError:
            by_address = self.library.articles.by_url(foreign.source)
            if by_address is None:
                return AnnotationOutcome(annotation, ImportStatus.FAILED)
            record = self.article(by_address)
        target = replace(annotation.target, article_id=record.id)
        text = record.article.text
        if not target.quote.exact and target.position.end <= len(text):
            # Known by its place alone, which can only mean the present text.
            target = replace(target, quote=describe(text, target.span)[0])
        placed = _reanchored(replace(annotation, target=target), record.article, resolver(text))
        if onto and placed.state is AnnotationState.ORPHANED:
            # Whoever names the article may hand over notes on others with them; those are not this article's.
            return AnnotationOutcome(annotation, ImportStatus.FAILED)
        if not target.text_sha256 and len(find_quote(text, target.quote)) == 1:
            # It never had a place in a text of ours that it could have moved from.
            placed = replace(placed, state=AnnotationState.ANCHORED)
        self._provide_label(annotation.body.label, foreign.label_name)
        self.save_annotation(placed)
        return AnnotationOutcome(placed, ImportStatus.NEW if known is None else ImportStatus.VERSION)

    def _provide_label(self, label_id: str, name: str) -> None:
        """Make a label that an annotation from outside has and the library has not."""
        labels = self.labels()
        if label_id and label_id not in {label.id for label in labels}:
            last = labels[-1] if labels else Label("", "", "yellow", "solid", -1)
            self.library.labels.put(replace(last, id=label_id, name=name or label_id, position=last.position + 1))

    # Ways out

    def exported(self, article_id: str) -> ExportedArticle:
        """An article with all that an export says about it.

        Raises:
            NotFoundError: There is no such article.
        """
        article = self.article(article_id).article
        return ExportedArticle(
            article_id, article, self.annotations(article_id), self.analysis(article_id), self.labels()
        )

    def export_markdown(self, article_ids: Sequence[str], options: ExportOptions) -> str:
        """Articles as one text, Markdown or whatever the options ask for, to be shown, copied or piped.

        Raises:
            NotFoundError: There is no such article.
            TemplateError: The user's template is wrong.
        """
        return export_text(map(self.exported, article_ids), options, at=datetime.now().astimezone())

    def export_to(
        self, path: Path, article_ids: Sequence[str], options: ExportOptions, progress: Progress | None = None
    ) -> list[ExportOutcome]:
        """Write articles into files, or bring earlier exports of them up to date.

        Args:
            path: An existing folder; or one to be made, for several articles in Markdown; or the file.
            article_ids: The articles.
            options: How.
            progress: Told of every file.

        Returns:
            One outcome for every file; in a folder, a Markdown file that cannot be written stops none of the others.

        Raises:
            NotFoundError: There is no such article.
            FileError: The single file cannot be written, or belongs to something else.
            TemplateError: The user's template is wrong.
            FileNameError: The pattern of file names is wrong.
            CancelledError: The user stopped; files already written stay.
        """
        return export_files(
            map(self.exported, article_ids),
            path,
            options,
            progress or NoProgress(),
            count=len(article_ids),
            at=datetime.now().astimezone(),
        )

    # Rescue

    def check(self) -> CheckReport:
        """Look at everything in the file; names the rows that are not what was written."""
        return self.library.check()

    def backup(self) -> Path:
        """Make a verified backup now.

        Raises:
            StoreError: The library is not whole, or there is no room.
        """
        return self.library.backup.make(BackupReason.MANUAL)

    def back_up_if_due(self, reason: BackupReason = BackupReason.TIMED) -> Path | None:
        """Make a verified backup if the library has changed since the last one and that one is ten minutes old.

        To be called after the start and then every ten minutes.

        Returns:
            The backup; None if none was due.

        Raises:
            StoreError: As for `backup`.
        """
        return self.library.backup.make_if_due(reason)

    def backups(self) -> tuple[BackupInfo, ...]:
        """All backups with what they hold, the newest first."""
        return self.library.backup.list()

    def restore(self, backup: Path) -> "Workspace":
        """Close the library, put a backup in its place, and open that; the file that was there is kept beside it.

        Raises:
            StoreError: The backup is not whole, or the environment refused; the library is as it was, but closed.
        """
        path = self.library.path
        self.close()
        backup_keeper(path).restore(backup)
        return Workspace.open(path, analyse=self._analyse)


def backup_keeper(path: Path | None = None) -> BackupKeeper:
    """The backups of a library that is not open, perhaps because it is damaged.

    Args:
        path: The library; None for the user's own.
    """
    return BackupKeeper((path or library_path()).absolute(), backup_folder())


def _reanchored(annotation: Annotation, article: Article, finder: "Resolver") -> Annotation:
    """The annotation as it stands to the article's text; its body and its dates are not touched."""
    target = annotation.target
    if target.text_sha256 == article.text_sha256 and annotation.state is not AnnotationState.ORPHANED:
        return annotation
    found = finder.resolve(target)
    if found.span is None:
        return replace(annotation, state=AnnotationState.ORPHANED)
    quote, position = describe(article.text, found.span)
    # What moved once stays marked until the user has looked at it.
    state = AnnotationState.MOVED if annotation.state is AnnotationState.MOVED else found.state
    return replace(annotation, target=Target(target.article_id, article.text_sha256, quote, position), state=state)


def _read_text(path: Path) -> str:
    try:
        return read_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DamagedFileError(path, "not UTF-8") from error


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
