"""The legend: what the colours mean."""

from dataclasses import asdict

from reader.annotations import Label
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
        return tuple(Label(*row) for row in rows)

    def put(self, label: Label) -> None:
        """Insert a label, or replace the one with its id."""
        with self._database.writing():
            self._database.run(LabelRow.insert(**asdict(label)).on_conflict_replace())

    def find(self, label_id: str) -> Label | None:
        """One label; None if there is none with this id."""
        return next((label for label in self.all() if label.id == label_id), None)

    def remove(self, label_id: str) -> None:
        """Take a label away; annotations that have it keep its id. Does nothing where there is none."""
        with self._database.writing():
            self._database.run(LabelRow.delete().where(LabelRow.id == label_id))
