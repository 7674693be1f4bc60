"""How much of a text each of its sources is responsible for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.sources.model import Attribution, Source
from reader.spans import Span


@dataclass(frozen=True, slots=True)
class Share:
    """How much one source is responsible for.

    Attributes:
        name: The source.
        place: Its number among the sources, from 0; names its colour.
        share: From 0 to 1, of the characters of the text.
        id: Of the source in its article; empty where it is one of many articles.
    """

    name: str
    place: int
    share: float
    id: str = ""


def shares(sources: Sequence[Source], attributions: Iterable[Attribution], length: int) -> tuple[Share, ...]:
    """How much of a text each source is responsible for; a statement inside another counts for the inner source.

    Args:
        sources: In the order of their numbers.
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
        Share(source.name, place, sums[source.id] / length, source.id)
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
