"""Backups and what they hold, as rows."""

from dataclasses import dataclass

from reader.store.backup import BackupInfo
from ui.models.rows import RowModel


@dataclass(frozen=True, slots=True)
class BackupLine:
    """A backup in words.

    Attributes:
        backup: The backup.
        name: When it was made.
        words: Why, and what it holds.
        is_whole: Whether it can be restored.
    """

    backup: BackupInfo
    name: str
    words: str
    is_whole: bool


class BackupModel(RowModel[BackupLine]):
    """Backups, the newest first."""

    def words(self, row: BackupLine) -> str:
        """When it was made and what it holds."""
        return f"{row.name}: {row.words}"


@dataclass(frozen=True, slots=True)
class HeldLine:
    """An article of a backup in words.

    Attributes:
        title: Its title.
        words: How many notes it has, and how that differs from the library.
        differs: Whether the library has it otherwise, or not at all.
    """

    title: str
    words: str
    differs: bool


class HeldModel(RowModel[HeldLine]):
    """The articles of a backup."""

    def words(self, row: HeldLine) -> str:
        """The article and its notes."""
        return f"{row.title}: {row.words}"
