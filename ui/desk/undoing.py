"""Undo and redo: named by what they would do, told of when they have done it."""

from PySide6.QtCore import QObject

from reader.edits import EditSummary
from ui.actions import Actions
from ui.desk.editwords import EditWords
from ui.session import Session
from ui.widgets.statusline import StatusLine


class Undoing(QObject):
    """Connects the two actions with the history of the session.

    Args:
        actions: Undo and redo.
        session: Holds the history; owns this object.
        status: Tells what was undone.
    """

    def __init__(self, actions: Actions, session: Session, status: StatusLine) -> None:
        super().__init__(session)
        self._actions, self._session, self._status = actions, session, status
        self._words = EditWords(self)
        actions.undo.triggered.connect(session.undo)
        actions.redo.triggered.connect(session.redo)
        session.history.changed.connect(self.retranslate)
        session.undone.connect(self._tell_undone)
        session.redone.connect(self._tell_redone)
        self.retranslate()

    def retranslate(self) -> None:
        """Name what would be undone and done again in the language of the interface."""
        undo, redo = self._session.history.next_undo, self._session.history.next_redo
        self._actions.undo.setEnabled(undo is not None)
        self._actions.redo.setEnabled(redo is not None)
        self._actions.name_undo(self._words.of(undo) if undo is not None else "")
        self._actions.name_redo(self._words.of(redo) if redo is not None else "")

    def _tell_undone(self, summary: EditSummary) -> None:
        self._status.say(self.tr("Undone: {change}").format(change=self._words.of(summary)))

    def _tell_redone(self, summary: EditSummary) -> None:
        self._status.say(self.tr("Done again: {change}").format(change=self._words.of(summary)))
