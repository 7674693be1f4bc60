"""One place where what SQLite and the system report becomes an error that a user can meet."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import peewee

from reader.errors import (
    DamagedLibraryError,
    FullDiskError,
    LockedLibraryError,
    MovedLibraryError,
    ReaderError,
    ReadOnlyLibraryError,
    StoreError,
)

_BY_PRIMARY_CODE: dict[int, type[StoreError]] = {
    sqlite3.SQLITE_BUSY: LockedLibraryError,
    sqlite3.SQLITE_LOCKED: LockedLibraryError,
    sqlite3.SQLITE_FULL: FullDiskError,
    sqlite3.SQLITE_CORRUPT: DamagedLibraryError,
    sqlite3.SQLITE_NOTADB: DamagedLibraryError,
    sqlite3.SQLITE_READONLY: ReadOnlyLibraryError,
    sqlite3.SQLITE_CANTOPEN: ReadOnlyLibraryError,
    sqlite3.SQLITE_PERM: ReadOnlyLibraryError,
    sqlite3.SQLITE_AUTH: ReadOnlyLibraryError,
    sqlite3.SQLITE_IOERR: StoreError,
}

_BY_ERRNO: dict[int, type[StoreError]] = {
    errno.ENOSPC: FullDiskError,
    errno.EDQUOT: FullDiskError,
    errno.EACCES: ReadOnlyLibraryError,
    errno.EPERM: ReadOnlyLibraryError,
    errno.EROFS: ReadOnlyLibraryError,
}


@contextmanager
def named_failures(path: Path) -> Iterator[None]:
    """Let the environment's failures leave the block as `StoreError`s; our own mistakes pass unchanged.

    Args:
        path: The library or backup that the work in the block is about.

    Raises:
        StoreError: The subclass that names the cause: locked, full, damaged, read-only.
    """
    try:
        yield
    except (peewee.PeeweeException, sqlite3.Error, OSError, UnicodeDecodeError) as error:
        failure = failure_of(error, path)
        if failure is None:
            raise
        raise failure from error


def failure_of(error: BaseException, path: Path) -> StoreError | None:
    """The user's error behind an exception, or None where the fault is ours.

    peewee rolls back when a statement fails. SQLite has by then often rolled back by itself (a full disk), so what
    surfaces is «cannot rollback - no transaction is active», and the cause stands further down in `__context__`.
    The cause that happened first is the true one.
    """
    found: StoreError | None = None
    step: BaseException | None = error
    while step is not None and not isinstance(step, ReaderError):
        found = _direct_failure(step, path) or found
        step = step.__cause__ or step.__context__
    return found


def _direct_failure(error: BaseException, path: Path) -> StoreError | None:
    """What this one exception says, without its chain."""
    if isinstance(error, sqlite3.Error):
        code = getattr(error, "sqlite_errorcode", None)
        if code == sqlite3.SQLITE_READONLY_DBMOVED:
            return MovedLibraryError(path, "moved, replaced or deleted while it was open")
        kind = None if code is None else _BY_PRIMARY_CODE.get(code & 0xFF)
        return None if kind is None else kind(path, str(error))
    if isinstance(error, UnicodeDecodeError):
        # What SQLite says of a damaged schema quotes it, and Python cannot read the quotation.
        return DamagedLibraryError(path, str(error))
    if isinstance(error, OSError):
        return _BY_ERRNO.get(error.errno or 0, StoreError)(path, error.strerror or str(error))
    return None
