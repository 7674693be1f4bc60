"""Write a file so that at every moment the whole old one or the whole new one is there, even after a power cut."""

import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from reader.errors import UnwritableFileError


def write_atomically(path: Path, content: bytes, *, backup: bool = False) -> None:
    """Replace or create a file.

    Args:
        path: The file; its folder is made where it is missing. A link is followed, so that it stays a link.
        content: All of it.
        backup: Whether an earlier file is kept beside it as `NAME.bak`.

    Raises:
        UnwritableFileError: It is there and no regular file, or the system refused; an earlier file is untouched.
    """
    with replacing(path, backup=backup) as file:
        file.write(content)


@contextmanager
def replacing(path: Path, *, backup: bool = False) -> Iterator[BinaryIO]:
    """As `write_atomically`, for a file that is written piece by piece: it gets its name when the block ends well.

    Raises:
        UnwritableFileError: As for `write_atomically`.
    """
    try:
        target = Path(os.path.realpath(path))
        if target.exists() and not target.is_file():
            # Renaming over a device would take its place; a folder, a pipe or a socket is no file to replace either.
            raise UnwritableFileError(path, "not a regular file")
        target.parent.mkdir(parents=True, exist_ok=True)
        with _placing(target, like=target) as file:
            yield file
            if backup and target.exists():
                with (
                    _placing(target.with_name(f"{target.name}.bak"), like=target) as copy,
                    target.open("rb") as earlier,
                ):
                    shutil.copyfileobj(earlier, copy)
        _sync_folder(target.parent)
    except OSError as error:
        raise UnwritableFileError(path, error.strerror or str(error)) from error


@contextmanager
def _placing(path: Path, *, like: Path) -> Iterator[BinaryIO]:
    """A file beside a path, which is made durable and renamed over it when the block ends well."""
    # A new file gets what the user's mask allows; one that takes another's place is read by nobody else until it has
    # the other's rights.
    mode = 0o600 if like.exists() else 0o666
    # `tempfile` would do the same, and loads half a megabyte for it, of which every start that keeps a place pays.
    unfinished = path.with_name(f".hashiya-{os.urandom(8).hex()}.tmp")
    handle = os.open(unfinished, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
    try:
        with os.fdopen(handle, "w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if like.exists():
            unfinished.chmod(stat.S_IMODE(like.stat().st_mode))
        unfinished.replace(path)
    except BaseException:
        with suppress(OSError):
            unfinished.unlink()
        raise


def _sync_folder(folder: Path) -> None:
    """Make the rename itself durable; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
