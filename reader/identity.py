"""Who is the same across articles: the one place where that is decided.

An article's entities are told apart within it; across articles they are the same where kind and folded name are. What the
reader puts right in an article, a name or two entities that are one, counts here by itself: these are the corrected ones.
A shorter name (a surname, an acronym) is another's if it is used for that one in some article and for no other in any.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from reader.arabic.normalise import fold_text
from reader.entities.model import Entity, EntityKind
from reader.queries.tokens import words_of
from reader.sources.model import Source

IDENTITY_VERSION = 1
"""Grows whenever the same findings may give other identities: what was made with an older number is made again."""

_SHORTENED = frozenset({EntityKind.PER.value, EntityKind.LOC.value, EntityKind.ORG.value, EntityKind.EVENT.value})


@dataclass(frozen=True, slots=True)
class ReferentId:
    """Whom or what findings of several articles are about.

    Attributes:
        kind: Value of an `EntityKind`; for a source that is no entity, of its `SourceType`.
        key: Their name as it is compared.
    """

    kind: str
    key: str


@dataclass(frozen=True, slots=True)
class Referent:
    """Somebody or something that articles speak of.

    Attributes:
        id: Tells it from all others, in any library.
        name: What an article calls it.
        articles: How many articles name it or credit it with something; those in the trash do not count.
        mentions: How often it is named.
        statements: How many statements it is credited with.
    """

    id: ReferentId
    name: str
    articles: int
    mentions: int
    statements: int


def name_key(name: str) -> str:
    """A name as it is compared across articles: its folded words, with single blanks between them."""
    return " ".join(words_of(name)) or fold_text(name).strip()


def id_of_entity(entity: Entity) -> ReferentId:
    """Who an entity of one article is across articles; a date is the day that it means, however it is written."""
    is_resolved = entity.kind is EntityKind.DATE and entity.value != ""
    return ReferentId(entity.kind.value, entity.value if is_resolved else name_key(entity.name))


def id_of_source(source: Source, entities: Mapping[str, Entity]) -> ReferentId:
    """Who a source of one article is across articles: the entity that it is, if it is one.

    Args:
        source: The source.
        entities: The entities of its article by their ids.
    """
    entity = entities.get(source.entity_id or "")
    return ReferentId(source.type.value, name_key(source.name)) if entity is None else id_of_entity(entity)


def may_be_short_for(shorter: ReferentId, longer: ReferentId) -> bool:
    """Whether a name that is used for somebody may be that one's also where it stands alone.

    A person's surname may; a first name alone is many people's.
    """
    if shorter.kind != longer.kind or shorter.kind not in _SHORTENED or shorter.key == longer.key:
        return False
    if shorter.kind != EntityKind.PER:
        return True
    words, full = shorter.key.split(), longer.key.split()
    return len(words) < len(full) and full[-len(words) :] == words
