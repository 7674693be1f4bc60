"""Files that hold one article or several: the door through which a library takes files in.

A ZIP archive is read member by member without being unpacked, so a name with `..` is only a name; the limits of
`archive` hold for all members together, and an archive within an archive is not opened. A web archive (WARC) gives an
article for every page in it. One bad member stops none of the others.
"""

import hashlib
import os
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from reader.errors import EmptyFileError, FileError, UnknownFormatError
from reader.importers.archive import Archive, DocumentKind, document_kind
from reader.importers.files import read_bytes
from reader.importers.late import chapters_from_epub
from reader.importers.reading import AS_FOUND, Reading, ReadOptions
from reader.importers.registry import SUPPORTED_SUFFIXES, reading_from_bytes
from reader.importers.warc import is_warc, pages_of_warc, reading_of_page

COLLECTION_SUFFIXES = (".zip", ".warc", ".warc.gz")
IMPORTED_SUFFIXES = SUPPORTED_SUFFIXES + COLLECTION_SUFFIXES
"""What a file dialog offers and a folder is searched for, in lower case."""

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")


@dataclass(frozen=True, slots=True)
class Found:
    """One article of a file, or why there is none.

    Attributes:
        path: The file; for one of several articles in it, the file's path with the member's name or address after it.
        reading: The article; None where it could not be read.
        error: Why not.
        file_sha256: Names the bytes of the whole file; empty where they could not be read.
    """

    path: Path
    reading: Reading | None = None
    error: FileError | None = None
    file_sha256: str = ""


@dataclass(frozen=True, slots=True)
class FileToRead:
    """A file that is to be read.

    Attributes:
        path: The file.
        options: How the user wants it to be read.
    """

    path: Path
    options: ReadOptions = AS_FOUND


class ReadFiles(Protocol):
    """Whoever reads files: `read_files`, or one that does it elsewhere."""

    def __call__(
        self, files: Sequence[FileToRead], check: Callable[[], None], /
    ) -> Generator[Found | None, None, None]:
        """Give a finding for every article, and None after the last one of each file.

        Args:
            files: The files.
            check: Called every now and then, on any thread; what it raises ends the reading.
        """


def read_files(files: Iterable[FileToRead], _: Callable[[], None]) -> Generator[Found | None, None, None]:
    """Read one file after the other, as a `ReadFiles` that is asked for each: whoever asks can stop between two.

    Yields:
        A finding for every article, and None after the last one of each file.
    """
    for file in files:
        yield from read_file(file.path, file.options)
        yield None


def read_file(path: Path, options: ReadOptions = AS_FOUND) -> Iterator[Found]:
    """Read all the articles of a file.

    Args:
        path: A regular file of at most 64 MiB.
        options: How the user wants it to be read.

    Yields:
        At least one finding; nothing is raised for a file that cannot be read.
    """
    sha256 = ""
    try:
        content = read_bytes(path)
        sha256 = file_sha256(content)
        for found in articles_in(content, path, options):
            yield replace(found, file_sha256=sha256)
    except FileError as error:
        yield Found(path, error=error, file_sha256=sha256)


def file_of(path: Path) -> Path:
    """The file that an article's path leads into: the path itself, but for one of several articles in a file."""
    # Not `Path.is_file`, which fails where a folder may not be searched.
    return next((each for each in (path, *path.parents) if os.path.isfile(each)), path)  # noqa: PTH113


def file_sha256(content: bytes) -> str:
    """What names the bytes of a file: their SHA-256, in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def articles_in(content: bytes, path: Path, options: ReadOptions = AS_FOUND) -> Iterator[Found]:
    """Read all the articles of a file's content.

    Args:
        content: The whole file.
        path: Its path or name.
        options: How the user wants it to be read.

    Yields:
        At least one finding.

    Raises:
        FileError: It holds no article, or broke off; what was found before was given.
    """
    if is_warc(content):
        yield from _of_warc(content, path, options)
    elif not content.startswith(_ZIP):
        yield Found(path, reading_from_bytes(content, name=str(path), options=options))
    else:
        yield from _of_zip(content, path, options)


def _of_zip(content: bytes, path: Path, options: ReadOptions) -> Iterator[Found]:
    archive = Archive(content, path)
    kind = document_kind(archive.names)
    if kind is None:
        yield from _of_archive(archive, path, options)
    elif kind is DocumentKind.EPUB and options.chapters:
        for number, article in enumerate(chapters_from_epub(content, name=str(path)), 1):
            yield Found(Path(f"{path}/{number}"), Reading(article))
    else:
        yield Found(path, reading_from_bytes(content, name=str(path), options=options))


def _of_archive(archive: Archive, path: Path, options: ReadOptions) -> Iterator[Found]:
    names = sorted(name for name in archive.names if _is_offered(name))
    if not names:
        raise UnknownFormatError(path, "ZIP")
    for name in names:
        # Not joined as a path: a member named like an absolute path would replace the archive's.
        member = Path(f"{path}/{name}")
        try:
            yield Found(member, reading_from_bytes(archive.read(name), name=str(member), options=options))
        except FileError as error:
            yield Found(member, error=error)


def _is_offered(name: str) -> bool:
    """Whether a member is a file of a known kind, and not hidden (macOS adds such a shadow of every file)."""
    parts = name.replace("\\", "/").split("/")
    is_hidden = any(part == "__MACOSX" or (part.startswith(".") and part.strip(".")) for part in parts)
    return not is_hidden and name.lower().endswith(SUPPORTED_SUFFIXES)


def _of_warc(content: bytes, path: Path, options: ReadOptions) -> Iterator[Found]:
    """The pages of a web archive; those without words (frames, redirections) count only if there is nothing else."""
    nothing = True
    for page in pages_of_warc(content, path):
        member = Path(f"{path}/{page.url}")
        try:
            yield Found(member, reading_of_page(page, name=str(member), options=options))
        except EmptyFileError:
            continue
        except FileError as error:
            yield Found(member, error=error)
        nothing = False
    if nothing:
        raise EmptyFileError(path)


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """The files that are meant by files and folders.

    Args:
        paths: Folders are searched for files of known kinds, in order of names; hidden ones are passed over.

    Yields:
        Files; also a folder that may not be searched, which can then not be read.
    """
    for path in paths:
        # Not `Path.is_dir`, which fails where a folder may not be searched.
        if not os.path.isdir(path):  # noqa: PTH112
            yield path
            continue
        closed: list[OSError] = []
        for folder, folders, names in os.walk(path, onerror=closed.append):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                if not name.startswith(".") and name.lower().endswith(IMPORTED_SUFFIXES):
                    yield Path(folder, name)
        yield from (Path(error.filename) for error in closed)
