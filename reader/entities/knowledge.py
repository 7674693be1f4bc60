"""All that rules and tagger know of the language's names, in one value to hand around."""

from dataclasses import dataclass
from functools import cache

from reader.entities.gazetteer import Gazetteer, gazetteer, lost_names
from reader.entities.vocabulary import Vocabulary, lost_frequencies, vocabulary


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The lexicon of names and the frequencies of words.

    Attributes:
        names: The lexicon.
        vocabulary: The frequencies.
        lost: Names of tables that are missing or damaged; what they hold is not known.
    """

    names: Gazetteer
    vocabulary: Vocabulary
    lost: tuple[str, ...] = ()


@cache
def knowledge() -> Knowledge:
    """The program's own knowledge, read on first use; a table that is missing or damaged costs what it holds."""
    return Knowledge(gazetteer(), vocabulary(), (*lost_names(), *lost_frequencies()))
