"""Reading a file of a user's whole, or saying why not."""

import os
import stat
from pathlib import Path

from reader.errors import ChangingFileError, EmptyFileError, NotAFileError, TooLargeFileError, UnreadableFileError

MOST_BYTES = 64 << 20
"""Files over 64 MiB are refused: no article is that long, and a device or a disk image is."""

_ATTEMPTS = 3
# Opening a named pipe without this waits for a writer; Windows has neither the pipes nor the flag.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


def read_bytes(path: Path, *, most: int = MOST_BYTES) -> bytes:
    """Read a regular file whole.

    Args:
        path: The file; links are followed.
        most: Its greatest length in bytes.

    Returns:
        The content, of one moment: a file that changes while it is read is read again.

    Raises:
        UnreadableFileError: Missing, or forbidden.
        NotAFileError: No regular file.
        ChangingFileError: It never held still.
        TooLargeFileError: Longer than `most`.
        EmptyFileError: Of no length.
    """
    for _ in range(_ATTEMPTS):
        content = _read_once(path, most)
        if content is not None:
            if not content:
                raise EmptyFileError(path)
            return content
    raise ChangingFileError(path, "it changes while it is read")


def _read_once(path: Path, most: int) -> bytes | None:
    try:
        descriptor = os.open(path, _FLAGS)
        with open(descriptor, "rb") as file:  # noqa: PTH123 - of a descriptor, to judge the very file that is read
            before = os.fstat(descriptor)
            if not stat.S_ISREG(before.st_mode):
                raise NotAFileError(path, "not a regular file")
            if before.st_size > most:
                raise TooLargeFileError(path, size=before.st_size, most=most)
            content = file.read(most + 1)
            after = os.fstat(descriptor)
    except (OSError, ValueError) as error:
        if _is_special(path):
            raise NotAFileError(path, "not a regular file") from error  # a socket cannot even be opened
        # ValueError: a NUL in the name.
        raise UnreadableFileError(path, getattr(error, "strerror", "") or str(error)) from error
    held_still = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
    return content if held_still and len(content) == after.st_size else None


def _is_special(path: Path) -> bool:
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return False
    return not stat.S_ISREG(mode)
