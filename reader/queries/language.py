"""The language of searches: words, phrases and filters, and how they are joined.

Filters have an English and an Arabic spelling, which mean the same wherever they are written.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import TypeVar

from reader.arabic.normalise import fold_text


class MatchMode(StrEnum):
    """How much may stand around a word that is looked for.

    `EXACT` is the word alone, `CLITICS` also the word with proclitics and article before it, `ANYWHERE` any word that
    it is a part of. All of them fold.
    """

    EXACT = "exact"
    CLITICS = "clitics"
    ANYWHERE = "anywhere"


class SearchScope(StrEnum):
    """Where to search."""

    ALL = "all"
    ARTICLES = "articles"
    NOTES = "notes"
    ENTITIES = "entities"
    SOURCES = "sources"


class Field(StrEnum):
    """What a filter asks about."""

    SOURCE = "source"
    ENTITY = "entity"
    TAG = "tag"
    LABEL = "label"
    TITLE = "title"
    OUTLET = "outlet"
    AUTHOR = "author"
    COLLECTION = "collection"
    DATE = "date"
    FROM = "from"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"
    IS = "is"
    IN = "in"


class Trait(StrEnum):
    """What `is:` can ask for."""

    STARRED = "starred"
    UNREAD = "unread"
    READING = "reading"
    DONE = "done"
    NOTED = "noted"
    COPIED = "copied"


@dataclass(frozen=True, slots=True)
class Words:
    """Words that must follow one another; mostly one.

    Attributes:
        words: Folded, at least one.
        is_open: Whether the last one may go on.
    """

    words: tuple[str, ...]
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Near:
    """Words that must stand near one another, in any order, with at most `distance` words between."""

    parts: tuple[Words, ...]
    distance: int


@dataclass(frozen=True, slots=True)
class Filter:
    """What an article or a note must be, have or belong to.

    Attributes:
        field: What is asked about.
        value: As it was written, without quotation marks; not empty.
        is_open: Whether it may go on: it is still being typed.
    """

    field: Field
    value: str
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Not:
    """What must not be so."""

    part: "Node"


@dataclass(frozen=True, slots=True)
class And:
    """What must all be so; of no parts, everything."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Of which something must be so."""

    parts: tuple["Node", ...]


Node = Words | Near | Filter | Not | And | Or


@dataclass(frozen=True, slots=True)
class Query:
    """A search as it was understood.

    Attributes:
        root: What must be so; None for a search that says nothing, which finds nothing.
        mode: What may stand around a word.
        scope: Where it says itself that it wants to be searched; None where it does not.
    """

    root: Node | None
    mode: MatchMode
    scope: SearchScope | None = None


_Meant = TypeVar("_Meant", Field, SearchScope, Trait)

# The English spelling first, then the Arabic one, then whatever else is understood.
_FIELDS: Mapping[Field, tuple[str, ...]] = MappingProxyType(
    {
        Field.SOURCE: ("source", "مصدر", "المصدر"),
        Field.ENTITY: ("entity", "كيان", "الكيان"),
        Field.TAG: ("tag", "وسم", "الوسم"),
        Field.LABEL: ("label", "تصنيف", "التصنيف"),
        Field.TITLE: ("title", "عنوان", "العنوان"),
        Field.OUTLET: ("outlet", "جهة", "الجهة", "صحيفة", "الصحيفة"),
        Field.AUTHOR: ("author", "كاتب", "الكاتب"),
        Field.COLLECTION: ("collection", "مجموعة", "المجموعة"),
        Field.DATE: ("date", "تاريخ", "التاريخ"),
        Field.FROM: ("from", "من", "منذ"),
        Field.UNTIL: ("until", "حتى", "إلى"),
        Field.BEFORE: ("before", "قبل"),
        Field.AFTER: ("after", "بعد"),
        Field.IS: ("is", "حالة", "الحالة"),
        Field.IN: ("in", "في"),
    }
)
_SCOPES: Mapping[SearchScope, tuple[str, ...]] = MappingProxyType(
    {
        SearchScope.ALL: ("all", "الكل", "everything"),
        SearchScope.ARTICLES: ("articles", "مقالات", "المقالات"),
        SearchScope.NOTES: ("notes", "حواشي", "حواش", "الحواشي"),
        SearchScope.ENTITIES: ("entities", "كيانات", "الكيانات"),
        SearchScope.SOURCES: ("sources", "مصادر", "المصادر"),
    }
)
_TRAITS: Mapping[Trait, tuple[str, ...]] = MappingProxyType(
    {
        Trait.STARRED: ("starred", "مميزة", "star", "مميز", "نجمة"),
        Trait.UNREAD: ("unread", "غير-مقروءة", "غير مقروء", "جديدة"),
        Trait.READING: ("reading", "قيد-القراءة"),
        Trait.DONE: ("done", "مقروءة", "read", "مقروء"),
        Trait.NOTED: ("noted", "محشاة", "بحواش"),
        Trait.COPIED: ("copied", "مكررة", "near", "مكرر", "لها-نسخ"),
    }
)


def field_of(written: str) -> Field | None:
    """The filter that a word before a colon names, in either language; None if it is an ordinary word."""
    return _fields().get(_plain(written))


def scope_of(written: str) -> SearchScope | None:
    """The place that the value of `in:` names; None if it names none."""
    return _scopes().get(_plain(written))


def trait_of(written: str) -> Trait | None:
    """What the value of `is:` asks for; None if it asks for nothing that is known."""
    return _traits().get(_plain(written))


def spellings(meant: Field | SearchScope | Trait) -> tuple[str, ...]:
    """How a filter, a place or a trait can be written: in English, in Arabic, and then otherwise."""
    match meant:
        case Field():
            return _FIELDS[meant]
        case SearchScope():
            return _SCOPES[meant]
        case Trait():
            return _TRAITS[meant]


@cache
def _fields() -> Mapping[str, Field]:
    return _by_spelling(_FIELDS.items())


@cache
def _scopes() -> Mapping[str, SearchScope]:
    return _by_spelling(_SCOPES.items())


@cache
def _traits() -> Mapping[str, Trait]:
    return _by_spelling(_TRAITS.items())


def _by_spelling(table: Iterable[tuple[_Meant, tuple[str, ...]]]) -> Mapping[str, _Meant]:
    return MappingProxyType({_plain(written): meant for meant, known in table for written in known})


def _plain(written: str) -> str:
    """A word as spellings are compared: folded, with single blanks where hyphens and underlines may stand too."""
    return " ".join(fold_text(written).replace("-", " ").replace("_", " ").split())
