"""Who said what in an article: the one entry to the extraction of attributions."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import zip_longest

from reader.article import Article
from reader.entities.model import Entity, Evidence, Mention
from reader.sources.find import find_statements
from reader.sources.model import Attribution, AttributionKind, Source, SpeakerEvidence
from reader.sources.people import Speaker
from reader.sources.quotations import Quotation, find_quotations
from reader.sources.reliability import reliability, traits_of
from reader.sources.speakers import Speakers, Turn
from reader.sources.words import Line, line_of
from reader.spans import Span

_FEWEST_QUOTED = 2
_LOOK_BACK = 8
"""Quotations before a content that may still reach into it; they hardly nest."""


def extract_attributions(
    article: Article, entities: Sequence[Entity]
) -> tuple[tuple[Source, ...], tuple[Attribution, ...]]:
    """Find who is credited with what.

    Args:
        article: The article.
        entities: Its entities, by which sources get their canonical names.

    Returns:
        Sources by their first statement, and attributions by the place of their content, then of their cue.

    Raises:
        LexiconError: A table of the program itself is missing or malformed.
    """
    quotations = find_quotations(article.text, [block.span for block in article.blocks])
    return _named(article.text, turns_of(article, entities, quotations), quotations)


def turns_of(article: Article, entities: Sequence[Entity], quotations: Sequence[Quotation]) -> list[Turn]:
    """The statements of an article with their speakers, in the order of their cues.

    Args:
        article: The article.
        entities: Its entities.
        quotations: Its quotations.
    """
    lines = _lines(article, entities, quotations)
    speakers = Speakers(lines)
    turns: list[Turn] = []
    previous: Line | None = None
    for line, following in zip_longest(lines, lines[1:]):
        for statement in find_statements(line, previous, following):
            turn = speakers.hear(statement, line)
            if turn is not None and statement.content:
                turns.append(turn)
        previous = line if line.words else previous
    return turns


def _lines(article: Article, entities: Sequence[Entity], quotations: Sequence[Quotation]) -> list[Line]:
    """The article's lines with what was found in them."""
    mentions = sorted(
        ((entity, mention) for entity in entities for mention in entity.mentions), key=lambda pair: pair[1].span
    )
    lines: list[Line] = []
    mention_index = quotation_index = 0
    for block in article.blocks:
        inside: list[tuple[Entity, Mention]] = []
        while mention_index < len(mentions) and mentions[mention_index][1].span.start < block.span.end:
            inside.append(mentions[mention_index])
            mention_index += 1
        while quotation_index < len(quotations) and quotations[quotation_index].outer.end <= block.span.start:
            quotation_index += 1
        touching: list[Quotation] = []
        for quotation in quotations[quotation_index:]:
            if quotation.outer.start >= block.span.end:
                break
            touching.append(quotation)
        lines.append(line_of(article.text, block.span, touching, inside))
    return lines


def _named(
    text: str, turns: Sequence[Turn], quotations: Sequence[Quotation]
) -> tuple[tuple[Source, ...], tuple[Attribution, ...]]:
    """Give speakers their ids, in the order of their first statement."""
    sources: dict[Speaker, Source] = {}
    attributions: dict[tuple[Span, Span, str], Attribution] = {}
    starts = [quotation.outer.start for quotation in quotations]
    for turn in sorted(turns, key=_order):
        statement, known, speaker = turn.statement, turn.known, turn.speaker
        source = sources.get(speaker)
        if source is None:
            entity_id = speaker.entity.id if speaker.entity is not None else None
            source = Source(f"s{len(sources) + 1}", speaker.name, speaker.type, entity_id)
            sources[speaker] = source
        first = max(0, bisect_left(starts, statement.content.start) - _LOOK_BACK)
        last = bisect_left(starts, statement.content.end)
        phrase = statement.source
        attribution = Attribution(
            phrase.span if phrase is not None else None,
            source.id,
            statement.cue,
            statement.content,
            _kind(text, statement.content, quotations[first:last]),
            statement.cue_class,
            Evidence(statement.rule, statement.cue.of(text), reliability().confidence(traits_of(turn))),
            SpeakerEvidence(turn.place, known.identity, phrase.whole if phrase is not None else None, known.antecedent),
        )
        attributions.setdefault((statement.cue, statement.content, source.id), attribution)
    return tuple(sources.values()), tuple(attributions.values())


def _order(turn: Turn) -> tuple[Span, Span, int]:
    """By the place of the content, of the cue, then of the source."""
    statement = turn.statement
    return statement.content, statement.cue, statement.source.span.start if statement.source is not None else 0


def _kind(text: str, content: Span, quotations: Sequence[Quotation]) -> AttributionKind:
    """How much of a content stands in quotation marks; a name or a single word in them does not count."""
    mixed = False
    for quotation in quotations:
        if quotation.inner.contains(content):
            return AttributionKind.DIRECT
        if content.overlaps(quotation.inner) and len(quotation.inner.of(text).split()) >= _FEWEST_QUOTED:
            mixed = True
    return AttributionKind.MIXED if mixed else AttributionKind.INDIRECT


def attribution_kind(article: Article, content: Span) -> AttributionKind:
    """How much of a stretch of an article stands in quotation marks."""
    return _kind(article.text, content, find_quotations(article.text, [block.span for block in article.blocks]))
