"""All tags of the library as rows, those within others under them."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.arabic.normalise import fold_text
from reader.tagging import NESTING
from ui.models.rows import RowModel


@dataclass(frozen=True, slots=True)
class TagRow:
    """A tag, or a name that only stands over others.

    Attributes:
        tag: Its whole name.
        name: The last step of it.
        depth: How many others it stands within.
        count: How many notes and articles have it, or one within it.
    """

    tag: str
    name: str
    depth: int
    count: int


class TagModel(RowModel[TagRow]):
    """Tags by name, nested."""

    def set_tags(self, counts: Sequence[tuple[str, int]], narrowed: str = "") -> None:
        """Show tags.

        Args:
            counts: Every tag with the number of what has it.
            narrowed: Only those that hold this word, however it is written, and what they stand within.
        """
        wanted = fold_text(narrowed.strip().removeprefix("#"))
        totals: dict[tuple[str, ...], int] = {}
        for tag, count in counts:
            steps = tuple(tag.split(NESTING))
            if wanted in fold_text(tag):
                for depth in range(1, len(steps) + 1):
                    totals[steps[:depth]] = totals.get(steps[:depth], 0) + count
        self.reset([TagRow(NESTING.join(steps), steps[-1], len(steps) - 1, totals[steps]) for steps in sorted(totals)])

    def row_of(self, tag: str) -> int | None:
        """Where a tag stands."""
        return next((place for place, row in enumerate(self.rows) if row.tag == tag), None)

    def words(self, row: TagRow) -> str:
        """The tag."""
        return f"#{row.tag}"
