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


class SourcePlace(StrEnum):
    """Where the words stand that name a statement's source."""

    AFTER = "after"
    BEFORE = "before"
    CREDITED = "credited"
    OWNER = "owner"
    RELAYED = "relayed"
    COLON = "colon"
    CARRIED = "carried"


class Identity(StrEnum):
    """How the somebody was found whom those words mean, or whom a cue means that carries its subject."""

    NAME = "name"
    PART = "part"
    TITLE = "title"
    LATER = "later"
    BACK = "back"
    PHRASE = "phrase"
    SENTENCE = "sentence"
    TURN = "turn"
    REPEATED = "repeated"
    ITSELF = "itself"
    SUBJECT = "subject"
    MENTIONED = "mentioned"


@dataclass(frozen=True, slots=True)
class SpeakerEvidence:
    """How it is known who said something.

    Attributes:
        place: Where the source's words stand beside the cue: after it («قال فلان»), before it («فلان أكد»), after a crediting
            phrase («بحسب فلان»), after a noun («تحذيرات فلان»), after «عن» («نقلت الصحيفة عن فلان»), before a colon; or
            nowhere, since the cue carries its subject («وأضاف»).
        identity: How they lead to the source. Where there are words: by a name; by a part of a name given before; by a title
            borne before, or only later; by a word that points back («الأخير»); or the phrase is all that is told. Where the cue
            carries its subject: the speaker of the same sentence; who spoke last and agrees with the cue in gender and number;
            who said what a phrase repeats («وفق قوله»); the speaker of the statement around it («قالت إنها تعتقد»); the
            sentence's subject; who was mentioned last and agrees.
        words: The whole phrase beside the cue, with titles and descriptions; None where the cue carries its subject.
        antecedent: The words further off that it rests on: the fuller name, the title's bearer, the last speaker's name.
    """

    place: SourcePlace = SourcePlace.CARRIED
    identity: Identity = Identity.TURN
    words: Span | None = None
    antecedent: Span | None = None


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
        evidence: The rule that found it, the cue, and how sure it is.
        speaker: How it is known who the source is.
    """

    source: Span | None
    source_id: str
    cue: Span
    content: Span
    kind: AttributionKind
    cue_class: CueClass
    evidence: Evidence
    speaker: SpeakerEvidence = SpeakerEvidence()
