"""The articles of the library as rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject

from reader.catalogue import ReadingStatus
from reader.store.articles import ArticleSummary
from ui.models.rows import RowModel
from ui.numbers import number


class Scope(StrEnum):
    """Which part of the library a list shows."""

    ALL = "all"
    UNREAD = "unread"
    NOTED = "noted"


def in_scope(summary: ArticleSummary, scope: Scope) -> bool:
    """Whether an article belongs to a part of the library."""
    if scope is Scope.UNREAD:
        return summary.status is ReadingStatus.UNREAD and summary.progress <= 0
    if scope is Scope.NOTED:
        return summary.annotation_count > 0
    return True


class ArticleModel(RowModel[ArticleSummary]):
    """The articles of one part of the library, newest first.

    Args:
        parent: Owns the model.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._summaries: tuple[ArticleSummary, ...] = ()
        self._scope = Scope.ALL

    def set_summaries(self, summaries: Sequence[ArticleSummary]) -> None:
        """Show another state of the library; rows that only changed keep their place and selection."""
        self._summaries = tuple(summaries)
        shown = [summary for summary in self._summaries if in_scope(summary, self._scope)]
        if [row.id for row in self.rows] != [row.id for row in shown]:
            self.reset(shown)
            return
        for place, (old, new) in enumerate(zip(tuple(self.rows), shown, strict=True)):
            if old != new:
                self.replace(place, new)

    def set_scope(self, scope: Scope) -> None:
        """Show another part of the library."""
        self._scope = scope
        self.reset([summary for summary in self._summaries if in_scope(summary, scope)])

    def words(self, row: ArticleSummary) -> str:
        """The title and the outlet."""
        return " — ".join(part for part in (row.title, row.outlet) if part)

    def row_of(self, article_id: str) -> int | None:
        """Where an article stands."""
        return next((place for place, row in enumerate(self.rows) if row.id == article_id), None)


def scope_name(scope: Scope) -> str:
    """What a part of the library is called."""
    return {
        Scope.ALL: QCoreApplication.translate("strings", "All articles"),
        Scope.UNREAD: QCoreApplication.translate("strings", "Unread"),
        Scope.NOTED: QCoreApplication.translate("strings", "With notes"),
    }[scope]


@dataclass(frozen=True, slots=True)
class ScopeRow:
    """A part of the library and how many articles are in it."""

    scope: Scope
    count: int


class ScopeModel(RowModel[ScopeRow]):
    """The parts of the library with how much is in each."""

    def set_summaries(self, summaries: Sequence[ArticleSummary]) -> None:
        """Count again."""
        counts = [ScopeRow(scope, sum(in_scope(summary, scope) for summary in summaries)) for scope in Scope]
        if len(self.rows) != len(counts):
            self.reset(counts)
            return
        for place, row in enumerate(counts):
            self.replace(place, row)

    def words(self, row: ScopeRow) -> str:
        """The name of the part with its count."""
        return f"{scope_name(row.scope)} {number(row.count)}"
