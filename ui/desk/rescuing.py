"""Backups: what they hold, and the way back to one."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from reader.arabic.direction import isolate
from reader.errors import DamagedLibraryError
from reader.workspace import backup_keeper
from ui.late import ask, explain, restore_dialog, show_error
from ui.outbox import SaveState
from ui.preferences import Preferences
from ui.session import Session
from ui.widgets.statusline import StatusLine
from ui.window import MainWindow


class Rescuing(QObject):
    """Shows the backups of the library, which may be too damaged to be opened, and restores one.

    Args:
        window: Dialogs stand over it; owns this object.
        session: Has the library open, if it can be opened.
        preferences: How dialogs look.
        status: Tells what came of it.
        library: The library's file.
    """

    def __init__(
        self, window: MainWindow, session: Session, preferences: Preferences, status: StatusLine, library: Path
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._preferences, self._status = window, session, preferences, status
        self._library = library
        session.restored.connect(self._tell)

    def show_backups(self) -> None:
        """Show what each backup holds; nothing is touched by that."""
        dialog = restore_dialog(
            backup_keeper(self._library),
            theme=self._preferences.theme,
            measures=self._preferences.measures,
            parent=self._window,
        )
        dialog.restore_requested.connect(self._ask)
        dialog.open()

    def refuse(self, error: BaseException) -> None:
        """Tell that the library cannot be opened, and where it is damaged, lead to its backups."""
        if not isinstance(error, DamagedLibraryError):
            show_error(self._window, error)
            return
        said = explain(error)
        ask(self._window, f"{said.what}\n\n{said.remedy}", self.tr("Show Backups…"), self.show_backups)

    def _ask(self, backup: Path) -> None:
        words = self.tr("The backup takes the place of the library. The library as it is now is kept beside it.")
        if self._session.state is SaveState.FAILED:
            later = self.tr("What could not be saved so far is saved after that.")
            words = f"{words}\n\n{later}"
        ask(self._window, words, self.tr("Restore"), partial(self._session.restore, self._library, backup))

    def _tell(self, aside: Path | None) -> None:
        words = self.tr("The backup has been restored.")
        if aside is not None:
            words = self.tr("The backup has been restored. The library as it was is kept as {name}.").format(
                name=isolate(aside.name)
            )
        self._status.say(words)
