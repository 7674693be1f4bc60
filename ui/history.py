"""Which edits can be undone and done again: a mirror of the library's journal."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from reader.edits import Edit, EditSummary, forgotten


class History(QObject):
    """The edits of one library in the order in which they were made, and how many of them are undone.

    Args:
        parent: Owns the history.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._edits: list[EditSummary] = []
        self._done = 0
        self._last: Edit | None = None

    @property
    def next_undo(self) -> EditSummary | None:
        """The edit that would be undone next."""
        return self._edits[self._done - 1] if self._done else None

    @property
    def next_redo(self) -> EditSummary | None:
        """The edit that would be done again next."""
        return self._edits[self._done] if self._done < len(self._edits) else None

    @property
    def edits(self) -> tuple[EditSummary, ...]:
        """All edits, the oldest first; those that are undone come last."""
        return tuple(replace(edit, is_undone=place >= self._done) for place, edit in enumerate(self._edits))

    def steps_to(self, edit_id: str) -> int:
        """How many steps to go so that an edit is the last one done: forward, or back where the number is negative."""
        places = [place for place, edit in enumerate(self._edits, start=1) if edit.id == edit_id]
        return places[0] - self._done if places else 0

    def reset(self, edits: Sequence[EditSummary]) -> None:
        """Take over the journal of a library; those that are undone come last."""
        self._edits = list(edits)
        self._done = sum(not edit.is_undone for edit in edits)
        self._last = None
        self.changed.emit()

    def push(self, edit: Edit) -> Edit:
        """Add an edit; those that are undone can then not be done again.

        Returns:
            The edit as it is to be stored: one that goes on typing where the last one left off has the id of that.
        """
        if self._last is not None and edit.continues(self._last) and self._done == len(self._edits):
            edit = replace(edit, id=self._last.id)
            self._edits.pop()
            self._done -= 1
        self.add(EditSummary(edit.id, edit.kind, edit.subject, len(edit.changes), edit.made))
        self._last = edit
        return edit

    def add(self, summary: EditSummary) -> None:
        """Add an edit that is made elsewhere."""
        del self._edits[self._done :]
        self._edits.append(summary)
        self._done += 1
        self._last = None
        self._forget()
        self.changed.emit()

    def name(self, made: EditSummary) -> None:
        """Say what an edit that was added before it was made is called, and to how much it was done."""
        self._edits = [
            replace(known, subject=made.subject, count=made.count) if known.id == made.id else known
            for known in self._edits
        ]
        self._forget()
        self.changed.emit()

    def drop(self, edit_id: str) -> None:
        """Forget an edit: it came to nothing."""
        places = [place for place, edit in enumerate(self._edits) if edit.id == edit_id]
        for place in places:
            del self._edits[place]
            self._done -= place < self._done
        self._last = None
        self.changed.emit()

    def lessen(self, left: Mapping[str, int]) -> None:
        """Follow edits of which something can be undone no longer.

        Args:
            left: To how much they were done that can; by their ids.
        """
        self._edits = [replace(edit, count=left.get(edit.id, edit.count)) for edit in self._edits]
        for edit_id, count in left.items():
            if not count:
                self.drop(edit_id)
        self._last = None
        self.changed.emit()

    def undo(self) -> EditSummary | None:
        """Step back; returns the edit that is undone by that."""
        undone = self.next_undo
        if undone is not None:
            self._done -= 1
            self._last = None
            self.changed.emit()
        return undone

    def redo(self) -> EditSummary | None:
        """Step forward; returns the edit that is done again by that."""
        redone = self.next_redo
        if redone is not None:
            self._done += 1
            self._last = None
            self.changed.emit()
        return redone

    def _forget(self) -> None:
        """Forget what the journal forgets."""
        count = forgotten([edit.count for edit in self._edits])
        del self._edits[:count]
        self._done = max(0, self._done - count)
