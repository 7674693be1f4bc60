"""Counts over many articles: who is named most, when, with whom, and who is credited with how much."""

import json
from collections.abc import Iterable, Mapping, Sequence

from reader.entities.model import NAMED_KINDS
from reader.identity import ReferentId
from reader.store.columns import ARTICLE_DATE
from reader.store.connection import LibraryDatabase
from reader.store.names import NameStore

_KINDS = ", ".join(repr(kind.value) for kind in NAMED_KINDS)


class CountingStore:
    """Counts in one library.

    Args:
        database: The library.
        names: Whom names mean.
    """

    def __init__(self, database: LibraryDatabase, names: NameStore) -> None:
        self._database = database
        self._names = names

    def numbers(self, article_ids: Iterable[str] | None) -> tuple[int, ...]:
        """The rows of some articles outside the trash, the oldest first; None for all."""
        if article_ids is None:
            rows = self._database.sql("SELECT number FROM article WHERE trashed IS NULL ORDER BY number")
        else:
            rows = self._database.sql(
                """SELECT number FROM article WHERE trashed IS NULL AND id IN (SELECT value FROM json_each(?))
                   ORDER BY number""",
                json.dumps(list(article_ids)),
            )
        return tuple(number for (number,) in rows)

    def frequent(self, articles: Sequence[int] | None, most: int) -> Mapping[ReferentId, tuple[int, ...]]:
        """Who is named in most articles, with the rows of all their names; the most frequent first.

        Args:
            articles: Their rows; None for the whole library.
            most: So many of them.
        """
        if articles is None:
            rows = self._database.sql(
                f"""SELECT r.number FROM referent AS r WHERE r.articles > 0 AND r.mentions > 0 AND r.kind IN ({_KINDS})
                    ORDER BY r.articles DESC, r.mentions DESC, r.number LIMIT ?""",  # noqa: S608 - our own words
                2 * most,
            )
        else:
            rows = self._database.sql(
                f"""SELECT p.referent FROM appearance AS p JOIN referent AS r ON r.number = p.referent
                    WHERE p.article IN (SELECT value FROM json_each(?)) AND p.mentions > 0 AND r.kind IN ({_KINDS})
                    GROUP BY p.referent ORDER BY count(*) DESC, sum(p.mentions) DESC, p.referent LIMIT ?""",  # noqa: S608
                json.dumps(articles),
                2 * most,
            )
        groups = dict.fromkeys(self._names.group(number) for (number,) in rows)
        return {self._names.id_of(group[0]): group for group in list(groups)[:most]}

    def names(self, groups: Mapping[ReferentId, Sequence[int]]) -> Mapping[ReferentId, str]:
        """What everybody is called."""
        rows = self._database.texts(
            "SELECT r.number, r.name FROM referent AS r WHERE r.number IN (SELECT value FROM json_each(?))",
            json.dumps([group[0] for group in groups.values()]),
        )
        known = dict(rows)
        return {who: known[group[0]] for who, group in groups.items()}

    def periods(self, group: Sequence[int], articles: frozenset[int] | None) -> Mapping[str, int]:
        """How many articles name somebody in each month, `2023-09`, or year where no more is known."""
        rows = self._database.texts(
            f"""SELECT DISTINCT p.article, substr({ARTICLE_DATE}, 1, 7) FROM appearance AS p JOIN article AS a ON a.number = p.article
                WHERE p.referent IN ({", ".join(map(str, group))}) AND p.mentions > 0 AND a.trashed IS NULL"""  # noqa: S608
        )
        counts: dict[str, int] = {}
        for article, period in rows:
            if articles is None or article in articles:
                counts[period] = counts.get(period, 0) + 1
        return counts

    def articles_of(self, group: Sequence[int], places: Mapping[int, int]) -> int:
        """A bit for each article that names somebody.

        Args:
            group: The rows of their names.
            places: The bits of the articles, by their rows; others do not count.
        """
        rows = self._database.sql(
            f"""SELECT DISTINCT p.article FROM appearance AS p
                WHERE p.referent IN ({", ".join(map(str, group))}) AND p.mentions > 0"""  # noqa: S608 - numbers
        )
        bits = bytearray(len(places) // 8 + 1)
        for (article,) in rows:
            place = places.get(article)
            if place is not None:
                bits[place // 8] |= 1 << (place % 8)
        return int.from_bytes(bits, "little")

    def credited(self, articles: Sequence[int] | None, most: int) -> tuple[Sequence[tuple[str, int]], int]:
        """Who is credited with how many statements, the most first; and how many statements there are.

        Args:
            articles: Their rows; None for the whole library.
            most: So many sources.
        """
        if articles is None:
            rows = self._database.sql(
                """SELECT r.number, r.statements FROM referent AS r WHERE r.articles > 0 AND r.statements > 0
                   ORDER BY r.statements DESC, r.number"""
            )
        else:
            rows = self._database.sql(
                """SELECT p.referent, sum(p.statements) AS count FROM appearance AS p
                   WHERE p.article IN (SELECT value FROM json_each(?)) AND p.statements > 0
                   GROUP BY p.referent ORDER BY count DESC, p.referent""",
                json.dumps(articles),
            )
        sums: dict[int, int] = {}
        for number, count in rows[: 3 * most]:
            fullest = self._names.group(number)[0]
            sums[fullest] = sums.get(fullest, 0) + count
        ranked = sorted(sums.items(), key=lambda item: -item[1])[:most]
        names = self.names({self._names.id_of(number): (number,) for number, _ in ranked})
        return list(zip(names.values(), (count for _, count in ranked), strict=True)), sum(count for _, count in rows)
