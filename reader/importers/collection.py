"""Files that hold one article or several: the door through which a library takes files in.

A ZIP archive is read member by member without being unpacked, so a name with `..` is only a name; the limits of
`archive` hold for all members together, and an archive within an archive is not opened. A web archive (WARC) gives an
article for every page in it. One bad member stops none of the others.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.errors import EmptyFileError, FileError, UnknownFormatError
from reader.importers.archive import Archive, document_kind
from reader.importers.files import read_bytes
from reader.importers.reading import Reading
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
    """

    path: Path
    reading: Reading | None = None
    error: FileError | None = None


def read_file(path: Path) -> Iterator[Found]:
    """Read all the articles of a file.

    Args:
        path: A regular file of at most 64 MiB.

    Yields:
        At least one finding; nothing is raised for a file that cannot be read.
    """
    try:
        content = read_bytes(path)
        if is_warc(content):
            yield from _of_warc(content, path)
        elif content.startswith(_ZIP) and document_kind((archive := Archive(content, path)).names) is None:
            yield from _of_archive(archive, path)
        else:
            yield Found(path, reading_from_bytes(content, name=str(path)))
    except FileError as error:
        yield Found(path, error=error)


def _of_archive(archive: Archive, path: Path) -> Iterator[Found]:
    names = sorted(name for name in archive.names if _is_offered(name))
    if not names:
        raise UnknownFormatError(path, "ZIP")
    for name in names:
        # Not joined as a path: a member named like an absolute path would replace the archive's.
        member = Path(f"{path}/{name}")
        try:
            yield Found(member, reading_from_bytes(archive.read(name), name=str(member)))
        except FileError as error:
            yield Found(member, error=error)


def _is_offered(name: str) -> bool:
    """Whether a member is a file of a known kind, and not hidden (macOS adds such a shadow of every file)."""
    parts = name.replace("\\", "/").split("/")
    is_hidden = any(part == "__MACOSX" or (part.startswith(".") and part.strip(".")) for part in parts)
    return not is_hidden and name.lower().endswith(SUPPORTED_SUFFIXES)


def _of_warc(content: bytes, path: Path) -> Iterator[Found]:
    """The pages of a web archive; those without words (frames, redirections) count only if there is nothing else."""
    nothing = True
    for page in pages_of_warc(content, path):
        member = Path(f"{path}/{page.url}")
        try:
            yield Found(member, reading_of_page(page, name=str(member)))
        except EmptyFileError:
            continue
        except FileError as error:
            yield Found(member, error=error)
        nothing = False
    if nothing:
        raise EmptyFileError(path)
