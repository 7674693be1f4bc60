"""Watched folders, and the files in them as they were when they were last read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from reader.store.columns import stored
from reader.store.connection import LibraryDatabase
from reader.store.schema import WatchedFolderRow


@dataclass(frozen=True, slots=True)
class FileState:
    """A file as it was seen.

    Attributes:
        size: In bytes.
        changed_ns: See `reader.store.readfiles.changed_ns`.
    """

    size: int
    changed_ns: int


@dataclass(frozen=True, slots=True)
class SeenFile:
    """A file that was read.

    Attributes:
        path: The file.
        state: As it was then.
        failure: Why nothing came of it; empty where something did.
    """

    path: Path
    state: FileState
    failure: str = ""


class WatchStore:
    """The watched folders of one library."""

    def __init__(self, database: LibraryDatabase) -> None:
        self._database = database

    def folders(self) -> tuple[Path, ...]:
        """The folders, in the order in which they were added."""
        rows = self._database.rows(WatchedFolderRow.select(WatchedFolderRow.path).order_by(WatchedFolderRow.number))
        return tuple(Path(path) for (path,) in rows)

    def add(self, folder: Path) -> None:
        """Watch a folder from now on."""
        with self._database.writing():
            self._database.run(WatchedFolderRow.insert(path=str(folder)).on_conflict_ignore())

    def remove(self, folder: Path) -> None:
        """Watch a folder no longer, and forget what was seen in it and in no other one."""
        with self._database.writing():
            self._database.run(WatchedFolderRow.delete().where(WatchedFolderRow.path == str(folder)))
            kept = self.folders()
            self.forget(path for path in self.seen() if not any(path.is_relative_to(each) for each in kept))

    def seen(self) -> Mapping[Path, SeenFile]:
        """All files that were read, by their paths."""
        rows = self._database.texts("SELECT path, size, mtime_ns, failure FROM watched_file ORDER BY path")
        files = (SeenFile(Path(path), FileState(size, changed_ns), failure) for path, size, changed_ns, failure in rows)
        return {file.path: file for file in files}

    def see(self, files: Iterable[SeenFile]) -> None:
        """Remember files as they are now."""
        with self._database.writing():
            self._database.raw().executemany(
                "INSERT OR REPLACE INTO watched_file (path, size, mtime_ns, failure) VALUES (?, ?, ?, ?)",
                [
                    (stored(str(file.path)), file.state.size, file.state.changed_ns, stored(file.failure))
                    for file in files
                ],
            )

    def forget(self, paths: Iterable[Path]) -> None:
        """Remember files no longer."""
        with self._database.writing():
            self._database.raw().executemany(
                "DELETE FROM watched_file WHERE path = ?", [(stored(str(path)),) for path in paths]
            )
