"""Who said what in an article: the one entry to the extraction of attributions."""

from bisect import bisect_left
from collections.abc import Sequence

from reader.article import Article
from reader.entities.model import Entity, Evidence, Mention
from reader.sources.find import find_statements
from reader.sources.model import Attribution, AttributionKind, Source, SourcePlace, SpeakerEvidence
from reader.sources.people import Identified, Speaker
from reader.sources.quotations import Quotation, find_quotations
from reader.sources.speakers import Speakers
from reader.sources.statements import CREDIT, HEADLINE, NOUN, PARTICIPLE, QUOTATION, RELAYED, VERB, Statement
from reader.sources.words import Line, line_of
from reader.spans import Span

_FEWEST_QUOTED = 2
_CONFIDENCE = {VERB: 0.9, PARTICIPLE: 0.85, CREDIT: 0.9, NOUN: 0.7, RELAYED: 0.65, HEADLINE: 0.95, QUOTATION: 0.7}
_PLACES = {
    CREDIT: SourcePlace.CREDITED,
    NOUN: SourcePlace.OWNER,
    RELAYED: SourcePlace.RELAYED,
    HEADLINE: SourcePlace.COLON,
}
_MEANT = 0.85
"""How often, of the statements that a construction gives on the gold articles, source and content are right; and how much
less where the speaker is only meant by the verb."""
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
    lines = _lines(article, entities, quotations)
    speakers = Speakers(lines)
    found: list[tuple[Statement, Identified]] = []
    previous: Line | None = None
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        for statement in find_statements(line, previous, following):
            known = speakers.speaker_of(statement, line)
            if known is not None and statement.content:
                found.append((statement, known))
        previous = line if line.words else previous
    return _named(article.text, found, quotations)


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
    text: str, found: Sequence[tuple[Statement, Identified]], quotations: Sequence[Quotation]
) -> tuple[tuple[Source, ...], tuple[Attribution, ...]]:
    """Give speakers their ids, in the order of their first statement."""
    sources: dict[Speaker, Source] = {}
    attributions: dict[tuple[Span, Span, str], Attribution] = {}
    starts = [quotation.outer.start for quotation in quotations]
    for statement, known in sorted(found, key=_order):
        speaker = known.speaker
        source = sources.get(speaker)
        if source is None:
            entity_id = speaker.entity.id if speaker.entity is not None else None
            source = Source(f"s{len(sources) + 1}", speaker.name, speaker.type, entity_id)
            sources[speaker] = source
        first = max(0, bisect_left(starts, statement.content.start) - _LOOK_BACK)
        last = bisect_left(starts, statement.content.end)
        attribution = Attribution(
            statement.source.span if statement.source is not None else None,
            source.id,
            statement.cue,
            statement.content,
            _kind(text, statement.content, quotations[first:last]),
            statement.cue_class,
            Evidence(statement.rule, statement.cue.of(text), _confidence(statement)),
            SpeakerEvidence(
                _place(statement),
                known.identity,
                statement.source.whole if statement.source is not None else None,
                known.antecedent,
            ),
        )
        attributions.setdefault((statement.cue, statement.content, source.id), attribution)
    return tuple(sources.values()), tuple(attributions.values())


def _order(pair: tuple[Statement, Identified]) -> tuple[Span, Span, int]:
    """By the place of the content, of the cue, then of the source."""
    statement, _ = pair
    return statement.content, statement.cue, statement.source.span.start if statement.source is not None else 0


def _place(statement: Statement) -> SourcePlace:
    """Where the words stand that name a statement's source."""
    if statement.source is None:
        return SourcePlace.CARRIED
    placed = _PLACES.get(statement.rule.partition(".")[0])
    if placed is not None:
        return placed
    return SourcePlace.AFTER if statement.source.span.start > statement.cue.start else SourcePlace.BEFORE


def _confidence(statement: Statement) -> float:
    """How sure a statement is, by its construction and by whether its source is named."""
    known = _CONFIDENCE[statement.rule.partition(".")[0]]
    return known if statement.source is not None else round(known * _MEANT, 2)


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
