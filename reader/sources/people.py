"""Those who are credited with what an article reports."""

from dataclasses import dataclass, field

from reader.entities import gazetteer as lexicon
from reader.entities.model import Entity, EntityKind
from reader.sources.forms import ANYBODY, Agreement
from reader.sources.model import Identity, SourceType
from reader.sources.nouns import PEOPLE, SourceNoun, has_article, without_article
from reader.sources.phrases import NounPhrase
from reader.spans import Span

_ENDINGS = ("ين", "ون", "ات", "ة", "ا")
_SHORTEST_STEM = 3


@dataclass(frozen=True, slots=True)
class Title:
    """A noun by which somebody was introduced.

    Attributes:
        span: The introduction, from the title to the name or from the name to the title.
        is_bare: Whether nothing else described him there: «الرئيس فلان».
    """

    span: Span
    is_bare: bool = False


@dataclass(slots=True, eq=False)
class Speaker:
    """Somebody who is credited with something.

    Attributes:
        name: Canonical name.
        type: What it is.
        entity: The entity it is, if it is one.
        agreement: Gender and number, as far as known.
        titles: The nouns it was introduced with, by their lemmas.
        keys: Words of the phrases that introduced it, without article and endings.
    """

    name: str
    type: SourceType
    entity: Entity | None = None
    agreement: Agreement = ANYBODY
    titles: dict[str, Title] = field(default_factory=dict)
    keys: set[str] = field(default_factory=set)

    def can_be(self, noun: SourceNoun) -> bool:
        """Whether a noun of this kind can mean it at all."""
        if self.entity is None or self.entity.kind is EntityKind.PER:
            people = self.entity is None or noun.role in PEOPLE
            return people and noun.agreement.fits(self.agreement)
        return noun.role not in PEOPLE


@dataclass(frozen=True, slots=True)
class Identified:
    """Whom some words mean.

    Attributes:
        speaker: Somebody.
        identity: How that is known.
        antecedent: The words further off on which it rests.
    """

    speaker: Speaker
    identity: Identity
    antecedent: Span | None = None


def stem(key: str) -> str:
    """A key without article, feminine, plural and accusative endings: «البريطاني» is «البريطانية», «سريا» is «سري»."""
    bare = without_article(key)
    for ending in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= _SHORTEST_STEM:
            return bare.removesuffix(ending)
    return bare


def type_of_words(source: NounPhrase) -> SourceType:
    """What unknown words name: somebody by name, or with an article or in the plural people by what they are."""
    people = has_article(source.keys[0]) or source.keys[0].endswith(("ون", "ين", "ات"))
    return SourceType.UNNAMED if people else SourceType.PERSON


def type_of(entity: Entity) -> SourceType:
    """What kind of source an entity is."""
    if entity.kind is EntityKind.PER:
        return SourceType.PERSON
    if entity.kind is EntityKind.LOC:
        return SourceType.STATE
    entries = lexicon.gazetteer().entries(lexicon.key_of(entity.name))
    outlets = any(entry.kind is EntityKind.ORG and entry.subkind in lexicon.OUTLETS for entry in entries)
    return SourceType.OUTLET if outlets else SourceType.ORGANISATION
