"""Files that are wholly there or not at all, also after a power cut."""

import errno
import os
import sys
import uuid
from contextlib import suppress
from pathlib import Path

TEMPORARY_SUFFIX = ".hashiya-new"


def sync_file(path: Path) -> None:
    """Wait until a file's content is on the disk."""
    descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Wait until a folder's names are on the disk; Windows has no such call and needs none."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def temporary_beside(path: Path) -> Path:
    """A free name in a file's folder, hidden, for what will take its place; short, however long the file's own is."""
    return path.with_name(f".{uuid.uuid4().hex[:16]}{TEMPORARY_SUFFIX}")


def move_into_place(temporary: Path, path: Path) -> None:
    """Give a finished file its name, durably; the name must be free.

    Raises:
        FileExistsError: Something has that name by now.
        OSError: The file cannot be synced or renamed.
    """
    sync_file(temporary)
    try:
        # A second name, unlike a rename, never takes the place of a file that another process has just put there.
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:
        if path.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from None
        temporary.rename(path)
    else:
        temporary.unlink()
    sync_folder(path.parent)


def replace_text(path: Path, content: str) -> None:
    """Write a small text file so that a reader finds the old or the new content, never half of one."""
    temporary = temporary_beside(path)
    temporary.write_text(content, encoding="utf-8")
    sync_file(temporary)
    temporary.replace(path)
    sync_folder(path.parent)


def discard(path: Path) -> None:
    """Remove a file that is no longer wanted; one that cannot be removed is no reason to hide why."""
    with suppress(OSError):
        path.unlink()
