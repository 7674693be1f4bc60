"""Undo and redo: named by what they would do, told of when they have done it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.edits import EditSummary
from ui.actions import Actions
from ui.desk.editwords import EditWords
from ui.desk.late import history_view
from ui.desk.viewing import Viewing, ViewKind
from ui.preferences import Preferences
from ui.session import Session
from ui.widgets.statusline import StatusLine

if TYPE_CHECKING:
    from ui.views.history import HistoryView


class Undoing(QObject):
    """Connects the two actions with the history of the session.

    Args:
        actions: Undo and redo, and the list of all that was done.
        session: Holds the history; owns this object.
        viewing: Shows the list.
        preferences: How it looks.
        status: Tells what was undone.
    """

    def __init__(
        self, actions: Actions, session: Session, viewing: Viewing, preferences: Preferences, status: StatusLine
    ) -> None:
        super().__init__(session)
        self._preferences = preferences
        self._actions, self._session, self._status = actions, session, status
        self._words = EditWords(self)
        actions.undo.triggered.connect(session.edits.undo)
        actions.redo.triggered.connect(session.edits.redo)
        actions.history.triggered.connect(partial(viewing.open, ViewKind.HISTORY))
        viewing.offer(ViewKind.HISTORY, self._make_view)
        self._view: HistoryView | None = None
        session.history.changed.connect(self.retranslate)
        session.edits.undone.connect(self._tell_undone)
        session.edits.redone.connect(self._tell_redone)
        self.retranslate()

    def retranslate(self) -> None:
        """Name what would be undone and done again in the language of the interface."""
        if self._view is not None:
            self._view.set_history(self._session.history.edits)
        undo, redo = self._session.history.next_undo, self._session.history.next_redo
        self._actions.undo.setEnabled(undo is not None)
        self._actions.redo.setEnabled(redo is not None)
        self._actions.name_undo(self._words.of(undo) if undo is not None else "")
        self._actions.name_redo(self._words.of(redo) if redo is not None else "")

    def _make_view(self) -> "HistoryView":
        self._view = history_view(self._words.of, self._preferences)
        self._view.set_history(self._session.history.edits)
        self._view.step_chosen.connect(self._go_to)
        return self._view

    def _go_to(self, step: EditSummary) -> None:
        self._session.edits.go_to_step(step.id)

    def _tell_undone(self, summary: EditSummary) -> None:
        self._status.say(self.tr("Undone: {change}").format(change=self._words.of(summary)))

    def _tell_redone(self, summary: EditSummary) -> None:
        self._status.say(self.tr("Done again: {change}").format(change=self._words.of(summary)))
