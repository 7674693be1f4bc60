"""Whom annotations are about: the names in their passages, and the sources that say these."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from reader.entities.model import NAMED_KINDS
from reader.overlaps import Overlaps, is_made_of
from reader.spans import Span
from reader.store.connection import LibraryDatabase
from reader.store.names import NameStore

_KINDS = ", ".join(repr(kind.value) for kind in NAMED_KINDS)
_MENTIONS = f"""SELECT m.start, m."end", m.referent FROM mention AS m JOIN referent AS r ON r.number = m.referent
    WHERE m.article = ? AND r.kind IN ({_KINDS}) ORDER BY m.start"""  # noqa: S608 - our own words
_STATEMENTS = 'SELECT s.start, s."end", s.referent FROM statement AS s WHERE s.article = ? ORDER BY s.start'
_BATCH = 500

Passage = tuple[int, int, int]
"""The row of an article, and where a passage of its present text begins and ends."""


class NoteSubjects:
    """Answers for one library.

    Args:
        database: The library.
        names: Whom names mean.
    """

    def __init__(self, database: LibraryDatabase, names: NameStore) -> None:
        self._database = database
        self._names = names

    def named(self, passages: Sequence[Passage | None]) -> list[tuple[int, ...]]:
        """For every passage, the rows of those who are named in it; somebody under the fullest name.

        Args:
            passages: None for one that stands nowhere: nobody is named there.
        """
        found = self._found(passages, _MENTIONS)
        return self._by_fullest_name([tuple(who for _, who in each) for each in found])

    def quoted(self, passages: Sequence[Passage | None]) -> list[tuple[int, ...]]:
        """For every passage, the rows of those who say it, as `named`."""
        found = self._found(passages, _STATEMENTS)
        speakers = [
            tuple(who for (first, last), who in each if place is not None and is_made_of(*place[1:], first, last))
            for place, each in zip(passages, found, strict=True)
        ]
        return self._by_fullest_name(speakers)

    def names_of(self, numbers: Iterable[int]) -> Mapping[int, str]:
        """What those in some rows are called."""
        rest = iter(set(numbers))
        names: dict[int, str] = {}
        while batch := list(islice(rest, _BATCH)):
            listed = ", ".join(map(str, batch))
            names.update(self._database.texts(f"SELECT number, name FROM referent WHERE number IN ({listed})"))  # noqa: S608
        return names

    def _found(self, passages: Sequence[Passage | None], query: str) -> list[list[tuple[tuple[int, int], int]]]:
        """For every passage, what shares it: where that begins and ends, and whose row it names."""
        found: list[list[tuple[tuple[int, int], int]]] = [[] for _ in passages]
        by_article: defaultdict[int, list[int]] = defaultdict(list)
        for place, passage in enumerate(passages):
            if passage is not None:
                by_article[passage[0]].append(place)
        for article, places in by_article.items():
            rows = self._database.sql(query, article)
            overlaps = Overlaps((Span(start, end), ((start, end), who)) for start, end, who in rows)
            starts, ends = zip(*(passages[place][1:] for place in places), strict=True)  # type: ignore[index]
            for place, each in zip(places, overlaps.of_each(starts, ends), strict=True):
                found[place] = each
        return found

    def _by_fullest_name(self, found: Sequence[tuple[int, ...]]) -> list[tuple[int, ...]]:
        numbers = {who for each in found for who in each}
        fullest = {who: self._names.group(who)[0] for who in numbers}
        return [tuple(dict.fromkeys(fullest[who] for who in each)) for each in found]
