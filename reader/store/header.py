"""What a file says about itself in its first hundred bytes, read before SQLite may touch it.

Source: https://www.sqlite.org/fileformat2.html, section 1.3.
"""

from dataclasses import dataclass
from pathlib import Path

from reader.errors import NewerLibraryError, NotALibraryError, UnreadableFileError

APPLICATION_ID = int.from_bytes(b"Hshy", "big")
_MAGIC = b"SQLite format 3\x00"
_LENGTH = 100


@dataclass(frozen=True, slots=True)
class FileHeader:
    """The header fields that matter here.

    Attributes:
        application_id: Whose file it is.
        user_version: Number of migrations it has gone through.
        change_counter: Grows with every committed transaction.
    """

    application_id: int
    user_version: int
    change_counter: int


def read_header(path: Path) -> FileHeader:
    """Read a library file's header without opening it as a database.

    Raises:
        UnreadableFileError: There is no such file, or it may not be read.
        NotALibraryError: It is empty or no SQLite file.
    """
    try:
        if not path.is_file() and path.exists():
            raise UnreadableFileError(path, "not an ordinary file")
        with path.open("rb") as file:
            head = file.read(_LENGTH)
    except OSError as error:
        raise UnreadableFileError(path, error.strerror or str(error)) from error
    if not head:
        raise NotALibraryError(path, "empty file")
    if len(head) < _LENGTH or not head.startswith(_MAGIC):
        raise NotALibraryError(path, "not an SQLite file")
    return FileHeader(
        application_id=int.from_bytes(head[68:72], "big"),
        user_version=int.from_bytes(head[60:64], "big"),
        change_counter=int.from_bytes(head[24:28], "big"),
    )


def require_library(path: Path, *, supported: int) -> FileHeader:
    """Refuse a file that is not ours or is newer than we are.

    Args:
        path: The file.
        supported: The newest schema version that this program knows.

    Raises:
        UnreadableFileError: There is no such file, or it may not be read.
        NotALibraryError: It is empty, no SQLite file, or another program's.
        NewerLibraryError: A newer Hashiya wrote it.
    """
    header = read_header(path)
    if header.application_id != APPLICATION_ID or header.user_version == 0:
        raise NotALibraryError(path, f"application id {header.application_id:#010x}")
    if header.user_version > supported:
        raise NewerLibraryError(path, version=header.user_version, supported=supported)
    return header
