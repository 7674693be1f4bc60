"""Who is credited with what: sources, cues and contents.

Source: PARC 3.0 and PolNeAR (attribution relations), textacy (`direct_quotations`).
"""

from dataclasses import dataclass
from enum import StrEnum

from reader.entities.model import Evidence
from reader.spans import Span


class AttributionKind(StrEnum):
    """How much of the content stands in quotation marks: all, a part, none."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class SourceType(StrEnum):
    """What a source is."""

    OUTLET = "outlet"
    PERSON = "person"
    ORGANISATION = "organisation"
    STATE = "state"
    DOCUMENT = "document"
    UNNAMED = "unnamed"


class CueClass(StrEnum):
    """What the cue says about how the writer stands to the statement."""

    NEUTRAL = "neutral"
    ASSERTIVE = "assertive"
    DOUBTING = "doubting"
    DENYING = "denying"
    WARNING = "warning"
    ASKING = "asking"
    ACCUSING = "accusing"
    QUOTING = "quoting"


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody or something that statements are credited to.

    Attributes:
        id: Unique in its article, `s1`, `s2`, … by first statement.
        name: Canonical name: the entity's, or the noun phrase of an unnamed one.
        type: What it is.
        entity_id: The entity it is, or None.
    """

    id: str
    name: str
    type: SourceType
    entity_id: str | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """One statement and who is responsible for it.

    Attributes:
        source: Where the source is named; None where the verb carries its subject.
        source_id: Id of the `Source`.
        cue: The words that attribute.
        content: What the source is responsible for.
        kind: Direct, mixed or indirect.
        cue_class: What the cue says about the statement.
        evidence: The rule that found it.
    """

    source: Span | None
    source_id: str
    cue: Span
    content: Span
    kind: AttributionKind
    cue_class: CueClass
    evidence: Evidence
