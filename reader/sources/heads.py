"""The noun at which a noun phrase begins to be read."""

from dataclasses import dataclass

from reader.sources.nouns import NounRole, SourceNoun
from reader.sources.words import Line


@dataclass(frozen=True, slots=True)
class Head:
    """The head noun of a phrase, with what its reading must keep to.

    Attributes:
        line: The line.
        first: Index of the phrase's first word, a quotation mark or «هذا» included.
        start: Index of the noun.
        begin: Where the noun begins in the article, without proclitics.
        limit: Index that the phrase may not reach.
        key: The noun's key.
        noun: The noun, if it is known.
        tight: Whether an object may follow at once.
    """

    line: Line
    first: int
    start: int
    begin: int
    limit: int
    key: str
    noun: SourceNoun | None
    tight: bool

    def is_a(self, *roles: NounRole) -> bool:
        """Whether it is known and has one of some roles."""
        return self.noun is not None and self.noun.role in roles
