"""A folder of the user's in which every article is kept as JSON and Markdown."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from reader.arabic.direction import isolate
from reader.errors import FileError, ReaderError
from reader.export.model import ExportOptions
from reader.progress import Progress
from reader.workspace import Workspace
from ui.late import choose_folder
from ui.preferences import Preferences
from ui.session import Session
from ui.widgets.statusline import StatusLine
from ui.window import MainWindow


class Mirroring(QObject):
    """Keeps the folder up to date, as often as backups are made.

    Args:
        window: Dialogs stand over it; owns this object.
        session: Has the articles.
        preferences: Know the folder.
        status: Tells that it is done, the first time.
        action: Ticked while there is a folder.
    """

    def __init__(
        self, window: MainWindow, session: Session, preferences: Preferences, status: StatusLine, action: QAction
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._preferences, self._status = window, session, preferences, status
        self._action = action
        self._is_writing = False
        action.setChecked(bool(preferences.settings.mirror_folder))
        action.triggered.connect(self._switch)
        session.backed_up.connect(self._bring_up_to_date)

    def _switch(self, wanted: bool) -> None:
        """Ask for a folder, or keep the one that there is no longer; what is in it stays."""
        if wanted:
            dialog = choose_folder(self._window, self.tr("Keep All Articles in a Folder"), "", self.keep_in)
            dialog.rejected.connect(partial(self._action.setChecked, False))
        else:
            self._preferences.remember(mirror_folder="")

    def keep_in(self, folder: str) -> None:
        """Keep all articles in a folder from now on."""
        self._preferences.remember(mirror_folder=folder)
        self._action.setChecked(True)
        self._begin(Path(folder), is_first=True)

    def _bring_up_to_date(self) -> None:
        folder = self._preferences.settings.mirror_folder
        if folder:
            self._begin(Path(folder), is_first=False)

    def _begin(self, folder: Path, *, is_first: bool) -> None:
        if self._session.is_open and not self._is_writing:
            self._is_writing = True
            self._session.start_job(partial(_mirror, folder), partial(self._tell, folder, is_first))

    def _tell(self, folder: Path, is_first: bool, failure: ReaderError | None) -> None:
        self._is_writing = False
        if failure is not None:
            self._session.failed.emit(failure)
        elif is_first:
            words = self.tr("All articles are kept in {folder} from now on, as JSON and Markdown.")
            self._status.say(words.format(folder=isolate(folder.name)))


def _mirror(folder: Path, workspace: Workspace, progress: Progress) -> ReaderError | None:
    """Bring the folder up to date; what keeps it from that is the work's value, so that the next time is not lost."""
    try:
        workspace.bundles.mirror(folder, progress)
        ids = [summary.id for summary in workspace.articles()]
        outcomes = workspace.exports.write(folder, ids, ExportOptions(), progress)
    except FileError as error:
        return error
    return next((each.error for each in outcomes if isinstance(each.error, ReaderError)), None)
