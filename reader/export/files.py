"""Exports as files: one file for an article, a folder for several, earlier ones brought up to date."""

import re
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from reader.errors import DamagedFileError, EmptyFileError, UnreadableFileError, UnwritableFileError
from reader.export.atomic import write_atomically
from reader.export.markdown import MarkdownDocument, document
from reader.export.merge import export_id, merged
from reader.export.model import ExportedArticle, ExportOptions, ExportOutcome, ExportStatus
from reader.export.names import exports_in, file_name
from reader.importers.files import read_bytes

_HEAD_BYTES = 4096
_LINE_END = re.compile(r"\r\n?")


def write_document(exported: ExportedArticle, path: Path, options: ExportOptions, *, at: datetime) -> ExportOutcome:
    """Write one article into one Markdown file, or bring that file up to date.

    Args:
        exported: The article.
        path: The file; it may exist.
        options: How.
        at: The moment of the export, in local time.

    Raises:
        UnwritableFileError: The file belongs to something else, or the system refuses.
        DamagedFileError: The file is not UTF-8, or its markers are not whole.
        TemplateError: The user's template is wrong.
    """
    fresh = document(exported, options, at=at)
    ids = (exported.id,)
    existing = _read(path)
    if existing is None:
        write_atomically(path, encoded(fresh.text))
        return ExportOutcome(path, ExportStatus.CREATED, ids)
    if export_id(existing) != exported.id:
        if not options.overwrite:
            raise UnwritableFileError(path, "the file exists and is no export of this article")
        write_atomically(path, encoded(fresh.text), backup=True)
        return ExportOutcome(path, ExportStatus.UPDATED, ids)
    return _update(path, existing, fresh, ids)


def _update(path: Path, existing: str, fresh: MarkdownDocument, ids: tuple[str, ...]) -> ExportOutcome:
    result = merged(existing, fresh, path)
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
    earlier = exports_in(folder)
    outcomes: list[ExportOutcome] = []
    for exported in articles:
        path = document_path(exported, folder, options, earlier)
        try:
            outcomes.append(write_document(exported, path, options, at=at))
        except (UnwritableFileError, UnreadableFileError, DamagedFileError) as error:
            outcomes.append(ExportOutcome(path, ExportStatus.FAILED, (exported.id,), error=error))
        else:
            earlier.setdefault(exported.id, []).append(path)
    return outcomes


def document_path(
    exported: ExportedArticle, folder: Path, options: ExportOptions, earlier: dict[str, list[Path]]
) -> Path:
    """Where an article's file lies, or will lie.

    Args:
        exported: The article.
        folder: The target folder.
        options: With the pattern of file names.
        earlier: What `exports_in` found in the folder.
    """
    wanted = folder / file_name(options.file_name, _fields(exported), options.format.suffix)
    known = earlier.get(exported.id, [])
    if known:
        # Of several copies, the one with the expected name is the live one.
        return wanted if wanted in known else known[0]
    if not wanted.exists():
        return wanted
    # Another article, or a note of the user's, has the name already.
    distinct = f"{options.file_name} ({exported.id.split('-', maxsplit=1)[0]})"
    return folder / file_name(distinct, _fields(exported), options.format.suffix)


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


def _read(path: Path) -> str | None:
    r"""An earlier file with `\n` line ends and no byte order mark; None if there is none, or nothing in it."""
    try:
        return _LINE_END.sub("\n", read_bytes(path).decode("utf-8-sig"))
    except EmptyFileError:
        return None
    except UnreadableFileError as error:
        if isinstance(error.__cause__, FileNotFoundError):
            return None
        raise
    except UnicodeDecodeError as error:
        raise DamagedFileError(path, "not UTF-8") from error


def _fields(exported: ExportedArticle) -> dict[str, str]:
    """What a pattern of file names may ask for."""
    metadata = exported.article.metadata
    return {
        "title": metadata.title,
        "author": metadata.author,
        "outlet": metadata.outlet,
        "published": metadata.published,
        "language": metadata.language,
        "id": exported.id,
    }
