"""The entities of an article while corrections apply to them."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import singledispatchmethod
from itertools import chain, repeat

from reader.arabic.normalise import fold_text
from reader.corrections.anchoring import Finder
from reader.corrections.model import (
    AddMention,
    EntityAnchor,
    Merge,
    Payload,
    RejectEntity,
    RejectMention,
    Rename,
    Retype,
    Split,
)
from reader.entities.model import FIRST, USER, Entity, EntityKind, Evidence, Mention
from reader.spans import Span


class EntityDraft:
    """Entities that corrections change.

    Attributes:
        merged: For every entity that went into another: that other's id.
    """

    def __init__(self, text: str, finder: Finder, entities: Iterable[Entity]) -> None:
        self.merged: dict[str, str] = {}
        self._text = text
        self._finder = finder
        self._entities = {entity.id: entity for entity in entities}
        numbers = (int(key[1:]) for key in self._entities if key[1:].isdecimal())
        self._last = max(numbers, default=0)

    def result(self) -> tuple[Entity, ...]:
        """The entities by first mention."""
        return tuple(sorted(self._entities.values(), key=lambda entity: entity.mentions[0].span))

    def find(self, anchor: EntityAnchor) -> Entity | None:
        """The entity that an anchor means, if it is there."""
        return self._finder.entity(anchor, list(self._entities.values()))

    @singledispatchmethod
    def apply(self, _payload: Payload) -> bool:
        """Apply what a correction says; False if it is not about entities, or what it is about is not there."""
        return False

    @apply.register
    def _rename(self, payload: Rename) -> bool:
        return self._change(payload.entity, lambda entity: replace(entity, name=payload.name, named=Evidence(USER)))

    @apply.register
    def _retype(self, payload: Retype) -> bool:
        def retyped(entity: Entity) -> Entity:
            mentions = tuple(_by_user(mention, payload.kind) for mention in entity.mentions)
            return replace(entity, kind=payload.kind, mentions=mentions, value="")

        return self._change(payload.entity, retyped)

    def _change(self, anchor: EntityAnchor, change: Callable[[Entity], Entity]) -> bool:
        entity = self.find(anchor)
        if entity is not None:
            self._entities[entity.id] = change(entity)
        return entity is not None

    @apply.register
    def _merge(self, payload: Merge) -> bool:
        entity, into = self.find(payload.entity), self.find(payload.into)
        if entity is None or into is None:
            return False
        if entity.id != into.id:
            del self._entities[entity.id]
            self.merged[entity.id] = into.id
            mentions = [replace(mention, kind=into.kind) for mention in entity.mentions]
            self._entities[into.id] = _joined(into, mentions)
        return True

    @apply.register
    def _split(self, payload: Split) -> bool:
        entity = self.find(payload.entity)
        places = self._finder.spans(payload.mentions)
        if entity is None or not places:
            return False
        parted = [one for one in entity.mentions if any(self._finder.likeness(one.span, span) for span in places)]
        if parted and len(parted) < len(entity.mentions):
            for mention in parted:
                self._take_out(entity.id, mention)
            self._put_new(entity.kind, [_by_user(mention, entity.kind) for mention in parted], payload.name)
        elif payload.name and parted:
            # A newer analysis has parted them by itself; the name is still the reader's.
            self._entities[entity.id] = replace(entity, name=payload.name, named=Evidence(USER))
        return True

    @apply.register
    def _reject(self, payload: RejectEntity) -> bool:
        entity = self.find(payload.entity)
        if entity is not None:
            del self._entities[entity.id]
        places = self._finder.spans(payload.entity.places)
        for span in places:
            self._drop(span, payload.entity.kind)
        return entity is not None or bool(places)

    @apply.register
    def _reject_mention(self, payload: RejectMention) -> bool:
        span = self._finder.span(payload.mention)
        if span is not None:
            self._drop(span, payload.kind)
        return span is not None

    def _drop(self, span: Span, kind: EntityKind) -> None:
        """Take out what was found of a kind in a place."""
        for entity in list(self._entities.values()):
            for mention in entity.mentions:
                if entity.kind is kind and self._finder.likeness(mention.span, span):
                    self._take_out(entity.id, mention)

    @apply.register
    def _add(self, payload: AddMention) -> bool:
        span = self._finder.span(payload.mention)
        if not span:
            return False
        into = self.find(payload.into) if payload.into is not None else self._same(span, payload.kind)
        kind = into.kind if into is not None else payload.kind
        into_id = into.id if into is not None else ""
        mention = Mention(span, kind, Evidence(USER))
        for entity in list(self._entities.values()):
            for other in entity.mentions:
                if other.span.overlaps(span):
                    self._take_out(entity.id, other)
        name = payload.name or (payload.into.name if payload.into is not None else "")
        if into_id in self._entities:
            self._entities[into_id] = _joined(self._entities[into_id], [mention])
        elif into is not None:
            # Its only mention was this one, or lay within it.
            self._entities[into_id] = replace(into, mentions=(mention,), joins=())
        else:
            self._put_new(kind, [mention], name)
            return True
        if payload.name:
            self._entities[into_id] = replace(self._entities[into_id], name=payload.name, named=Evidence(USER))
        return True

    def _same(self, span: Span, kind: EntityKind) -> Entity | None:
        """The entity of that kind that was found in the very place."""
        for entity in self._entities.values():
            if entity.kind is kind and any(mention.span == span for mention in entity.mentions):
                return entity
        return None

    def _put_new(self, kind: EntityKind, mentions: list[Mention], name: str) -> None:
        self._last += 1
        key = f"e{self._last}"
        mentions = sorted(mentions, key=lambda mention: mention.span)
        named = Evidence(USER) if name else None
        joins = (USER,) * (len(mentions) - 1)
        self._entities[key] = Entity(key, kind, name or self._fullest(mentions), tuple(mentions), joins, named=named)

    def _take_out(self, key: str, mention: Mention) -> None:
        """Take a mention out of an entity, which goes with its last one, and loses a name that only that one bore."""
        entity = self._entities[key]
        kept = [pair for pair in _pairs(entity) if pair[0].span != mention.span]
        if not kept:
            del self._entities[key]
            return
        mentions = tuple(one for one, _ in kept)
        name = entity.name
        lost = fold_text(name).endswith(fold_text(mention.span.of(self._text)))
        if entity.named is None and lost and all(self._words(one) != self._words(mention) for one in mentions):
            name = self._fullest(mentions)
        self._entities[key] = replace(entity, name=name, mentions=mentions, joins=tuple(join for _, join in kept[1:]))

    def _words(self, mention: Mention) -> str:
        return fold_text(mention.span.of(self._text))

    def _fullest(self, mentions: Iterable[Mention]) -> str:
        """The words of the mention that says most, the first of equals, in one line."""
        return max((" ".join(mention.span.of(self._text).split()) for mention in mentions), key=_fullness)


def _fullness(name: str) -> tuple[int, int]:
    return name.count(" "), len(name)


def _by_user(mention: Mention, kind: EntityKind) -> Mention:
    """A mention whose kind or entity is the reader's word; the detail keeps the rule that had found it."""
    evidence = mention.evidence
    return Mention(mention.span, kind, Evidence(USER, evidence.detail if evidence.rule == USER else evidence.rule))


def _pairs(entity: Entity) -> list[tuple[Mention, str]]:
    """The mentions of an entity, each with the rule that joined it."""
    return list(zip(entity.mentions, chain([FIRST], entity.joins, repeat(FIRST)), strict=False))


def _joined(entity: Entity, mentions: Iterable[Mention]) -> Entity:
    """The entity with further mentions, joined by the reader."""
    pairs = sorted([*_pairs(entity), *((mention, USER) for mention in mentions)], key=lambda pair: pair[0].span)
    return replace(entity, mentions=tuple(mention for mention, _ in pairs), joins=tuple(join for _, join in pairs[1:]))
