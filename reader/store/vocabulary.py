"""The words of a library, among which those are looked up that a part of a query may mean."""

from collections.abc import Iterable, Sequence

from reader.store.connection import LibraryDatabase
from reader.store.index import LONGEST_WORD
from reader.store.statements import places_for

MOST_WORDS = 250
"""A beginning or a part of more words than these is in so many texts that looking through them finds enough."""

_LAST = "\U0010ffff"


class Vocabulary:
    """The words of one library, folded. Some may stand in no text any more.

    It lives as long as one search, which asks for the same words in every place.
    """

    def __init__(self, database: LibraryDatabase) -> None:
        self._database = database
        self._known: dict[tuple[str, ...], list[str]] = {}

    def known(self, forms: Sequence[str]) -> list[str]:
        """Those of some forms of a word that stand in the library, in their order."""
        asked = tuple(forms)
        if asked not in self._known:
            rows = self._database.sql(f"SELECT text FROM word WHERE text IN ({places_for(asked)})", *asked)  # noqa: S608
            found = {word for (word,) in rows}
            self._known[asked] = [form for form in asked if form in found or len(form) > LONGEST_WORD]
        return self._known[asked]

    def beginning_with(self, forms: Iterable[str]) -> list[str] | None:
        """The words that begin with one of some forms; None if they are too many."""
        words: list[str] = []
        for form in forms:
            words += self._few("text >= ? AND text < ?", form, form + _LAST)
            if len(words) > MOST_WORDS:
                return None
        return words

    def holding(self, part: str) -> list[str] | None:
        """The words that hold some letters; None if they are too many."""
        words = self._few("instr(text, ?)", part)
        return None if len(words) > MOST_WORDS else words

    def _few(self, condition: str, *parameters: str) -> list[str]:
        statement = f"SELECT text FROM word WHERE {condition} LIMIT {MOST_WORDS + 1}"  # noqa: S608 - ours
        return [word for (word,) in self._database.sql(statement, *parameters)]
