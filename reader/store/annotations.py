"""Highlights with their notes and tags."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import peewee

from reader.annotations import (
    Annotation,
    AnnotationState,
    Body,
    Target,
    TextPositionSelector,
    TextQuoteSelector,
)
from reader.errors import NotFoundError
from reader.progress import Progress
from reader.store.articles import ArticleStore
from reader.store.connection import LibraryDatabase
from reader.store.index import IndexTable, IndexWriter
from reader.store.rowhash import row_hash
from reader.store.schema import AnnotationRow, AnnotationTagRow, ArticleRow, TagRow
from reader.store.tags import TagStore

_COLUMNS = (
    AnnotationRow.number,
    AnnotationRow.id,
    ArticleRow.id,
    AnnotationRow.text_sha256,
    AnnotationRow.start,
    AnnotationRow.end,
    AnnotationRow.quote,
    AnnotationRow.prefix,
    AnnotationRow.suffix,
    AnnotationRow.note,
    AnnotationRow.label,
    AnnotationRow.state,
    AnnotationRow.created,
    AnnotationRow.modified,
    AnnotationRow.star,
)


class AnnotationStore:
    """The annotations of one library. Their order in time is a sequence kept by the store, not the clock."""

    def __init__(self, database: LibraryDatabase, index: IndexWriter, articles: ArticleStore, tags: TagStore) -> None:
        self._database = database
        self._index = index
        self._articles = articles
        self._tags = tags

    def put(self, annotation: Annotation) -> None:
        """Insert an annotation, or replace the one with its id. When this returns, it is on the disk.

        Raises:
            NotFoundError: Its article is not in the library.
            StoreError: The environment refused; the library is as it was.
        """
        self.put_many((annotation,))

    def put_many(self, annotations: Sequence[Annotation]) -> None:
        """Insert or replace several, all or none.

        Raises:
            NotFoundError: The article of one is not in the library.
            StoreError: The environment refused; the library is as it was.
        """
        numbers: dict[str, int] = {}
        with self._database.writing():
            for annotation in annotations:
                article_id = annotation.target.article_id
                if article_id not in numbers:
                    numbers[article_id] = self._articles.number_of(article_id)
                self._put(annotation, numbers[article_id])

    def _put(self, annotation: Annotation, article: int) -> None:
        columns = _columns(annotation, article)
        before = self._stored(annotation.id)
        if before is None:
            number = self._database.run(AnnotationRow.insert(**columns))
        else:
            number, stored = before
            self._database.run(AnnotationRow.update(**columns).where(AnnotationRow.number == number))
        if before is None or stored.body.tags != annotation.body.tags:
            self._tags.of_annotation(number, annotation.body.tags)
        self._index.change(
            IndexTable.ANNOTATIONS,
            number,
            old=None if before is None else _indexed(stored),
            new=_indexed(annotation),
        )

    def _stored(self, annotation_id: str) -> tuple[int, Annotation] | None:
        """An annotation with its row number, if it is there."""
        found = self._select(AnnotationRow.id == annotation_id)
        return found[0] if found else None

    def get(self, annotation_id: str) -> Annotation:
        """One annotation, whatever its state.

        Raises:
            NotFoundError: There is none with this id.
        """
        found = self.find(annotation_id)
        if found is None:
            raise NotFoundError(annotation_id)
        return found

    def find(self, annotation_id: str) -> Annotation | None:
        """As `get`; None where there is none with this id."""
        stored = self._stored(annotation_id)
        return None if stored is None else stored[1]

    def remove(self, annotation_id: str) -> None:
        """Put an annotation in the trash; what is stored about it else stays as it is.

        Raises:
            NotFoundError: There is none with this id.
        """
        self.put(replace(self.get(annotation_id), state=AnnotationState.TRASHED))

    def of_article(self, article_id: str, *, trashed: bool = False) -> tuple[Annotation, ...]:
        """The annotations of an article by their place, then by their sequence.

        Args:
            article_id: The article.
            trashed: Whether to give those in the trash instead of all others.
        """
        return self._values(
            (ArticleRow.id == article_id) & _in_trash(trashed=trashed), AnnotationRow.start, AnnotationRow.number
        )

    def all(self, *, trashed: bool = False) -> tuple[Annotation, ...]:
        """All annotations of the library, the oldest first; `trashed` asks for those in the trash instead."""
        return self._values(_in_trash(trashed=trashed), AnnotationRow.number)

    def _values(self, condition: peewee.Expression, *order: peewee.Field) -> tuple[Annotation, ...]:
        return tuple(annotation for _, annotation in self._select(condition, *order))

    def _select(self, condition: peewee.Expression, *order: peewee.Field) -> list[tuple[int, Annotation]]:
        """Annotations with their row numbers."""
        rows = self._database.rows(
            AnnotationRow.select(*_COLUMNS)
            .join(ArticleRow, on=AnnotationRow.article == ArticleRow.number)
            .where(condition)
            .order_by(*order)
        )
        tags: dict[int, list[str]] = {}
        if rows:
            for number, name in self._database.rows(
                AnnotationTagRow.select(AnnotationTagRow.annotation, TagRow.name)
                .join(TagRow, on=AnnotationTagRow.tag == TagRow.number)
                .join(AnnotationRow, on=AnnotationTagRow.annotation == AnnotationRow.number)
                .join(ArticleRow, on=AnnotationRow.article == ArticleRow.number)
                .where(condition)
                .order_by(AnnotationTagRow.annotation, AnnotationTagRow.position)
            ):
                tags.setdefault(number, []).append(name)
        return [(row[0], _annotation(row[1:], tuple(tags.get(row[0], ())))) for row in rows]

    def purge(self, annotation_id: str) -> None:
        """Delete an annotation for good; only for what the user throws out of the trash.

        Raises:
            NotFoundError: There is none with this id.
        """
        with self._database.writing():
            stored = self._stored(annotation_id)
            if stored is None:
                raise NotFoundError(annotation_id)
            number, annotation = stored
            self._index.change(IndexTable.ANNOTATIONS, number, old=_indexed(annotation), new=None)
            self._database.run(AnnotationRow.delete().where(AnnotationRow.number == number))

    def reindex(self, progress: Progress) -> None:
        """Put all annotations into the emptied index, those in the trash too: they may come back."""
        stored = self._select(AnnotationRow.number > 0)
        for done, (number, annotation) in enumerate(stored):
            progress.step(done, len(stored))
            self._index.change(IndexTable.ANNOTATIONS, number, old=None, new=_indexed(annotation))


def _indexed(annotation: Annotation) -> tuple[str, str, str]:
    """What an annotation is found by: its note, the passage, its tags."""
    return annotation.body.note, annotation.target.quote.exact, "\n".join(annotation.body.tags)


def _in_trash(*, trashed: bool) -> peewee.Expression:
    """The condition for annotations in the trash, or for all others."""
    state = AnnotationState.TRASHED.value
    return AnnotationRow.state == state if trashed else AnnotationRow.state != state


def _columns(annotation: Annotation, article: int) -> dict[str, Any]:
    """An annotation as columns of its row; `Any` because peewee takes a value of any column."""
    target, body = annotation.target, annotation.body
    return {
        "id": annotation.id,
        "article": article,
        "text_sha256": target.text_sha256,
        "start": target.position.start,
        "end": target.position.end,
        "quote": target.quote.exact,
        "prefix": target.quote.prefix,
        "suffix": target.quote.suffix,
        "note": body.note,
        "label": body.label,
        "state": annotation.state.value,
        "created": annotation.created,
        "modified": annotation.modified,
        "row_hash": row_hash(annotation.id, target, body.note),
        "star": body.star,
    }


def _annotation(row: tuple[Any, ...], tags: tuple[str, ...]) -> Annotation:
    """An annotation from its row (without the number) and its tags; `Any` because columns differ."""
    annotation_id, article_id, sha, start, end, exact, prefix, suffix, note, label, state, created, modified, star = row
    if not 0 <= start <= end:
        # A damaged row: the passage can still be found by its words.
        start, end, state = 0, 0, AnnotationState.ORPHANED
    return Annotation(
        target=Target(article_id, sha, TextQuoteSelector(exact, prefix, suffix), TextPositionSelector(start, end)),
        body=Body(note, label, tags, bool(star)),
        id=annotation_id,
        state=_state(state),
        created=created,
        modified=modified,
    )


def _state(value: str) -> AnnotationState:
    """The state; an annotation whose damaged row holds none that we know must be looked at by the user."""
    try:
        return AnnotationState(value)
    except ValueError:
        return AnnotationState.ORPHANED
