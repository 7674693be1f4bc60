"""Which annotations a list shows, in which order and under which headings.

As lists of articles, it is made of ids; what it shows of them is looked up for those in sight.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from reader.annotations import Annotation, AnnotationState
from reader.arabic.normalise import fold_text
from reader.store.annotations import AnnotationStore
from reader.store.articles import ArticleStore
from reader.store.columns import stored
from reader.store.connection import LibraryDatabase
from reader.store.listing import Heading, Listing, in_order, sorting_name
from reader.store.notesubjects import NoteSubjects

_MONTH_LENGTH = len("2023-09")


class NoteOrder(StrEnum):
    """By what a list is sorted and parted."""

    CREATED = "created"
    MODIFIED = "modified"
    ARTICLE = "article"
    LABEL = "label"
    TAG = "tag"
    ENTITY = "entity"
    SOURCE = "source"


BY_FOUND = frozenset([NoteOrder.ENTITY, NoteOrder.SOURCE])
"""The orders that need to know what was found in the articles."""
REPEATING = frozenset([NoteOrder.TAG, *BY_FOUND])
"""The orders in which an annotation may stand under several headings."""
_BY_DATE = frozenset([NoteOrder.CREATED, NoteOrder.MODIFIED])
_NAMED = frozenset([NoteOrder.ARTICLE, *BY_FOUND])
"""The orders whose groups are told apart by a number, and called by a name."""


@dataclass(frozen=True, slots=True)
class NoteQuery:
    """Which annotations a list shows, and in which order.

    Attributes:
        text: A query of the search, its last word perhaps unfinished; what says nothing asks for nothing.
        label: Id of the label that they have; empty for those without one, None for any.
        tag: A tag that they have, or one within it; empty for any.
        starred: Only those that the user marked.
        trashed: Those in the trash instead of all others.
        order: By what they are sorted; dates begin with the newest, all others with the least.
        reverse: Whether the order is turned round.
    """

    text: str = ""
    label: str | None = None
    tag: str = ""
    starred: bool = False
    trashed: bool = False
    order: NoteOrder = NoteOrder.CREATED
    reverse: bool = False


@dataclass(frozen=True, slots=True)
class NoteSummary:
    """What a list shows of an annotation.

    Attributes:
        annotation: Itself.
        title: Title of its article.
    """

    annotation: Annotation
    title: str


# Where the passage stands; in no text but the present one are there any findings.
_PLACE = """n.article,
    iif(n.state <> 'orphaned' AND n.text_sha256 = a.text_sha256, n.start, NULL), n."end\""""
# What the annotations of a group share, and what is known of it besides.
_KEYS: Mapping[NoteOrder, str] = {
    NoteOrder.CREATED: "n.created, NULL",
    NoteOrder.MODIFIED: "n.modified, NULL",
    NoteOrder.ARTICLE: "a.number, a.title",
    NoteOrder.LABEL: "n.label, l.position",
    NoteOrder.TAG: "t.name, NULL",
    NoteOrder.ENTITY: _PLACE,
    NoteOrder.SOURCE: _PLACE,
}
_JOINS: Mapping[NoteOrder, str] = {
    NoteOrder.LABEL: "LEFT JOIN label AS l ON l.id = n.label",
    NoteOrder.TAG: "LEFT JOIN annotation_tag AS x ON x.annotation = n.number LEFT JOIN tag AS t ON t.number = x.tag",
}


class NoteListingStore:
    """The lists of the annotations of one library."""

    def __init__(
        self, database: LibraryDatabase, annotations: AnnotationStore, articles: ArticleStore, subjects: NoteSubjects
    ) -> None:
        self._database = database
        self._annotations = annotations
        self._articles = articles
        self._subjects = subjects

    def list(self, query: NoteQuery, within: frozenset[str] | None = None) -> Listing:
        """The annotations that a list shows; parted by tags or names, one stands under each that it has.

        Args:
            query: Which; its text is not looked at here.
            within: Only these, as a search has found them; None for any.
        """
        conditions, parameters = _conditions(query)
        rows: Sequence[tuple[Any, ...]] = self._database.texts(
            f"""SELECT n.id, {_KEYS[query.order]} FROM annotation AS n JOIN article AS a ON a.number = n.article
                {_JOINS.get(query.order, "")} WHERE {" AND ".join(conditions)}
                ORDER BY {_within(query)}""",  # noqa: S608 - our own words
            *parameters,
        )
        if within is not None:
            rows = [row for row in rows if row[0] in within]
        if query.order in BY_FOUND:
            rows = self._by_subjects(rows, query.order)
        is_backwards = (query.order in _BY_DATE) is not query.reverse
        rows = in_order(rows, _sort_key(query.order, rows), backwards=is_backwards)
        ids = tuple(row[0] for row in rows)
        repeated = len(ids) - len(set(ids)) if query.order in REPEATING else 0
        return Listing(ids, tuple(_headings(rows, query.order)), repeated)

    def _by_subjects(self, rows: Sequence[tuple[Any, ...]], order: NoteOrder) -> Sequence[tuple[Any, ...]]:
        """Annotations, given with their places, once under each whom they are about, with the name."""
        passages = [row[1:] if row[2] is not None else None for row in rows]
        found = (self._subjects.quoted if order is NoteOrder.SOURCE else self._subjects.named)(passages)
        names = self._subjects.names_of(who for each in found for who in each)
        return [
            (row[0], who, None if who is None else names[who])
            for row, each in zip(rows, found, strict=True)
            for who in each or (None,)
        ]

    def summaries(self, ids: Sequence[str]) -> tuple[NoteSummary, ...]:
        """What a list shows of some annotations, in the order asked for; those that are gone are left out."""
        found = self._annotations.find_many(dict.fromkeys(ids))
        titles = self._articles.titles_of(each.target.article_id for each in found.values())
        notes = ((found[key], titles.get(found[key].target.article_id)) for key in ids if key in found)
        return tuple(NoteSummary(annotation, title) for annotation, title in notes if title is not None)


def _within(query: NoteQuery) -> str:
    """How those of one group, or of one second, are sorted, in SQL."""
    if query.order is NoteOrder.ARTICLE:
        return "n.start, n.number"
    return "n.number" if query.reverse and query.order in _BY_DATE else "n.number DESC"


def _conditions(query: NoteQuery) -> tuple[list[str], list[str | bytes]]:
    """What the annotations of a list fulfil, in SQL, with its parameters."""
    conditions = ["a.trashed IS NULL", f"n.state {'=' if query.trashed else '<>'} '{AnnotationState.TRASHED}'"]
    parameters: list[str | bytes] = []
    if query.label is not None:
        conditions.append("n.label = ?")
        parameters.append(stored(query.label))
    if query.tag:
        conditions.append(
            """n.number IN (SELECT y.annotation FROM annotation_tag AS y JOIN tag AS z ON z.number = y.tag
               WHERE z.name = ? OR substr(z.name, 1, length(?) + 1) = ? || '/')"""
        )
        parameters += [stored(query.tag)] * 3
    if query.starred:
        conditions.append("n.star")
    return conditions, parameters


def _sort_key(order: NoteOrder, rows: Iterable[tuple[Any, ...]]) -> Callable[[Any], Any]:
    """What the second column is sorted by; each value is looked at once, however many rows have it."""
    match order:
        case NoteOrder.ARTICLE | NoteOrder.ENTITY | NoteOrder.SOURCE:
            names = {row[1:] for row in rows}
            return {number: (sorting_name(title), number) for number, title in names if title is not None}.__getitem__
        case NoteOrder.LABEL:
            places = {row[1:] for row in rows}
            return {label: (place is None, place or 0, label) for label, place in places}.__getitem__
        case NoteOrder.TAG:
            tags = {row[1] for row in rows if row[1] is not None}
            return {tag: (fold_text(tag), tag) for tag in tags}.__getitem__
        case _:
            return str


def _headings(rows: Sequence[tuple[Any, ...]], order: NoteOrder) -> Iterator[Heading]:
    """Where another month, article, label, tag or name begins."""
    keys = [row[1][:_MONTH_LENGTH] for row in rows] if order in _BY_DATE else [row[1] for row in rows]
    for place, key in enumerate(keys):
        if place == 0 or key != keys[place - 1]:
            yield Heading(place, (rows[place][2] if order in _NAMED else key) or "")
