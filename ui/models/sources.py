"""The sources of the open article as rows: each source, and under it the statements credited to it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from reader.arabic.normalise import fold_text
from reader.sources.chains import reporters
from reader.sources.model import Attribution, Source
from reader.spans import Span
from reader.statistics import shares
from ui.models.rows import RowModel
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
    """

    attribution: Attribution
    cue: str
    content: str
    chain: tuple[str, ...]


SourceListRow = SourceRow | StatementRow


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
                rows.extend(fitting)
        self.reset(rows)


def _line(span: Span, text: str) -> str:
    return " ".join(span.of(text).split())
