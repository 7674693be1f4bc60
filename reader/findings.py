"""What was found in one article: the value that travels between extraction, store, exports and window."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypedDict

from reader.article import Article
from reader.entities.model import FIRST, Entity
from reader.memory import NOTHING_LEARNED, Memory
from reader.sources.model import Attribution, Source, SpeakerEvidence
from reader.spans import Span

EXTRACTION = "extraction"
"""The part that `Analysis.failures` names when the process was lost that was to find everything."""
TIME_LIMIT = "time"
"""The part that it names when finding everything took so long that it was broken off."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that was found in one article.

    Attributes:
        entities: By first mention.
        sources: By first statement.
        attributions: By the place of their content, then of their cue.
        failures: Names of parts that failed (a damaged lexicon, odd quotation marks); the rest still counts.
    """

    entities: tuple[Entity, ...] = ()
    sources: tuple[Source, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    failures: tuple[str, ...] = ()


def without_doubtful(analysis: Analysis) -> Analysis:
    """Only what is found without doubt: sure entities, sure statements and their sources."""
    sure = [one for one in analysis.attributions if one.evidence.is_sure]
    credited = {one.source_id for one in sure}
    return replace(
        analysis,
        entities=tuple(one for one in analysis.entities if one.is_sure),
        sources=tuple(one for one in analysis.sources if one.id in credited),
        attributions=tuple(sure),
    )


class Analyse(Protocol):
    """Whoever can find out what an article says about whom.

    It is handed to the workspace, so that only who needs it loads the extraction with its lexicons.
    """

    def __call__(self, article: Article, memory: Memory = NOTHING_LEARNED) -> Analysis:
        """Find the entities, sources and statements of an article; a part that fails is named in `failures`.

        Args:
            article: The article.
            memory: What the reader's corrections of other articles have taught.
        """


class EntityJson(TypedDict):
    """An entity in the output of `hashiya extract --json`.

    `confidence`, `rules` and `joins` go with `mentions`: how sure each is, which rule or model found it, and which rule joined it
    to the entity (`same` for the first). `value` is a date's ISO 8601 or a quantity's number, where known.
    """

    id: str
    type: str
    name: str
    mentions: list[list[int]]
    confidence: list[float]
    rules: list[str]
    joins: list[str]
    value: str


class SourceJson(TypedDict):
    """A source in the output of `hashiya extract --json`; `entity` is the entity's id."""

    id: str
    name: str
    type: str
    entity: str | None


class SpeakerJson(TypedDict):
    """How the speaker of an attribution is known; see `reader.sources.model.SpeakerEvidence`."""

    place: str
    identity: str
    words: list[int] | None
    antecedent: list[int] | None


class AttributionJson(TypedDict):
    """An attribution in the output of `hashiya extract --json`; a null source is a verb that carries its subject."""

    source: list[int] | None
    source_name: str
    source_id: str
    cue: list[int]
    content: list[int]
    kind: str
    cue_class: str
    rule: str
    confidence: float
    speaker: SpeakerJson


class AnalysisJson(TypedDict):
    """One line of `hashiya extract --json`; every offset is a code point into `text`, half open."""

    file: str
    title: str
    language: str
    text: str
    entities: list[EntityJson]
    sources: list[SourceJson]
    attributions: list[AttributionJson]
    failures: list[str]


def analysis_to_json(article: Article, analysis: Analysis, *, file: str) -> AnalysisJson:
    """An analysis as the command line prints it, ready for `json.dumps` (`ensure_ascii=False`).

    Args:
        article: The article that was analysed.
        analysis: What was found.
        file: The article's file, or the name it was given by.
    """
    names = {source.id: source.name for source in analysis.sources}
    return AnalysisJson(
        file=file,
        title=article.metadata.title,
        language=article.metadata.language,
        text=article.text,
        entities=[_entity_to_json(entity) for entity in analysis.entities],
        sources=_sources_to_json(analysis.sources),
        attributions=[_attribution_to_json(attribution, names) for attribution in analysis.attributions],
        failures=list(analysis.failures),
    )


def _entity_to_json(entity: Entity) -> EntityJson:
    return EntityJson(
        id=entity.id,
        type=entity.kind.value,
        name=entity.name,
        mentions=[_span_to_json(mention.span) for mention in entity.mentions],
        confidence=[mention.evidence.confidence for mention in entity.mentions],
        rules=[mention.evidence.rule for mention in entity.mentions],
        joins=[FIRST, *entity.joins],
        value=entity.value,
    )


def _sources_to_json(sources: Sequence[Source]) -> list[SourceJson]:
    return [
        SourceJson(id=source.id, name=source.name, type=source.type.value, entity=source.entity_id)
        for source in sources
    ]


def _attribution_to_json(attribution: Attribution, names: dict[str, str]) -> AttributionJson:
    return AttributionJson(
        source=_span_or_null(attribution.source),
        source_name=names[attribution.source_id],
        source_id=attribution.source_id,
        cue=_span_to_json(attribution.cue),
        content=_span_to_json(attribution.content),
        kind=attribution.kind.value,
        cue_class=attribution.cue_class.value,
        rule=attribution.evidence.rule,
        confidence=attribution.evidence.confidence,
        speaker=_speaker_to_json(attribution.speaker),
    )


def _speaker_to_json(speaker: SpeakerEvidence) -> SpeakerJson:
    return SpeakerJson(
        place=speaker.place.value,
        identity=speaker.identity.value,
        words=_span_or_null(speaker.words),
        antecedent=_span_or_null(speaker.antecedent),
    )


def _span_or_null(span: Span | None) -> list[int] | None:
    return _span_to_json(span) if span is not None else None


def _span_to_json(span: Span) -> list[int]:
    return [span.start, span.end]
