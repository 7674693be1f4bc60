"""A list of values as a Qt model: the base of every list in the window."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.models.roles import Role

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class RowModel(QAbstractListModel, Generic[Row]):
    """Shows a sequence of values; a subclass says their words and which of them are headings.

    Args:
        parent: Owns the model.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    @property
    def rows(self) -> Sequence[Row]:
        """The values that are shown, in order."""
        return self._rows

    def reset(self, rows: Sequence[Row]) -> None:
        """Show other values."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def insert(self, place: int, row: Row) -> None:
        """Show one more value at `place`."""
        self.beginInsertRows(QModelIndex(), place, place)
        self._rows.insert(place, row)
        self.endInsertRows()

    def remove(self, place: int) -> None:
        """Show the value at `place` no longer."""
        self.beginRemoveRows(QModelIndex(), place, place)
        del self._rows[place]
        self.endRemoveRows()

    def replace(self, place: int, row: Row) -> None:
        """Show another value at `place`."""
        self._rows[place] = row
        index = self.index(place)
        self.dataChanged.emit(index, index)

    @abstractmethod
    def words(self, row: Row) -> str:
        """What a screen reader says for a row, and what typing in the list finds."""

    def is_heading(self, row: Row) -> bool:  # noqa: ARG002 (most lists have no headings)
        """Whether a row only stands over others and cannot be chosen."""
        return False

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many values are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 (as Qt declares it)
        """A row's words or its value."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Role.ROW:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.words(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading cannot be chosen, every other row can."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.is_heading(self._rows[index.row()]):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
