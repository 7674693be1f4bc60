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
