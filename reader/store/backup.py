"""Copies of a library that have been checked, and the way back from one.

A backup is an ordinary library file named `000012-20261123T205700Z-timed.hashiya`. Beside it stands a small JSON file
with its SHA-256 and what it holds: SQLite's own check sees few flipped bits, the hash sees all.
"""

import errno
import hashlib
import json
import os
import re
import shutil
import sqlite3
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import astuple, dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from reader.annotations import now
from reader.errors import DamagedLibraryError, LockedLibraryError, ReaderError
from reader.progress import NoProgress, Progress
from reader.store.check import CheckReport, check_wholly
from reader.store.connection import connect_plainly, sqlite_uri
from reader.store.durable import (
    TEMPORARY_SUFFIX,
    discard,
    move_into_place,
    replace_text,
    sync_file,
    sync_folder,
    temporary_beside,
)
from reader.store.failures import named_failures
from reader.store.header import read_header, require_library
from reader.store.lock import FileLock, library_key, real_path, short_stem
from reader.store.version import CURRENT_VERSION

DUE_AFTER = timedelta(minutes=10)
_KEPT_LATEST = 10
_KEPT_DAYS = 14
_KEPT_MONTHS = 24
_MOST_ASIDES = 100
_LONGEST_SUFFIX = 20
# A library that holds less than this much of what a backup holds is shrinking: that backup stays.
_SHRUNK = 0.9
_STAMP = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"([0-9]{6,})-([0-9]{8}T[0-9]{6}Z)-([a-z]+)\.hashiya")
_LOCK = "backups.lock"
# Longer than a backup of a large library takes.
_PATIENCE_S = 60
_PAUSE_S = 0.05


class BackupReason(StrEnum):
    """Why a backup was made; part of its name."""

    TIMED = "timed"
    MIGRATION = "migration"
    IMPORT = "import"
    MANUAL = "manual"


@dataclass(frozen=True, slots=True)
class BackupInfo:
    """A backup and what it holds.

    Attributes:
        path: The file.
        created: When it was made, in UTC.
        reason: Why.
        articles: How many it holds, those in the trash included.
        annotations: How many it holds, those in the trash included.
        damaged_rows: Rows that were not what was written when it was made: the library itself was damaged then.
        verified: Whether it is, byte for byte, what was checked when it was made.
    """

    path: Path
    created: datetime
    reason: BackupReason
    articles: int
    annotations: int
    damaged_rows: int
    verified: bool


@dataclass(frozen=True, slots=True)
class _Seal:
    """What stands beside a backup: its hash, what it holds, and the state of the library it was made from."""

    sha256: str
    articles: int
    annotations: int
    damaged_rows: int
    change_counter: int
    modified_ns: int


@dataclass(frozen=True, slots=True)
class _Backup:
    """A backup by its name and seal, its content not looked at; the rank orders them, not the clock."""

    path: Path
    rank: int
    created: datetime
    reason: BackupReason
    seal: _Seal | None


class BackupKeeper:
    """Makes, lists, thins out and restores the backups of one library, open or not.

    Attributes:
        path: The library.
        folder: Where its backups lie; made with the first.
    """

    def __init__(self, path: Path, backups: Path | None) -> None:
        """Look after the backups of one library.

        Args:
            path: The library.
            backups: Local folder with one folder below it for each library; beside the library if None.
        """
        self.path = real_path(path)
        beside = self.path.with_name(f"{library_key(self.path)}.backups")
        self.folder = beside if backups is None else backups / library_key(self.path)

    def make(self, reason: BackupReason | str = BackupReason.MANUAL) -> Path:
        """Make a backup, check it, give it its name, and thin out the older ones.

        Raises:
            DamagedLibraryError: The copy is not whole, so the library is not; all older backups stay.
            FullDiskError: There is no room for it.
            StoreError: The environment refused.
        """
        with self._alone():
            return self._make(BackupReason(reason))

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Wait until no other process or thread makes a backup, then keep them waiting; clear away what a dead one left.

        Raises:
            LockedLibraryError: Another one does not finish.
            StoreError: The folder cannot be written.
        """
        lock = FileLock(self.folder / _LOCK)
        pause = threading.Event()  # never set: a lock of another process can only be asked for again
        patience_ends = time.monotonic() + _PATIENCE_S
        while not lock.acquire():
            if time.monotonic() > patience_ends:
                raise LockedLibraryError(self.path, "another backup is being made")
            pause.wait(_PAUSE_S)
        try:
            _clear_away(self.folder)
            yield
        finally:
            lock.release()

    def _make(self, reason: BackupReason) -> Path:
        """Make a backup while nobody else does."""
        earlier = _backups_in(self.folder)
        moment = now()
        rank = earlier[0].rank + 1 if earlier else 1
        path = self.folder / f"{rank:06}-{moment.strftime(_STAMP)}-{reason}.hashiya"
        temporary = temporary_beside(path)
        try:
            with named_failures(path):
                state = _state_of(self.path)
                report = self._copy(temporary)
                seal = _seal_of(temporary, report, state)
                replace_text(_seal_path(path), json.dumps(_as_json(seal)))
                move_into_place(temporary, path)
        except BaseException:
            discard(temporary)
            if not path.exists():
                discard(_seal_path(path))
            raise
        for backup in _superfluous((_Backup(path, rank, moment, reason, seal), *earlier)):
            discard(backup.path)
            discard(_seal_path(backup.path))
        return path

    def _copy(self, temporary: Path) -> CheckReport:
        """Copy the library as it is between two transactions, and check the copy."""
        connection = connect_plainly(self.path, "ro")
        try:
            connection.execute("VACUUM INTO ?", (sqlite_uri(temporary, "rwc"),))
        finally:
            connection.close()
        sync_file(temporary)
        return _checked(temporary)

    def make_if_due(self, reason: BackupReason = BackupReason.TIMED, *, interval: timedelta = DUE_AFTER) -> Path | None:
        """Make a backup if the library has changed since the last one and that one is old enough.

        To be called at the start, off the way to the first paint, and then every ten minutes; with no interval before
        what changes much at once.

        Args:
            reason: Why.
            interval: How old the last one must be.

        Returns:
            The backup; None if none was due.

        Raises:
            StoreError: As for `make`.
        """
        with self._alone():
            last = next(iter(_backups_in(self.folder)), None)
            if last is not None:
                if last.seal is not None and _state_of(self.path) == (last.seal.change_counter, last.seal.modified_ns):
                    return None
                if timedelta(0) <= now() - last.created < interval:
                    return None
            return self._make(reason)

    def list(self, progress: Progress | None = None) -> tuple[BackupInfo, ...]:
        """All backups with what they hold, the newest first; each is read through to see whether it is still whole.

        Raises:
            CancelledError: The user stopped.
        """
        progress = progress or NoProgress()
        backups = _backups_in(self.folder)
        found = []
        for done, backup in enumerate(backups):
            progress.step(done, len(backups))
            found.append(_examined(backup))
        return tuple(found)

    def restore(self, backup: Path, into: Path | None = None) -> Path | None:
        """Put a backup in the library's place. The library must not be open.

        The present file is kept beside it under another name, together with its journal if it has one; it is never
        overwritten, and there is no moment without a library.

        Args:
            backup: One that `list` calls verified.
            into: Where to put it; the library's place if None.

        Returns:
            Where the present file is kept; None if there was none.

        Raises:
            NotALibraryError: It is no library's backup; nothing was touched, as with the following.
            NewerLibraryError: A newer program made it.
            DamagedLibraryError: The backup is not what was checked when it was made.
            StoreError: The environment refused; the library is as it was.
        """
        into = self.path if into is None else real_path(into)
        temporary = temporary_beside(into)
        try:
            with named_failures(into):
                into.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(backup, temporary)
                sync_file(temporary)
                _require_whole(backup, temporary)
                aside = _keep_aside(into) if into.exists() else None
                # Else there would be a moment with a half-changed library, or with the old journal beside the new one.
                _undo_what_was_cut_off(into)
                _journal_of(into).unlink(missing_ok=True)
                temporary.replace(into)
                sync_folder(into.parent)
        finally:
            discard(temporary)
        return aside


def _backups_in(folder: Path) -> list[_Backup]:
    """The backups in a folder, the newest first."""
    found = []
    for path in folder.glob("*.hashiya"):
        match = _NAME.fullmatch(path.name)
        if match is None or match[3] not in tuple(BackupReason):
            continue
        try:
            created = datetime.fromisoformat(match[2])  # `strptime` would load what it knows of languages
        except ValueError:
            continue
        found.append(_Backup(path, int(match[1]), created, BackupReason(match[3]), _read_seal(path)))
    return sorted(found, key=lambda backup: backup.rank, reverse=True)


def _clear_away(folder: Path) -> None:
    """Remove what a process that died left: unfinished backups, and seals whose backup is not there."""
    for path in folder.glob(f".*{TEMPORARY_SUFFIX}"):
        discard(path)
    for path in folder.glob("*.json"):
        if not path.with_suffix(".hashiya").exists():
            discard(path)


def _checked(path: Path, *, name: Path | None = None) -> CheckReport:
    """Look through a finished copy.

    Args:
        path: The copy.
        name: The file that the user knows it by; None if that is the copy itself.

    Raises:
        DamagedLibraryError: Its structure is not whole.
    """
    name = name or path
    connection = connect_plainly(path, "ro")
    try:
        report = check_wholly(connection, name)
    finally:
        connection.close()
    if report.structure:
        raise DamagedLibraryError(name, report.structure[0])
    return report


def _state_of(path: Path) -> tuple[int, int]:
    """What tells two states of a library apart: SQLite's counter; and the file's date, for a restored one counts anew."""
    with named_failures(path):
        return read_header(path).change_counter, path.stat().st_mtime_ns


def _seal_of(path: Path, report: CheckReport, state: tuple[int, int]) -> _Seal:
    """The seal of a copy that has been checked."""
    connection = connect_plainly(path, "ro")
    try:
        ((articles,),) = connection.execute("SELECT count(*) FROM article")
        ((annotations,),) = connection.execute("SELECT count(*) FROM annotation")
    finally:
        connection.close()
    return _Seal(_sha256(path), articles, annotations, len(report.rows), *state)


def _seal_path(path: Path) -> Path:
    """Where a backup's seal stands."""
    return path.with_suffix(".json")


def _as_json(seal: _Seal) -> dict[str, str | int]:
    return {
        "sha256": seal.sha256,
        "articles": seal.articles,
        "annotations": seal.annotations,
        "damaged_rows": seal.damaged_rows,
        "change_counter": seal.change_counter,
        "modified_ns": seal.modified_ns,
    }


def _read_seal(path: Path) -> _Seal | None:
    """A backup's seal; None where it is missing or damaged."""
    try:
        seal = _Seal(**json.loads(_seal_path(path).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    sha256, *numbers = astuple(seal)
    return seal if isinstance(sha256, str) and all(isinstance(number, int) for number in numbers) else None


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _examined(backup: _Backup) -> BackupInfo:
    """What a backup holds and whether it is whole; without a seal, it is looked through as a library is."""
    seal = backup.seal
    verified = False
    try:
        if seal is not None:
            verified = _sha256(backup.path) == seal.sha256
        else:
            report = _checked(backup.path)
            seal = _seal_of(backup.path, report, (0, 0))
            verified = report.is_sound
    except (OSError, ReaderError, sqlite3.Error):
        verified = False
    return BackupInfo(
        path=backup.path,
        created=backup.created,
        reason=backup.reason,
        articles=0 if seal is None else seal.articles,
        annotations=0 if seal is None else seal.annotations,
        damaged_rows=0 if seal is None else seal.damaged_rows,
        verified=verified,
    )


def _require_whole(backup: Path, copy: Path) -> None:
    """See that the copy of a backup that is about to be restored is what was checked when the backup was made.

    Raises:
        StoreError: It is not.
    """
    seal = _read_seal(backup)
    if seal is not None and _sha256(copy) != seal.sha256:
        raise DamagedLibraryError(backup, "not what was checked when it was made")
    require_library(backup, supported=CURRENT_VERSION)
    if seal is None and not _checked(copy, name=backup).is_sound:
        raise DamagedLibraryError(backup, "damaged rows")


def _keep_aside(path: Path) -> Path:
    """Give the present file a second name (or copy it, where a folder has no links); returns that name."""
    temporary = temporary_beside(path)
    try:
        try:
            os.link(path, temporary)
        except OSError:
            shutil.copyfile(path, temporary)
        for aside in _asides(path):
            with suppress(FileExistsError):
                _copy_journal(path, aside)
                move_into_place(temporary, aside)
                return aside
    finally:
        discard(temporary)
    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))


def _asides(path: Path) -> Iterator[Path]:
    """Names for the present file when a backup takes its place, the best first."""
    stem, suffix = f"{short_stem(path)}-before-restore-{now().strftime(_STAMP)}", path.suffix[:_LONGEST_SUFFIX]
    yield path.with_name(f"{stem}{suffix}")
    for number in range(2, _MOST_ASIDES):
        yield path.with_name(f"{stem}-{number}{suffix}")


def _copy_journal(path: Path, aside: Path) -> None:
    """Give the file that is kept aside its journal, if it has one.

    Raises:
        FileExistsError: There is one by that name.
    """
    if not _journal_of(path).exists():
        return
    temporary = temporary_beside(path)
    try:
        shutil.copyfile(_journal_of(path), temporary)
        move_into_place(temporary, _journal_of(aside))
    finally:
        discard(temporary)


def _undo_what_was_cut_off(path: Path) -> None:
    """Let SQLite undo a transaction that a crash cut off: the file is then whole without its journal.

    A damaged file or journal that it cannot work with stays as it is.
    """
    if not _journal_of(path).exists():
        return
    with suppress(ReaderError, sqlite3.Error), closing(connect_plainly(path, "rw")) as connection:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()


def _journal_of(path: Path) -> Path:
    """Where SQLite keeps what it needs to undo a transaction that was cut off."""
    return path.with_name(f"{path.name}-journal")


def _superfluous(backups: Sequence[_Backup]) -> list[_Backup]:
    """The backups that may go: all but the last ten, then one a day, then one a month; counted, not by age.

    A library that has damaged rows lets none go, and one that has shrunk none that holds more than it does.

    Args:
        backups: The newest first.
    """
    newest = backups[0].seal
    if newest is None or newest.damaged_rows:
        return []
    older = backups[_KEPT_LATEST:]
    daily, before = _newest_of_each(older, "%Y-%m-%d", _KEPT_DAYS)
    monthly, _ = _newest_of_each(before, "%Y-%m", _KEPT_MONTHS)
    kept = {*daily, *monthly}
    return [backup for backup in older if backup not in kept and not _holds_more(backup.seal, newest)]


def _newest_of_each(backups: Sequence[_Backup], period: str, count: int) -> tuple[list[_Backup], list[_Backup]]:
    """The newest backup of each of the last `count` periods that have any, and all backups of periods before."""
    newest: dict[str, _Backup] = {}
    before = []
    for backup in backups:
        name = backup.created.strftime(period)
        if name not in newest and len(newest) == count:
            before.append(backup)
        else:
            newest.setdefault(name, backup)
    return list(newest.values()), before


def _holds_more(seal: _Seal | None, newest: _Seal) -> bool:
    """Whether a backup holds clearly more than the library does now; one without a seal might."""
    return seal is None or newest.articles < seal.articles * _SHRUNK or newest.annotations < seal.annotations * _SHRUNK
