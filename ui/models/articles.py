"""The articles of the library as rows, with headings between them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt

from reader.catalogue import ReadingStatus
from reader.store.articles import ArticleSummary
from reader.store.listing import ListOrder
from ui.catalogue import Catalogue
from ui.models.listing import Index, ListingModel
from ui.numbers import date_words
from ui.strings import status_name


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


class ArticleModel(ListingModel):
    """The articles that the catalogue lists; what is not known of one yet is asked for when it comes into sight.

    Args:
        catalogue: Knows what is listed.
        parent: Owns the model.
    """

    def __init__(self, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._order = ListOrder.ADDED
        catalogue.listed.connect(self._take_listing)
        catalogue.summarised.connect(self._tell)
        self._take_listing()

    def words(self, row: ArticleRow | None) -> str:
        """What a screen reader says of a row, and what typing in the list finds."""
        if isinstance(row, GroupRow):
            return group_words(row)
        return " — ".join(part for part in (row.title, row.outlet) if part) if row is not None else ""

    def group_row(self, key: str) -> GroupRow:
        """A heading over some articles."""
        return GroupRow(self._order, key)

    def known_row(self, wanted: str, neighbours: Sequence[str]) -> ArticleSummary | None:
        """What the catalogue knows of an article."""
        found = self._catalogue.summary(wanted)
        if found is None:
            self._catalogue.want(neighbours)
        return found

    def flags(self, index: Index) -> Qt.ItemFlag:
        """An article can be dragged, too."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if flags else flags

    def _take_listing(self) -> None:
        self._order = self._catalogue.query.order
        self.take(self._catalogue.listing)

    def _tell(self, article_ids: Sequence[str]) -> None:
        """Have the rows of some articles painted again."""
        if len(article_ids) > 1:
            self.repaint_all()
        elif article_ids and (row := self.row_of(article_ids[0])) is not None:
            self.dataChanged.emit(self.index(row), self.index(row))


def group_words(row: GroupRow) -> str:
    """What stands over a group of articles."""
    if row.order is ListOrder.STATUS:
        return status_name(ReadingStatus(row.key))
    if row.order in {ListOrder.ADDED, ListOrder.PUBLISHED, ListOrder.READ}:
        return date_words(row.key) if row.key else QCoreApplication.translate("strings", "No date")
    return row.key or QCoreApplication.translate("strings", "Not known")
