"""Which articles tell one story in the same words: found by their fingerprints, and then by their texts.

An article is compared with those only that share a key of its fingerprint; of those that a fingerprint takes for copies the
texts are compared. All of it can be made again at any time.

Source: Broder (1997), «On the resemblance and containment of documents»; Manku, Jain, Das Sarma (2007), «Detecting
near-duplicates for web crawling», on tables of keys.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from reader.catalogue import MOST_COMPARED, Copy
from reader.fingerprints import FINGERPRINT_VERSION, LEAST_SHARED, Fingerprint, share_of, triples
from reader.store.articles import ArticleStore
from reader.store.columns import COPIES, stored
from reader.store.connection import LibraryDatabase
from reader.store.statements import in_batches, places_for

_BATCH = 100
_LONGEST = 400_000
"""In letters: a book is no copy of a story."""
_MOST_WITH_KEY = 32
"""What more articles share is how their outlet writes; of a story that was copied more often, so many are found at once,
and the others by these: see `CopyStore.whole`."""
_LEAST_EVIDENCE = 0.15
"""One key that up to six hold, or several that more do: also of a story with more copies than a key can have."""
_MOST_RECENT = 40_000
_MOST_COPIES = 2_000

_UNPRINTED = """
    SELECT a.number, v.text FROM article AS a
    JOIN text_version AS v ON v.article = a.number AND v.text_sha256 = a.text_sha256
    LEFT JOIN fingerprint AS f ON f.article = a.number
    WHERE f.article IS NULL AND a.number > ? ORDER BY a.number LIMIT ?
"""

_PRESENT_TEXT = """
    SELECT a.number, v.text FROM article AS a
    JOIN text_version AS v ON v.article = a.number AND v.text_sha256 = a.text_sha256 WHERE """

_OF_COPIES = """
    SELECT DISTINCT o.number, o.id, o.title,
           EXISTS (SELECT 1 FROM distinction AS d WHERE d.article = a.number AND d.other = o.number)
    FROM article AS a JOIN copy AS c ON c.article = a.number JOIN copy AS f ON f.article = c.other
    JOIN article AS o ON o.number = f.other AND o.trashed IS NULL
    WHERE a.id = ? AND o.number <> a.number
    AND NOT EXISTS (SELECT 1 FROM copy AS n WHERE n.article = a.number AND n.other = o.number)
    ORDER BY o.number DESC LIMIT ?
"""
"""Copies of copies of an article that are not known to be its own, the newest first."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A piece of the work of giving all articles their fingerprints.

    Attributes:
        last: The number of the last article that was looked at: from there the work goes on.
        found: How many copies have been found so far.
        is_done: Whether nothing is left to be done.
    """

    last: int = 0
    found: int = 0
    is_done: bool = False


def declare_copies_current(connection: sqlite3.Connection) -> None:
    """Note in a new library that its fingerprints, none yet, are of today's make."""
    connection.execute("UPDATE fingerprint_state SET version = ?", (FINGERPRINT_VERSION,))


class CopyStore:
    """The copies in one library.

    Args:
        database: The library.
        articles: Its articles.
    """

    def __init__(self, database: LibraryDatabase, articles: ArticleStore) -> None:
        self._database = database
        self._articles = articles

    def note(self, texts: Mapping[str, str]) -> tuple[Copy, ...]:
        """Take the fingerprints of articles and find their copies, inside the caller's transaction.

        Args:
            texts: Their present texts by their ids.

        Returns:
            The copies that were found, those of one article together; none in a library of an older make, which is still
            to be looked through.
        """
        if not self._is_current():
            return ()
        # By row: which of very many copies are compared at once should not hang on ids that are drawn by chance.
        ids = dict(sorted((number, article_id) for article_id, number in self._articles.numbers_of(texts).items()))
        found = self._note({number: texts[article_id] for number, article_id in ids.items()})
        copied = [article_id for number, article_id in ids.items() if number in found]
        return tuple(copy for article_id in copied for copy in self.of(article_id) if not copy.is_distinct)

    def fill(self, before: Filled) -> Filled:
        """Do a piece of giving those articles their fingerprints that have none: a tenth of a second of work.

        Args:
            before: What the piece before has come to.

        Raises:
            StoreError: The environment refused.
        """
        with self._database.writing():
            if not self._is_current():
                self._start_again()
            rows = self._database.texts(_UNPRINTED, before.last, _BATCH)
            found = before.found + len(self._note(dict(rows)))
        return Filled(rows[-1][0] if rows else before.last, found, is_done=len(rows) < _BATCH)

    def is_filled(self, before: Filled) -> bool:
        """Whether all articles have their fingerprints, from where a piece of the work has ended."""
        return self._is_current() and not self._database.sql(_UNPRINTED, before.last, 1)

    def of(self, article_id: str) -> tuple[Copy, ...]:
        """The copies of an article outside the trash, the nearest first; last those that the user says are none."""
        rows = self._database.texts(
            """SELECT o.id, o.title, c.share,
                      EXISTS (SELECT 1 FROM distinction AS d WHERE d.article = c.article AND d.other = c.other) AS differs
               FROM article AS a JOIN copy AS c ON c.article = a.number
               JOIN article AS o ON o.number = c.other AND o.trashed IS NULL
               WHERE a.id = ? ORDER BY differs, c.share DESC, o.number DESC""",
            stored(article_id),
        )
        return tuple(
            Copy(article_id, other, title, share, is_distinct=bool(differs)) for other, title, share, differs in rows
        )

    def whole(self, article_id: str) -> tuple[Copy, ...]:
        """As `of`, and with those copies of its copies that are its own: all of a story that was copied very often.

        Of a story with more copies than are compared, each copy is found to be one of some; so any two are copies of a
        third. Their texts are compared now: two milliseconds for each.
        """
        near = self.of(article_id)
        rows = self._database.texts(_OF_COPIES, stored(article_id), _MOST_COPIES)
        if not rows:
            return near
        ((number, text),) = self._database.texts(_PRESENT_TEXT + "a.id = ?", stored(article_id))
        compared = _Compared(self._database, {number: text})
        far = [
            Copy(article_id, other_id, title, share, is_distinct=bool(differs))
            for other, other_id, title, differs in rows
            if (share := compared.share_once(number, other)) >= LEAST_SHARED
        ]
        return tuple(sorted((*near, *far), key=lambda copy: (copy.is_distinct, -copy.share)))

    def all(self) -> tuple[Copy, ...]:
        """All pairs outside the trash that the user does not tell apart, each once, the newest article first."""
        rows = self._database.texts(
            f"""SELECT a.id, p.id, p.title, p.share FROM article AS a JOIN (
                    SELECT c.article, c.share, o.number, o.id, o.title {COPIES}) AS p ON p.article = a.number
                WHERE a.trashed IS NULL AND p.number < a.number
                ORDER BY a.number DESC, p.share DESC, p.number DESC"""  # noqa: S608 - our own words
        )
        return tuple(Copy(*row) for row in rows)

    def _note(self, texts: Mapping[int, str]) -> set[int]:
        """Keep the fingerprints of articles, and of whom they are copies; gives those that are some."""
        compared = _Compared(self._database, texts)
        holders = self._holders(key for number in texts for key in compared.fingerprint(number).keys)
        keys: list[tuple[int, int]] = []
        pairs: list[tuple[int, int, float]] = []
        for number in texts:
            own = compared.fingerprint(number).keys
            for other in _likely(holders[key] for key in own):
                share = compared.share(number, other) if other != number else 0.0
                if share >= LEAST_SHARED:
                    pairs += [(number, other, share), (other, number, share)]
            for key in own:
                if len(holders[key]) < _MOST_WITH_KEY:
                    holders[key].append(number)
                    keys.append((key, number))
        prints = [(number, compared.fingerprint(number)) for number in texts]
        raw = self._database.raw()
        raw.executemany(
            "INSERT OR REPLACE INTO fingerprint (article, size, sketch) VALUES (?, ?, ?)",
            [(number, each.size, each.to_bytes()) for number, each in prints],
        )
        raw.executemany(
            "INSERT OR IGNORE INTO fingerprint_key (is_recent, key, article) VALUES (1, ?, ?)", sorted(keys)
        )
        self._settle(len(keys))
        raw.executemany("INSERT OR REPLACE INTO copy (article, other, share) VALUES (?, ?, ?)", pairs)
        return {number for number, _, _ in pairs}

    def _holders(self, keys: Iterable[int]) -> defaultdict[int, list[int]]:
        """The articles that have each of some keys."""
        holders: defaultdict[int, list[int]] = defaultdict(list)
        for batch in in_batches(sorted(set(keys))):
            for key, number in self._database.sql(
                f"SELECT key, article FROM fingerprint_key WHERE is_recent IN (0, 1) AND key IN ({places_for(batch)})",  # noqa: S608
                *batch,
            ):
                holders[key].append(number)
        return holders

    def _settle(self, added: int) -> None:
        """Put recent keys among the others when there are many of them."""
        self._database.sql("UPDATE fingerprint_state SET recent = recent + ?", added)
        ((recent,),) = self._database.sql("SELECT recent FROM fingerprint_state")
        if recent > _MOST_RECENT:
            self._database.sql(
                "INSERT OR IGNORE INTO fingerprint_key (is_recent, key, article)"
                " SELECT 0, key, article FROM fingerprint_key WHERE is_recent = 1"
            )
            self._database.sql("DELETE FROM fingerprint_key WHERE is_recent = 1")
            self._database.sql("UPDATE fingerprint_state SET recent = 0")

    def _is_current(self) -> bool:
        return self._database.sql("SELECT version FROM fingerprint_state") == [(FINGERPRINT_VERSION,)]

    def _start_again(self) -> None:
        for table in ("fingerprint", "fingerprint_key", "copy"):
            self._database.sql(f"DELETE FROM {table}")  # noqa: S608 - our own names
        self._database.sql("UPDATE fingerprint_state SET version = ?, recent = 0", FINGERPRINT_VERSION)


def _likely(holders: Iterable[Sequence[int]]) -> list[int]:
    """Who may be a copy, by what holds each key of an article: a key says the more the fewer hold it."""
    evidence: dict[int, float] = {}
    for numbers in holders:
        for number in numbers:
            evidence[number] = evidence.get(number, 0.0) + 1 / len(numbers)
    likely = [number for number, sum_of in evidence.items() if sum_of >= _LEAST_EVIDENCE]
    return sorted(likely, key=evidence.__getitem__, reverse=True)[:MOST_COMPARED]


class _Compared:
    """Articles as they are compared with one another.

    Args:
        database: The library.
        texts: The texts of those that are at hand, by their numbers.
    """

    def __init__(self, database: LibraryDatabase, texts: Mapping[int, str]) -> None:
        self._database = database
        self._triples = {number: _triples(text) for number, text in texts.items()}
        self._prints = {number: Fingerprint.of(known) for number, known in self._triples.items()}

    def fingerprint(self, number: int) -> Fingerprint:
        """The fingerprint of an article; of one that has none, one that is like no other."""
        if number not in self._prints:
            rows = self._database.sql("SELECT size, sketch FROM fingerprint WHERE article = ?", number)
            self._prints[number] = Fingerprint.from_bytes(*rows[0]) if rows else Fingerprint(0, ())
        return self._prints[number]

    def share(self, one: int, two: int) -> float:
        """How much of the shorter of two articles stands in the other; 0 where their fingerprints say that it is little."""
        if not self.fingerprint(one).may_share(self.fingerprint(two)):
            return 0.0
        return share_of(self._of(one), self._of(two))

    def share_once(self, one: int, two: int) -> float:
        """As `share`, and what is known of the second is not kept."""
        share = self.share(one, two)
        self._triples.pop(two, None)
        self._prints.pop(two, None)
        return share

    def _of(self, number: int) -> AbstractSet[int]:
        if number not in self._triples:
            rows = self._database.texts(_PRESENT_TEXT + "a.number = ?", number)
            self._triples[number] = _triples(rows[0][1]) if rows else set()
        return self._triples[number]


def _triples(text: str) -> set[int]:
    return triples(text) if len(text) <= _LONGEST else set()
