"""What the lens shows: passages that somebody is credited with, ready to be asked for by a stretch of the text."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.findings import Analysis
from reader.sources.chains import reporters
from reader.spans import Span
from ui.page.marks import Marks

DEEPEST = 4
"""A passage that lies in more others than this counts as lying in so many."""


@dataclass(frozen=True, slots=True)
class LensPassage:
    """A passage that somebody is credited with.

    Attributes:
        span: The passage.
        source: The place of its source among the article's sources, from 0; it decides the colour.
        chain: Who says it, then through whom it came, nearest first; at least one name.
        confidence: How sure the attribution is, from 0 to 1.
    """

    span: Span
    source: int
    chain: tuple[str, ...]
    confidence: float = 1.0


class LensLayer:
    """The passages of the article, ready to be asked for by a stretch of it."""

    __slots__ = ("_depths", "_marks", "passages")

    def __init__(self, passages: Sequence[LensPassage]) -> None:
        self.passages = tuple(sorted(passages, key=_by_place))
        self._marks = Marks((place, passage.span) for place, passage in enumerate(self.passages))
        self._depths: list[int] = []
        around: list[Span] = []
        for passage in self.passages:
            around = [span for span in around if span.end > passage.span.start]
            self._depths.append(min(DEEPEST, sum(span.contains(passage.span) for span in around)))
            around.append(passage.span)

    def within(self, stretch: Span) -> list[tuple[LensPassage, int]]:
        """The passages that touch a stretch, each with how many it lies in; the outer before the inner."""
        found = self._marks.overlapping(stretch)
        return [(self.passages[place], self._depths[place]) for _, place in sorted(found, key=_place)]


def passages_of(analysis: Analysis) -> list[LensPassage]:
    """What is credited to whom, by the numbers that the sources have in the side panel."""
    places = {source.id: place for place, source in enumerate(analysis.sources)}
    passages = []
    through = reporters(analysis.attributions, analysis.sources)
    for attribution, others in zip(analysis.attributions, through, strict=True):
        place = places[attribution.source_id]
        chain = (analysis.sources[place].name, *(source.name for source in others))
        passages.append(LensPassage(attribution.content, place, chain, attribution.evidence.confidence))
    return passages


def _by_place(passage: LensPassage) -> tuple[int, int, int]:
    return passage.span.start, -passage.span.end, len(passage.chain)


def _place(found: tuple[Span, int]) -> int:
    return found[1]
