"""Articles to choose from: each with a box to tick."""

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from reader.arabic.normalise import fold_text
from reader.store.articles import ArticleSummary
from ui.models.rows import RowModel

Index = QModelIndex | QPersistentModelIndex


class ArticleChoiceModel(RowModel[ArticleSummary]):
    """Articles, each ticked or not; those that are filtered away keep their tick.

    Args:
        parent: Owns the model.
    """

    choice_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[ArticleSummary, ...] = ()
        self._chosen: frozenset[str] = frozenset()

    @property
    def chosen(self) -> tuple[str, ...]:
        """Ids of the articles that are ticked, in the order of the list."""
        return tuple(summary.id for summary in self._all if summary.id in self._chosen)

    def set_articles(self, summaries: Sequence[ArticleSummary], chosen: Collection[str]) -> None:
        """Offer these articles.

        Args:
            summaries: The articles.
            chosen: Ids of those that are ticked.
        """
        self._all, self._chosen = tuple(summaries), frozenset(chosen)
        self.reset(self._all)

    def set_filter(self, text: str) -> None:
        """Show only articles whose title, outlet or author holds all words of a text, however they are written."""
        words = fold_text(text).split()
        self.reset([summary for summary in self._all if all(word in _searched(summary) for word in words)])

    def words(self, row: ArticleSummary) -> str:
        """Its title."""
        return row.title

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 (as Qt declares it)
        """Also whether it is ticked."""
        if role == Qt.ItemDataRole.CheckStateRole and index.isValid():
            is_chosen = self.rows[index.row()].id in self._chosen
            return Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick an article, or no longer."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        article = {self.rows[index.row()].id}
        is_chosen = Qt.CheckState(value) is Qt.CheckState.Checked
        self._chosen = self._chosen | article if is_chosen else self._chosen - article
        self.dataChanged.emit(index, index, [role])
        self.choice_changed.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every article can be ticked."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else flags


def _searched(summary: ArticleSummary) -> str:
    return fold_text(f"{summary.title} {summary.outlet} {summary.author}")
