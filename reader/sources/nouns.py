"""Nouns that name a source or stand before its name, and the small words that end a noun phrase."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from reader.entities.lexicon import read_table
from reader.sources.forms import Agreement, Gender, Number, sound_plurals
from reader.sources.model import SourceType
from reader.sources.words import key_of


class NounRole(StrEnum):
    """How a noun stands to a source's name."""

    TITLE = "title"
    SPOKESMAN = "spokesman"
    RELATIVE = "relative"
    BODY = "body"
    CLASSIFIER = "classifier"
    DOCUMENT = "document"
    GROUP = "group"
    ANONYMOUS = "anonymous"
    BACK = "back"


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
    ASIDE = "aside"
    ADJECTIVE = "adjective"
    DEMONSTRATIVE = "demonstrative"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class SourceNounRow:
    """A line of `source_nouns.tsv`."""

    noun: str
    plural: str
    gender: NounGender
    type: SourceType
    role: NounRole


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
    """

    lemma: str
    agreement: Agreement
    type: SourceType
    role: NounRole


@cache
def _source_nouns() -> dict[str, SourceNoun]:
    table: dict[str, SourceNoun] = {}
    for row in read_table("source_nouns.tsv", SourceNounRow, unique="noun"):
        for form, agreement in _noun_forms(row):
            table.setdefault(form, SourceNoun(key_of(row.noun), agreement, row.type, row.role))
    return table


def _noun_forms(row: SourceNounRow) -> list[tuple[str, Agreement]]:
    """All forms of a row without the article, with their gender and number."""
    noun = key_of(row.noun)
    feminine = row.gender is NounGender.FEMININE
    people = row.type in {SourceType.PERSON, SourceType.UNNAMED}
    singular = Gender.FEMININE if feminine else Gender.MASCULINE
    # A plural of things is feminine singular to its verb: «مصادر قالت».
    many = Agreement(Gender.UNKNOWN, Number.UNKNOWN) if people else Agreement(Gender.FEMININE, Number.UNKNOWN)
    forms = [(noun, Agreement(singular, Number.SINGULAR))]
    stem = noun.removesuffix("ة")
    forms += [(stem + ("ت" if noun.endswith("ة") else "") + dual, Agreement(singular, Number.DUAL)) for dual in ("ان", "ين")]
    if row.gender is NounGender.BOTH:
        forms += [(noun + "ة", Agreement(Gender.FEMININE, Number.SINGULAR)), (noun + "ات", many), (noun + "تان", many)]
    if row.plural:
        forms.append((key_of(row.plural), many))
    else:
        forms += [(form, many) for form in sound_plurals(noun, feminine=feminine or not people)]
        if people and not feminine:
            forms += [(form, many) for form in sound_plurals(noun, feminine=True)]
    return forms


def source_noun(key: str) -> SourceNoun | None:
    """A word read as a noun that names a source, with or without its article and a pronoun (the key has no proclitic)."""
    table = _source_nouns()
    bare = without_article(key)
    found = table.get(bare)
    if found is None and bare == key:
        for pronoun in ("ه", "ها", "هم"):
            stem = key.removesuffix(pronoun)
            if stem != key and (found := table.get(stem) or (table.get(stem[:-1] + "ة") if stem.endswith("ت") else None)):
                return found
        found = table.get(key.removesuffix("ا")) if key.endswith("ا") else None
    return found


def without_article(key: str) -> str:
    """A key without the article ال."""
    return key[2:] if key.startswith("ال") and len(key) > len("الx") else key


def has_article(key: str) -> bool:
    """Whether a key carries the article ال."""
    return without_article(key) != key


@cache
def _function_words() -> dict[str, frozenset[WordRole]]:
    table: dict[str, set[WordRole]] = {}
    for row in read_table("function_words.tsv", FunctionWordRow):
        table.setdefault(key_of(row.word), set()).add(row.role)
    return {word: frozenset(roles) for word, roles in table.items()}


def has_role(key: str, role: WordRole) -> bool:
    """Whether a key is a small word that does this."""
    return role in _function_words().get(key, frozenset())
