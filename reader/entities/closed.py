"""Small closed lists of words that the rules ask for."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from reader.entities.gazetteer import key_of
from reader.entities.lexicon import read_table


class Group(StrEnum):
    """A list in `entity_words.tsv`."""

    NAME_LINKS = "name_links"
    NAME_OPENERS = "name_openers"
    STRONG_OPENERS = "strong_openers"
    COMPOUND_FIRSTS = "compound_firsts"
    COMPOUND_LASTS = "compound_lasts"
    REGNAL_NUMBERS = "regnal_numbers"
    FAMILY_NAME_FIRST = "family_name_first"
    NOT_IN_NAMES = "not_in_names"
    BYNAMES = "bynames"
    YOUNGER = "younger"
    SPORT = "sport"
    STATE_ADJECTIVES = "state_adjectives"
    SPEECH = "speech"
    AFTER_SPEAKER = "after_speaker"
    AFTER_NATIONALITY = "after_nationality"


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A line of `entity_words.tsv`; the words are parted by blanks."""

    group: Group
    words: str


@cache
def closed(group: Group) -> frozenset[str]:
    """The folded words of one list.

    Raises:
        LexiconError: The table is missing or malformed, or lacks the list.
    """
    return _groups()[group]


@cache
def _groups() -> dict[Group, frozenset[str]]:
    return {row.group: frozenset(key_of(row.words).split()) for row in read_table("entity_words.tsv", GroupRow)}
