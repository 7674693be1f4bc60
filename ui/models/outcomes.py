"""What became of files, as rows: each with its name and what is to be said of it."""

from dataclasses import dataclass

from ui.models.rows import RowModel


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of a file, or of something in it.

    Attributes:
        name: What it is called.
        words: What became of it, and what to do.
        place: Where it is, for a list outside the window; empty for no other place than its name says.
    """

    name: str
    words: str
    place: str = ""


class OutcomeModel(RowModel[Told]):
    """Files that something is to be said of."""

    def words(self, row: Told) -> str:
        """Its name, and what became of it."""
        return f"{row.name}: {row.words}"
