"""Which articles a list shows, in which order and under which headings, and how many there are of each sort.

A list of a hundred thousand articles is made of their ids; what it shows of them is looked up for those in sight.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise
from typing import Any

from reader.arabic.normalise import fold_text
from reader.catalogue import ReadingStatus
from reader.store.articles import SUMMARY_COLUMNS, ArticleSummary, summary_of
from reader.store.columns import COPIED, stored
from reader.store.connection import LibraryDatabase

_BATCH = 500
_ARTICLE = re.compile("^ال(?=..)")
_STATUS_ORDER = {ReadingStatus.READING: 0, ReadingStatus.UNREAD: 1, ReadingStatus.DONE: 2}
_LAST = "\U0010ffff"


class ListOrder(StrEnum):
    """By what a list is sorted."""

    ADDED = "added"
    PUBLISHED = "published"
    TITLE = "title"
    AUTHOR = "author"
    OUTLET = "outlet"
    STATUS = "status"
    READ = "read"
    LENGTH = "length"
    NOTES = "notes"


NEWEST_FIRST = frozenset([ListOrder.ADDED, ListOrder.PUBLISHED, ListOrder.READ, ListOrder.LENGTH, ListOrder.NOTES])
"""The orders that begin with the greatest; all others begin with the least."""


@dataclass(frozen=True, slots=True)
class ListQuery:
    """Which articles a list shows, and in which order.

    Attributes:
        collection: Id of a collection that is filled by hand; those within it count too. Empty for any.
        tag: A tag of the articles or of the notes on them; those nested in it count too. Empty for any.
        status: How far they have been read; None for any.
        starred: Only those that the user marked.
        noted: Only those with a highlight or a note.
        copied: Only those of which there are near copies.
        trashed: Those in the trash instead of all others.
        within: Only these articles, as a search has found them; None for any.
        order: By what they are sorted.
        reverse: Whether the order is turned round.
        grouped: Whether headings part them.
    """

    collection: str = ""
    tag: str = ""
    status: ReadingStatus | None = None
    starred: bool = False
    noted: bool = False
    copied: bool = False
    trashed: bool = False
    within: frozenset[str] | None = None
    order: ListOrder = ListOrder.ADDED
    reverse: bool = False
    grouped: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands over some articles of a list.

    Attributes:
        place: Of the first of them, from 0.
        key: What they share: a month such as `2023-09`, a name, a letter, a status; empty where they lack it.
    """

    place: int
    key: str


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of articles, or of notes.

    Attributes:
        ids: In order.
        headings: By place; none where they were not asked for.
        repeated: How many of the ids stand there again, under another heading.
    """

    ids: tuple[str, ...] = ()
    headings: tuple[Heading, ...] = ()
    repeated: int = 0

    @property
    def count(self) -> int:
        """How many there are, each counted once."""
        return len(self.ids) - self.repeated


@dataclass(frozen=True, slots=True)
class ListCounts:
    """How many articles, and notes on them, there are outside the trash.

    Attributes:
        all: All of them.
        by_status: Those read so far.
        starred: Those that the user marked.
        noted: Those with a highlight or a note.
        copied: Those of which there are near copies.
        notes: All highlights and notes on passages.
        trashed: Articles in the trash, and notes that lie there by themselves.
        by_collection: By the id of the collection that they stand in, or in one within it.
        by_tag: By the tag that they or notes on them have; of nested tags, every one by itself.
    """

    all: int = 0
    by_status: Mapping[ReadingStatus, int] = field(default_factory=dict)
    starred: int = 0
    noted: int = 0
    copied: int = 0
    notes: int = 0
    trashed: int = 0
    by_collection: Mapping[str, int] = field(default_factory=dict)
    by_tag: Mapping[str, int] = field(default_factory=dict)


_NOTED = """(EXISTS (SELECT 1 FROM annotation AS n WHERE n.article = a.number AND n.state <> 'trashed')
             OR EXISTS (SELECT 1 FROM article_note AS m WHERE m.article = a.number AND m.note <> ''))"""
_UNDER = """WITH RECURSIVE under (top, id) AS (
                SELECT id, id FROM collection UNION SELECT u.top, c.id FROM collection AS c JOIN under AS u ON c.parent = u.id)"""
_TAGGED = """SELECT t.name AS name, x.article AS article FROM tag AS t JOIN article_tag AS x ON x.tag = t.number
             UNION
             SELECT t.name, n.article FROM tag AS t JOIN annotation_tag AS x ON x.tag = t.number
             JOIN annotation AS n ON n.number = x.annotation AND n.state <> 'trashed'"""
_KEYS = {
    ListOrder.ADDED: "a.added",
    ListOrder.PUBLISHED: "a.published",
    ListOrder.TITLE: "a.title",
    ListOrder.AUTHOR: "a.author",
    ListOrder.OUTLET: "a.outlet",
    ListOrder.STATUS: "a.status",
    ListOrder.READ: "p.modified",
    ListOrder.LENGTH: "a.word_count",
    ListOrder.NOTES: "(SELECT count(*) FROM annotation AS n WHERE n.article = a.number AND n.state <> 'trashed')",
}
_MONTH_LENGTH = len("2023-09")


class ListingStore:
    """The lists of one library."""

    def __init__(self, database: LibraryDatabase) -> None:
        self._database = database

    def list(self, query: ListQuery) -> Listing:
        """The articles that a list shows."""
        conditions, parameters = _conditions(query)
        rows: list[tuple[Any, ...]] = self._database.texts(
            f"""SELECT a.id, {_KEYS[query.order]} FROM article AS a
                LEFT JOIN reading_position AS p ON p.article = a.number
                WHERE {" AND ".join(conditions)} ORDER BY a.number DESC""",  # noqa: S608 - our own words
            *parameters,
        )
        if query.within is not None:
            rows = [row for row in rows if row[0] in query.within]
        if query.order is not ListOrder.ADDED:
            backwards = (query.order in NEWEST_FIRST) is not query.reverse
            rows = in_order(rows, _SORT_KEYS.get(query.order, _as_it_is), backwards=backwards)
        elif query.reverse:
            rows.reverse()
        ids = tuple(row[0] for row in rows)
        return Listing(ids, _headings(rows, query.order) if query.grouped else ())

    def summaries(self, ids: Sequence[str]) -> tuple[ArticleSummary, ...]:
        """What a list shows of some articles, in the order asked for; those that are gone are left out."""
        found: dict[str, ArticleSummary] = {}
        for start in range(0, len(ids), _BATCH):
            part = ids[start : start + _BATCH]
            rows = self._database.texts(
                f"{SUMMARY_COLUMNS} WHERE a.id IN ({', '.join('?' * len(part))})",
                *map(stored, part),
            )
            found |= {summary.id: summary for summary in map(summary_of, rows)}
        return tuple(found[article_id] for article_id in ids if article_id in found)

    def counts(self) -> ListCounts:
        """How many articles there are of each sort."""
        with self._database.reading():
            rows = self._database.texts(
                "SELECT status, star, count(*) FROM article WHERE trashed IS NULL GROUP BY 1, 2"
            )
            ((noted,),) = self._database.sql(f"SELECT count(*) FROM article AS a WHERE a.trashed IS NULL AND {_NOTED}")  # noqa: S608
            ((copied,),) = self._database.sql(f"SELECT count(*) FROM article AS a WHERE a.trashed IS NULL AND {COPIED}")  # noqa: S608
            ((notes, trashed_notes),) = self._database.sql(
                """SELECT count(iif(n.state <> 'trashed', 1, NULL)), count(iif(n.state = 'trashed', 1, NULL))
                   FROM annotation AS n JOIN article AS a ON a.number = n.article WHERE a.trashed IS NULL"""
            )
            ((trashed,),) = self._database.sql("SELECT count(*) FROM article WHERE trashed IS NOT NULL")
            by_collection = self._database.texts(
                f"""{_UNDER} SELECT u.top, count(DISTINCT s.article) FROM under AS u
                    JOIN collection AS c ON c.id = u.id JOIN shelving AS s ON s.collection = c.number
                    JOIN article AS a ON a.number = s.article AND a.trashed IS NULL GROUP BY u.top"""  # noqa: S608
            )
            by_tag = self._database.texts(
                f"""SELECT x.name, count(*) FROM ({_TAGGED}) AS x
                    JOIN article AS a ON a.number = x.article AND a.trashed IS NULL GROUP BY x.name"""  # noqa: S608
            )
        by_status = dict.fromkeys(ReadingStatus, 0)
        for status, _, count in rows:
            by_status[_status(status)] += count
        return ListCounts(
            all=sum(by_status.values()),
            by_status=by_status,
            starred=sum(count for _, star, count in rows if star),
            noted=noted,
            copied=copied,
            notes=notes,
            trashed=trashed + trashed_notes,
            by_collection=dict(by_collection),
            by_tag=dict(by_tag),
        )


def _conditions(query: ListQuery) -> tuple[list[str], list[str | bytes]]:
    """What the articles of a list fulfil, in SQL, with its parameters."""
    conditions = [f"a.trashed IS {'NOT ' if query.trashed else ''}NULL"]
    parameters: list[str | bytes] = []
    if query.collection:
        conditions.append(
            f"""a.number IN ({_UNDER} SELECT s.article FROM under AS u JOIN collection AS c ON c.id = u.id
                JOIN shelving AS s ON s.collection = c.number WHERE u.top = ?)"""  # noqa: S608
        )
        parameters.append(stored(query.collection))
    if query.tag:
        nested = "substr(name, 1, length(?) + 1) = ? || '/'"
        conditions.append(f"a.number IN (SELECT article FROM ({_TAGGED}) WHERE name = ? OR {nested})")  # noqa: S608
        parameters += [stored(query.tag)] * 3
    if query.status is not None:
        conditions.append("a.status = ?")
        parameters.append(query.status.value)
    if query.starred:
        conditions.append("a.star")
    if query.noted:
        conditions.append(_NOTED)
    if query.copied:
        conditions.append(COPIED)
    return conditions, parameters


def sorting_name(name: str) -> str:
    """How a title or a name is sorted: folded, without marks before it and without the article «ال»."""
    return _ARTICLE.sub("", fold_text(name).lstrip(" «\"'“”‘’([.-–—…"))


def _status(value: str) -> ReadingStatus:
    try:
        return ReadingStatus(value)
    except ValueError:
        return ReadingStatus.UNREAD


def _by_name(value: str) -> str:
    return sorting_name(value) or _LAST


def _by_status(value: str) -> int:
    return _STATUS_ORDER[_status(value)]


def _as_it_is(value: Any) -> Any:  # noqa: ANN401 (a number, or a date as text)
    return value or ""


_SORT_KEYS: Mapping[ListOrder, Callable[[Any], Any]] = {
    ListOrder.TITLE: _by_name,
    ListOrder.AUTHOR: _by_name,
    ListOrder.OUTLET: _by_name,
    ListOrder.STATUS: _by_status,
    ListOrder.LENGTH: int,
    ListOrder.NOTES: int,
}


def in_order(rows: Iterable[tuple[Any, ...]], key: Callable[[Any], Any], *, backwards: bool) -> list[tuple[Any, ...]]:
    """Rows by their second column; those without a value come last, those of one value as they came."""
    rows = list(rows)
    known = [row for row in rows if row[1] not in {None, ""}]
    unknown = [row for row in rows if row[1] in {None, ""}]
    return [*sorted(known, key=lambda row: key(row[1]), reverse=backwards), *unknown]


def _headings(rows: Sequence[tuple[Any, ...]], order: ListOrder) -> tuple[Heading, ...]:
    """Where another month, name, letter or status begins; none for numbers."""
    if order in {ListOrder.LENGTH, ListOrder.NOTES}:
        return ()
    keys = [_group(order, row[1]) for row in rows]
    begins = [0, *(place for place, (before, after) in enumerate(pairwise(keys), 1) if before != after)]
    return tuple(Heading(place, keys[place]) for place in begins) if keys else ()


def _group(order: ListOrder, value: str | None) -> str:
    """What articles of one group share."""
    if not value:
        return ""
    if order in {ListOrder.ADDED, ListOrder.PUBLISHED, ListOrder.READ}:
        return value[:_MONTH_LENGTH]
    if order is ListOrder.TITLE:
        return sorting_name(value)[:1]
    return value
