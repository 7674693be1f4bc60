"""Files that are wholly there or not at all, also after a power cut."""

import os
import sys
from contextlib import suppress
from pathlib import Path


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


def move_into_place(temporary: Path, path: Path) -> None:
    """Give a finished file its name, durably; the name must be free.

    Raises:
        FileExistsError: Something has that name by now.
        OSError: The file cannot be synced or renamed.
    """
    sync_file(temporary)
    if path.exists():
        raise FileExistsError(f"{path} exists")
    temporary.rename(path)
    sync_folder(path.parent)


def replace_text(path: Path, content: str) -> None:
    """Write a small text file so that a reader finds the old or the new content, never half of one."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.new")
    temporary.write_text(content, encoding="utf-8")
    sync_file(temporary)
    temporary.replace(path)
    sync_folder(path.parent)


def discard(path: Path) -> None:
    """Remove a file that is no longer wanted; one that cannot be removed is no reason to hide why."""
    with suppress(OSError):
        path.unlink()
