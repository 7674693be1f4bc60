import errno
import sqlite3
from pathlib import Path

import peewee
import pytest

from reader.errors import (
    DamagedLibraryError,
    FullDiskError,
    LockedLibraryError,
    MovedLibraryError,
    ReadOnlyLibraryError,
    StoreError,
)
from reader.store.failures import failure_of, named_failures

PATH = Path("library.hashiya")


def sqlite_error(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("what SQLite says")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_BUSY, LockedLibraryError),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, LockedLibraryError),
        (sqlite3.SQLITE_FULL, FullDiskError),
        (sqlite3.SQLITE_CORRUPT, DamagedLibraryError),
        (sqlite3.SQLITE_NOTADB, DamagedLibraryError),
        (sqlite3.SQLITE_READONLY_DIRECTORY, ReadOnlyLibraryError),
        (sqlite3.SQLITE_CANTOPEN, ReadOnlyLibraryError),
        (sqlite3.SQLITE_IOERR_FSYNC, StoreError),
    ],
)
def test_a_code_of_sqlite_names_the_cause(code: int, kind: type[StoreError]) -> None:
    failure = failure_of(sqlite_error(code), PATH)
    assert type(failure) is kind
    assert failure.path == PATH
    assert failure.reason == "what SQLite says"


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, FullDiskError),
        (errno.EDQUOT, FullDiskError),
        (errno.EROFS, ReadOnlyLibraryError),
        (errno.EACCES, ReadOnlyLibraryError),
        (errno.EIO, StoreError),
    ],
)
def test_an_error_of_the_system_names_the_cause(number: int, kind: type[StoreError]) -> None:
    assert type(failure_of(OSError(number, "reason"), PATH)) is kind


def after(error: Exception, earlier: Exception) -> Exception:
    """An exception raised while another one was being handled."""
    error.__context__ = earlier
    return error


def test_the_first_cause_counts_and_not_what_failed_after_it() -> None:
    hidden = after(peewee.OperationalError("disk full"), sqlite_error(sqlite3.SQLITE_FULL))
    error = after(peewee.OperationalError("cannot rollback"), after(sqlite_error(sqlite3.SQLITE_ERROR), hidden))
    assert type(failure_of(error, PATH)) is FullDiskError


def test_an_older_failure_that_was_already_told_is_not_told_again() -> None:
    told = after(FullDiskError(PATH), sqlite_error(sqlite3.SQLITE_FULL))
    assert failure_of(after(peewee.IntegrityError("UNIQUE constraint failed"), told), PATH) is None


def test_our_own_mistakes_pass_unchanged() -> None:
    with pytest.raises(sqlite3.OperationalError), named_failures(PATH):
        raise sqlite_error(sqlite3.SQLITE_ERROR)


def test_what_is_already_told_passes_unchanged() -> None:
    error = LockedLibraryError(PATH)
    with pytest.raises(LockedLibraryError) as caught, named_failures(PATH):
        raise error
    assert caught.value is error


def test_words_of_sqlite_that_cannot_be_read_are_about_a_damaged_schema() -> None:
    with pytest.raises(DamagedLibraryError), named_failures(PATH):
        b"malformed \xff".decode()


def test_a_library_that_is_no_longer_where_it_was_is_named() -> None:
    failure = failure_of(sqlite_error(sqlite3.SQLITE_READONLY_DBMOVED), PATH)
    assert type(failure) is MovedLibraryError
    assert "while it was open" in failure.reason
