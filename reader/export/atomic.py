"""Write a file so that at every moment the whole old one or the whole new one is there, even after a power cut."""

import os
import shutil
import tempfile
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
    handle, name = tempfile.mkstemp(prefix=".hashiya-", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if like.exists():
            shutil.copymode(like, name)
        else:
            # mkstemp makes files that only the owner can read; a new file gets what the user's mask allows.
            Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _umask() -> int:
    """The mask of the process; it can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    """Make the rename itself durable; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
