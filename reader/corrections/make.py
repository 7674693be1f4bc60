"""Corrections from what a reader points at: findings of an analysis as it is shown, and selections of the text.

Every function takes the article's id and text first, gives one `Correction`, and changes nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.arabic.normalise import fold_text
from reader.corrections.anchoring import anchor_of, attribution_anchor, place_of
from reader.corrections.model import (
    AddAttribution,
    AddMention,
    AdjustContent,
    AttributionAnchor,
    ChangeSource,
    Correction,
    Merge,
    Payload,
    RejectAttribution,
    RejectEntity,
    RejectMention,
    Rename,
    Retype,
    SourceChoice,
    Split,
)
from reader.entities.model import Entity, EntityKind, Mention
from reader.findings import Analysis
from reader.sources.model import Attribution, CueClass, Source, SourceType
from reader.spans import Span


@dataclass(frozen=True, slots=True)
class Corrector:
    """Makes corrections of one article's findings.

    Attributes:
        article_id: UUID of the article.
        text: Its text.
        analysis: Its findings as the reader sees them, earlier corrections included.
    """

    article_id: str
    text: str
    analysis: Analysis

    def rename(self, entity: Entity, name: str) -> Correction:
        """Call an entity by another name."""
        return self._made(Rename(anchor_of(self.text, entity), " ".join(name.split())))

    def retype(self, entity: Entity, kind: EntityKind) -> Correction:
        """Say that an entity is of another kind."""
        return self._made(Retype(anchor_of(self.text, entity), kind))

    def merge(self, entity: Entity, into: Entity) -> Correction:
        """Say that an entity is the same as another, whose name and kind it takes."""
        return self._made(Merge(anchor_of(self.text, entity), anchor_of(self.text, into)))

    def split(self, entity: Entity, mentions: Sequence[Mention], name: str = "") -> Correction:
        """Say that some of an entity's mentions are of another one, which is not named elsewhere."""
        places = tuple(place_of(self.text, mention.span) for mention in mentions)
        return self._made(Split(anchor_of(self.text, entity), places, " ".join(name.split())))

    def reject_entity(self, entity: Entity) -> Correction:
        """Say that an entity is none."""
        return self._made(RejectEntity(anchor_of(self.text, entity)))

    def reject_mention(self, entity: Entity, mention: Mention) -> Correction:
        """Say that a mention is none."""
        words = fold_text(mention.span.of(self.text))
        same = sum(fold_text(other.span.of(self.text)) == words for other in entity.mentions)
        return self._made(RejectMention(place_of(self.text, mention.span), entity.kind, same == 1))

    def add_mention(self, span: Span, kind: EntityKind, *, name: str = "", into: Entity | None = None) -> Correction:
        """Say that a selection names something: a new entity, or one that is there."""
        anchor = anchor_of(self.text, into) if into is not None else None
        return self._made(AddMention(place_of(self.text, span), kind, " ".join(name.split()), anchor))

    def known_as(self, span: Span, kind: EntityKind) -> Entity | None:
        """The one entity of a kind that is named elsewhere by the words of a selection; None for none, or for several."""
        words = fold_text(span.of(self.text))
        named = [
            entity
            for entity in self.analysis.entities
            if entity.kind is kind
            and any(fold_text(mention.span.of(self.text)) == words for mention in entity.mentions)
        ]
        return named[0] if len(named) == 1 else None

    def choose_source(self, source: Source | Entity | str, span: Span | None = None) -> SourceChoice:
        """Name somebody to credit: a source that is there, an entity, or a new name.

        Args:
            source: Who it is; a new name is an unnamed source until it is given a type.
            span: Where the statement names it; None where it is only meant.
        """
        place = place_of(self.text, span) if span is not None else None
        if isinstance(source, str):
            return SourceChoice(" ".join(source.split()), SourceType.UNNAMED, None, place)
        if isinstance(source, Entity):
            known = next((one for one in self.analysis.sources if one.entity_id == source.id), None)
            kind = known.type if known is not None else source_type(source.kind)
            return SourceChoice(source.name, kind, anchor_of(self.text, source), place)
        entity = next((one for one in self.analysis.entities if one.id == source.entity_id), None)
        anchor = anchor_of(self.text, entity) if entity is not None else None
        return SourceChoice(source.name, source.type, anchor, place)

    def change_source(self, attribution: Attribution, source: SourceChoice, *, same_words: bool = False) -> Correction:
        """Credit somebody else with a statement.

        Args:
            attribution: The statement.
            source: Who said it; see `choose_source`.
            same_words: Whether the words that name the source were right, and what they stand for was not.
        """
        return self._made(ChangeSource(self._anchor(attribution), source, same_words))

    def adjust_content(self, attribution: Attribution, content: Span) -> Correction:
        """Let a statement begin or end elsewhere."""
        return self._made(AdjustContent(self._anchor(attribution), place_of(self.text, content)))

    def reject_attribution(self, attribution: Attribution) -> Correction:
        """Say that nobody is credited with anything here."""
        return self._made(RejectAttribution(self._anchor(attribution)))

    def add_attribution(
        self, source: SourceChoice, content: Span, *, cue: Span | None = None, cue_class: CueClass = CueClass.NEUTRAL
    ) -> Correction:
        """Credit somebody with a selection."""
        cue_place = place_of(self.text, cue) if cue is not None else None
        return self._made(AddAttribution(source, place_of(self.text, content), cue_place, cue_class))

    def _anchor(self, attribution: Attribution) -> AttributionAnchor:
        names = {source.id: source.name for source in self.analysis.sources}
        return attribution_anchor(self.text, attribution, names[attribution.source_id])

    def _made(self, payload: Payload) -> Correction:
        return Correction(self.article_id, payload)


def source_type(kind: EntityKind) -> SourceType:
    """What an entity of a kind is as a source, as far as the kind tells."""
    return _SOURCE_TYPES.get(kind, SourceType.DOCUMENT)


_SOURCE_TYPES = {
    EntityKind.PER: SourceType.PERSON,
    EntityKind.LOC: SourceType.STATE,
    EntityKind.ORG: SourceType.ORGANISATION,
}
