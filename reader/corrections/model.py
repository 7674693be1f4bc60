"""Corrections of what was found in an article: values that outlive the findings they were made on.

A correction names what it is about by words and places, never by the ids of an analysis: a newer version of the extraction
may number otherwise, and the text may change around the words.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from reader.annotations import TextPositionSelector, TextQuoteSelector, new_id, now
from reader.entities.model import Entity, EntityKind
from reader.findings import Analysis
from reader.sources.model import Attribution, CueClass, SourceType
from reader.spans import Span


class CorrectionKind(StrEnum):
    """What a correction does."""

    RENAME = "rename"
    RETYPE = "retype"
    MERGE = "merge"
    SPLIT = "split"
    REJECT_ENTITY = "reject_entity"
    REJECT_MENTION = "reject_mention"
    ADD_MENTION = "add_mention"
    CHANGE_SOURCE = "change_source"
    ADJUST_CONTENT = "adjust_content"
    REJECT_ATTRIBUTION = "reject_attribution"
    ADD_ATTRIBUTION = "add_attribution"


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of an article's text, by its words and by where they stood.

    Raises:
        ValueError: The position is none.
    """

    quote: TextQuoteSelector
    position: TextPositionSelector

    def __post_init__(self) -> None:
        Span(self.position.start, self.position.end)


@dataclass(frozen=True, slots=True)
class EntityAnchor:
    """Which entity is meant.

    Attributes:
        name: Its name when the correction was made.
        kind: Its kind then.
        places: Some of its mentions, in order.
    """

    name: str
    kind: EntityKind
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class AttributionAnchor:
    """Which attribution is meant.

    Attributes:
        source_name: The name of its source when the correction was made.
        cue: The words that attribute; None where the reader gave none.
        content: What was said.
    """

    source_name: str
    cue: Place | None
    content: Place


@dataclass(frozen=True, slots=True)
class SourceChoice:
    """Whom the reader credits.

    Attributes:
        name: Canonical name.
        type: What it is.
        entity: The entity it is, if it is one of the article's.
        place: Where the source is named for this statement; None where it is only meant.
    """

    name: str
    type: SourceType
    entity: EntityAnchor | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Rename:
    """The entity is called `name`."""

    entity: EntityAnchor
    name: str


@dataclass(frozen=True, slots=True)
class Retype:
    """The entity is of another kind."""

    entity: EntityAnchor
    kind: EntityKind


@dataclass(frozen=True, slots=True)
class Merge:
    """The entity is the same as another, whose name and kind it takes."""

    entity: EntityAnchor
    into: EntityAnchor


@dataclass(frozen=True, slots=True)
class Split:
    """Some mentions are not of this entity but of one of their own.

    Attributes:
        entity: The entity that they were taken for.
        mentions: The mentions.
        name: The new entity's name; empty for the mentions' fullest words.
    """

    entity: EntityAnchor
    mentions: tuple[Place, ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class RejectEntity:
    """The entity is none: all its mentions go."""

    entity: EntityAnchor


@dataclass(frozen=True, slots=True)
class RejectMention:
    """These words name nothing of that kind here.

    Attributes:
        mention: The words.
        kind: What they were taken for.
        only: Whether the entity had no other mention with these words, so that they are wrong by themselves and not
            only in this place.
    """

    mention: Place
    kind: EntityKind
    only: bool


@dataclass(frozen=True, slots=True)
class AddMention:
    """These words name something.

    Attributes:
        mention: The words.
        kind: What they name.
        name: The new entity's name; empty for the words themselves.
        into: The entity that they name; None for a new one.
    """

    mention: Place
    kind: EntityKind
    name: str = ""
    into: EntityAnchor | None = None


@dataclass(frozen=True, slots=True)
class ChangeSource:
    """Somebody else is responsible for a statement.

    Attributes:
        attribution: The statement.
        source: Whom the reader credits.
        same_words: Whether the words that name the source stay and only what they stand for changes.
    """

    attribution: AttributionAnchor
    source: SourceChoice
    same_words: bool = False


@dataclass(frozen=True, slots=True)
class AdjustContent:
    """A statement begins or ends elsewhere."""

    attribution: AttributionAnchor
    content: Place


@dataclass(frozen=True, slots=True)
class RejectAttribution:
    """Nobody is credited with anything here."""

    attribution: AttributionAnchor


@dataclass(frozen=True, slots=True)
class AddAttribution:
    """Somebody is responsible for these words.

    Attributes:
        source: Whom the reader credits.
        content: The words.
        cue: The words that attribute; None for none.
        cue_class: What they say about the statement.
    """

    source: SourceChoice
    content: Place
    cue: Place | None = None
    cue_class: CueClass = CueClass.NEUTRAL


Payload = (
    Rename
    | Retype
    | Merge
    | Split
    | RejectEntity
    | RejectMention
    | AddMention
    | ChangeSource
    | AdjustContent
    | RejectAttribution
    | AddAttribution
)

PAYLOADS: dict[CorrectionKind, type[Payload]] = {
    CorrectionKind.RENAME: Rename,
    CorrectionKind.RETYPE: Retype,
    CorrectionKind.MERGE: Merge,
    CorrectionKind.SPLIT: Split,
    CorrectionKind.REJECT_ENTITY: RejectEntity,
    CorrectionKind.REJECT_MENTION: RejectMention,
    CorrectionKind.ADD_MENTION: AddMention,
    CorrectionKind.CHANGE_SOURCE: ChangeSource,
    CorrectionKind.ADJUST_CONTENT: AdjustContent,
    CorrectionKind.REJECT_ATTRIBUTION: RejectAttribution,
    CorrectionKind.ADD_ATTRIBUTION: AddAttribution,
}
"""What a correction of each kind holds."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing that the reader put right in one article.

    Attributes:
        article_id: UUID of the article.
        payload: What is put right, and how.
        id: UUID.
        created: In UTC; corrections apply in the order in which they were made.
    """

    article_id: str
    payload: Payload
    id: str = field(default_factory=new_id)
    created: datetime = field(default_factory=now)

    @property
    def kind(self) -> CorrectionKind:
        """What it does."""
        return next(kind for kind, payload in PAYLOADS.items() if isinstance(self.payload, payload))


@dataclass(frozen=True, slots=True)
class Corrected:
    """What became of findings and corrections.

    Attributes:
        analysis: The findings, corrected.
        lost: Corrections that speak of words or findings that are not there any more; they changed nothing.
        entities: By the id of each entity that corrections changed or made: the last of them.
        statements: The same by cue and content of each attribution.
        rejected: Corrections that took a finding away, of which nothing is left to hang anything on, the oldest first.
    """

    analysis: Analysis
    lost: tuple[Correction, ...] = ()
    entities: Mapping[str, Correction] = field(default_factory=dict)
    statements: Mapping[tuple[Span, Span], Correction] = field(default_factory=dict)
    rejected: tuple[Correction, ...] = ()

    def last_of(self, finding: Entity | Attribution) -> Correction | None:
        """The correction that made a finding what it is; None where it is as it was found."""
        if isinstance(finding, Attribution):
            return self.statements.get((finding.cue, finding.content))
        return self.entities.get(finding.id)
