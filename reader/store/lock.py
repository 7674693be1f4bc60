"""Locks on small files, which the system releases when their holder dies."""

import os
import sys
from hashlib import sha256
from pathlib import Path
from types import TracebackType

from reader.errors import LockedLibraryError
from reader.store.failures import named_failures

if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _try_lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def library_key(path: Path) -> str:
    """A name for what is kept about a library outside its folder: readable, and different for every place."""
    place = os.fsencode(os.path.normcase(path.resolve()))
    return f"{path.stem}-{sha256(place).hexdigest()[:12]}"


class FileLock:
    """An exclusive lock on a file of its own; never on the library, whose locks belong to SQLite.

    Attributes:
        path: The lock file. It stays when the lock goes: taking away a lock file is how two get in.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._descriptor: int | None = None

    def acquire(self) -> bool:
        """Take the lock if nobody has it; does not wait.

        Raises:
            StoreError: The lock file cannot be made.
        """
        with named_failures(self.path):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _try_lock(descriptor)
        except OSError:
            os.close(descriptor)
            return False
        self._descriptor = descriptor
        return True

    def release(self) -> None:
        """Give the lock back; does nothing without one."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


class InstanceLock:
    """One window a library: held while it is open, gone with its process however that ends.

    Args:
        library: The library file; need not exist.
        folder: Local folder for what is kept about libraries; the lock file lies there.
    """

    def __init__(self, library: Path, folder: Path) -> None:
        self._library = library
        self._lock = FileLock(folder / f"{library_key(library)}.lock")

    def acquire(self) -> None:
        """Take the lock.

        Raises:
            LockedLibraryError: Another instance has the library.
        """
        if not self._lock.acquire():
            raise LockedLibraryError(self._library, "another instance has it")

    def release(self) -> None:
        """Give the lock back; does nothing without one."""
        self._lock.release()

    def __enter__(self) -> "InstanceLock":
        self.acquire()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()
