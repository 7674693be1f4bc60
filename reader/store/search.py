"""Search in articles, notes, and the names of entities and sources.

The index finds candidates; each is then looked through itself, which tells exactly where the words stand and drops
what the index let through. The newest come first: ranking a common word would have to look at every text that has it.
"""

import logging
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import Any, Protocol

from reader.annotations import AnnotationState
from reader.errors import DamagedLibraryError
from reader.progress import NoProgress, Progress
from reader.spans import Span
from reader.store.connection import LibraryDatabase
from reader.store.index import IndexTable, IndexWriter
from reader.store.query import MatchMode, Query, find

_log = logging.getLogger(__name__)

_AROUND = 60
_BATCH = 50
# A part of a word that stands in more words than this is in so many texts that looking through them finds enough.
_MOST_FORMS = 500


class SearchScope(StrEnum):
    """Where to search."""

    ALL = "all"
    ARTICLES = "articles"
    NOTES = "notes"
    ENTITIES = "entities"
    SOURCES = "sources"


class HitKind(StrEnum):
    """What was found."""

    ARTICLE = "article"
    NOTE = "note"
    ENTITY = "entity"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class SearchHit:
    """An article, a note, an entity or a source that a query fits.

    Attributes:
        kind: What it is.
        article_id: The article that it is or belongs to.
        annotation_id: The annotation, for a note.
        title: Title of the article.
        snippet: Original text around the first match, on one line.
        matches: What matches in the snippet, in its code points.
        span: Where to go in the article's text; None where only its title or outlet matches.
        count: How many matches there are, in all of it.
    """

    kind: HitKind
    article_id: str
    annotation_id: str | None
    title: str
    snippet: str
    matches: tuple[Span, ...]
    span: Span | None
    count: int


@dataclass(frozen=True, slots=True)
class _Place:
    """How one kind of thing is found.

    Attributes:
        kind: What its hits are.
        table: Its full-text table.
        rows_of: The table whose rows it indexes.
        rows: SQL for some rows by number: number, article id, annotation id, title, start, end, and its texts, the
            ones to quote from first.
        is_text: Whether the first text is the article's own, so that a match is itself the place to go.
    """

    kind: HitKind
    table: IndexTable
    rows_of: str
    rows: str
    is_text: bool = False


_LIVE = f"a.trashed IS NULL AND n.state <> '{AnnotationState.TRASHED}'"
_PLACES = {
    SearchScope.ARTICLES: _Place(
        HitKind.ARTICLE,
        IndexTable.ARTICLES,
        "article",
        """SELECT a.number, a.id, NULL, a.title, 0, 0, v.text, a.title, a.author, a.outlet
           FROM article AS a JOIN text_version AS v ON v.article = a.number AND v.text_sha256 = a.text_sha256
           WHERE a.trashed IS NULL AND a.number IN""",
        is_text=True,
    ),
    SearchScope.NOTES: _Place(
        HitKind.NOTE,
        IndexTable.ANNOTATIONS,
        "annotation",
        f"""SELECT n.number, a.id, n.id, a.title, n.start, n.end, n.note, n.quote,
                  (SELECT group_concat(t.name, char(10)) FROM annotation_tag AS x JOIN tag AS t ON t.number = x.tag
                   WHERE x.annotation = n.number)
           FROM annotation AS n JOIN article AS a ON a.number = n.article WHERE {_LIVE} AND n.number IN""",  # noqa: S608
    ),
    SearchScope.ENTITIES: _Place(
        HitKind.ENTITY,
        IndexTable.ENTITIES,
        "entity",
        """SELECT n.number, a.id, NULL, a.title, n.start, n.end, n.name
           FROM entity AS n JOIN article AS a ON a.number = n.article WHERE a.trashed IS NULL AND n.number IN""",
    ),
    SearchScope.SOURCES: _Place(
        HitKind.SOURCE,
        IndexTable.SOURCES,
        "source",
        """SELECT n.number, a.id, NULL, a.title, n.start, n.end, n.name
           FROM source AS n JOIN article AS a ON a.number = n.article WHERE a.trashed IS NULL AND n.number IN""",
    ),
}


class Indexed(Protocol):
    """A store whose rows are found through the index."""

    def reindex(self, progress: Progress) -> None:
        """Put all rows into the emptied index."""


class SearchIndex:
    """Search in one library."""

    def __init__(self, database: LibraryDatabase, index: IndexWriter, stores: Sequence[Indexed]) -> None:
        """Search in what the given stores keep."""
        self._database = database
        self._index = index
        self._stores = stores

    def search(
        self,
        query: str,
        *,
        where: SearchScope = SearchScope.ALL,
        mode: MatchMode = MatchMode.CLITICS,
        limit: int = 50,
        unfinished: bool = False,
    ) -> tuple[SearchHit, ...]:
        """Find what a query fits, the newest first, articles before notes, entities and sources.

        Args:
            query: Any string; one without a letter or digit finds nothing.
            where: Where to search.
            mode: What may stand around a word.
            limit: The most hits of each kind.
            unfinished: Whether the last word is still being typed and may go on.

        Raises:
            StoreError: The environment refused.
        """
        parsed = Query.parse(query, mode, unfinished=unfinished)
        if not parsed.phrases:
            return ()
        places = tuple(_PLACES.values()) if where is SearchScope.ALL else (_PLACES[where],)
        self._renew_if_stale()
        try:
            return self._all_hits(parsed, places, limit)
        except DamagedLibraryError as error:
            if self._database.read_only:
                raise
            _log.warning("the search index of %s is made again: %s", error.path, error.reason)
            self.rebuild()
            return self._all_hits(parsed, places, limit)

    def _all_hits(self, query: Query, places: Sequence[_Place], limit: int) -> tuple[SearchHit, ...]:
        """The hits in several places, at most `limit` of each, from one view of the file."""
        with self._database.reading():
            return tuple(hit for place in places for hit in islice(self._hits(query, place), limit))

    def is_current(self) -> bool:
        """Whether the index is of today's folding; if not, the first search makes it again."""
        return self._index.is_current()

    def rebuild(self, progress: Progress | None = None) -> None:
        """Make the index again from the texts, notes and names.

        Args:
            progress: Told how many articles, then annotations, then findings are done.

        Raises:
            CancelledError: Stopped; the index is as it was.
            StoreError: The environment refused; the index is as it was.
        """
        with self._database.writing():
            self._index.clear()
            for store in self._stores:
                store.reindex(NoProgress() if progress is None else progress)

    def _renew_if_stale(self) -> None:
        if not self._database.read_only and not self._index.is_current():
            self.rebuild()

    def _hits(self, query: Query, place: _Place) -> Iterator[SearchHit]:
        """The hits of one kind, the newest first, found as they are asked for."""
        patterns = query.patterns()
        numbers = iter(self._candidates(query, place))
        while batch := list(islice(numbers, _BATCH)):
            marks = ", ".join("?" * len(batch))
            found = {row[0]: row for row in self._database.texts(f"{place.rows} ({marks})", *batch)}
            for number in batch:
                hit = _hit(place, found[number], patterns) if number in found else None
                if hit is not None:
                    yield hit

    def _candidates(self, query: Query, place: _Place) -> Iterable[int]:
        """Numbers of the rows that may match, the newest first."""
        if not self._index.is_current():
            return self._numbers(f"SELECT number FROM {place.rows_of} ORDER BY number DESC")  # noqa: S608 - ours
        try:
            expression = query.expression(lambda word: self._words_with(place.table, word))
        except _TooManyWordsError:
            return self._numbers(f"SELECT number FROM {place.rows_of} ORDER BY number DESC")  # noqa: S608 - ours
        if not expression:
            return ()
        table = place.table.value
        with self._index_questioned():
            return self._numbers(f"SELECT rowid FROM {table} WHERE {table} MATCH ? ORDER BY rowid DESC", expression)  # noqa: S608

    def _numbers(self, statement: str, *parameters: str) -> list[int]:
        return [number for (number,) in self._database.sql(statement, *parameters)]

    def _words_with(self, table: IndexTable, part: str) -> list[str]:
        """The words of an index that hold `part`.

        Raises:
            _TooManyWordsError: They are so many that looking through the texts themselves is better.
        """
        words = f"{table.value}_words"
        with self._index_questioned():
            self._database.sql(
                f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.{words} USING fts5vocab ('main', '{table.value}', 'row')"
            )
            found = self._database.sql(
                f"SELECT term FROM temp.{words} WHERE instr(term, ?) LIMIT ?",  # noqa: S608 - our own name
                part,
                _MOST_FORMS + 1,
            )
        if len(found) > _MOST_FORMS:
            raise _TooManyWordsError
        return [word for (word,) in found]

    @contextmanager
    def _index_questioned(self) -> Iterator[None]:
        """Take any complaint of FTS5 for damage: our questions have no mistakes, and it calls damage by other names.

        Raises:
            DamagedLibraryError: It has complained.
        """
        try:
            yield
        except sqlite3.OperationalError as error:
            raise DamagedLibraryError(self._database.path, str(error)) from error


def _hit(place: _Place, row: tuple[Any, ...], patterns: tuple[re.Pattern[str], ...]) -> SearchHit | None:
    """A row as a hit, if every pattern stands in one of its texts; `Any` because columns differ."""
    _, article_id, annotation_id, title, start, end, *texts = row
    texts = [text or "" for text in texts]
    spans_by_text = [find(patterns, text) for text in texts]
    if not all(any(spans[place_of] for spans in spans_by_text) for place_of in range(len(patterns))):
        return None
    best = max(range(len(texts)), key=lambda number: (sum(map(bool, spans_by_text[number])), -number))
    matches = sorted({match for spans in spans_by_text[best] for match in spans})
    snippet, shown = _snippet(texts[best], matches)
    if not place.is_text:
        span: Span | None = Span(start, end)
    else:
        span = matches[0] if best == 0 else None
    return SearchHit(
        kind=place.kind,
        article_id=article_id,
        annotation_id=annotation_id,
        title=title,
        snippet=snippet,
        matches=shown,
        span=span,
        count=sum(len(spans) for found in spans_by_text for spans in found),
    )


def _snippet(text: str, matches: list[Span]) -> tuple[str, tuple[Span, ...]]:
    """Original text around the first match on one line, and what matches in it."""
    start = _word_edge(text, matches[0].start - _AROUND, towards=1)
    end = _word_edge(text, matches[0].end + _AROUND, towards=-1)
    start, end = min(start, matches[0].start), max(end, matches[0].end)
    lead = "…" if start > 0 else ""
    snippet = lead + text[start:end].replace("\n", " ") + ("…" if end < len(text) else "")
    inside = (match for match in matches if start <= match.start and match.end <= end)
    return snippet, tuple(match.shifted(len(lead) - start) for match in inside)


def _word_edge(text: str, offset: int, *, towards: int) -> int:
    """The nearest place from `offset` in one direction that does not cut a word; gives up after one long word."""
    if offset <= 0 or offset >= len(text):
        return min(max(offset, 0), len(text))
    for place in range(offset, offset + towards * _AROUND, towards):
        if text[place - 1].isspace() != text[place].isspace() and text[place if towards > 0 else place - 1].isalnum():
            return place
    return offset


class _TooManyWordsError(Exception):
    """A part of a word stands in too many words."""
