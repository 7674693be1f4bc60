"""The journal of edits: every change goes through it, so that it can be undone, also after a crash."""

import json
import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol, runtime_checkable

from reader.edits import (
    Change,
    Edit,
    EditKind,
    EditSummary,
    Patch,
    Record,
    RecordKind,
    forgotten,
    patch_of,
    patches_from_plain,
    patches_to_plain,
)
from reader.errors import NotFoundError
from reader.progress import NoProgress, Progress
from reader.store.connection import LibraryDatabase
from reader.store.schema import JournalRow
from reader.undisturbed import let_go

_log = logging.getLogger(__name__)

_Step = tuple[Patch, Record | None]
"""A patch, and what the record is to be where there is none to patch."""
_AT_ONCE = 500
"""So many records are changed between two reports."""


class Keeper(Protocol):
    """A store of one kind of record."""

    def find(self, key: str, /) -> Record | None:
        """The record; None if it is not there."""

    def put(self, record: Any, /) -> None:  # noqa: ANN401 (each store takes its own kind)
        """Insert the record, or replace the one with its key."""

    def remove(self, key: str, /) -> None:
        """Take the record away, or put it in the trash where there is one for its kind."""


Becomes = Callable[[str, Any], Record | None]
"""Gets the key of a record and the record as it is, None where it is not there; gives what it is to be, None for gone."""


@runtime_checkable
class ManyKeeper(Protocol):
    """A store of a kind of record of which thousands may be changed by one edit."""

    def change_many(self, keys: Iterable[str], becomes: Becomes, /) -> Iterable[tuple[Record | None, Record | None]]:
        """Change records, each once.

        Args:
            keys: Which.
            becomes: What they are to be; one that is to be gone is put in the trash where there is one for its kind.

        Returns:
            Every record before and after, in the order of the keys.
        """


class _OneByOne:
    """A store that changes its records one by one."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper

    def change_many(self, keys: Iterable[str], becomes: Becomes, /) -> list[tuple[Record | None, Record | None]]:
        """See `ManyKeeper`."""
        return [self._change(key, becomes) for key in keys]

    def _change(self, key: str, becomes: Becomes) -> tuple[Record | None, Record | None]:
        before = self._keeper.find(key)
        after = becomes(key, before)
        if after is not None:
            self._keeper.put(after)
        elif before is not None:
            self._keeper.remove(key)
            # What goes to the trash is still a record.
            after = self._keeper.find(key)
        return before, after


class Journal:
    """Makes edits in one library, and undoes them."""

    def __init__(self, database: LibraryDatabase, keepers: Mapping[RecordKind, Keeper | ManyKeeper]) -> None:
        """Make edits of the kinds of records that there are keepers for."""
        self._database = database
        self._keepers = {
            kind: keeper if isinstance(keeper, ManyKeeper) else _OneByOne(keeper) for kind, keeper in keepers.items()
        }

    def apply(self, edit: Edit, progress: Progress | None = None) -> tuple[Change, ...]:
        """Make an edit: all of it or nothing. Edits that were undone can then not be done again.

        An edit with the id of one that is kept continues that: typing is one step however often it is stored.

        Args:
            edit: The edit.
            progress: Is told how far it is; nothing is changed where that stops it.

        Returns:
            The records that it changed, as they were and as they are now.

        Raises:
            NotFoundError: A record belongs to something that is not in the library.
            StoreError: The environment refused; the library is as it was.
            CancelledError: The user stopped it; the library is as it was.
        """
        patches = [*map(patch_of, edit.changes)]
        with self._database.writing():
            # A record that has gone meanwhile comes back: what the user has just written is never dropped.
            steps = zip(patches, (change.after for change in edit.changes), strict=True)
            changes = self._make(steps, _Count(progress or NoProgress(), len(patches)))
            self._database.run(JournalRow.delete().where(JournalRow.undone))
            begun = self._database.row(JournalRow.select(JournalRow.changes).where(JournalRow.id == edit.id))
            if begun is not None:
                patches = _composed((*_patches(begun[0]), *patches))
            columns = {
                "kind": edit.kind.value,
                "subject": edit.subject,
                "count": len(patches),
                "changes": _content(patches),
                "made": edit.made,
            }
            if begun is not None:
                self._database.run(JournalRow.update(**columns).where(JournalRow.id == edit.id))
            else:
                self._database.run(JournalRow.insert(id=edit.id, **columns))
                self._forget()
        let_go(patches)
        return changes

    def undo(self, edit_id: str) -> tuple[Change, ...]:
        """Undo an edit, and all that were made after it and are not undone.

        Returns:
            The records that it changed, as they were and as they are now; those that are gone meanwhile are left out.

        Raises:
            NotFoundError: There is no such edit that is not undone.
            StoreError: The environment refused; the library is as it was.
        """
        with self._database.writing():
            number = self._number_of(edit_id, undone=False)
            rows = self._database.rows(
                JournalRow.select(JournalRow.changes)
                .where((JournalRow.number >= number) & ~JournalRow.undone)
                .order_by(JournalRow.number.desc())
            )
            changes = [change for (content,) in rows for change in self._undo(_patches(content))]
            self._database.run(JournalRow.update(undone=True).where(JournalRow.number >= number))
        return tuple(changes)

    def redo(self, edit_id: str) -> tuple[Change, ...]:
        """Do an edit again, and all before it that are undone.

        Returns:
            As for `undo`.

        Raises:
            NotFoundError: There is no such edit that is undone.
            StoreError: The environment refused; the library is as it was.
        """
        with self._database.writing():
            number = self._number_of(edit_id, undone=True)
            rows = self._database.rows(
                JournalRow.select(JournalRow.changes)
                .where((JournalRow.number <= number) & JournalRow.undone)
                .order_by(JournalRow.number)
            )
            changes = [change for (content,) in rows for change in self._redo(_patches(content))]
            self._database.run(JournalRow.update(undone=False).where(JournalRow.number <= number))
        return tuple(changes)

    def summaries(self) -> tuple[EditSummary, ...]:
        """The edits that can be undone, the oldest first, and then those that can be done again."""
        rows = self._database.rows(
            JournalRow.select(
                JournalRow.id,
                JournalRow.kind,
                JournalRow.subject,
                JournalRow.count,
                JournalRow.made,
                JournalRow.undone,
            ).order_by(JournalRow.number)
        )
        known = {kind.value: kind for kind in EditKind}
        return tuple(
            EditSummary(edit_id, known[kind], subject, count, made, bool(undone))
            for edit_id, kind, subject, count, made, undone in rows
            if kind in known
        )

    def drop(self, annotation_ids: Iterable[str], article_ids: Iterable[str] = ()) -> dict[str, int]:
        """Forget what was done to annotations and articles that are gone for good, and to what belonged to them.

        Otherwise an edit could be «undone» of which nothing is left, and one that holds a link could not be any more.

        Args:
            annotation_ids: The annotations, those of the articles too.
            article_ids: The articles.

        Returns:
            How many changes the edits that held such have left, by their ids; one without any is forgotten.
        """
        annotations, articles = frozenset(annotation_ids), frozenset(article_ids)
        left: dict[str, int] = {}
        with self._database.writing():
            for edit_id, content in self._database.rows(JournalRow.select(JournalRow.id, JournalRow.changes)):
                patches = _patches(content)
                kept = [patch for patch in patches if not _is_about(patch, annotations, articles)]
                if len(kept) == len(patches):
                    continue
                left[edit_id] = len(kept)
                changes = _content(kept)
                self._database.run(
                    JournalRow.update(count=len(kept), changes=changes).where(JournalRow.id == edit_id)
                    if kept
                    else JournalRow.delete().where(JournalRow.id == edit_id)
                )
        return left

    def earlier_notes(self) -> Mapping[str, frozenset[str]]:
        """What annotations have said before, as far as edits are kept, by their ids."""
        found: dict[str, set[str]] = {}
        for (content,) in self._database.rows(JournalRow.select(JournalRow.changes)):
            for patch in _patches(content):
                for state in (patch.before, patch.after):
                    body = state.get("body") if patch.kind is RecordKind.ANNOTATION and state is not None else None
                    note = body.get("note") if isinstance(body, dict) else None
                    if isinstance(note, str):
                        found.setdefault(patch.key, set()).add(note)
        return {annotation_id: frozenset(notes) for annotation_id, notes in found.items()}

    def _undo(self, patches: list[Patch]) -> tuple[Change, ...]:
        changes = self._patch(patch.inverted() for patch in reversed(patches))
        let_go(patches)
        return changes

    def _redo(self, patches: list[Patch]) -> tuple[Change, ...]:
        changes = self._patch(patches)
        let_go(patches)
        return changes

    def _patch(self, patches: Iterable[Patch]) -> tuple[Change, ...]:
        """Make kept changes to the records that are still there."""
        return self._make(((patch, _applied(patch, None)) for patch in patches), _Count(NoProgress(), 0))

    def _make(self, steps: Iterable[_Step], count: "_Count") -> tuple[Change, ...]:
        """Make changes in their order; says what came of them."""
        return tuple(change for run in _runs(steps) for change in self._make_run(run, count))

    def _make_run(self, steps: Mapping[str, _Step], count: "_Count") -> Iterator[Change]:
        """Make changes to several records of one kind; one that is not there and is not to be is left out."""

        def becomes(key: str, present: Record | None) -> Record | None:
            count.add()
            patch, record = steps[key]
            return record if present is None else _applied(patch, present)

        keeper = self._keepers[next(iter(steps.values()))[0].kind]
        for before, after in keeper.change_many(steps, becomes):
            if before is not None or after is not None:
                yield Change(before, after)

    def _forget(self) -> None:
        """Forget edits that are too old, or too many changes ago."""
        rows = self._database.rows(JournalRow.select(JournalRow.number, JournalRow.count).order_by(JournalRow.number))
        count = forgotten([count for _, count in rows])
        if count:
            self._database.run(JournalRow.delete().where(JournalRow.number <= rows[count - 1][0]))

    def _number_of(self, edit_id: str, *, undone: bool) -> int:
        row = self._database.row(
            JournalRow.select(JournalRow.number).where((JournalRow.id == edit_id) & (JournalRow.undone == undone))
        )
        if row is None:
            raise NotFoundError(edit_id)
        return int(row[0])


class _Count:
    """Reports how many records have been changed.

    Args:
        progress: Is told.
        total: All that are to be.
    """

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress, self._total = progress, total
        self._done = 0

    def add(self) -> None:
        """One more is being changed."""
        if self._done % _AT_ONCE == 0:
            self._progress.step(self._done, self._total)
        self._done += 1


def _runs(steps: Iterable[_Step]) -> Iterator[dict[str, _Step]]:
    """Steps in order, by key, in pieces of one kind in which no record comes twice."""
    run: dict[str, _Step] = {}
    kind = None
    for step in steps:
        patch, _ = step
        if run and (patch.kind is not kind or patch.key in run):
            yield run
            run = {}
        kind = patch.kind
        run[patch.key] = step
    if run:
        yield run


def _applied(patch: Patch, present: Record | None) -> Record | None:
    """What a patch makes of a record; a damaged one changes nothing."""
    try:
        return patch.applied(present)
    except (ValueError, TypeError):
        _log.warning("a change of %s %s in the journal is damaged", patch.kind, patch.key)
        return present


def _composed(patches: Iterable[Patch]) -> list[Patch]:
    """Patches with those of one record, one after the other, made one."""
    composed: dict[tuple[RecordKind, str], Patch] = {}
    for patch in patches:
        earlier = composed.get((patch.kind, patch.key))
        composed[patch.kind, patch.key] = patch if earlier is None else earlier.then(patch)
    return list(composed.values())


def _is_about(patch: Patch, annotations: frozenset[str], articles: frozenset[str]) -> bool:
    """Whether a patch is of one of some annotations and articles, or of something that cannot be without one."""
    match patch.kind:
        case RecordKind.ANNOTATION:
            return patch.key in annotations
        case RecordKind.LINK:
            return _names(patch, annotations, "source", "target")
        case RecordKind.ARTICLE:
            return patch.key in articles
        case _:
            return _names(patch, articles, "article_id", "other_id")


def _names(patch: Patch, ids: frozenset[str], *fields: str) -> bool:
    """Whether one of some ids stands in fields of the record that a patch is of."""
    return any(state.get(field) in ids for state in (patch.before, patch.after) if state for field in fields)


def _content(patches: Sequence[Patch]) -> str:
    """Patches as they are kept; written in pieces, for one call that writes them all keeps every thread waiting."""
    encode = json.JSONEncoder(separators=(",", ":")).encode
    batches = (patches[place : place + _AT_ONCE] for place in range(0, len(patches), _AT_ONCE))
    return f"[{','.join(encode(patches_to_plain(batch))[1:-1] for batch in batches)}]"


def _items(content: str) -> Iterator[Any]:
    """What a list in JSON holds, read one by one; see `_content`.

    Raises:
        ValueError: It is damaged.
    """
    decode = json.JSONDecoder().raw_decode
    place, end = 1, len(content) - 1
    if content[:1] != "[" or content[end:] != "]":
        raise ValueError(content[:1])
    while place < end:
        item, place = decode(content, place)
        yield item
        if place < end and content[place] != ",":
            raise ValueError(content[place])
        place += 1


def _patches(content: str) -> list[Patch]:
    """The kept changes of an edit; of one that is damaged, none: the edits before it can still be undone."""
    try:
        return [*patches_from_plain(_items(content))]
    except (ValueError, TypeError):
        _log.warning("an edit in the journal is damaged and cannot be undone")
        return []
