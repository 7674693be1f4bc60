"""Exports as files: one file for an article, a folder for several, earlier ones brought up to date."""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from reader.annotations import AnnotationState
from reader.errors import DamagedFileError, EmptyFileError, UnreadableFileError, UnwritableFileError
from reader.export.atomic import write_atomically
from reader.export.markdown import MarkdownDocument, document
from reader.export.merge import merged, without_blocks
from reader.export.model import ExportedArticle, ExportFormat, ExportOptions, ExportOutcome, ExportStatus
from reader.export.namenotes import NAME_ID, NameNotes
from reader.export.names import export_id
from reader.export.places import Places
from reader.export.seal import FoundBlock
from reader.importers.files import read_bytes

_HEAD_BYTES = 4096
_LINE_END = re.compile(r"\r\n?")


def write_document(
    exported: ExportedArticle, path: Path, options: ExportOptions, *, at: datetime, places: Places | None = None
) -> ExportOutcome:
    """Write one article into one Markdown file, or bring that file up to date.

    Args:
        exported: The article.
        path: The file; it may exist.
        options: How.
        at: The moment of the export, in local time.
        places: Where the notes that it links to lie; by the pattern of file names if None.

    Raises:
        UnwritableFileError: The file belongs to something else, or the system refuses.
        DamagedFileError: The file is not UTF-8, or its markers are not whole.
        TemplateError: The user's template is wrong.
    """
    return _write_article(exported, document(exported, options, at=at, places=places), path, options)


def _write_article(
    exported: ExportedArticle, fresh: MarkdownDocument, path: Path, options: ExportOptions
) -> ExportOutcome:
    chosen_from = {each.id for each in exported.annotations if each.state is not AnnotationState.TRASHED}

    def stays(block: FoundBlock) -> bool:
        """Whoever exports some highlights has not asked for the others to go."""
        return bool(options.annotations) and block.annotation_id in chosen_from

    return write_merged(path, fresh, exported.id, options, stays=stays)


def write_merged(
    path: Path,
    fresh: MarkdownDocument,
    document_id: str,
    options: ExportOptions,
    *,
    stays: Callable[[FoundBlock], bool] | None = None,
) -> ExportOutcome:
    """Write a Markdown document, or put it into the earlier export of it that a file holds.

    Args:
        path: The file; it may exist.
        fresh: The document.
        document_id: What its front matter says that it is.
        options: Whether another file may be replaced.
        stays: Whether a block of the earlier export stays that the document does not have.

    Raises:
        UnwritableFileError: The file belongs to something else, or the system refuses.
        DamagedFileError: The file is not UTF-8, or its markers are not whole.
    """
    ids = (document_id,)
    existing = earlier_text(path)
    if existing is None:
        write_atomically(path, encoded(fresh.text))
        return ExportOutcome(path, ExportStatus.CREATED, ids)
    if export_id(existing) != document_id:
        if not options.overwrite:
            raise UnwritableFileError(path, "the file exists and is no export of this article")
        write_atomically(path, encoded(fresh.text), backup=True)
        return ExportOutcome(path, ExportStatus.UPDATED, ids)
    result = merged(existing, fresh, path, stays=stays)
    if not result.is_changed:
        return ExportOutcome(path, ExportStatus.UNCHANGED, ids, result.kept)
    write_atomically(path, encoded(result.text), backup=True)
    return ExportOutcome(path, ExportStatus.UPDATED, ids, result.kept)


def write_documents(
    articles: Iterable[ExportedArticle], folder: Path, options: ExportOptions, *, at: datetime
) -> list[ExportOutcome]:
    """Write every article into a Markdown file of its own; a failure costs only its own file.

    Earlier exports are known by the id in their front matter: they are brought up to date where they lie now, under
    whatever name.

    Args:
        articles: What to write; taken one at a time, so that a whole library need not be held.
        folder: Where; made if missing.
        options: How.
        at: The moment of the export, in local time.

    Raises:
        CancelledError: The user stopped; files already written stay.
        TemplateError: The user's template is wrong.
        FileNameError: The pattern of file names is wrong.
    """
    places = Places(options, folder)
    names = NameNotes(options, places, at)
    outcomes: list[ExportOutcome] = []
    for exported in articles:
        path = places.of(exported.id, exported.article.metadata)
        fresh = document(exported, options, at=at, places=places)
        names.add(exported, fresh.passages, path)
        with _failing(path, exported.id, outcomes):
            outcomes.append(_write_article(exported, fresh, path, options))
    if options.names and options.format is not ExportFormat.PANDOC:
        outcomes += _write_names(names, places, options)
    return outcomes


def _write_names(names: NameNotes, places: Places, options: ExportOptions) -> list[ExportOutcome]:
    """Write the notes on names, and take what is gone out of those that no highlight links to any more."""
    outcomes: list[ExportOutcome] = []
    written = set()
    for note in names.notes():
        written.add(note.id)
        path = places.of_name(note.id, note.name, note.subfolder)
        if path is None:
            outcomes.append(ExportOutcome(Path(note.name), ExportStatus.KEPT, ()))
            continue
        with _failing(path, note.id, outcomes):
            outcomes.append(write_merged(path, names.document(note, path), note.id, options, stays=names.stays))
    for note_id, path in places.earlier(NAME_ID):
        if note_id not in written:
            with _failing(path, note_id, outcomes):
                fresh = without_blocks(earlier_text(path) or "", path)
                outcomes.append(write_merged(path, fresh, note_id, options, stays=names.stays))
    return outcomes


@contextmanager
def _failing(path: Path, document_id: str, outcomes: list[ExportOutcome]) -> Iterator[None]:
    """Make what goes wrong with one file its outcome."""
    try:
        yield
    except (UnwritableFileError, UnreadableFileError, DamagedFileError) as error:
        outcomes.append(ExportOutcome(path, ExportStatus.FAILED, (document_id,), error=error))


def write_whole(path: Path, content: str, ids: Iterable[str], *, overwrite: bool = False) -> ExportOutcome:
    """Write a file that is made anew every time, such as a table; an earlier one is kept as `.bak`.

    A file that an earlier export wrote may always be replaced: every such format names the program near its beginning.

    Args:
        path: The file.
        content: Its text.
        ids: The articles in it.
        overwrite: Whether any other file may be replaced.

    Raises:
        UnwritableFileError: The file exists and may not be replaced, or the system refuses.
    """
    is_there = path.exists()
    if is_there and path.is_file() and not overwrite and not _is_own(path):
        raise UnwritableFileError(path, "the file exists and is no earlier export")
    write_atomically(path, encoded(content), backup=is_there)
    return ExportOutcome(path, ExportStatus.UPDATED if is_there else ExportStatus.CREATED, tuple(ids))


def _is_own(path: Path) -> bool:
    """Whether an earlier export wrote the file; an empty one holds nothing to lose."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD_BYTES)
    except OSError as error:
        raise UnreadableFileError(path, error.strerror or str(error)) from error
    return not head or b"hashiya" in head


def encoded(text: str) -> bytes:
    r"""UTF-8 without a byte order mark; a lone surrogate becomes U+FFFD."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text).encode()


def earlier_text(path: Path) -> str | None:
    r"""An earlier file with `\n` line ends and no byte order mark; None if there is none, or nothing in it.

    Raises:
        UnreadableFileError: It may not be read.
        DamagedFileError: It is not UTF-8.
    """
    try:
        return _LINE_END.sub("\n", read_bytes(path).decode("utf-8-sig"))
    except EmptyFileError:
        return None
    except UnreadableFileError as error:
        if isinstance(error.__cause__, FileNotFoundError | NotADirectoryError):
            return None
        raise
    except UnicodeDecodeError as error:
        raise DamagedFileError(path, "not UTF-8") from error
