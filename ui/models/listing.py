"""What lists of any length share: ids in order, with headings between them; rows are known when they are in sight."""

from abc import abstractmethod
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.store.listing import Listing
from ui.models.roles import Role

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_AROUND = 60
"""So many on each side of one that is wanted are looked up with it."""


class ListingModel(QAbstractListModel):
    """Shows a `Listing`; a subclass says what is known of an id.

    Args:
        parent: Owns the model.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: tuple[str, ...] = ()
        self._groups: tuple[str, ...] = ()
        self._starts: list[int] = []  # where among the ids each heading stands
        self._heads: list[int] = []  # and in which row

    @property
    def ids(self) -> Sequence[str]:
        """Of all rows but headings, in order."""
        return self._ids

    def id_at(self, row: int) -> str:
        """The id of a row; empty for a heading."""
        heads = bisect_right(self._heads, row)
        if heads and self._heads[heads - 1] == row:
            return ""
        return self._ids[row - heads]

    def row_of(self, wanted: str) -> int | None:
        """Where an id stands first."""
        try:
            place = self._ids.index(wanted)
        except ValueError:
            return None
        return self.row_at(place)

    def row_at(self, place: int) -> int:
        """The row of the id at a place among the ids."""
        return place + bisect_right(self._starts, place)

    def ids_in(self, ranges: Sequence[range]) -> tuple[str, ...]:
        """The ids of some rows, in order."""
        return tuple(found for part in ranges for row in part if (found := self.id_at(row)))

    def count_in(self, ranges: Sequence[range]) -> int:
        """How many of some rows are no headings, without looking at each."""
        heads = (bisect_left(self._heads, part.stop) - bisect_left(self._heads, part.start) for part in ranges)
        return sum(map(len, ranges)) - sum(heads)

    @abstractmethod
    def words(self, row: Any) -> str:  # noqa: ANN401 (what a row is depends on the model)
        """What a screen reader says of a row, and what typing in the list finds."""

    @abstractmethod
    def group_row(self, key: str) -> Any:  # noqa: ANN401
        """The value of a heading."""

    @abstractmethod
    def known_row(self, wanted: str, neighbours: Sequence[str]) -> Any:  # noqa: ANN401
        """What is known of an id; None while nothing is, and then it is looked up with its neighbours."""

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Ids and headings."""
        return 0 if parent.isValid() else len(self._ids) + len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 (as Qt declares it)
        """A row's words or its value; None while it is not known."""
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        if role == Role.ROW:
            return self._row(index.row())
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.words(self._row(index.row()))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading cannot be chosen, every other row can."""
        if not index.isValid() or not self.id_at(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def take(self, listing: Listing) -> None:
        """Show another list."""
        self.beginResetModel()
        self._ids = listing.ids
        self._groups = tuple(heading.key for heading in listing.headings)
        self._starts = [heading.place for heading in listing.headings]
        self._heads = [place + number for number, place in enumerate(self._starts)]
        self.endResetModel()

    def repaint_all(self) -> None:
        """Have all rows painted again; the view passes over those out of sight."""
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))

    def _row(self, row: int) -> Any:  # noqa: ANN401
        wanted = self.id_at(row)
        heads = bisect_right(self._heads, row)
        if not wanted:
            return self.group_row(self._groups[heads - 1])
        place = row - heads
        return self.known_row(wanted, self._ids[max(0, place - _AROUND) : place + _AROUND])
