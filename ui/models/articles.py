"""The articles of the library as rows, with headings between them."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.catalogue import ReadingStatus
from reader.store.articles import ArticleSummary
from reader.store.listing import ListOrder
from ui.catalogue import Catalogue
from ui.models.roles import Role
from ui.numbers import date_words
from ui.strings import status_name

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_AROUND = 60
"""So many articles on each side of one that is wanted are looked up with it."""


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A heading over the articles that share something.

    Attributes:
        order: By what they are sorted.
        key: What they share.
    """

    order: ListOrder
    key: str


ArticleRow = ArticleSummary | GroupRow


class ArticleModel(QAbstractListModel):
    """The articles that the catalogue lists; what is not known of one yet is asked for when it comes into sight.

    Args:
        catalogue: Knows what is listed.
        parent: Owns the model.
    """

    def __init__(self, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._order = ListOrder.ADDED
        self._ids: tuple[str, ...] = ()
        self._groups: tuple[str, ...] = ()
        self._starts: list[int] = []  # where among the articles each heading stands
        self._heads: list[int] = []  # and in which row
        catalogue.listed.connect(self._take_listing)
        catalogue.summarised.connect(self._tell)
        self._take_listing()

    @property
    def ids(self) -> Sequence[str]:
        """The articles, in order."""
        return self._ids

    def id_at(self, row: int) -> str:
        """The article of a row; empty for a heading."""
        heads = bisect_right(self._heads, row)
        if heads and self._heads[heads - 1] == row:
            return ""
        return self._ids[row - heads]

    def row_of(self, article_id: str) -> int | None:
        """Where an article stands."""
        try:
            place = self._ids.index(article_id)
        except ValueError:
            return None
        return self.row_at(place)

    def row_at(self, place: int) -> int:
        """The row of the article at a place among the articles."""
        return place + bisect_right(self._starts, place)

    def ids_in(self, ranges: Sequence[range]) -> tuple[str, ...]:
        """The articles of some rows, in order."""
        return tuple(found for part in ranges for row in part if (found := self.id_at(row)))

    def words(self, row: ArticleRow | None) -> str:
        """What a screen reader says of a row, and what typing in the list finds."""
        if isinstance(row, GroupRow):
            return group_words(row)
        return " — ".join(part for part in (row.title, row.outlet) if part) if row is not None else ""

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Articles and headings."""
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
        """A heading cannot be chosen; an article can, and dragged."""
        if not index.isValid() or not self.id_at(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def _row(self, row: int) -> ArticleRow | None:
        article_id = self.id_at(row)
        if not article_id:
            return GroupRow(self._order, self._groups[bisect_right(self._heads, row) - 1])
        found = self._catalogue.summary(article_id)
        if found is None:
            place = row - bisect_right(self._heads, row)
            self._catalogue.want(self._ids[max(0, place - _AROUND) : place + _AROUND])
        return found

    def _take_listing(self) -> None:
        listing = self._catalogue.listing
        self.beginResetModel()
        self._ids = listing.ids
        self._order = self._catalogue.query.order
        self._groups = tuple(heading.key for heading in listing.headings)
        self._starts = [heading.place for heading in listing.headings]
        self._heads = [place + number for number, place in enumerate(self._starts)]
        self.endResetModel()

    def _tell(self, article_ids: Sequence[str]) -> None:
        """Have the rows of some articles painted again; the view passes over those out of sight."""
        if len(article_ids) == 1:
            row = self.row_of(article_ids[0])
            if row is not None:
                self.dataChanged.emit(self.index(row), self.index(row))
        elif self._ids:
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))


def group_words(row: GroupRow) -> str:
    """What stands over a group of articles."""
    if row.order is ListOrder.STATUS:
        return status_name(ReadingStatus(row.key))
    if row.order in {ListOrder.ADDED, ListOrder.PUBLISHED, ListOrder.READ}:
        return date_words(row.key) if row.key else QCoreApplication.translate("strings", "No date")
    return row.key or QCoreApplication.translate("strings", "Not known")
