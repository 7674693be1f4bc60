"""Articles that speak of somebody, with findings made by hand."""

import re
from dataclasses import dataclass

from reader.entities.model import Entity, EntityKind, Evidence, Mention
from reader.findings import Analysis
from reader.sources.model import Attribution, AttributionKind, CueClass, Source, SourceType
from reader.spans import Span
from reader.store.findings import FindingVersion
from reader.store.library import Library
from reader.usecases.finding import FINDINGS_VERSION
from tests.reader.store.values import article


@dataclass(frozen=True)
class Named:
    """Somebody in an article: the name, and the words that mean them there."""

    name: str
    words: tuple[str, ...] = ()
    kind: EntityKind = EntityKind.PER


@dataclass(frozen=True)
class Said:
    """A statement in an article: whose, the words of the cue, the words that were said."""

    who: str
    cue: str
    content: str
    cue_class: CueClass = CueClass.NEUTRAL
    kind: AttributionKind = AttributionKind.INDIRECT


def speak_of(library: Library, text: str, *people: Named, said: tuple[Said, ...] = (), **metadata: str) -> str:
    """Put an article with findings into a library; returns its id."""
    spoken = article(text, **metadata)
    added = library.articles.add(spoken).id
    version = FindingVersion(spoken.text_sha256, FINDINGS_VERSION, None, spoken.metadata.published)
    library.findings.put(added, findings(text, *people, said=said), version)
    return added


def findings(text: str, *people: Named, said: tuple[Said, ...] = ()) -> Analysis:
    entities = tuple(
        Entity(f"e{number}", each.kind, each.name, _mentions(text, each), ("same",) * 9)
        for number, each in enumerate(people, 1)
    )
    ids = {entity.name: entity.id for entity in entities}
    speakers = dict.fromkeys(each.who for each in said)
    sources = tuple(
        Source(f"s{number}", who, SourceType.PERSON if who in ids else SourceType.UNNAMED, ids.get(who))
        for number, who in enumerate(speakers, 1)
    )
    source_ids = {source.name: source.id for source in sources}
    attributions = tuple(
        Attribution(
            None,
            source_ids[each.who],
            _span(text, each.cue),
            _span(text, each.content),
            each.kind,
            each.cue_class,
            Evidence("x"),
        )
        for each in said
    )
    return Analysis(entities, sources, attributions)


def _mentions(text: str, named: Named) -> tuple[Mention, ...]:
    """Where the words stand, longer ones before those that are a part of them."""
    spans: list[Span] = []
    for words in sorted(named.words or (named.name,), key=len, reverse=True):
        for match in re.finditer(re.escape(words), text):
            span = Span(*match.span())
            if not any(span.overlaps(other) for other in spans):
                spans.append(span)
    return tuple(Mention(span, named.kind, Evidence("x")) for span in sorted(spans))


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))
