"""The legend: what the colours mean."""

from dataclasses import asdict, replace

from reader.annotations import COLOURS, PATTERNS, Label
from reader.errors import NotFoundError
from reader.store.connection import LibraryDatabase
from reader.store.schema import LabelRow


class LabelStore:
    """The labels of one library."""

    def __init__(self, database: LibraryDatabase) -> None:
        self._database = database

    def all(self) -> tuple[Label, ...]:
        """All labels in the order of the legend."""
        rows = self._database.rows(
            LabelRow.select(LabelRow.id, LabelRow.name, LabelRow.colour, LabelRow.pattern, LabelRow.position).order_by(
                LabelRow.position, LabelRow.id
            )
        )
        return tuple(_sound(Label(*row)) for row in rows)

    def put(self, label: Label) -> None:
        """Insert a label, or replace the one with its id."""
        with self._database.writing():
            self._database.run(LabelRow.insert(**asdict(label)).on_conflict_replace())

    def find(self, label_id: str) -> Label | None:
        """One label; None if there is none with this id."""
        return next((label for label in self.all() if label.id == label_id), None)

    def get(self, label_id: str) -> Label:
        """One label.

        Raises:
            NotFoundError: There is none with this id.
        """
        found = self.find(label_id)
        if found is None:
            raise NotFoundError(label_id)
        return found

    def remove(self, label_id: str) -> None:
        """Take a label away; annotations that have it keep its id. Does nothing where there is none."""
        with self._database.writing():
            self._database.run(LabelRow.delete().where(LabelRow.id == label_id))


def _sound(label: Label) -> Label:
    """The label with looks that there are, also where a damaged row names others."""
    colour = label.colour if label.colour in COLOURS else COLOURS[0]
    return replace(label, colour=colour, pattern=label.pattern if label.pattern in PATTERNS else PATTERNS[0])
