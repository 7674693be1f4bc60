"""Gender and number of names: «قالت روسيا», but «قال لبنان»."""

from reader.entities import gazetteer as lexicon
from reader.entities.model import Entity, EntityKind
from reader.sources.forms import Agreement, Gender, Number
from reader.sources.nouns import NounRole, source_noun
from reader.sources.words import key_of

_MASCULINE_STATES = frozenset("العراق لبنان المغرب الاردن السودان اليمن الكويت الفاتيكان".split())  # noqa: SIM905
_STATES_AND_CITIES = frozenset({lexicon.PlaceKind.COUNTRY, lexicon.PlaceKind.CAPITAL, lexicon.PlaceKind.CITY})


def agreement_of(entity: Entity) -> Agreement:
    """Gender and number of a name, where they are sure.

    Args:
        entity: What is named.
    """
    words = entity.name.split()
    head = key_of(words[0]) if words else ""
    gender = Gender.UNKNOWN
    if entity.kind is EntityKind.PER and len(words) > 1:
        row = lexicon.gazetteer().name(lexicon.key_of(words[0]))
        gender = Gender(row.gender.value) if row is not None else Gender.UNKNOWN
    elif entity.kind is EntityKind.LOC:
        gender = Gender.MASCULINE if head in _MASCULINE_STATES else Gender.FEMININE
    elif entity.kind is EntityKind.ORG:
        noun = source_noun(head)
        if noun is not None and noun.role is NounRole.BODY:
            gender = noun.agreement.gender
    return Agreement(gender, Number.SINGULAR)


def agreement_of_subject(entity: Entity) -> Agreement:
    """The same where it is so sure that «اتهم إيران» and «حذرت سامي» must have another subject: people, known states and cities.

    Args:
        entity: What is named.
    """
    agreement = agreement_of(entity)
    if entity.kind is EntityKind.PER:
        return agreement
    entries = lexicon.gazetteer().entries(lexicon.key_of(entity.name)) if entity.kind is EntityKind.LOC else ()
    is_known = any(entry.kind is EntityKind.LOC and entry.subkind in _STATES_AND_CITIES for entry in entries)
    return agreement if is_known else Agreement(Gender.UNKNOWN, Number.SINGULAR)


def may_bear(entity: Entity, title: Agreement) -> bool:
    """Whether a title can be somebody's: a woman may be «النائب», a man is not «الوزيرة».

    Args:
        entity: Somebody.
        title: Gender and number of the title.
    """
    return title.gender is not Gender.FEMININE or agreement_of(entity).gender is not Gender.MASCULINE
