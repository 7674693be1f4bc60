"""Locks on small files, which the system releases when their holder dies."""

import errno
import logging
import os
import sys
from hashlib import sha256
from pathlib import Path
from types import TracebackType

from reader.errors import LockedLibraryError, StoreError
from reader.store.failures import named_failures

if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _try_lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


_log = logging.getLogger(__name__)

# What some network file systems answer: locks are not to be had there.
_NO_LOCKS = frozenset({errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS})
# File names end at 255 bytes; a letter takes up to four.
_READABLE = 40


def real_path(path: Path) -> Path:
    """Where a file really lies: SQLite keeps its journal there, and a link must not be replaced by a backup."""
    return Path(os.path.realpath(path))


def short_stem(path: Path) -> str:
    """As much of a file's name as leaves room for more behind it."""
    return path.stem[:_READABLE]


def library_key(path: Path) -> str:
    """A name for what is kept about a library outside its folder: readable, and different for every place."""
    place = os.fsencode(os.path.normcase(real_path(path)))
    return f"{short_stem(path)}-{sha256(place).hexdigest()[:12]}"


class FileLock:
    """An exclusive lock on a file of its own; never on the library, whose locks belong to SQLite.

    Attributes:
        path: The lock file. It stays when the lock goes: taking away a lock file is how two get in.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._descriptor: int | None = None

    @property
    def is_held(self) -> bool:
        """Whether this very lock has been taken."""
        return self._descriptor is not None

    def acquire(self) -> bool:
        """Take the lock if nobody has it; does not wait. Where locks are not to be had, everybody gets it.

        Raises:
            StoreError: The lock file cannot be made.
        """
        with named_failures(self.path):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _try_lock(descriptor)
        except OSError as error:
            if error.errno not in _NO_LOCKS:
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

    def hold(self) -> None:
        """Take the lock unless this very one is held; where no lock file can be made, go on without one.

        Raises:
            LockedLibraryError: Another instance has the library.
        """
        if self._lock.is_held:
            return
        try:
            self.acquire()
        except LockedLibraryError:
            raise
        except StoreError as error:
            _log.warning("no lock on %s: %s", self._library, error.reason)

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
