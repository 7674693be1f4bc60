"""All that rules and tagger know of the language's names, in one value to hand around."""

from dataclasses import dataclass
from functools import cache

from reader.entities.gazetteer import Gazetteer, gazetteer
from reader.entities.vocabulary import Vocabulary, vocabulary


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The lexicon of names and the frequencies of words."""

    names: Gazetteer
    vocabulary: Vocabulary


@cache
def knowledge() -> Knowledge:
    """The program's own knowledge, read on first use.

    Raises:
        LexiconError: A table is missing or malformed.
    """
    return Knowledge(gazetteer(), vocabulary())
