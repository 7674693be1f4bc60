"""The labels of the legend as rows that can be dragged into another order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal

from reader.annotations import Label
from ui.models.rows import RowModel
from ui.strings import label_name

_MIME = "application/x-hashiya-label"


@dataclass(frozen=True, slots=True)
class LegendRow:
    """A label in the legend.

    Attributes:
        label: The label.
        count: How many notes have it; None while that is not known.
        key: The digit that highlights with it; 0 for none.
    """

    label: Label
    count: int | None
    key: int


class LegendModel(RowModel[LegendRow]):
    """All labels, in the order of the legend."""

    order_requested = Signal(object, object)
    """The labels in the order that the user wants, and the one that was moved."""

    def set_legend(self, labels: Sequence[Label], counts: Mapping[str, int] | None, *, keyed: int) -> None:
        """Show other labels, or the same with other looks; rows stay where their labels stay.

        Args:
            labels: All of them, in their order.
            counts: How many notes have each, by its id; None while that is not known.
            keyed: So many have a digit of their own.
        """
        rows = [
            LegendRow(label, None if counts is None else counts.get(label.id, 0), place if place <= keyed else 0)
            for place, label in enumerate(labels, start=1)
        ]
        if [row.label.id for row in rows] != [row.label.id for row in self.rows]:
            self.reset(rows)
            return
        for place, row in enumerate(rows):
            if row != self.rows[place]:
                self.replace(place, row)

    def row_of(self, label_id: str) -> int | None:
        """Where a label stands."""
        return next((place for place, row in enumerate(self.rows) if row.label.id == label_id), None)

    def move(self, label_id: str, place: int) -> None:
        """Ask for a label to stand at another place.

        Args:
            label_id: The label.
            place: Before which of the present rows; their number for the end.
        """
        known = self.row_of(label_id)
        if known is None:
            return
        labels = [row.label for row in self.rows]
        label = labels.pop(known)
        labels.insert(max(0, place - (place > known)), label)
        if labels != [row.label for row in self.rows]:
            self.order_requested.emit(labels, label)

    def words(self, row: LegendRow) -> str:
        """What the label is called."""
        return label_name(row.label)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """A row can be dragged, and dropped between others."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """A label is moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Only labels of this list are taken."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The label that is dragged."""
        mime = QMimeData()
        for index in indexes:
            mime.setData(_MIME, self.rows[index.row()].label.id.encode())
        return mime

    def dropMimeData(
        self,
        mime: QMimeData,
        action: Qt.DropAction,  # noqa: ARG002 (as Qt declares it)
        row: int,
        column: int,  # noqa: ARG002
        parent: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Ask for the order that the drop means; the session answers with the legend."""
        place = row if row >= 0 else parent.row() if parent.isValid() else len(self.rows)
        self.move(bytes(mime.data(_MIME).data()).decode(), place)
        # Qt would take the dragged row away.
        return False
