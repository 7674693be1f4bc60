"""Nouns that name a source or stand before its name, and the small words between them, from their tables."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from reader.entities.lexicon import read_table
from reader.sources.forms import Agreement, Gender, Number, sound_plurals
from reader.sources.model import SourceType
from reader.sources.words import key_of

_ARTICLE = "ال"
_OWN_LETTERS = ("الماني", "الباني", "الكترون")
"""Beginnings of words that look like the article once they have lost their hamza: «ألمانية», «إلكترونية»."""
_HALF = "شبه"
_PRONOUNS = ("ه", "ها", "هم", "نا")
_SHORTEST_NISBA = 4
_NISBAS = ("ي", "ية", "يون", "يين", "يان", "يتان", "يات")
_ENDINGS = ("ة", "ون", "ين", "ا")


class NounRole(StrEnum):
    """How a noun stands to a source's name; see `source_nouns.tsv`."""

    TITLE = "title"
    SPOKESMAN = "spokesman"
    RELATIVE = "relative"
    BODY = "body"
    CLASSIFIER = "classifier"
    DOCUMENT = "document"
    GROUP = "group"
    ANONYMOUS = "anonymous"
    BACK = "back"


class NounTrait(StrEnum):
    """What else is peculiar to a noun; see `source_nouns.tsv`."""

    HONORIFIC = "honorific"
    GENERIC = "generic"
    VAGUE = "vague"
    MEASURE = "measure"
    AGENT = "agent"
    QUANTITY = "quantity"


class NounGender(StrEnum):
    """The genders that a noun of the table has."""

    MASCULINE = "m"
    FEMININE = "f"
    BOTH = "both"


class WordRole(StrEnum):
    """What a small word does; see `function_words.tsv`."""

    PREPOSITION = "preposition"
    RELATIVE = "relative"
    TIME = "time"
    ADVERB = "adverb"
    NEGATION = "negation"
    CONJUNCTION = "conjunction"
    CLAUSE = "clause"
    PARTICLE = "particle"
    ASIDE = "aside"
    JOINER = "joiner"
    ADJECTIVE = "adjective"
    DEMONSTRATIVE = "demonstrative"
    BACK = "back"
    WHOLE = "whole"
    ATTRIBUTE = "attribute"
    ADDRESSEE = "addressee"
    MONTH = "month"
    OCCASION = "occasion"
    MATTER = "matter"
    SETTING = "setting"
    QUESTION = "question"


PEOPLE = frozenset({NounRole.TITLE, NounRole.SPOKESMAN, NounRole.RELATIVE, NounRole.ANONYMOUS})
"""Roles of nouns that mean people."""
BODIES = frozenset({NounRole.BODY, NounRole.CLASSIFIER})
"""Roles of nouns that mean bodies and outlets."""


@dataclass(frozen=True, slots=True)
class SourceNounRow:
    """A line of `source_nouns.tsv`."""

    noun: str
    plural: str
    gender: NounGender
    type: SourceType
    role: NounRole
    traits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FunctionWordRow:
    """A line of `function_words.tsv`."""

    word: str
    role: WordRole


@dataclass(frozen=True, slots=True)
class SourceNoun:
    """A form of a noun that names a source.

    Attributes:
        lemma: The singular, masculine if it has both, as a key.
        agreement: Gender and number of this form.
        type: What such a source is.
        role: How it stands to a name.
        traits: What else is peculiar to it.
    """

    lemma: str
    agreement: Agreement
    type: SourceType
    role: NounRole
    traits: frozenset[NounTrait]


@cache
def _source_nouns() -> dict[str, SourceNoun]:
    table: dict[str, SourceNoun] = {}
    for row in read_table("source_nouns.tsv", SourceNounRow, unique="noun"):
        traits = frozenset(map(NounTrait, row.traits))
        for form, agreement in _noun_forms(row):
            table.setdefault(form, SourceNoun(key_of(row.noun), agreement, row.type, row.role, traits))
    return table


def _noun_forms(row: SourceNounRow) -> list[tuple[str, Agreement]]:
    """All forms of a row without the article, with their gender and number."""
    noun = key_of(row.noun)
    feminine = row.gender is NounGender.FEMININE
    people = row.type in {SourceType.PERSON, SourceType.UNNAMED}
    singular = Gender.FEMININE if feminine else Gender.MASCULINE
    # A plural of things is feminine singular to its verb: «تقارير قالت».
    many = Agreement(number=Number.PLURAL) if people else Agreement(Gender.FEMININE)
    forms = [(noun, Agreement(singular, Number.SINGULAR))]
    stem = noun[:-1] + "ت" if noun.endswith("ة") else noun
    forms.append((stem + "ان", Agreement(singular, Number.DUAL)))
    if feminine or not people or row.plural:
        # «محللين» are many, «وزيرين» two.
        forms.append((stem + "ين", Agreement(singular, Number.DUAL)))
    if row.gender is NounGender.BOTH:
        forms += [(noun + "ة", Agreement(Gender.FEMININE, Number.SINGULAR)), (noun + "ات", many), (noun + "تان", many)]
    if row.plural:
        forms.append((key_of(row.plural), many))
        return forms
    forms += [(form, many) for form in sound_plurals(noun, feminine=feminine or not people)]
    if people and not feminine:
        forms += [(form, many) for form in sound_plurals(noun, feminine=True)]
    return forms


@lru_cache(maxsize=1 << 16)
def source_noun(key: str) -> SourceNoun | None:
    """A word read as a noun that names a source, with or without its article, a pronoun or the accusative's alif.

    Args:
        key: The word's key, without proclitics.
    """
    table = _source_nouns()
    bare = without_article(key)
    found = table.get(bare)
    if found is not None or bare != key:
        return found
    for pronoun in _PRONOUNS:
        stem = key.removesuffix(pronoun)
        owned = table.get(stem) or (table.get(stem[:-1] + "ة") if stem.endswith("ت") else None)
        if stem != key and owned is not None:
            return owned
    return table.get(key.removesuffix("ا"))


def without_article(key: str) -> str:
    """A key without the article ال."""
    if not key.startswith(_ARTICLE) or len(key) <= len(_ARTICLE) + 1 or key.startswith(_OWN_LETTERS):
        return key
    return key[len(_ARTICLE) :]


def has_article(key: str) -> bool:
    """Whether a key carries the article ال."""
    return without_article(key) is not key


def is_owned(key: str) -> bool:
    """Whether a source noun carries a pronoun: «حزبه», «وزارتها»."""
    noun = source_noun(key)
    return noun is not None and not has_article(key) and key.endswith(_PRONOUNS) and noun.lemma != key


@cache
def _function_words() -> dict[str, frozenset[WordRole]]:
    table: dict[str, set[WordRole]] = {}
    for row in read_table("function_words.tsv", FunctionWordRow):
        table.setdefault(key_of(row.word), set()).add(row.role)
    return {word: frozenset(roles) for word, roles in table.items()}


_NO_ROLES: frozenset[WordRole] = frozenset()


def roles_of(key: str) -> frozenset[WordRole]:
    """All that a small word does; empty for a word that is none."""
    return _function_words().get(key, _NO_ROLES)


def has_role(key: str, role: WordRole) -> bool:
    """Whether a key is a small word that does this."""
    return role in roles_of(key)


def is_half(key: str, following: str) -> bool:
    """Whether «شبه» goes before an adjective: «شبه الرسمية»."""
    return key == _HALF and is_adjective(following, definite=has_article(following))


def is_adjective(key: str, *, definite: bool) -> bool:
    """Whether a word looks like an adjective: a nisba («بريطانية»), or one of the table.

    Args:
        key: The word's key.
        definite: Whether its noun is.
    """
    if definite != has_article(key):
        return has_role(key, WordRole.ADJECTIVE)
    bare = without_article(key)
    if len(bare) >= _SHORTEST_NISBA and bare.endswith(_NISBAS):
        return True
    stem = bare
    for ending in _ENDINGS:
        stem = stem.removesuffix(ending)
    return has_role(bare, WordRole.ADJECTIVE) or has_role(stem, WordRole.ADJECTIVE)
