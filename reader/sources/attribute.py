"""Who said what in an article: the one entry to the extraction of attributions."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.article import Article
from reader.entities.model import Entity, Evidence, Mention
from reader.sources.model import Attribution, AttributionKind, Source
from reader.sources.quotations import Quotation, find_quotations
from reader.sources.speakers import Speaker, Speakers
from reader.sources.statements import Statement, find_statements
from reader.sources.words import Line, line_of
from reader.spans import Span

_FEWEST_QUOTED = 2


def extract_attributions(
    article: Article, entities: Sequence[Entity]
) -> tuple[tuple[Source, ...], tuple[Attribution, ...]]:
    """Find who is credited with what.

    Args:
        article: The article.
        entities: Its entities, by which sources get their canonical names.

    Returns:
        Sources by their first statement, and attributions by the place of their content, then of their cue.
    """
    lines = _lines(article, entities)
    speakers = Speakers(lines)
    found: list[tuple[Statement, Speaker]] = []
    previous: Line | None = None
    for line in lines:
        for statement in find_statements(line, previous):
            speaker = speakers.speaker_of(statement)
            if speaker is not None:
                found.append((statement, speaker))
        previous = line if line.words else previous
    quotations = [quotation for line in lines for quotation in line.quotations]
    return _named(article.text, found, quotations)


def _lines(article: Article, entities: Sequence[Entity]) -> list[Line]:
    """The article's lines with what was found in them."""
    spans = [block.span for block in article.blocks]
    quotations = find_quotations(article.text, spans)
    mentions = sorted(
        ((entity, mention) for entity in entities for mention in entity.mentions), key=lambda pair: pair[1].span
    )
    lines: list[Line] = []
    first_mention = 0
    for block in article.blocks:
        inside: list[tuple[Entity, Mention]] = []
        while first_mention < len(mentions) and mentions[first_mention][1].span.start < block.span.end:
            inside.append(mentions[first_mention])
            first_mention += 1
        touching = [quotation for quotation in quotations if quotation.outer.overlaps(block.span)]
        lines.append(
            line_of(article.text, block.span, is_heading=block.is_heading, quotations=touching, mentions=inside)
        )
    return lines


def _named(
    text: str, found: Sequence[tuple[Statement, Speaker]], quotations: Sequence[Quotation]
) -> tuple[tuple[Source, ...], tuple[Attribution, ...]]:
    """Give speakers their ids, in the order of their first statement."""
    sources: dict[int, Source] = {}
    attributions: dict[tuple[Span, Span, str], Attribution] = {}
    for statement, speaker in sorted(found, key=lambda pair: (pair[0].content, pair[0].cue)):
        source = sources.get(id(speaker))
        if source is None:
            entity_id = speaker.entity.id if speaker.entity is not None else None
            source = Source(f"s{len(sources) + 1}", speaker.name, speaker.type, entity_id)
            sources[id(speaker)] = source
        attribution = Attribution(
            statement.source.span if statement.source is not None else None,
            source.id,
            statement.cue,
            statement.content,
            _kind(text, statement.content, quotations),
            statement.cue_class,
            Evidence(statement.rule, statement.cue.of(text)),
        )
        attributions.setdefault((statement.cue, statement.content, source.id), attribution)
    return tuple(sources.values()), tuple(attributions.values())


def _kind(text: str, content: Span, quotations: Sequence[Quotation]) -> AttributionKind:
    """How much of a content stands in quotation marks; a name or a single word in them does not count."""
    mixed = False
    for quotation in quotations:
        if quotation.inner.contains(content):
            return AttributionKind.DIRECT
        if content.overlaps(quotation.inner) and len(re.findall(r"\S+", quotation.inner.of(text))) >= _FEWEST_QUOTED:
            mixed = True
    return AttributionKind.MIXED if mixed else AttributionKind.INDIRECT
