"""The sources of the open article as rows: each source, and under it the statements credited to it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Qt

from reader.arabic.normalise import fold_text
from reader.sources.chains import reporters
from reader.sources.model import Attribution, Source
from reader.sources.shares import shares
from reader.spans import Span
from ui.models.rows import Index, RowModel
from ui.numbers import number


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source over its statements.

    Attributes:
        source: The source.
        count: How many statements it is credited with.
        place: Its number among the article's sources, from 0; names its colour.
        share: Of the text, from 0 to 1.
    """

    source: Source
    count: int
    place: int
    share: float


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One statement.

    Attributes:
        attribution: Source, cue and content.
        cue: The words of the cue.
        content: The words of the statement, white space made one space.
        chain: Names of those who said it and reported it, who said it last; one name if it came straight.
        is_opened: Whether it is said why the source is credited with it.
    """

    attribution: Attribution
    cue: str
    content: str
    chain: tuple[str, ...]
    is_opened: bool = False


SourceListRow = SourceRow | StatementRow
Key = tuple[Span, Span]
"""Cue and content of a statement."""


class SourceModel(RowModel[SourceListRow]):
    """The article's sources with their statements, narrowed by a filter.

    Args:
        parent: Owns the model.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sources: list[tuple[SourceRow, list[StatementRow]]] = []
        self._needle = ""
        self._by_count = False
        self._opened: Key | None = None

    def set_sources(self, sources: Sequence[Source], attributions: Sequence[Attribution], text: str) -> None:
        """Show the sources of another article.

        Args:
            sources: In the order of their first statement.
            attributions: By the place of their content.
            text: The article's text.
        """
        statements: dict[str, list[StatementRow]] = {source.id: [] for source in sources}
        names = {source.id: source.name for source in sources}
        for found, through in zip(attributions, reporters(attributions, sources), strict=True):
            chain = (*(source.name for source in reversed(through)), names[found.source_id])
            row = StatementRow(found, _line(found.cue, text), _line(found.content, text), chain)
            statements[found.source_id].append(row)
        parts = {share.id: share.share for share in shares(sources, attributions, len(text))}
        self._sources = [
            (SourceRow(source, len(statements[source.id]), place, parts.get(source.id, 0.0)), statements[source.id])
            for place, source in enumerate(sources)
        ]
        self._show()

    def set_filter(self, needle: str) -> None:
        """Show only sources whose name or statements hold these words; an empty needle shows all."""
        self._needle = fold_text(needle.strip())
        self._show()

    def set_by_count(self, by_count: bool) -> None:
        """Order sources by the number of their statements instead of by their place in the text."""
        self._by_count = by_count
        self._show()

    def open(self, key: Key | None) -> None:
        """Say why somebody is credited with one of the statements, and with no other; None for none."""
        self._opened = key
        self._show()

    @property
    def opened(self) -> Key | None:
        """Of which statement it is said why."""
        return self._opened

    def row_of(self, key: Key | str | None) -> int | None:
        """Where a statement stands, by its key, or a source, by its id; None where it is not shown."""
        return next((place for place, row in enumerate(self.rows) if key_of(row) == key), None)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """As any row; a statement can be dragged besides."""
        flags = super().flags(index)
        if index.isValid() and isinstance(self.rows[index.row()], StatementRow):
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def words(self, row: SourceListRow) -> str:
        """A source with its count, or cue and statement."""
        if isinstance(row, SourceRow):
            return f"{row.source.name} {number(row.count)}"
        return f"{row.cue} {row.content}"

    def _show(self) -> None:
        ordered = sorted(self._sources, key=lambda pair: -pair[0].count) if self._by_count else self._sources
        rows: list[SourceListRow] = []
        for source, statements in ordered:
            named = self._needle in fold_text(source.source.name)
            fitting = [row for row in statements if named or self._needle in fold_text(self.words(row))]
            if named or fitting:
                rows.append(source)
                rows.extend(replace(row, is_opened=True) if key_of(row) == self._opened else row for row in fitting)
        self.reset(rows)


def key_of(row: SourceListRow) -> Key | str:
    """What tells a row from all others, also when everything has been found again."""
    if isinstance(row, SourceRow):
        return row.source.id
    return row.attribution.cue, row.attribution.content


def _line(span: Span, text: str) -> str:
    return " ".join(span.of(text).split())
