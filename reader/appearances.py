"""What one article adds to questions across articles: who is named where, and who is credited with what."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reader.arabic.tokens import sentences
from reader.findings import Analysis
from reader.identity import ReferentId, id_of_entity, id_of_source, name_key
from reader.sources.model import Attribution, Source, SourceType
from reader.spans import Span

_LONG = 4096
"""Code points from which a statement is long."""


@dataclass(frozen=True, slots=True)
class MentionPlace:
    """Where somebody is named.

    Attributes:
        referent: Who.
        span: The words.
        paragraph: Number of the paragraph, from 0.
        sentence: Number of the sentence in it, from 0.
        written: The words as they stand there, on one line.
    """

    referent: ReferentId
    span: Span
    paragraph: int
    sentence: int
    written: str


@dataclass(frozen=True, slots=True)
class CreditedStatement:
    """A statement and who is credited with it.

    Attributes:
        referent: Who.
        attribution: The statement.
        via: The outlet that reports it; None where it comes straight.
    """

    referent: ReferentId
    attribution: Attribution
    via: ReferentId | None


@dataclass(frozen=True, slots=True)
class Appearances:
    """Who appears in an article.

    Attributes:
        names: Everybody, with the article's name for them.
        mentions: By place.
        statements: By the place of their content.
    """

    names: Mapping[ReferentId, str]
    mentions: tuple[MentionPlace, ...]
    statements: tuple[CreditedStatement, ...]


def appearances(analysis: Analysis, text: str) -> Appearances:
    """Who appears in an article; what stands outside its text is left out.

    Args:
        analysis: What was found in the article.
        text: The text that it was found in.
    """
    names: dict[ReferentId, str] = {}
    entities = {entity.id: entity for entity in analysis.entities}
    lines = _Lines(text)
    mentions = []
    for entity in analysis.entities:
        who = id_of_entity(entity)
        names.setdefault(who, entity.name)
        for mention in entity.mentions:
            if mention.span.end <= len(text):
                paragraph, sentence = lines.place_of(mention.span.start)
                written = " ".join(mention.span.of(text).split())
                mentions.append(MentionPlace(who, mention.span, paragraph, sentence, written))
    ids = {source.id: id_of_source(source, entities) for source in analysis.sources}
    for source in analysis.sources:
        names.setdefault(ids[source.id], source.name)
    outlets, statements = Outlets(analysis.attributions, analysis.sources), []
    for attribution in analysis.attributions:
        if attribution.source_id in ids and max(attribution.content.end, attribution.cue.end) <= len(text):
            through = outlets.reporting(attribution)
            statements.append(
                CreditedStatement(ids[attribution.source_id], attribution, None if through is None else ids[through.id])
            )
    mentions.sort(key=lambda mention: mention.span)
    known = {who: name for who, name in names.items() if who.key}
    return Appearances(
        known,
        tuple(mention for mention in mentions if mention.referent in known and name_key(mention.written)),
        tuple(statement for statement in statements if statement.referent in known),
    )


class Outlets:
    """Tells which outlet reports a statement.

    Args:
        attributions: All of the article.
        sources: All of the article.
    """

    def __init__(self, attributions: Iterable[Attribution], sources: Iterable[Source]) -> None:
        self._outlets = {source.id: source for source in sources if source.type is SourceType.OUTLET}
        theirs = sorted([each for each in attributions if each.source_id in self._outlets], key=_start)
        # Kept apart, so that the others need not be sought far before a statement.
        self._long = [each for each in theirs if len(each.content) > _LONG]
        self._short = [each for each in theirs if len(each.content) <= _LONG]

    def reporting(self, attribution: Attribution) -> Source | None:
        """The source of the narrowest attribution around a statement that is an outlet's; None where it comes straight."""
        if attribution.source_id in self._outlets:
            return None
        start = attribution.content.start
        first = bisect_left(self._short, start - _LONG, key=_start)
        last = bisect_right(self._short, start, key=_start)
        near = [*self._long, *self._short[first:last]]
        around = [other for other in near if other.content.contains(attribution.content)]
        return self._outlets[min(around, key=_length).source_id] if around else None


def _start(attribution: Attribution) -> int:
    return attribution.content.start


def _length(attribution: Attribution) -> int:
    return len(attribution.content)


class _Lines:
    """Tells in which paragraph and sentence of a text a place is; only paragraphs that are asked for are cut."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0]
        for line in text.split("\n"):
            self._starts.append(self._starts[-1] + len(line) + 1)
        self._sentences: dict[int, Sequence[int]] = {}

    def place_of(self, offset: int) -> tuple[int, int]:
        """The number of the paragraph and of the sentence in it, from 0."""
        paragraph = bisect_right(self._starts, offset) - 1
        if paragraph not in self._sentences:
            line = Span(self._starts[paragraph], self._starts[paragraph + 1] - 1)
            self._sentences[paragraph] = [sentence.start for sentence in sentences(self._text, line)]
        return paragraph, max(0, bisect_right(self._sentences[paragraph], offset) - 1)
