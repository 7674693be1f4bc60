"""What is watched, as rows: the folders, and the files in them of which nothing came."""

from dataclasses import dataclass
from pathlib import Path

from ui.models.rows import RowModel


@dataclass(frozen=True, slots=True)
class WatchRow:
    """A watched folder, or a file of which nothing came.

    Attributes:
        path: Which.
        words: How it is with it.
        is_folder: Whether it is one of the folders.
    """

    path: Path
    words: str
    is_folder: bool = True


class WatchModel(RowModel[WatchRow]):
    """The folders, and after them such files."""

    def words(self, row: WatchRow) -> str:
        """The path, and how it is with it."""
        return f"{row.path}: {row.words}"
