"""The files of an import that is not finished, so that it can go on after it was stopped or cut off."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from reader.importers.reading import ReadOptions
from reader.store.columns import stored
from reader.store.connection import LibraryDatabase
from reader.store.provenance import options_from_text, options_to_text
from reader.store.schema import WaitingFileRow


@dataclass(frozen=True, slots=True)
class WaitingFile:
    """A file that is to be imported.

    Attributes:
        path: The file.
        options: How it is to be read.
        number: Its place in the queue.
    """

    path: Path
    options: ReadOptions
    number: int


class IntakeStore:
    """The queue of one library."""

    def __init__(self, database: LibraryDatabase) -> None:
        self._database = database

    def put(self, paths: Iterable[Path], options: ReadOptions) -> tuple[WaitingFile, ...]:
        """Have files wait, after those that wait already."""
        words = options_to_text(options)
        with self._database.writing():
            before = self._last()
            self._database.raw().executemany(
                "INSERT INTO waiting_file (path, options) VALUES (?, ?)", ((stored(str(path)), words) for path in paths)
            )
        return tuple(each for each in self.all() if each.number > before)

    def all(self) -> tuple[WaitingFile, ...]:
        """The files that wait, in order."""
        rows = self._database.rows(
            WaitingFileRow.select(WaitingFileRow.path, WaitingFileRow.options, WaitingFileRow.number).order_by(
                WaitingFileRow.number
            )
        )
        return tuple(WaitingFile(Path(path), options_from_text(options), number) for path, options, number in rows)

    def count(self) -> int:
        """How many files wait."""
        ((count,),) = self._database.sql("SELECT count(*) FROM waiting_file")
        return int(count)

    def remove(self, numbers: Iterable[int]) -> None:
        """Let files wait no longer."""
        with self._database.writing():
            self._database.raw().executemany("DELETE FROM waiting_file WHERE number = ?", ((each,) for each in numbers))

    def clear(self) -> None:
        """Let no file wait any longer."""
        with self._database.writing():
            self._database.run(WaitingFileRow.delete())

    def _last(self) -> int:
        ((last,),) = self._database.sql("SELECT coalesce(max(number), 0) FROM waiting_file")
        return int(last)
