"""Watched folders: what is new or has changed in them comes into the library by itself.

A file is known by its size and the moment of its last change (of its age, too), and then by what is in it: nothing comes in twice. What the
user has put in the trash stays there. A file that could not be read is left alone until it changes.
"""

import os
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from reader.errors import (
    DamagedFileError,
    EmptyFileError,
    FileError,
    ScannedFileError,
    UnknownFormatError,
    UnreadableFileError,
)
from reader.export.mirror import is_mirror
from reader.importers.collection import file_of, files_in
from reader.importers.reading import AS_FOUND, ReadOptions
from reader.progress import NoProgress, Progress
from reader.store.backup import BackupReason
from reader.store.library import Library
from reader.store.readfiles import changed_ns
from reader.store.statements import in_batches
from reader.store.watching import FileState, SeenFile
from reader.usecases.importing import Importing, ImportOutcome

_QUIET_NS = 2_000_000_000
"""A file that was written to less than this ago may be half of one."""
_AT_ONCE = 25
_MANY = 20


@dataclass(frozen=True, slots=True)
class Look:
    """What a look into the watched folders has found.

    Attributes:
        due: Files to be read, as they are now.
        unquiet: How many are still being written, so that it is worth looking again soon.
        vanished: Folders that are not there.
    """

    due: tuple[SeenFile, ...] = ()
    unquiet: int = 0
    vanished: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Brought:
    """What has come in from the watched folders.

    Attributes:
        look: What was found.
        outcomes: What became of each file that was read.
    """

    look: Look
    outcomes: tuple[ImportOutcome, ...] = ()


class Watching:
    """The watched folders of one open library.

    Args:
        library: The library.
        imports: Brings files in.
    """

    def __init__(self, library: Library, imports: Importing) -> None:
        self._library = library
        self._imports = imports

    def folders(self) -> tuple[Path, ...]:
        """The folders, in the order in which they were added."""
        return self._library.watching.folders()

    def add(self, folder: Path) -> Path:
        """Watch a folder with all folders in it from now on.

        Returns:
            Its full path.

        Raises:
            UnreadableFileError: There is no such folder.
            StoreError: The library cannot be written.
        """
        # Not `Path.is_dir`, which fails where a folder may not be searched.
        if not os.path.isdir(folder):  # noqa: PTH112
            raise UnreadableFileError(folder, "no such folder")
        folder = folder.absolute()
        self._library.watching.add(folder)
        return folder

    def remove(self, folder: Path) -> bool:
        """Watch a folder no longer; what came from it stays.

        Returns:
            Whether it was watched.

        Raises:
            StoreError: The library cannot be written.
        """
        folder = folder.absolute()
        is_watched = folder in self.folders()
        if is_watched:
            self._library.watching.remove(folder)
        return is_watched

    def failures(self) -> tuple[FileError, ...]:
        """Why nothing came of some files, which have not changed since."""
        return tuple(_error_of(file) for file in self._library.watching.seen().values() if file.failure)

    def places(self, most: int) -> list[Path]:
        """The folders and those in them in which something may happen, at most so many, the outermost first."""
        waiting = [folder for folder in self.folders() if os.path.isdir(folder)]  # noqa: PTH112
        found: list[Path] = []
        while waiting and len(found) < most:
            folder = waiting.pop(0)
            found.append(folder)
            with suppress(OSError), os.scandir(folder) as entries:
                waiting += sorted(
                    Path(entry.path)
                    for entry in entries
                    if entry.is_dir(follow_symlinks=False) and not entry.name.startswith(".")
                )
        return found

    def latest(self, most: int) -> list[Path]:
        """At most so many of the files that were read, those first that were changed last: they are written to next.

        Raises:
            StoreError: The library cannot be read.
        """
        seen = sorted(self._library.watching.seen().values(), key=lambda file: file.state.changed_ns, reverse=True)
        return [file.path for file in seen[:most]]

    def look(self) -> Look:
        """Look what is new or has changed; nothing is read or written.

        Raises:
            StoreError: The library cannot be read.
        """
        seen = self._library.watching.seen()
        due: dict[Path, SeenFile] = {}
        vanished, unquiet, now_ns = [], 0, time.time_ns()
        for folder in self.folders():
            if not os.path.isdir(folder):  # noqa: PTH112
                vanished.append(folder)
                continue
            for path, state, written_ns in _states(folder):
                known = seen.get(path)
                if known is not None and known.state == state:
                    continue
                if 0 <= now_ns - written_ns < _QUIET_NS:
                    unquiet += 1
                else:
                    due[path] = SeenFile(path, state)
        return Look(tuple(due.values()), unquiet, tuple(vanished))

    def bring_in(self, progress: Progress | None = None, *, options: ReadOptions = AS_FOUND) -> Brought:
        """Import what is new or has changed, a few files at a time; stopped, it goes on with the next call.

        Args:
            progress: Told of every file; the import ends where it raises `CancelledError`.
            options: How the files are to be read.

        Raises:
            StoreError: The library cannot be written; what was stored before stays.
        """
        look = self.look()
        if len(look.due) > _MANY and self._library.listing.counts().all:
            self._library.backup.make_if_due(BackupReason.IMPORT)
        outcomes: list[ImportOutcome] = []
        for files in in_batches(look.due, _AT_ONCE):
            found = self._imports.watched([file.path for file in files], progress or NoProgress(), options=options)
            outcomes += found
            read = _read(files, found)
            self._library.watching.see(read)
            if len(read) < len(files):
                break
        return Brought(look, tuple(outcomes))


def _states(folder: Path) -> Iterator[tuple[Path, FileState, int]]:
    """The files of known kinds in a folder, as they are and when they were written; those gone meanwhile are left out.

    Mirrors are passed over: what Hashiya has written of its articles would come in as articles, and be written again.
    """
    mirrors: dict[Path, bool] = {}
    for path in files_in([folder]):
        if any(_is_mirror(each, mirrors) for each in path.parents if each.is_relative_to(folder)):
            continue
        try:
            found = path.stat()
        except (OSError, ValueError):
            continue
        # A folder that may not be searched comes as if it were a file.
        if not os.path.isdir(path):  # noqa: PTH112
            yield path, FileState(found.st_size, changed_ns(found)), found.st_mtime_ns


def _is_mirror(folder: Path, known: dict[Path, bool]) -> bool:
    if folder not in known:
        known[folder] = is_mirror(folder)
    return known[folder]


def _read(files: Sequence[SeenFile], outcomes: Sequence[ImportOutcome]) -> list[SeenFile]:
    """Those of some files that were read, with what came of them: of several articles in one, one is enough."""
    by_file: dict[Path, list[ImportOutcome]] = {}
    for outcome in outcomes:
        known = {file.path for file in files}
        path = next((each for each in (outcome.path, *outcome.path.parents) if each in known), file_of(outcome.path))
        by_file.setdefault(path, []).append(outcome)
    read = []
    for file in files:
        found = by_file.get(file.path)
        if found is not None:
            errors = [outcome.error for outcome in found if outcome.error is not None]
            is_lost = len(errors) == len(found)
            read.append(SeenFile(file.path, file.state, _failure(errors[0]) if is_lost else ""))
    return read


def _failure(error: FileError) -> str:
    """An error in one line."""
    return f"{type(error).__name__} {error.reason}"


def _error_of(file: SeenFile) -> FileError:
    """The error behind its line, of a kind that needs no more than a reason."""
    name, _, reason = file.failure.partition(" ")
    kinds = {kind.__name__: kind for kind in (EmptyFileError, UnknownFormatError, ScannedFileError, DamagedFileError)}
    return kinds.get(name, UnreadableFileError)(file.path, reason)
