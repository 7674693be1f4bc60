"""The journal of edits: every change goes through it, so that it can be undone, also after a crash."""

import json
import logging
from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from reader.edits import (
    Change,
    Edit,
    EditKind,
    EditSummary,
    Patch,
    Record,
    RecordKind,
    patch_of,
    patches_from_plain,
    patches_to_plain,
)
from reader.errors import NotFoundError
from reader.store.connection import LibraryDatabase
from reader.store.schema import JournalRow

_log = logging.getLogger(__name__)

KEPT_EDITS = 500
"""So many edits can be undone; older ones are forgotten."""


class Keeper(Protocol):
    """A store of one kind of record."""

    def find(self, key: str, /) -> Record | None:
        """The record; None if it is not there."""

    def put(self, record: Any, /) -> None:  # noqa: ANN401 (each store takes its own kind)
        """Insert the record, or replace the one with its key."""

    def remove(self, key: str, /) -> None:
        """Take the record away, or put it in the trash where there is one for its kind."""


class Journal:
    """Makes edits in one library, and undoes them."""

    def __init__(self, database: LibraryDatabase, keepers: Mapping[RecordKind, Keeper]) -> None:
        """Make edits of the kinds of records that there are keepers for."""
        self._database = database
        self._keepers = keepers

    def apply(self, edit: Edit) -> tuple[Change, ...]:
        """Make an edit: all of it or nothing. Edits that were undone can then not be done again.

        An edit with the id of one that is kept continues that: typing is one step however often it is stored.

        Returns:
            The records that it changed, as they were and as they are now.

        Raises:
            NotFoundError: A record belongs to something that is not in the library.
            StoreError: The environment refused; the library is as it was.
        """
        patches = tuple(map(patch_of, edit.changes))
        with self._database.writing():
            changes = tuple(map(self._put, edit.changes, patches))
            self._database.run(JournalRow.delete().where(JournalRow.undone))
            begun = self._database.row(JournalRow.select(JournalRow.changes).where(JournalRow.id == edit.id))
            if begun is not None:
                patches = _composed((*_patches(begun[0]), *patches))
            columns = {
                "kind": edit.kind.value,
                "subject": edit.subject,
                "count": len(patches),
                "changes": json.dumps(patches_to_plain(patches), separators=(",", ":")),
                "made": edit.made,
            }
            if begun is not None:
                self._database.run(JournalRow.update(**columns).where(JournalRow.id == edit.id))
            else:
                number = self._database.run(JournalRow.insert(id=edit.id, **columns))
                self._database.run(JournalRow.delete().where(JournalRow.number <= number - KEPT_EDITS))
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
            changes = [
                change
                for (content,) in rows
                for change in self._patch([patch.inverted() for patch in reversed(_patches(content))])
            ]
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
            changes = [change for (content,) in rows for change in self._patch(_patches(content))]
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

    def _put(self, change: Change, patch: Patch) -> Change:
        """Make one change to a record as it is at present."""
        keeper = self._keepers[change.kind]
        present = keeper.find(change.key)
        # A record that has gone meanwhile comes back: what the user has just written is never dropped.
        after = change.after if present is None else patch.applied(present)
        return _kept(keeper, change.key, present, after)

    def _patch(self, patches: Iterable[Patch]) -> list[Change]:
        """Make kept changes to the records that are still there."""
        changes = []
        for patch in patches:
            keeper = self._keepers[patch.kind]
            present = keeper.find(patch.key)
            if present is None and (patch.before is not None or patch.after is None):
                _log.info("%s %s is gone and stays so", patch.kind, patch.key)
                continue
            changes.append(_kept(keeper, patch.key, present, patch.applied(present)))
        return changes

    def _number_of(self, edit_id: str, *, undone: bool) -> int:
        row = self._database.row(
            JournalRow.select(JournalRow.number).where((JournalRow.id == edit_id) & (JournalRow.undone == undone))
        )
        if row is None:
            raise NotFoundError(edit_id)
        return int(row[0])


def _kept(keeper: Keeper, key: str, present: Record | None, after: Record | None) -> Change:
    """Store what becomes of a record; says what did."""
    if after is None:
        keeper.remove(key)
        # One that goes to the trash is still a record.
        after = keeper.find(key)
    else:
        keeper.put(after)
    return Change(present, after)


def _composed(patches: Iterable[Patch]) -> tuple[Patch, ...]:
    """Patches with those of one record, one after the other, made one."""
    composed: dict[tuple[RecordKind, str], Patch] = {}
    for patch in patches:
        earlier = composed.get((patch.kind, patch.key))
        composed[patch.kind, patch.key] = patch if earlier is None else earlier.then(patch)
    return tuple(composed.values())


def _patches(content: str) -> tuple[Patch, ...]:
    """The kept changes of an edit; of one that is damaged, none: the edits before it can still be undone."""
    try:
        return patches_from_plain(json.loads(content))
    except (ValueError, TypeError):
        _log.warning("an edit in the journal is damaged and cannot be undone")
        return ()
