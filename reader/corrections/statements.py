"""The sources and attributions of an article while corrections apply to them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import singledispatchmethod

from reader.arabic.normalise import fold_text
from reader.article import Article
from reader.corrections.anchoring import Finder
from reader.corrections.entities import EntityDraft
from reader.corrections.make import source_type
from reader.corrections.model import (
    AddAttribution,
    AdjustContent,
    AttributionAnchor,
    ChangeSource,
    Payload,
    RejectAttribution,
    SourceChoice,
)
from reader.entities.model import USER, Entity, Evidence
from reader.sources.attribute import attribution_kind
from reader.sources.model import Attribution, Source
from reader.spans import Span


class StatementDraft:
    """Sources and attributions that corrections change.

    Args:
        article: The article.
        finder: Finds words in its text.
        entities: Its entities, which corrections may have changed already.
        sources: Its sources.
        attributions: Its attributions.
    """

    def __init__(
        self,
        article: Article,
        finder: Finder,
        entities: EntityDraft,
        sources: Iterable[Source],
        attributions: Iterable[Attribution],
    ) -> None:
        self._article = article
        self._finder = finder
        self._entities = entities
        self._kinds = {entity.id: entity.kind for entity in entities.result()}
        self._sources = {source.id: source for source in sources}
        self._attributions = list(attributions)
        numbers = (int(key[1:]) for key in self._sources if key[1:].isdecimal())
        self._last = max(numbers, default=0)

    @property
    def attributions(self) -> tuple[Attribution, ...]:
        """The attributions as they are by now, in no order."""
        return tuple(self._attributions)

    def result(self, entities: Sequence[Entity]) -> tuple[tuple[Source, ...], tuple[Attribution, ...]]:
        """The sources by their first statement and the attributions by place, in line with the corrected entities."""
        by_id = {entity.id: entity for entity in entities}
        homes: dict[str, str] = {}
        kept: dict[str, Source] = {}
        for source in self._sources.values():
            renewed = self._in_line(source, by_id)
            # Two sources that turned out to be one entity are one source.
            same = (one.id for one in kept.values() if one.entity_id and one.entity_id == renewed.entity_id)
            home = homes[source.id] = next(same, source.id)
            kept.setdefault(home, renewed)
        attributions = [replace(one, source_id=homes[one.source_id]) for one in self._attributions]
        attributions.sort(key=lambda one: (one.content, one.cue))
        return tuple(kept[key] for key in dict.fromkeys(one.source_id for one in attributions)), tuple(attributions)

    def _in_line(self, source: Source, entities: dict[str, Entity]) -> Source:
        """The source with its entity's present name and kind; without an entity that is none."""
        entity_id = source.entity_id
        while entity_id in self._entities.merged:
            entity_id = self._entities.merged[entity_id]
        entity = entities.get(entity_id) if entity_id is not None else None
        if entity is None:
            return replace(source, entity_id=None)
        was = self._kinds.get(source.entity_id or "", entity.kind)
        kind = source.type if was is entity.kind else source_type(entity.kind)
        return Source(source.id, entity.name, kind, entity.id)

    @singledispatchmethod
    def apply(self, _payload: Payload) -> bool:
        """Apply what a correction says; False if it is not about statements, or what it is about is not there."""
        return False

    @apply.register
    def _change(self, payload: ChangeSource) -> bool:
        found = self._find(payload.attribution)
        if found is None:
            return False
        named = self._finder.span(payload.source.place) if payload.source.place is not None else None
        if named is None and payload.same_words:
            named = found.source
        self._renew(found, replace(found, source=named, source_id=self._source(payload.source)))
        return True

    @apply.register
    def _adjust(self, payload: AdjustContent) -> bool:
        found, content = self._find(payload.attribution), self._finder.span(payload.content)
        if found is None or not content:
            return False
        self._renew(found, replace(found, content=content, kind=attribution_kind(self._article, content)))
        return True

    @apply.register
    def _reject(self, payload: RejectAttribution) -> bool:
        found = self._find(payload.attribution)
        if found is not None:
            self._attributions.remove(found)
        return found is not None or self._finder.span(payload.attribution.content) is not None

    @apply.register
    def _add(self, payload: AddAttribution) -> bool:
        content = self._finder.span(payload.content)
        if not content:
            return False
        cue = self._finder.span(payload.cue) if payload.cue is not None else None
        added = Attribution(
            source=self._finder.span(payload.source.place) if payload.source.place is not None else None,
            source_id=self._source(payload.source),
            cue=cue or Span(content.start, content.start),
            content=content,
            kind=attribution_kind(self._article, content),
            cue_class=payload.cue_class,
            evidence=Evidence(USER),
        )
        # What a newer version finds by itself in the same words is the same statement.
        same = [one for one in self._attributions if (one.cue, one.content) == (added.cue, added.content)]
        for one in same:
            self._attributions.remove(one)
        self._attributions.append(added)
        return True

    def _find(self, anchor: AttributionAnchor) -> Attribution | None:
        named = [(one, self._sources[one.source_id].name) for one in self._attributions]
        return self._finder.attribution(anchor, named)

    def _renew(self, old: Attribution, new: Attribution) -> None:
        """Put the reader's version in an attribution's place; the evidence keeps the rule that had found it."""
        detail = old.evidence.detail if old.evidence.rule == USER else old.evidence.rule
        self._attributions[self._attributions.index(old)] = replace(new, evidence=Evidence(USER, detail))

    def _source(self, choice: SourceChoice) -> str:
        """The id of the source that is meant: one that is there, or a new one."""
        entity = self._entities.find(choice.entity) if choice.entity is not None else None
        name = entity.name if entity is not None else choice.name
        key = fold_text(name)
        for source in self._sources.values():
            is_it = source.entity_id == entity.id if entity is not None else source.entity_id is None
            if is_it and (entity is not None or (fold_text(source.name) == key and source.type is choice.type)):
                return source.id
        self._last += 1
        source = Source(f"s{self._last}", name, choice.type, entity.id if entity is not None else None)
        self._sources[source.id] = source
        return source.id
