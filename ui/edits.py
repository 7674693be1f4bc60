"""Every change that the user makes: shown at once, stored in order on the writer's thread, undone and done again.

What is not yet stored, or could not be, stays in memory and on the screen, and the window says so.
"""

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.annotations import Annotation, AnnotationState, new_id, now
from reader.article import Article
from reader.edits import Change, Edit, EditKind, EditSummary, RecordKind, excerpt
from reader.progress import Progress
from reader.revisions import Revision
from reader.undisturbed import let_go
from reader.workspace import Workspace
from ui.access import Access
from ui.catalogue import Catalogue, matters
from ui.findings import Findings
from ui.history import History
from ui.opened import Opened
from ui.outbox import Dispatch, Outbox

if TYPE_CHECKING:
    from reader.usecases.discarding import Purged


@dataclass(frozen=True, slots=True)
class _Made:
    """What edits have changed.

    Attributes:
        notes: Changes of annotations by the article that they stand in; only of those that may be shown.
        others: All other changes.
        listed: A change of an annotation of which lists show something; None where there is none.
        is_of_notes: Whether annotations have changed, of whatever article.
    """

    notes: Mapping[str, list[Change]]
    others: tuple[Change, ...]
    listed: Change | None
    is_of_notes: bool


class Edits(QObject):
    """Makes the changes to the library, and tells what became of them.

    Args:
        access: Reaches the library.
        outbox: Has changes stored.
        opened: Shows what becomes of the open article.
        findings: Are told what has become of corrections.
        catalogue: Is told what has become of articles.

    Attributes:
        history: Which edits can be undone and done again.
    """

    edited = Signal(object)
    """The `Change`s that an edit, undone or not, has made, as soon as they are known; not those of notes elsewhere."""
    notes_stored = Signal()
    """Notes, of whatever article, have changed in the file."""
    undone = Signal(object)
    """`EditSummary` of an edit that was undone."""
    redone = Signal(object)
    """`EditSummary` of an edit that was done again."""

    def __init__(
        self, access: Access, outbox: Outbox, opened: Opened, findings: Findings, catalogue: Catalogue
    ) -> None:
        super().__init__(access)
        self.history = History(self)
        self._access, self._outbox, self._opened = access, outbox, opened
        self._findings, self._catalogue = findings, catalogue

    def make(self, edit: Edit) -> bool:
        """Make an edit: shown at once, stored as soon as may be.

        Args:
            edit: The edit; its records are as the session, or a list of the window, shows them.

        Returns:
            Whether the library can be written on; if not, the access says why.
        """
        if not self._access.may_write():
            return False
        edit = self.history.push(edit)
        self._show(_sorted_out(edit.changes))
        self._outbox.put(Dispatch(partial(_apply, edit), self._stored, edit))
        self._findings.take([change for change in edit.changes if change.kind is RecordKind.CORRECTION])
        return True

    def revise(self, made: tuple[Revision, Article], *, done: Callable[[], None] | None = None) -> bool:
        """Correct the text of the open article: shown at once, stored as soon as may be.

        Args:
            made: The revision of the text that is shown, and the article that comes of it.
            done: Called when it is stored; never where something else has changed the text meanwhile.

        Returns:
            As for `make`.
        """
        if not self._access.may_write():
            return False
        revision, article = made
        edit = Edit(EditKind.REVISE, (Change(None, revision),), excerpt(revision.words))
        self.history.add(EditSummary(edit.id, edit.kind, edit.subject, 1, edit.made))
        self._opened.revise(revision, article)
        self.edited.emit(edit.changes)
        self._outbox.put(
            Dispatch(
                partial(self._build, edit.id, lambda workspace: workspace.texts.correcting(revision), None),
                partial(self._revised, done or _nothing),
                edit,
                refused=partial(self._not_revised, edit.id),
            )
        )
        return True

    def make_by(
        self,
        kind: EditKind,
        build: Callable[[Workspace], Edit],
        *,
        done: Callable[[], None] | None = None,
        refused: Callable[[], None] | None = None,
        progress: Progress | None = None,
    ) -> bool:
        """Make an edit of records that must be looked up first: shown when it is stored.

        Args:
            kind: What the edit is.
            build: Makes it, on the writer's thread and in the edit's own transaction; one without changes comes to
                nothing.
            done: Called when it is stored and shown.
            refused: Called where it cannot be made; what went wrong goes to the outbox's `failed`, unless the user has
                stopped it.
            progress: Is told how far the storing is; not of what `build` does before.

        Returns:
            As for `make`.
        """
        if not self._access.may_write():
            return False
        # In its place among the edits already now: what is undone next must not depend on how quick the file is.
        pending = EditSummary(new_id(), kind, "", 0, now())
        self.history.add(pending)
        self._outbox.put(
            Dispatch(
                partial(self._build, pending.id, build, progress),
                partial(self._built, pending.id, done or _nothing),
                refused=partial(self._not_built, pending.id, refused or _nothing),
            )
        )
        return True

    def purge(self, work: "Callable[[Workspace], Purged]", done: "Callable[[Purged], None]") -> None:
        """Delete what lies in the trash for good, after all that was done before is stored.

        Args:
            work: Deletes it.
            done: Gets what it was.
        """
        if self._access.may_write():
            self._outbox.put(Dispatch(work, partial(self._purged, done)))

    def undo(self) -> None:
        """Undo the last edit that is not undone; `undone` follows when it is stored."""
        if self._access.may_write() and (summary := self.history.undo()) is not None:
            self._outbox.put(Dispatch(partial(self._undo_now, summary.id), partial(self._undone, summary)))

    def redo(self) -> None:
        """Do the last edit that was undone again; `redone` follows when it is stored."""
        if self._access.may_write() and (summary := self.history.redo()) is not None:
            self._outbox.put(Dispatch(partial(self._redo_now, summary.id), partial(self._redone, summary)))

    def go_to_step(self, edit_id: str) -> None:
        """Undo, or do again, so many edits that this one is the last that is done."""
        steps = self.history.steps_to(edit_id)
        for _ in range(abs(steps)):
            (self.redo if steps > 0 else self.undo)()

    def unsaved_notes(self) -> tuple[str, ...]:
        """The notes (or, for bare highlights, passages) and corrections of texts that are not in the file."""
        unsaved = {change.key: change.after for change in self._outbox.unsaved}
        notes = (
            each.body.note or each.target.quote.exact
            for each in unsaved.values()
            if isinstance(each, Annotation) and each.state is not AnnotationState.TRASHED
        )
        return (*notes, *(each.words for each in unsaved.values() if isinstance(each, Revision)))

    def _build(
        self, edit_id: str, build: Callable[[Workspace], Edit], progress: Progress | None, workspace: Workspace
    ) -> tuple[EditSummary, _Made]:
        """Make an edit and store it, on the writer's thread."""
        with workspace.library.transaction():
            edit = replace(build(workspace), id=edit_id)
            changes = [*workspace.edits.apply(edit, progress)] if edit.changes else []
        summary = EditSummary(edit.id, edit.kind, edit.subject, len(edit.changes), edit.made)
        wanted = [*edit.changes]
        del edit
        made = self._reduced(changes)
        let_go(wanted)
        return summary, made

    def _undo_now(self, edit_id: str, workspace: Workspace) -> _Made:
        return self._reduced([*workspace.edits.undo(edit_id)])

    def _redo_now(self, edit_id: str, workspace: Workspace) -> _Made:
        return self._reduced([*workspace.edits.redo(edit_id)])

    def _reduced(self, changes: list[Change]) -> _Made:
        """What the window shows of changes; the others go here, where nobody waits, be there a hundred thousand of them."""
        made = _sorted_out(changes, self._opened.shown_ids)
        let_go(changes)
        return made

    def _show(self, made: _Made) -> None:
        """Show what has become of some records."""
        opened = self._opened.article
        own = made.notes.get(opened.id, []) if opened is not None else []
        self._opened.take(own, made.others)
        self.edited.emit((*own, *made.others))

    def _stored(self, changes: Sequence[Change]) -> None:
        # What came out may differ from what was shown: a note that was anchored anew meanwhile stays where it is.
        if not self._outbox.is_busy:
            if any(self._opened.is_elsewhere(change) for change in changes):
                self._opened.reload()
            else:
                self._show(_sorted_out([change for change in changes if self._opened.is_shown_otherwise(change)]))
        self._tell_stored(_sorted_out(changes))

    def _revised(self, done: Callable[[], None], made: tuple[EditSummary, _Made]) -> None:
        summary, changes = made
        self.history.name(summary)
        others = tuple(change for change in changes.others if not isinstance(change.record, Revision))
        self._show(replace(changes, notes={} if self._outbox.is_busy else changes.notes, others=others))
        self._tell_stored(changes)
        done()

    def _not_revised(self, edit_id: str) -> None:
        self.history.drop(edit_id)
        self._opened.reload()

    def _built(self, edit_id: str, done: Callable[[], None], made: tuple[EditSummary, _Made]) -> None:
        summary, changes = made
        if summary.count:
            self.history.name(summary)
            self._show(changes)
            self._tell_stored(changes)
        else:
            self.history.drop(edit_id)
        done()

    def _not_built(self, edit_id: str, refused: Callable[[], None]) -> None:
        self.history.drop(edit_id)
        refused()

    def _purged(self, done: "Callable[[Purged], None]", purged: "Purged") -> None:
        self.history.lessen(purged.edits_left)
        opened = self._opened.article
        if opened is not None and opened.id in purged.articles:
            self._opened.close()
        self._catalogue.refresh()
        self.notes_stored.emit()
        done(purged)

    def _undone(self, summary: EditSummary, made: _Made) -> None:
        self._show(made)
        self._tell_stored(made)
        self.undone.emit(summary)

    def _redone(self, summary: EditSummary, made: _Made) -> None:
        self._show(made)
        self._tell_stored(made)
        self.redone.emit(summary)

    def _tell_stored(self, made: _Made) -> None:
        self._findings.take(made.others)
        self._catalogue.take(made.others if made.listed is None else (made.listed, *made.others))
        if made.is_of_notes:
            self.notes_stored.emit()
        if any(isinstance(change.record, Revision) for change in made.others):
            self._opened.texts_stored.emit()


def _sorted_out(changes: Iterable[Change], shown: Container[str] | None = None) -> _Made:
    """Changes by what they are about.

    Args:
        changes: They, in order.
        shown: Articles whose notes may be shown; None for all.
    """
    notes: dict[str, list[Change]] = {}
    others = []
    listed, is_of_notes = None, False
    for change in changes:
        record = change.record
        if not isinstance(record, Annotation):
            others.append(change)
            continue
        is_of_notes = True
        if listed is None and matters(change):
            listed = change
        if shown is None or record.target.article_id in shown:
            notes.setdefault(record.target.article_id, []).append(change)
    return _Made(notes, tuple(others), listed, is_of_notes)


def _apply(edit: Edit, workspace: Workspace) -> Sequence[Change]:
    return workspace.edits.apply(edit)


def _nothing() -> None:
    """Nothing waits for this end."""
