"""One search: which rows fit, which of them come first, and what is shown of them.

The index finds candidates, mostly exactly; the texts of those that are shown are looked through themselves, which tells
where the words stand and drops what the index let through. While somebody types the newest come first: ranking a common
word would have to look at every text that has it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import Any

from reader.entities.model import EntityKind
from reader.identity import Referent
from reader.notemarkup import plain_lines
from reader.queries.language import SearchScope
from reader.queries.matching import Matcher, Matches
from reader.store.conditions import Conditions, Plan, Value
from reader.store.connection import LibraryDatabase
from reader.store.hits import SearchHit, hit_of
from reader.store.index import COLUMNS
from reader.store.names import NameStore
from reader.store.places import ANNOTATIONS, ARTICLES, PLACES, TRASHED_ANNOTATIONS, HitKind, Place
from reader.store.searchrun import BEYOND, Further, Search, SearchPage
from reader.store.statements import places_for

MOST_RANKED = 7_000
"""Of so many articles, the newest that fit, the best are shown first; the others follow by age."""

MOST_NAMES, MOST_NOTES = 4, 5
"""How many names and notes stand before the articles where everything is searched."""

_BATCH = 50
_WEIGHTS = {"title": 8.0, "author": 3.0, "outlet": 3.0, "body": 1.0}
_NAMES = frozenset([SearchScope.ENTITIES, SearchScope.SOURCES])
_COUNTED = {SearchScope.ENTITIES: "r.mentions", SearchScope.SOURCES: "r.statements"}


class Searcher:
    """Runs one search, inside one view of the file.

    Args:
        database: The library.
        names: Whom names mean.
        search: What is searched for.
        is_indexed: Whether the full-text tables can be used; otherwise every text is looked through.
    """

    def __init__(self, database: LibraryDatabase, names: NameStore, search: Search, *, is_indexed: bool) -> None:
        self._database = database
        self._names = names
        self._query = search.parsed()
        self._scope = self._query.scope or search.scope
        self._is_ranked = search.is_ranked
        self._matcher = Matcher(self._query)
        self._conditions = Conditions(database, names, search.mode, is_indexed=is_indexed)

    def all(self, limit: int) -> tuple[SearchHit, ...]:
        """The hits of all places, at most `limit` of each."""
        if self._query.root is None:
            return ()
        hits = list(self._named(limit, 0)) if self._looks_for_names else []
        for number in range(len(PLACES[self._scope])):
            hits += self._page(Further(number), limit).hits
        return tuple(hits)

    def page(self, limit: int, further: Further | None) -> SearchPage:
        """Some hits; see `SearchIndex.page`."""
        if self._query.root is None:
            return SearchPage()
        if further is not None:
            return self._page(further, limit)
        if self._scope in _NAMES:
            return self._page(Further(-1, 0), limit)
        if self._scope is not SearchScope.ALL:
            return self._page(Further(0), limit)
        first: list[SearchHit] = list(self._named(MOST_NAMES, 0)) if self._looks_for_names else []
        articles = PLACES[SearchScope.ALL].index(ARTICLES)
        notes = [hit for number in range(articles) for hit in self._page(Further(number), MOST_NOTES).hits]
        rest = self._page(Further(articles), limit)
        return replace(rest, hits=(*first, *notes[:MOST_NOTES], *rest.hits))

    def article_ids(self) -> frozenset[str]:
        """The articles that the query fits, or a note on which, or somebody in which."""
        if self._query.root is None:
            return frozenset()
        if self._scope in _NAMES:
            return self._articles_of_named()
        found = (self._found(self._conditions.plan(self._query, place), place) for place in PLACES[self._scope])
        return frozenset(article_id for article_id, _ in chain.from_iterable(found))

    def annotation_ids(self, *, trashed: bool) -> frozenset[str] | None:
        """The annotations that the query fits; None where it asks for nothing."""
        if self._query.root is None:
            return None
        plan = self._conditions.plan(self._query, ANNOTATIONS)
        found = self._found(plan, TRASHED_ANNOTATIONS if trashed else ANNOTATIONS)
        return frozenset(annotation_id for _, annotation_id in found if annotation_id is not None)

    @property
    def _looks_for_names(self) -> bool:
        return self._scope in _NAMES or (self._scope is SearchScope.ALL and self._matcher.wants_words)

    def _page(self, further: Further, limit: int) -> SearchPage:
        """Hits of one place, and where they go on: there or in the next place."""
        if further.place < 0:
            named = tuple(self._named(limit, further.before))
            return SearchPage(named, Further(-1, further.before + limit) if len(named) == limit else None)
        places = PLACES[self._scope]
        place = places[further.place]
        plan = self._conditions.plan(self._query, place)
        ranked, before, answer = further.ranked, further.before, SearchPage()
        if self._is_ranked and before == BEYOND and place is ARTICLES and plan.match is not None:
            ranked, before = self._ranking(plan, place)
            total = len(ranked) if not before and plan.is_exact else None
            answer = SearchPage(total=total, ranked=len(ranked), has_unranked=before > 0)
        hits: list[SearchHit] = []
        size = limit if plan.is_exact else _BATCH
        numbers = self._numbers(plan, place, ranked, before, size)
        for looked, (number, hit) in enumerate(self._looked_at(plan, place, numbers, size), 1):
            if hit is not None:
                hits.append(hit)
            if len(hits) == limit:
                left = ranked[looked:]
                is_ranked = looked <= len(ranked)
                on = Further(further.place, before if is_ranked else number, left)
                return replace(answer, hits=tuple(hits), further=on)
        following = further.place + 1
        return replace(answer, hits=tuple(hits), further=Further(following) if following < len(places) else None)

    def _numbers(self, plan: Plan, place: Place, ranked: Sequence[int], before: int, size: int) -> Iterator[int]:
        """The rows that fit, or may: those that were ranked, then the newest first, `size` of them at once."""
        yield from ranked
        chosen = _chosen(plan, place)
        while before > 0:
            rows = self._database.sql(
                f"SELECT {chosen.number} {chosen.sql} AND {chosen.number} < ? ORDER BY {chosen.number} DESC LIMIT ?",
                *chosen.values,
                before,
                size,
            )
            yield from (number for (number,) in rows)
            before = rows[-1][0] if len(rows) == size else 0

    def _ranking(self, plan: Plan, place: Place) -> tuple[tuple[int, ...], int]:
        """The newest rows that fit, the best first; and the number before which others are left, 0 for none."""
        chosen = _chosen(plan, place)
        weights = ", ".join(str(_WEIGHTS[column]) for column in COLUMNS[place.table])
        rows = self._database.sql(
            f"""SELECT bm25({place.table}, {weights}), {chosen.number} {chosen.sql}
                ORDER BY {chosen.number} DESC LIMIT {MOST_RANKED}""",
            *chosen.values,
        )
        before = rows[-1][1] if len(rows) == MOST_RANKED else 0
        rows.sort(key=lambda row: (row[0], -row[1]))
        return tuple(number for _, number in rows), before

    def _looked_at(
        self, plan: Plan, place: Place, numbers: Iterator[int], size: int
    ) -> Iterator[tuple[int, SearchHit | None]]:
        """Rows with their hits; None for a row that does not fit when it is looked at.

        Args:
            plan: How the rows were found.
            place: Where.
            numbers: The rows.
            size: How many are read at once.
        """
        while batch := list(islice(numbers, size)):
            found = {row[0]: row[1:] for row in self._texts(place, batch)}
            for number in batch:
                yield number, self._hit(place, found[number], plan) if number in found else None

    def _texts(self, place: Place, numbers: Sequence[int]) -> list[tuple[Any, ...]]:
        return self._database.texts(
            f"SELECT {place.number}, {place.columns}, {place.texts} FROM {place.rows} WHERE {place.number} IN ({places_for(numbers)})",  # noqa: S608
            *numbers,
        )

    def _hit(self, place: Place, row: tuple[Any, ...], plan: Plan) -> SearchHit | None:
        texts = [text or "" for text in row[_FIRST_TEXT:]]
        found = self._matcher.look(texts, fits=True if plan.is_exact else None)
        if not found.fits:
            return None
        if place.kind is HitKind.NOTE:
            texts, found = self._as_read(texts, found)
        return hit_of(place, row[:_FIRST_TEXT], texts, found)

    def _as_read(self, texts: list[str], found: Matches) -> tuple[list[str], Matches]:
        """A note as it is read, without the signs of Markdown; as it was typed where only these or an address match."""
        note = "\n".join(plain_lines(texts[0]))
        if note == texts[0]:
            return texts, found
        read = [note, *texts[1:]]
        again = self._matcher.look(read, fits=True)
        return (read, again) if again.count or not found.count else (texts, found)

    def _named(self, limit: int, offset: int) -> Iterator[SearchHit]:
        """Entities and sources whose names fit, the most frequent first; of one with several names, the fullest."""
        condition = self._conditions.of_referents(self._query, as_source=self._scope is SearchScope.SOURCES)
        counted = _COUNTED.get(self._scope, "r.articles")
        unlisted = "" if self._scope in _NAMES else f"AND r.kind NOT IN ({', '.join(map(repr, _UNLISTED))})"
        rows = self._database.sql(
            f"""SELECT r.number FROM referent AS r WHERE {counted} > 0 {unlisted} AND {condition.sql}
                ORDER BY r.articles DESC, r.number LIMIT ? OFFSET ?""",  # noqa: S608 - our own names
            *condition.values,
            limit,
            offset,
        )
        shown: set[int] = set()
        for (number,) in rows:
            group = self._names.group(number)
            if shown.isdisjoint(group):
                yield self._name_hit(group, self._names.whole(group))
            shown.update(group)

    def _name_hit(self, group: Sequence[int], referent: Referent) -> SearchHit:
        """An entity or a source with that of its names that matches."""
        names = (referent.name, *self._names.forms(group))
        fitting = next((name for name in names if self._matcher.look((name,)).count), referent.name)
        is_source = self._scope is SearchScope.SOURCES or not referent.mentions
        return SearchHit(
            HitKind.SOURCE if is_source else HitKind.ENTITY,
            "",
            None,
            referent.name,
            fitting,
            tuple(self._matcher.look((fitting,)).texts[0].spans()),
            None,
            referent.statements if is_source else referent.mentions,
            referent,
        )

    def _found(self, plan: Plan, place: Place) -> Iterator[tuple[str, str | None]]:
        """Article and annotation of all rows of a place that fit."""
        if plan.is_exact:
            chosen = _chosen(plan, place)
            rows = self._database.texts(f"SELECT {place.columns} {chosen.sql}", *chosen.values)
            yield from ((row[0], row[1]) for row in rows)
            return
        numbers = self._numbers(plan, place, (), BEYOND, _BATCH)
        hits = (hit for _, hit in self._looked_at(plan, place, numbers, _BATCH))
        yield from ((hit.article_id, hit.annotation_id) for hit in hits if hit is not None)

    def _articles_of_named(self) -> frozenset[str]:
        condition = self._conditions.of_referents(self._query, as_source=self._scope is SearchScope.SOURCES)
        counted = _COUNTED[self._scope].replace("r.", "p.")
        rows = self._database.texts(
            f"""SELECT DISTINCT a.id FROM referent AS r JOIN appearance AS p ON p.referent = r.number AND {counted} > 0
                JOIN article AS a ON a.number = p.article WHERE a.trashed IS NULL AND {condition.sql}""",  # noqa: S608
            *condition.values,
        )
        return frozenset(article_id for (article_id,) in rows)


# The texts of a row stand after its number, article id, annotation id, title, start and end, of which the number is taken.
_FIRST_TEXT = 5
# Dates and numbers are found where entities are searched, and only crowd out names elsewhere.
_UNLISTED = (EntityKind.DATE.value, EntityKind.QUANTITY.value)


@dataclass(frozen=True, slots=True)
class _Chosen:
    """SQL for the rows of a place that a plan chooses.

    Attributes:
        number: The number of a row.
        sql: From `FROM` on, to be gone on with by `AND`.
        values: Its parameters.
    """

    number: str
    sql: str
    values: tuple[Value, ...]


def _chosen(plan: Plan, place: Place) -> _Chosen:
    condition, values = plan.condition.sql, plan.condition.values
    if plan.match is None:
        return _Chosen(place.number, f"FROM {place.rows} WHERE {place.live} AND {condition}", values)
    # The full-text table comes first, whatever SQLite thinks: it gives the newest rows first without sorting.
    sql = f"""FROM {place.table} CROSS JOIN {place.rows}
        WHERE {place.table} MATCH ? AND {place.number} = {place.table}.rowid AND {place.live} AND {condition}"""
    return _Chosen(f"{place.table}.rowid", sql, (plan.match, *values))
