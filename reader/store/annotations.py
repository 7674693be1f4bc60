"""Highlights with their notes and tags."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import count
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
from reader.errors import AmbiguousIdError, NotFoundError
from reader.progress import Progress
from reader.revisions import is_touched, shifted
from reader.store.articles import ArticleStore
from reader.store.columns import Held, moment_of, restored, stored
from reader.store.connection import LibraryDatabase
from reader.store.index import IndexChange, IndexTable, IndexWriter
from reader.store.rowhash import row_hash
from reader.store.schema import AnnotationRow
from reader.store.statements import Statement, deletion, in_batches, insertion, places_for, update
from reader.store.tags import TagStore
from reader.textmap import TextMap

_COLUMNS = """n.number, n.id, a.id, n.text_sha256, n.start, n."end", n.quote, n.prefix, n.suffix, n.note, n.label, n.state,
    n.created, n.modified, n.star"""
_OF_TEXT = frozenset([str])
_FROM = "FROM annotation AS n JOIN article AS a ON a.number = n.article"
_WRITTEN = (
    AnnotationRow.id,
    AnnotationRow.article,
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
    AnnotationRow.row_hash,
    AnnotationRow.star,
)
# What an edit of many annotations mostly changes: no index holds it, and the row's hash does not cover it.
_LIGHT = (
    AnnotationRow.label,
    AnnotationRow.state,
    AnnotationRow.created,
    AnnotationRow.modified,
    AnnotationRow.star,
)

# The tags of so many are asked for by their numbers, of more by the condition again.
_FEW = 1_000

# So many are named where an id's beginning stands for several.
_MOST_NAMED = 20


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
        latest = {annotation.id: annotation for annotation in annotations}
        self.change_many(latest, lambda annotation_id, _: latest[annotation_id])

    def change_many(
        self, annotation_ids: Iterable[str], becomes: Callable[[str, Annotation | None], Any]
    ) -> list[tuple[Annotation | None, Annotation | None]]:
        """Change annotations, all or none; see `reader.store.journal.ManyKeeper`.

        Raises:
            NotFoundError: The article of one is not in the library.
            StoreError: The environment refused; the library is as it was.
        """
        with self._database.writing():
            ids = tuple(annotation_ids)
            stored = self._stored(ids)
            before = {key: stored[key][1] if key in stored else None for key in ids}
            after = {key: _kept(known, becomes(key, known)) for key, known in before.items()}
            latest = {key: annotation for key, annotation in after.items() if annotation is not None}
            numbers = {key: number for key, (number, _) in stored.items()}
            numbers |= zip((key for key in latest if key not in stored), count(self._next_number()), strict=False)
            self._write(latest, numbers, before)
            changed = [each for key, each in latest.items() if _tags(each) != _tags(before[key])]
            self._tags.of_annotations({numbers[each.id]: each.body.tags for each in changed})
            self._index.change_many(
                IndexTable.ANNOTATIONS,
                (IndexChange(numbers[key], _indexed(before[key]), _indexed(each)) for key, each in latest.items()),
            )
        return [(before[key], after[key]) for key in ids]

    def carry(self, article_id: str, text_map: TextMap, *, before: str, after: str) -> None:
        """Move the annotations of an article with its text, those in the trash too, as far as a revision leaves them whole.

        Args:
            article_id: The article.
            text_map: The revision.
            before: SHA-256 of the text that they stand in.
            after: SHA-256 of the text that came of it.
        """
        with self._database.writing():
            rows = self._database.texts(
                "SELECT n.number, n.id, n.start, n.end, n.quote, n.prefix, n.suffix, n.note FROM annotation AS n"
                " JOIN article AS a ON a.number = n.article WHERE a.id = ? AND n.text_sha256 = ? AND n.state <> ?",
                article_id,
                before,
                AnnotationState.ORPHANED.value,
            )
            moved = []
            for number, key, start, end, exact, prefix, suffix, note in rows:
                quote = TextQuoteSelector(exact, prefix, suffix)
                target = Target(article_id, before, quote, TextPositionSelector(start, end))
                if not is_touched(target, text_map):
                    target = Target(article_id, after, quote, shifted(target.position, text_map))
                    place = target.position
                    moved.append((after, place.start, place.end, row_hash(key, target, note), number))
            self._database.run_many(_moving(), moved)

    def _write(
        self, latest: Mapping[str, Annotation], numbers: Mapping[str, int], before: Mapping[str, Annotation | None]
    ) -> None:
        """Write the rows of annotations, given their numbers and what they were."""
        articles = self._articles.numbers_of(each.target.article_id for each in latest.values())
        light, old, new = [], [], []
        for key, each in latest.items():
            known = before[key]
            if known is None:
                new.append((numbers[key], *_columns(each, articles[each.target.article_id])))
            elif known.target == each.target and known.body.note == each.body.note:
                body = each.body
                light.append((body.label, each.state.value, each.created, each.modified, body.star, numbers[key]))
            else:
                old.append((*_columns(each, articles[each.target.article_id]), numbers[key]))
        self._database.run_many(_light_update(), light)
        self._database.run_many(_update(), old)
        self._database.run_many(_insertion(), new)

    def _stored(self, annotation_ids: Iterable[str]) -> dict[str, tuple[int, Annotation]]:
        """Annotations with their row numbers by id; those that are not there are left out."""
        return {
            annotation.id: (number, annotation)
            for batch in in_batches(annotation_ids)
            for number, annotation in self._select(f"n.id IN ({places_for(batch)})", *map(stored, batch))
        }

    def _next_number(self) -> int:
        """The number of the next row; numbers are never used again."""
        ((number,),) = self._database.sql(
            "SELECT 1 + max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'annotation'), 0),"
            " coalesce((SELECT max(number) FROM annotation), 0))"
        )
        return int(number)

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
        return self.find_many((annotation_id,)).get(annotation_id)

    def find_many(self, annotation_ids: Iterable[str], progress: Progress | None = None) -> dict[str, Annotation]:
        """Annotations by id, whatever their state; those that are not there are left out.

        Args:
            annotation_ids: Of the annotations.
            progress: Is told how far it is, where there are many.
        """
        ids = tuple(annotation_ids)
        found: dict[str, Annotation] = {}
        for place, batch in enumerate(in_batches(ids)):
            if progress is not None:
                progress.step(place * len(batch), len(ids))
            found |= {key: annotation for key, (_, annotation) in self._stored(batch).items()}
        return found

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
        condition = f"a.id = ? AND {_in_trash(trashed=trashed)}"
        return self._values(condition, stored(article_id), order="n.start, n.number")

    def all(self, *, trashed: bool = False) -> tuple[Annotation, ...]:
        """All annotations of the library, the oldest first; `trashed` asks for those in the trash instead."""
        return self._values(_in_trash(trashed=trashed))

    def displaced(self) -> tuple[Annotation, ...]:
        """The annotations that were moved with their text or lost it, by article and place; none of the trash."""
        return self._values(
            "n.state NOT IN (?, ?) AND a.trashed IS NULL",
            AnnotationState.ANCHORED.value,
            AnnotationState.TRASHED.value,
            order="n.article, n.start, n.number",
        )

    def latest(self, limit: int) -> tuple[Annotation, ...]:
        """The annotations outside the trash that were changed last, the last first."""
        order = "n.modified DESC, n.number DESC"
        condition = f"{_in_trash(trashed=False)} AND a.trashed IS NULL"
        numbers = self._database.sql(f"SELECT n.number {_FROM} WHERE {condition} ORDER BY {order} LIMIT ?", limit)
        return self._values(f"n.number IN ({places_for(numbers)})", *(number for (number,) in numbers), order=order)

    def resolve_id(self, prefix: str) -> str:
        """The full id of the one annotation whose id begins with `prefix`, in the trash or not.

        Raises:
            NotFoundError: There is none.
            AmbiguousIdError: There are several.
        """
        rows = self._database.rows(
            AnnotationRow.select(AnnotationRow.id)
            .where(peewee.fn.substr(AnnotationRow.id, 1, len(prefix)) == stored(prefix))
            .limit(_MOST_NAMED)
        )
        matches = tuple(sorted(annotation_id for (annotation_id,) in rows))
        if not prefix or not matches:
            raise NotFoundError(prefix)
        if len(matches) > 1 and prefix not in matches:
            raise AmbiguousIdError(prefix, matches)
        return prefix if prefix in matches else matches[0]

    def labelled(self, label_id: str, *, with_trash: bool) -> tuple[Annotation, ...]:
        """The annotations that have a label, the oldest first; with those in the trash or without them."""
        trash = "" if with_trash else f" AND {_in_trash(trashed=False)}"
        return self._values(f"n.label = ?{trash}", stored(label_id))

    def tagged(self, names: Iterable[str]) -> tuple[Annotation, ...]:
        """The annotations that have one of some tags, the oldest first, those in the trash too."""
        found: dict[int, Annotation] = {}
        for batch in in_batches(names):
            tagged = f"""SELECT y.annotation FROM annotation_tag AS y JOIN tag AS z ON z.number = y.tag
                WHERE z.name IN ({places_for(batch)})"""  # noqa: S608 - places for names
            found.update(self._select(f"n.number IN ({tagged})", *map(stored, batch)))
        return tuple(found[number] for number in sorted(found))

    def count_by_label(self) -> dict[str, int]:
        """How many annotations outside the trash have each label, by its id."""
        rows = self._database.texts(
            f"SELECT n.label, count(*) {_FROM} WHERE {_in_trash(trashed=False)} AND a.trashed IS NULL GROUP BY n.label"
        )
        return dict(rows)

    def _values(self, condition: str, *parameters: Held, order: str = "n.number") -> tuple[Annotation, ...]:
        return tuple(annotation for _, annotation in self._select(condition, *parameters, order=order))

    def _select(self, condition: str, *parameters: Held, order: str = "n.number") -> list[tuple[int, Annotation]]:
        """Annotations with their row numbers.

        In plain SQL: there may be a hundred thousand, and peewee takes five times as long for a row as SQLite does.

        Args:
            condition: Which, of an annotation called `n` in an article called `a`.
            parameters: Of the condition.
            order: How they are sorted.
        """
        rows = self._database.sql(f"SELECT {_COLUMNS} {_FROM} WHERE {condition} ORDER BY {order}", *parameters)
        tags: dict[int, list[str]] = {}
        numbers = (
            ", ".join(str(row[0]) for row in rows)
            if len(rows) <= _FEW
            else f"SELECT n.number {_FROM} WHERE {condition}"
        )
        for number, name in self._database.texts(
            f"""SELECT x.annotation, t.name FROM annotation_tag AS x JOIN tag AS t ON t.number = x.tag
                WHERE x.annotation IN ({numbers}) ORDER BY x.annotation, x.position""",  # noqa: S608 - our own words
            *(parameters if len(rows) > _FEW else ()),
        ):
            tags.setdefault(number, []).append(name)
        return [(row[0], _annotation(row[1:], tuple(tags.get(row[0], ())))) for row in rows]

    def purge(self, annotation_id: str) -> None:
        """Delete an annotation for good; only for what the user throws out of the trash.

        Raises:
            NotFoundError: There is none with this id.
        """
        self.purge_many((annotation_id,))

    def purge_many(self, annotation_ids: Sequence[str]) -> None:
        """Delete several annotations for good, all or none.

        Raises:
            NotFoundError: There is none with one of the ids.
        """
        with self._database.writing():
            stored = self._stored(annotation_ids)
            if missing := set(annotation_ids) - stored.keys():
                raise NotFoundError(min(missing))
            self._index.change_many(
                IndexTable.ANNOTATIONS,
                (IndexChange(number, _indexed(annotation), None) for number, annotation in stored.values()),
            )
            self._database.run_many(deletion(AnnotationRow.number), ((number,) for number, _ in stored.values()))

    def reindex(self, progress: Progress) -> None:
        """Put all annotations into the emptied index, those in the trash too: they may come back."""
        stored = self._select("TRUE")
        for done, batch in enumerate(in_batches(stored)):
            progress.step(done * len(batch), len(stored))
            self._index.change_many(
                IndexTable.ANNOTATIONS,
                (IndexChange(number, None, _indexed(annotation)) for number, annotation in batch),
            )


def _kept(before: Annotation | None, after: Annotation | None) -> Annotation | None:
    """What is kept of an annotation that is to be, or to be gone: one that was there goes to the trash."""
    if after is None and before is not None:
        return replace(before, state=AnnotationState.TRASHED)
    return after


def _tags(annotation: Annotation | None) -> tuple[str, ...]:
    """The tags of an annotation; none of one that is not there."""
    return () if annotation is None else annotation.body.tags


def _indexed(annotation: Annotation | None) -> tuple[str, str, str] | None:
    """What an annotation is found by: its note, the passage, its tags; None for one that is not there."""
    if annotation is None:
        return None
    return annotation.body.note, annotation.target.quote.exact, "\n".join(annotation.body.tags)


def _in_trash(*, trashed: bool) -> str:
    """The condition for annotations in the trash, or for all others."""
    return f"n.state {'=' if trashed else '<>'} '{AnnotationState.TRASHED.value}'"


@cache
def _insertion() -> Statement:
    return insertion(AnnotationRow.number, *_WRITTEN)


@cache
def _update() -> Statement:
    return update(*_WRITTEN, key=AnnotationRow.number)


@cache
def _moving() -> Statement:
    place = (AnnotationRow.text_sha256, AnnotationRow.start, AnnotationRow.end, AnnotationRow.row_hash)
    return update(*place, key=AnnotationRow.number)


@cache
def _light_update() -> Statement:
    return update(*_LIGHT, key=AnnotationRow.number)


def _columns(annotation: Annotation, article: int) -> tuple[Any, ...]:
    """An annotation as the columns `_WRITTEN` of its row; `Any` because columns differ."""
    target, body = annotation.target, annotation.body
    return (
        annotation.id,
        article,
        target.text_sha256,
        target.position.start,
        target.position.end,
        target.quote.exact,
        target.quote.prefix,
        target.quote.suffix,
        body.note,
        body.label,
        annotation.state.value,
        annotation.created,
        annotation.modified,
        row_hash(annotation.id, target, body.note),
        body.star,
    )


def _annotation(row: tuple[Any, ...], tags: tuple[str, ...]) -> Annotation:
    """An annotation from its row (without the number) and its tags; `Any` because columns differ."""
    if not _OF_TEXT.issuperset(map(type, (*row[:3], *row[5:13]))):
        # Text that SQLite cannot hold as such, or a damaged row.
        row = (*map(restored, row[:3]), *row[3:5], *map(restored, row[5:13]), row[13])
    annotation_id, article_id, sha, start, end, exact, prefix, suffix, note, label, state, created, modified, star = row
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start <= end):
        # A damaged row: the passage can still be found by its words.
        start, end, state = 0, 0, AnnotationState.ORPHANED
    return Annotation(
        target=Target(article_id, sha, TextQuoteSelector(exact, prefix, suffix), TextPositionSelector(start, end)),
        body=Body(note, label, tags, bool(star)),
        id=annotation_id,
        state=_state(state),
        created=moment_of(created),
        modified=moment_of(modified),
    )


def _state(value: str) -> AnnotationState:
    """The state; an annotation whose damaged row holds none that we know must be looked at by the user."""
    try:
        return AnnotationState(value)
    except ValueError:
        return AnnotationState.ORPHANED
