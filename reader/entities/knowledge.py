"""All that rules and tagger know of the language's names, in one value to hand around."""

from dataclasses import dataclass
from functools import cache

from reader.entities.gazetteer import Gazetteer, gazetteer, lost_names
from reader.entities.reliability import Reliability, reliability
from reader.entities.vocabulary import Vocabulary, lost_frequencies, vocabulary


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The lexicon of names, the frequencies of words, and what rules are worth.

    Attributes:
        names: The lexicon.
        vocabulary: The frequencies.
        trust: How much rules and tagger count, and how often they are right.
    """

    names: Gazetteer
    vocabulary: Vocabulary
    trust: Reliability


@cache
def knowledge() -> Knowledge:
    """The program's own knowledge, read on first use; a table that is missing or damaged costs what it holds."""
    return Knowledge(gazetteer(), vocabulary(), reliability())


def lost_tables() -> tuple[str, ...]:
    """The tables of this knowledge that are missing or damaged; what they hold is not known."""
    return (*lost_names(), *lost_frequencies(), *reliability().lost)
