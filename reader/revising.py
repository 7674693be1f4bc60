"""Edits of the texts of articles: misprints put right by hand, with all that stands in the text moved along exactly."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any

from reader.anchors.describe import describe
from reader.annotations import Annotation, AnnotationState
from reader.article import Article
from reader.catalogue import ArticleDetails
from reader.corrections.model import Corrected, Correction, Place
from reader.differences import splices_between
from reader.edits import Change, Edit, EditKind, excerpt
from reader.entities.model import Entity
from reader.errors import EmptyTextError, LongCorrectionError
from reader.findings import Analysis
from reader.importers.build import clean_lines, completed
from reader.revisions import Revision, carried, is_touched, revised, shifted
from reader.sources.model import Attribution, SpeakerEvidence
from reader.spans import Span, trimmed
from reader.textmap import Splice, TextMap

MOST_TYPED = 100_000
"""So many code points can be put into a text at once; whoever pastes more has another text to import."""


def correction_of(article_id: str, article: Article, span: Span, words: str) -> tuple[Revision, Article] | None:
    """Put other words in the place of a passage.

    Lines come out as those of an import do: without white space at their ends, none of them empty. A paragraph of which
    nothing is left goes.

    Args:
        article_id: UUID of the article.
        article: The article.
        span: The passage; empty for a place where something is inserted.
        words: What is to stand there; may hold line ends, or nothing.

    Returns:
        The revision, of as few words as differ, and the article after it; None where nothing differs.

    Raises:
        EmptyTextError: Nothing would be left of the article.
        LongCorrectionError: There are too many words.
        ValueError: The span ends past the text.
    """
    text = article.text
    if span.end > len(text):
        raise ValueError(f"{span} ends past the text ({len(text)})")
    if len(words) > MOST_TYPED:
        raise LongCorrectionError(len(words), MOST_TYPED)
    first, last = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    last = len(text) if last < 0 else last
    lines = clean_lines(text[first : span.start] + words + text[span.end : last])
    if not lines and first <= 0 and last >= len(text):
        raise EmptyTextError
    if not lines:
        # The paragraph goes with one of its line ends.
        first, last = (first, last + 1) if last < len(text) else (first - 1, last)
    splices = splices_between(text[first:last], "\n".join(lines), first)
    return revision_of(article_id, article, splices) if splices else None


def revision_of(article_id: str, article: Article, splices: Sequence[Splice]) -> tuple[Revision, Article]:
    """A revision that replaces stretches of an article's text, and the article after it."""
    after = corrected_article(article, splices)
    return Revision(article_id, article.text_sha256, after.text_sha256, tuple(splices)), after


def corrected_article(article: Article, splices: Sequence[Splice]) -> Article:
    """The article after a correction; a title that was made of its text is made of it anew."""
    after, metadata = revised(article, splices), article.metadata
    if metadata.title != _title_of(article):
        return after
    return replace(after, metadata=replace(metadata, title=_title_of(after)))


def revising(
    revision: Revision,
    articles: tuple[Article, Article],
    annotations: Iterable[Annotation],
    corrections: Iterable[Correction],
    details: ArticleDetails,
    kind: EditKind = EditKind.REVISE,
) -> Edit:
    """Correct the text of an article.

    What stands in the text and is not touched moves along by itself, see `RevisionStore`; only what cannot be found back by
    the same way is a change of its own.

    Args:
        revision: What is replaced.
        articles: The article before and after it.
        annotations: All of the article, those in the trash too.
        corrections: What the user says against what was found in it.
        details: What is kept about it.
        kind: What the edit is called.
    """
    before, after = articles
    text_map = TextMap(revision.splices)
    changes = [Change(None, revision)]
    for annotation in annotations:
        target = annotation.target
        is_here = target.text_sha256 == before.text_sha256 and annotation.state is not AnnotationState.ORPHANED
        if is_here and is_touched(target, text_map):
            changes.append(Change(annotation, carried(annotation, text_map, after.text, after.text_sha256)))
    for correction in corrections:
        payload = _carried_payload(correction.payload, lambda place: _carried_place(place, text_map, before, after))
        changes.append(Change(correction, replace(correction, payload=payload)))
    if after.metadata.title != before.metadata.title and details.metadata.title == before.metadata.title:
        metadata = replace(details.metadata, title=after.metadata.title)
        changes.append(Change(details, replace(details, metadata=metadata)))
    return Edit(kind, tuple(each for each in changes if each.before != each.after), excerpt(revision.words))


def revised_findings(found: Corrected, text_map: TextMap) -> Corrected:
    """What was found and put right, where it stands after a revision; see `revised_analysis`."""
    statements = {
        (cue, content): correction
        for places, correction in found.statements.items()
        if (cue := text_map.carry(places[0])) and (content := text_map.carry(places[1]))
    }
    return replace(found, analysis=revised_analysis(found.analysis, text_map), statements=statements)


def revised_analysis(analysis: Analysis, text_map: TextMap) -> Analysis:
    """What was found in a text, where it stands after a revision; what nothing is left of is not there any more."""
    entities = tuple(filter(None, (_revised_entity(entity, text_map) for entity in analysis.entities)))
    attributions = tuple(filter(None, (_revised_attribution(each, text_map) for each in analysis.attributions)))
    return replace(analysis, entities=entities, attributions=attributions)


def _title_of(article: Article) -> str:
    """The title that an import makes of an article's text."""
    return completed(replace(article.metadata, title=""), article.text, article.blocks).title


def _carried_payload(value: Any, carry: Callable[[Place], Place]) -> Any:  # noqa: ANN401 (any part of a payload)
    """A payload with all places in it carried."""
    if isinstance(value, Place):
        return carry(value)
    if isinstance(value, tuple):
        return tuple(_carried_payload(each, carry) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        parts = {each.name: _carried_payload(getattr(value, each.name), carry) for each in fields(value)}
        return replace(value, **parts)
    return value


def _carried_place(place: Place, text_map: TextMap, before: Article, after: Article) -> Place:
    """Words after a revision; those that do not stand where they are said to are left to be looked for."""
    span = place.position.span
    if span.end > len(before.text) or span.of(before.text) != place.quote.exact:
        return place
    if not is_touched(place, text_map):
        return Place(place.quote, shifted(place.position, text_map))
    carried_to = text_map.carry(span)
    passage = trimmed(carried_to, after.text) if carried_to is not None else None
    return Place(*describe(after.text, passage)) if passage else place


def _revised_entity(entity: Entity, text_map: TextMap) -> Entity | None:
    kept = [
        (replace(mention, span=span), join)
        for mention, join in zip(entity.mentions, ("", *entity.joins), strict=False)
        if (span := text_map.carry(mention.span))
    ]
    if not kept:
        return None
    joins = tuple(join for _, join in kept[1:]) if entity.joins else ()
    return replace(entity, mentions=tuple(mention for mention, _ in kept), joins=joins)


def _revised_attribution(attribution: Attribution, text_map: TextMap) -> Attribution | None:
    cue, content = text_map.carry(attribution.cue), text_map.carry(attribution.content)
    if cue is None or content is None:
        return None
    speaker = attribution.speaker
    return replace(
        attribution,
        source=_carried_span(attribution.source, text_map),
        cue=cue,
        content=content,
        speaker=SpeakerEvidence(
            speaker.place,
            speaker.identity,
            _carried_span(speaker.words, text_map),
            _carried_span(speaker.antecedent, text_map),
        ),
    )


def _carried_span(span: Span | None, text_map: TextMap) -> Span | None:
    return text_map.carry(span) if span is not None else None
