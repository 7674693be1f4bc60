"""How a library file is connected to, and the only door through which SQL goes."""

import logging
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import local
from types import MappingProxyType
from typing import Any, Literal
from urllib.parse import quote

import peewee

from reader.errors import DamagedLibraryError, MovedLibraryError, ReadOnlyLibraryError, StoreError
from reader.store.columns import restored
from reader.store.failures import named_failures
from reader.store.statements import Statement

# Short, but longer than a backup of a large library takes to read it: a note must not fail because one is being made.
BUSY_TIMEOUT_S = 5
_log = logging.getLogger(__name__)

# Every one is read back after it is set: SQLite ignores a PRAGMA that it does not know or cannot honour.
PRAGMAS: Mapping[str, str | int] = MappingProxyType(
    {
        "journal_mode": "delete",
        "synchronous": 3,  # EXTRA: also syncs the folder after the journal's end, or a power cut revives an old journal
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "temp_store": 2,  # memory: nothing is written outside the library's own folder
        "fullfsync": 1,  # macOS: a plain fsync leaves the data in the drive's cache; no effect elsewhere
    }
)


def sqlite_uri(path: Path, mode: Literal["ro", "rw", "rwc"]) -> str:
    """The `file:` address of a path; `rw` never makes a file that is not there."""
    # As bytes: a name on the disk may be no UTF-8.
    name = quote(os.fsencode(path.absolute().as_posix()), safe="/:")
    # An empty authority keeps SQLite from taking the server of a Windows share for a host.
    return f"file://{name if name.startswith('/') else '/' + name}?mode={mode}"


def connect_plainly(path: Path, mode: Literal["ro", "rw", "rwc"]) -> sqlite3.Connection:
    """A bare connection with our PRAGMAs: for new files, backups and checks.

    Raises:
        StoreError: A PRAGMA did not take.
    """
    connection = sqlite3.connect(sqlite_uri(path, mode), uri=True, timeout=BUSY_TIMEOUT_S, isolation_level=None)
    try:
        prepare(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def prepare(connection: sqlite3.Connection, path: Path) -> None:
    """Set our PRAGMAs and read each back.

    Raises:
        StoreError: A PRAGMA did not take.
    """
    for name, wanted in PRAGMAS.items():
        connection.execute(f"PRAGMA {name} = {wanted}")
        (answer,) = connection.execute(f"PRAGMA {name}").fetchone()
        if answer != wanted:
            raise StoreError(path, f"PRAGMA {name} is {answer}, not {wanted}")


def text_of(content: bytes) -> str:
    """Bytes of a TEXT value as a string; those that are no UTF-8 become lone surrogates, which the row hash reveals."""
    return str(content, "utf-8", "surrogateescape")


class LibraryDatabase(peewee.SqliteDatabase):
    """One library file; a connection for every thread that has asked for one.

    Attributes:
        path: The file.
        read_only: Whether writing is refused before it is tried.
        before_savepoint: Called inside a transaction before a savepoint in it begins and before either ends: virtual
            tables then write what they keep in memory, and fail if they do.
    """

    def __init__(self, path: Path, *, read_only: bool, before_change: Callable[[], None]) -> None:
        """Describe the file; nothing is opened yet.

        Args:
            path: The file.
            read_only: Whether to open it for reading only.
            before_change: Called before every transaction that changes something.
        """
        super().__init__(
            sqlite_uri(path, "ro" if read_only else "rw"), uri=True, timeout=BUSY_TIMEOUT_S, autoconnect=False
        )
        self.path = path
        self.read_only = read_only
        self.before_savepoint: Callable[[], None] = _nothing
        self._before_change = before_change
        self._own = _OfThread()
        self._named = _NamedFailures(self)

    @property
    def written(self) -> set[str]:
        """What the calling thread knows to be in the file or has just written, for whoever writes a thing once.

        Empty again when another connection has changed the file, and when a transaction or a part of one is undone.
        """
        return self._own.written

    def raw(self) -> sqlite3.Connection:
        """The calling thread's connection, for what needs no peewee.

        Raises:
            RuntimeError: The thread has none.
        """
        if self.is_closed():
            raise RuntimeError("this thread has not entered on_this_thread()")
        connection: sqlite3.Connection = peewee.SqliteDatabase.connection(self)
        return connection

    def open_here(self) -> bool:
        """Give the calling thread a connection; returns whether it had none.

        Raises:
            StoreError: What the environment refused.
        """
        with named_failures(self.path):
            if not self.connect(reuse_if_open=True):
                return False
            try:
                prepare(self.raw(), self.path)
            except BaseException:
                self.close()
                raise
        # A new connection counts the changes of others from another number.
        self._own.version = -1
        return True

    @contextmanager
    def on_this_thread(self) -> Iterator[None]:
        """Give the calling thread a connection, and take it away again unless it had one before."""
        opened = self.open_here()
        try:
            yield
        finally:
            if opened:
                self.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction that has the write lock from its start; inside another one, a savepoint of it.

        Raises:
            ReadOnlyLibraryError: The library was opened for reading.
            StoreError: What the environment refused; nothing of the block is in the file then.
        """
        if self.read_only:
            raise ReadOnlyLibraryError(self.path, "opened for reading")
        self._before_change()
        is_part = self.in_transaction()
        if is_part:
            self._end_part()
        cause: BaseException | None = None
        with _missed(self.path), named_failures(self.path):
            try:
                with self.atomic("IMMEDIATE"):
                    try:
                        if not is_part:
                            self._forget_of_others()
                        yield
                        self._end_part()
                    except BaseException as error:
                        cause = error
                        raise
            except BaseException as error:
                self.written.clear()
                # On a full disk SQLite undoes the whole transaction by itself. peewee then fails to do so, and that
                # failure must not hide the cause.
                if cause is None or cause is error or not isinstance(error, peewee.PeeweeException):
                    raise
                raise cause from cause.__cause__

    def savepoint(self) -> Any:  # noqa: ANN401 - peewee has no public name for it
        """A savepoint by a name that SQLite does not mind twice: peewee's own is a UUID, and loads all that makes these."""
        return peewee._savepoint(self, sid="part")  # noqa: SLF001 - as above

    def _end_part(self) -> None:
        """Settle what the present transaction has done so far.

        Raises:
            StoreError: SQLite has undone it (a full disk, say), and somebody went on as if it had not.
        """
        if not self.raw().in_transaction:
            raise StoreError(self.path, "SQLite has undone this transaction")
        self.before_savepoint()

    def _forget_of_others(self) -> None:
        """Forget what is known to be in the file if another connection has changed it since."""
        ((version,),) = self.raw().execute("PRAGMA data_version").fetchall()
        if version != self._own.version:
            self.written.clear()
            self._own.version = version

    @contextmanager
    def reading(self) -> Iterator[None]:
        """One unchanging view of the file for several queries.

        Raises:
            StoreError: What the environment refused.
        """
        with named_failures(self.path), self.atomic():
            yield

    def rows(self, query: peewee.BaseQuery | peewee.Query) -> list[tuple[Any, ...]]:
        """All rows of a SELECT, as tuples of Python values."""
        with self._named:
            return self._readable(lambda: list(query.tuples().clone().execute(self)))

    def row(self, query: peewee.BaseQuery | peewee.Query) -> tuple[Any, ...] | None:
        """The first row of a SELECT, or None."""
        found = self.rows(query)
        return found[0] if found else None

    def run(self, query: peewee.BaseQuery | peewee.Query) -> int:
        """Run an INSERT (returns the row's number), UPDATE or DELETE (returns how many rows)."""
        with self._named:
            return int(query.execute(self) or 0)

    def run_many(self, statement: Statement, rows: Iterable[Sequence[Any]]) -> None:
        """Run a statement once for every row of values."""
        with self._named:
            self.raw().executemany(statement.sql, map(statement.values, rows))

    def sql(self, statement: str, *parameters: str | bytes | int | float | None) -> list[tuple[Any, ...]]:
        """All rows of a statement in plain SQL, for what the models have no words for."""
        with self._named:
            return self._readable(lambda: self.raw().execute(statement, parameters).fetchall())

    def insert(self, statement: str, *parameters: str | bytes | int | float | None) -> int:
        """Run an INSERT in plain SQL, where there are so many that peewee's own would cost more than SQLite's work.

        Returns:
            The row's number.
        """
        with self._named:
            return int(self.raw().execute(statement, parameters).lastrowid or 0)

    def _readable(self, ask: Callable[[], list[tuple[Any, ...]]]) -> list[tuple[Any, ...]]:
        """The answer to a question; damaged text in one row does not hide the others."""
        try:
            return ask()
        except (peewee.OperationalError, sqlite3.OperationalError) as error:
            if "Could not decode to UTF-8" not in str(error):
                raise
            _log.warning("%s holds text that is no UTF-8", self.path)
            # Only from now on: it makes every text of every row cost a call.
            self.raw().text_factory = text_of
            return ask()

    def texts(self, statement: str, *parameters: str | bytes | int | float | None) -> list[tuple[Any, ...]]:
        """As `sql`, with texts that had to be held as blobs given back as strings; not for columns of bytes."""
        return [
            tuple(restored(value) if isinstance(value, bytes) else value for value in row)
            if bytes in map(type, row)
            else row
            for row in self.sql(statement, *parameters)
        ]


@contextmanager
def _missed(path: Path) -> Iterator[None]:
    """Call an open library that is gone so: of its folder SQLite says only that nothing can be written there."""
    try:
        yield
    except ReadOnlyLibraryError as error:
        if isinstance(error, MovedLibraryError) or path.exists():
            raise
        raise MovedLibraryError(path, error.reason) from error


class _NamedFailures:
    """As `named_failures`, around every statement; what looks like our own mistake is the file's fault where that is damaged.

    A flipped bit in an index makes SQLite find a row there and not find it here, and so complain about us.
    """

    def __init__(self, database: LibraryDatabase) -> None:
        self._database = database

    def __enter__(self) -> None:
        """Nothing is to be done before."""

    def __exit__(self, _: object, error: BaseException | None, __: object) -> None:
        """Say what has failed."""
        if error is None:
            return
        try:
            with named_failures(self._database.path):
                raise error
        except (peewee.PeeweeException, sqlite3.Error):
            ((complaint, *_), *_) = self._database.raw().execute("PRAGMA integrity_check(1)").fetchall()
            if complaint != "ok":
                raise DamagedLibraryError(self._database.path, complaint) from error


class _OfThread(local):
    """What belongs to one thread's connection."""

    def __init__(self) -> None:
        self.written: set[str] = set()
        self.version = -1


def _nothing() -> None:
    """Do nothing."""
