"""The sources of the open article as rows: each source, and under it the statements credited to it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from reader.arabic.normalise import fold_text
from reader.sources.model import Attribution, Source, SourceType
from reader.spans import Span
from ui.models.rows import RowModel
from ui.numbers import number


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source over its statements.

    Attributes:
        source: The source.
        count: How many statements it is credited with.
        place: Its number among the article's sources, from 0; names its colour.
    """

    source: Source
    count: int
    place: int


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One statement.

    Attributes:
        attribution: Source, cue and content.
        cue: The words of the cue.
        content: The words of the statement, white space made one space.
        via: Name of the outlet through which it came; empty if it came straight.
    """

    attribution: Attribution
    cue: str
    content: str
    via: str


@dataclass(frozen=True, slots=True)
class Share:
    """How much of the article's text one source is responsible for.

    Attributes:
        source: The source.
        place: Its number among the article's sources.
        share: From 0 to 1, of the characters of the text.
    """

    source: Source
    place: int
    share: float


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
        self._sources = []
        for place, source in enumerate(sources):
            statements = [
                StatementRow(
                    found, _line(found.cue, text), _line(found.content, text), via(found, attributions, sources)
                )
                for found in attributions
                if found.source_id == source.id
            ]
            self._sources.append((SourceRow(source, len(statements), place), statements))
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


def via(attribution: Attribution, attributions: Iterable[Attribution], sources: Iterable[Source]) -> str:
    """The outlet that reports a statement: the source of the narrowest attribution around it that is an outlet's."""
    outlets = {source.id: source.name for source in sources if source.type is SourceType.OUTLET}
    around = [
        other
        for other in attributions
        if other.source_id in outlets
        and other.source_id != attribution.source_id
        and other.content.contains(attribution.content)
    ]
    if attribution.source_id in outlets or not around:
        return ""
    return outlets[min(around, key=lambda other: len(other.content)).source_id]


def shares(sources: Sequence[Source], attributions: Iterable[Attribution], length: int) -> tuple[Share, ...]:
    """How much of a text each source is responsible for; a statement inside another counts for the inner source.

    Args:
        sources: In the order of the panel.
        attributions: All statements.
        length: Of the text, in code points.

    Returns:
        One share for every source that has any, in the order of the sources.
    """
    taken: list[Span] = []
    sums: dict[str, int] = {}
    for found in sorted(attributions, key=lambda other: len(other.content)):
        left = len(found.content) - sum(
            len(common) for span in taken if (common := span.intersection(found.content)) is not None
        )
        sums[found.source_id] = sums.get(found.source_id, 0) + left
        taken = _joined(taken, found.content)
    return tuple(
        Share(source, place, sums[source.id] / length)
        for place, source in enumerate(sources)
        if length and sums.get(source.id)
    )


def _joined(spans: Iterable[Span], added: Span) -> list[Span]:
    apart = []
    start, end = added.start, added.end
    for span in spans:
        if span.start <= end and start <= span.end:
            start, end = min(start, span.start), max(end, span.end)
        else:
            apart.append(span)
    return [*apart, Span(start, end)]


def _line(span: Span, text: str) -> str:
    return " ".join(span.of(text).split())
