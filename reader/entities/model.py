"""What the extraction of entities finds."""

from dataclasses import dataclass
from enum import StrEnum

from reader.spans import Span


class EntityKind(StrEnum):
    """What an entity is."""

    PER = "PER"
    LOC = "LOC"
    ORG = "ORG"
    DATE = "DATE"
    QUANTITY = "QUANTITY"
    EVENT = "EVENT"


NAMED_KINDS = (EntityKind.PER, EntityKind.LOC, EntityKind.ORG, EntityKind.EVENT)
"""What has a name: dates and numbers would crowd out everything else in counts."""

USER = "user"
"""`Evidence.rule` of what the reader of this article has said."""

LEARNED = "learned"
"""`Evidence.rule` of what a correction in another article has taught; the detail names that article."""


FIRST = "same"
"""The rule that joins a mention to the entity of the same name, its own first mention included."""


SURE = 0.8
"""The confidence from which on a finding is shown without a sign of doubt: four of five such are right."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why something was found.

    Attributes:
        rule: Stable name of the rule or model, such as `lexicon.place`; the window has words for it.
        detail: What it rests on, such as the lexicon's entry or the trigger word; Arabic as it stands.
        confidence: From 0 to 1.
    """

    rule: str
    detail: str = ""
    confidence: float = 1.0

    @property
    def is_sure(self) -> bool:
        """Whether there is no need to point out a doubt."""
        return self.confidence >= SURE


@dataclass(frozen=True, slots=True)
class Mention:
    """An occurrence of an entity, without proclitics, quotation marks and titles."""

    span: Span
    kind: EntityKind
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that an article names.

    Attributes:
        id: Unique in its article, `e1`, `e2`, … by first mention.
        kind: What it is.
        name: The fullest form that the article itself gives.
        mentions: Where it is named, in order, at least one.
        joins: For every mention after the first, the rule that joined it, in the order of `mentions[1:]`.
        value: ISO 8601 date or number for DATE and QUANTITY, where it could be resolved; otherwise empty.
        named: Why it bears another name than the article gives it (`user`, `learned`); None if it does not.
    """

    id: str
    kind: EntityKind
    name: str
    mentions: tuple[Mention, ...]
    joins: tuple[str, ...] = ()
    value: str = ""
    named: Evidence | None = None

    @property
    def is_sure(self) -> bool:
        """Whether there is no need to point out a doubt: one mention is sure, or the reader has named it."""
        return self.named is not None or any(mention.evidence.is_sure for mention in self.mentions)
