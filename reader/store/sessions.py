"""How the next start learns that the last one did not end well.

Every process that is about to change a library first leaves a mark: a small locked file in the library's local folder.
It takes the mark away when it closes the library. A mark that nobody has locked was left by a process that died.
Several processes may each have their own, and a process that only reads leaves none.
"""

import logging
import os
import threading
from pathlib import Path

from reader.errors import StoreError
from reader.store.durable import discard, sync_folder
from reader.store.failures import named_failures
from reader.store.lock import FileLock

_SUFFIX = ".writing"
_log = logging.getLogger(__name__)


class SessionMark:
    """The mark of one process on one library."""

    def __init__(self, folder: Path | None) -> None:
        """Prepare a mark in a library's local folder; without a folder none is ever left."""
        self._folder = folder
        self._lock: FileLock | None = None
        self._one_at_a_time = threading.Lock()

    def leave(self) -> None:
        """Leave the mark, on the disk, before the first change; does nothing the second time.

        A folder that cannot be written costs the mark and not the change that it was to announce.
        """
        with self._one_at_a_time:
            if self._lock is not None or self._folder is None:
                return
            self._lock = FileLock(self._folder / f"{os.urandom(16).hex()}{_SUFFIX}")
            try:
                self._lock.acquire()
                with named_failures(self._folder):
                    sync_folder(self._folder)
            except StoreError as error:
                _log.warning("no mark of this program in %s: %s", self._folder, error.reason)

    def take_away(self) -> None:
        """Take the mark away: all that was begun has ended."""
        if self._lock is None:
            return
        # Released first: Windows does not remove a file that is open.
        self._lock.release()
        discard(self._lock.path)
        self._lock = None


def left_by_the_dead(folder: Path) -> tuple[Path, ...]:
    """The marks of processes that died before they closed the library."""
    dead = []
    for path in sorted(folder.glob(f"*{_SUFFIX}")):
        lock = FileLock(path)
        if os.access(path, os.W_OK) and lock.acquire():
            lock.release()
            dead.append(path)
    return tuple(dead)


def forget(marks: tuple[Path, ...]) -> None:
    """Remove marks of the dead, once the library has been looked through."""
    for path in marks:
        discard(path)
