"""Words that announce a name: titles before people, head nouns of organisations and places."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from reader.entities.gazetteer import key_of, nationalities
from reader.entities.lexicon import read_table
from reader.entities.words import Word


class TitleKind(StrEnum):
    """What a title says about its bearer."""

    OFFICE = "office"
    MILITARY = "military"
    RELIGIOUS = "religious"
    HONORIFIC = "honorific"
    PROFESSION = "profession"
    SPORT = "sport"
    KIN = "kin"


class HeadKind(StrEnum):
    """What a head noun is the head of."""

    MINISTRY = "ministry"
    BODY = "body"
    STATE = "state"
    COURT = "court"
    PARTY = "party"
    MOVEMENT = "movement"
    ARMED = "armed"
    COMPANY = "company"
    COMPANY_KEPT = "company_kept"
    SCHOOL = "school"
    HEALTH = "health"
    CLUB = "club"
    TEAM = "team"
    MUSEUM = "museum"
    OUTLET = "outlet"
    PLACE = "place"
    PLACE_KEPT = "place_kept"
    PERSON_GROUP = "person_group"


@dataclass(frozen=True, slots=True)
class TitleRow:
    """A line of `titles.tsv`."""

    form: str
    kind: TitleKind


@dataclass(frozen=True, slots=True)
class HeadRow:
    """A line of `heads.tsv`; `kept` says whether the noun belongs to the name."""

    form: str
    kind: HeadKind
    kept: bool


@dataclass(frozen=True, slots=True)
class Head:
    """A head noun found in a line.

    Attributes:
        row: Its line in the lexicon.
        first: Index of its first word.
        last: Index after its last word.
        left_out: Characters of proclitics before it.
        definite: Whether it bears the article.
    """

    row: HeadRow
    first: int
    last: int
    left_out: int
    definite: bool


_OFTEN_DEFINITE = frozenset({HeadKind.BODY, HeadKind.SCHOOL, HeadKind.COURT, HeadKind.MUSEUM})
_LONGEST_HEAD = 3
_SHORTEST_DEFINITE = 5
_BEFORE_NAME = frozenset('،,:-"«“(')
_OPENING = frozenset('"«“')
_CLOSING = frozenset('"»”')
_REACH = 7
_ALI = "علي"


@cache
def titles() -> Mapping[str, TitleKind]:
    """Titles by their folded spelling."""
    return {key_of(row.form): row.kind for row in read_table("titles.tsv", TitleRow)}


@cache
def heads() -> Mapping[str, HeadRow]:
    """Head nouns by their folded spelling."""
    return {key_of(row.form): row for row in read_table("heads.tsv", HeadRow)}


def head_at(words: Sequence[Word], index: int) -> Head | None:
    """The longest head noun that begins at `index`, with or without proclitics."""
    known = heads()
    for left_out, stem in words[index].stems:
        for size in range(min(_LONGEST_HEAD, len(words) - index), 0, -1):
            key = " ".join([stem, *(word.form for word in words[index + 1 : index + size])])
            row = known.get(key) or _without_article(key)
            if row:
                return Head(row, index, index + size, left_out, stem.startswith("ال"))
    return None


def _without_article(key: str) -> HeadRow | None:
    """The head noun that a definite one is: «المعهد» is «معهد», as «المعهد العالي للفنون» begins with it."""
    row = heads().get(key[2:]) if key.startswith("ال") else None
    return row if row and row.kind in _OFTEN_DEFINITE else None


def title_before(words: Sequence[Word], index: int) -> str:
    """The title whose bearer's name may begin at `index`: «وزير الدفاع الروسي، …».

    Between title and name stand definite words and at most one mark.

    Returns:
        The title's folded spelling; empty if there is none.
    """
    known = titles()
    place = index - 1
    if place >= 0 and words[place].form in _BEFORE_NAME:
        place -= 1
    for step in range(_REACH):
        if place < 0 or not words[place].is_word:
            return ""
        for _, stem in words[place].stems:
            if stem in known and (step == 0 or known[stem] not in {TitleKind.HONORIFIC, TitleKind.KIN}):
                return stem
        if not is_definite(words[place]):
            return ""
        place -= 1
    return ""


def is_definite(word: Word) -> bool:
    """Whether a word bears the article, with or without proclitics before it; «إلى» and «الذي» do not."""
    return any(stem.startswith("ال") and len(stem) >= _SHORTEST_DEFINITE for _, stem in word.stems)


def is_adjective(words: Sequence[Word], first: int, size: int, left_out: int) -> bool:
    """Whether «السعودية» is an adjective: it follows a definite noun or a name in quotation marks."""
    if size > 1 or left_out or not first or not is_nationality(words[first].form):
        return False
    before = words[first - 1]
    return before.form in _CLOSING or (before.is_word and is_definite(before))


def is_on(words: Sequence[Word], first: int, size: int) -> bool:
    """Whether «علي» is the preposition «على», as many spell it: alone before a definite word or a quotation."""
    if size > 1 or words[first].form != _ALI or first + 1 >= len(words):
        return False
    following = words[first + 1]
    return following.form in _OPENING or (following.is_word and is_definite(following))


def is_nationality(form: str) -> bool:
    """Whether a folded word is an adjective of origin."""
    return form in nationalities()
