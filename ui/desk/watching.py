"""Watched folders: what is new or has changed in them comes in while the window is open, and at its start."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction

from reader.arabic.direction import isolate
from reader.errors import FileError
from reader.importers.reading import ReadOptions
from reader.progress import Progress
from reader.usecases.importing import ImportOutcome, ImportStatus
from reader.workspace import Workspace
from ui.desk.noticing import Noticing
from ui.late import choose_folder, explain, watch_dialog
from ui.models.watching import WatchRow
from ui.preferences import Preferences
from ui.session import Session
from ui.widgets.statusline import StatusLine
from ui.window import MainWindow

if TYPE_CHECKING:
    from PySide6.QtCore import QFileSystemWatcher

    from reader.usecases.watching import Brought
    from ui.dialogs.watching import WatchDialog

_REST_MS = 3_000
_SOON_MS = 800
"""After something has happened in a folder: more happens then mostly."""
_QUIET_MS = 2_500
_NOW_AND_THEN_MS = 60_000
"""Not every change of every file is told of by every system, and by none of some network drives."""
_MOST_PLACES = 400
_MOST_FILES = 1_000
"""A change within a file is told of the file alone; systems that watch files one by one have room for some thousands."""


@dataclass(frozen=True, slots=True)
class _Visit:
    """What came of looking into the folders.

    Attributes:
        folders: Those that are watched.
        places: Where something may happen: folders, and files in them.
        brought: What came in; None where nothing was looked for.
    """

    folders: Sequence[Path]
    places: Sequence[Path] = ()
    brought: "Brought | None" = None


@dataclass(frozen=True, slots=True)
class _Known:
    """What there is to say of the folders."""

    folders: Sequence[Path]
    failures: Sequence[FileError]


class Watching(QObject):
    """Looks into the watched folders; where there are none, it looks once whether there are.

    Args:
        window: Dialogs stand over it; owns this object.
        session: Has the library.
        preferences: Know whether there is a pause.
        status: Tells what has come in.
        noticing: Tells of what could not, and of folders that are gone.
        action: Opens the list of folders.
    """

    brought = Signal(object)
    """What became of files that have come in by themselves."""

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        preferences: Preferences,
        status: StatusLine,
        noticing: Noticing,
        action: QAction,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._preferences = window, session, preferences
        self._status, self._noticing = status, noticing
        self._system: QFileSystemWatcher | None = None
        self._dialog: WatchDialog | None = None
        self._is_looking = self._is_due = False
        self._gone: frozenset[Path] = frozenset()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        action.triggered.connect(self.show_folders)
        session.library_opened.connect(self._begin)
        session.closing.connect(self._end)

    def show_folders(self) -> None:
        """Open the list of folders."""
        if self._dialog is None and self._session.is_open:
            self._dialog = dialog = watch_dialog(
                is_paused=self._preferences.settings.watching_paused,
                theme=self._preferences.theme,
                measures=self._preferences.measures,
                parent=self._window,
            )
            dialog.add_requested.connect(self._choose)
            dialog.removed.connect(self._remove)
            dialog.paused.connect(self._pause)
            dialog.finished.connect(self._forget_dialog)
            dialog.open()
            self._list()

    def watch(self, folder: str) -> None:
        """Watch a folder from now on."""
        self._session.ask(lambda workspace: workspace.watching.add(Path(folder)), self._follow)

    def _choose(self) -> None:
        choose_folder(self._dialog or self._window, self.tr("Watch Folder"), "", self.watch)

    def _remove(self, folder: Path) -> None:
        self._session.ask(lambda workspace: workspace.watching.remove(folder), self._follow)

    def _pause(self, is_paused: bool) -> None:
        self._preferences.remember(watching_paused=is_paused)
        self._timer.start(0)

    def _follow(self, _: object) -> None:
        """The folders are others: list them, and look into them."""
        self._list()
        self._timer.start(0)

    def _list(self) -> None:
        if self._dialog is not None:
            self._session.ask(_known, self._show)

    def _show(self, known: _Known) -> None:
        if self._dialog is None:
            return
        here, gone = self.tr("With all folders in it"), self.tr("It is not there at present.")
        folders = [WatchRow(folder, gone if folder in self._gone else here) for folder in known.folders]
        files = [WatchRow(error.path, _reason(error), is_folder=False) for error in known.failures]
        self._dialog.set_rows([*folders, *files])

    def _forget_dialog(self) -> None:
        self._dialog = None

    def _begin(self, _: object) -> None:
        self._is_looking = self._is_due = False
        self._timer.start(_REST_MS)

    def _end(self) -> None:
        self._timer.stop()
        if self._system is not None:
            self._system.deleteLater()
            self._system = None

    def _look(self) -> None:
        if self._is_looking:
            self._is_due = True  # what has changed since the look under way began would not be seen by it
        elif self._session.is_open:
            self._is_looking, self._is_due = True, False
            is_paused = self._preferences.settings.watching_paused
            work = partial(_visit, self._session.imports.options, is_paused)
            self._session.start_job(work, self._take, failed=self._give_up)

    def _take(self, visit: _Visit) -> None:
        self._is_looking = False
        self._heed(visit.places)
        if not visit.folders:
            if self._is_due:
                self._timer.start(0)
            return
        brought = visit.brought
        is_unquiet = brought is not None and brought.look.unquiet > 0
        self._wait(_QUIET_MS if is_unquiet else _NOW_AND_THEN_MS)
        if brought is not None:
            self._tell_gone(frozenset(brought.look.vanished))
            if brought.outcomes:
                self._tell(brought.outcomes)

    def _give_up(self, error: BaseException) -> None:
        """Try again later; what is wrong with the library is told where the user works with it."""
        self._is_looking = False
        if isinstance(error, FileError):
            self._session.failed.emit(error)
        self._wait(_NOW_AND_THEN_MS)

    def _wait(self, delay_ms: int) -> None:
        """Look again after a while, or at once where that is due."""
        self._timer.start(0 if self._is_due else delay_ms)

    def _heed(self, places: Sequence[Path]) -> None:
        """Have the system tell of what happens in some folders, and to some files."""
        if self._system is None and places:
            from PySide6.QtCore import QFileSystemWatcher

            self._system = QFileSystemWatcher(self)
            self._system.directoryChanged.connect(self._look_soon)
            self._system.fileChanged.connect(self._look_soon)
        if self._system is not None:
            wanted, known = set(map(str, places)), {*self._system.directories(), *self._system.files()}
            if known - wanted:
                self._system.removePaths(list(known - wanted))
            if wanted - known:
                self._system.addPaths(sorted(wanted - known))

    def _look_soon(self, _: str) -> None:
        self._timer.start(_SOON_MS)

    def _tell_gone(self, gone: frozenset[Path]) -> None:
        """Say once of a folder that it is not there."""
        for folder in sorted(gone - self._gone):
            words = self.tr("The watched folder {folder} is not there.").format(folder=isolate(folder.name))
            self._noticing.offer(words, self.tr("Show…"), self.show_folders)
        if gone != self._gone:
            self._gone = gone
            self._list()

    def _tell(self, outcomes: Sequence[ImportOutcome]) -> None:
        """Say what has come in, and what could not; the session shows it."""
        self._session.imports.follow(outcomes)
        came = sum(outcome.status in {ImportStatus.NEW, ImportStatus.VERSION} for outcome in outcomes)
        failed = sum(outcome.error is not None for outcome in outcomes)
        if came:
            self._status.say(self.tr("%Ln article(s) have come in from the watched folders", "", came))
        if failed:
            words = self.tr("%Ln file(s) in the watched folders could not be read.", "", failed)
            self._noticing.offer(words, self.tr("Show…"), self.show_folders)
        self._list()
        self.brought.emit(outcomes)


def _visit(options: ReadOptions, is_paused: bool, workspace: Workspace, progress: Progress) -> _Visit:
    # Of the store and not of the use case, which is not loaded where nothing is watched.
    folders = workspace.library.watching.folders()
    if not folders or workspace.library.read_only or is_paused:
        return _Visit(folders)
    places, brought = workspace.watching.places(_MOST_PLACES), workspace.watching.bring_in(progress, options=options)
    return _Visit(folders, [*places, *workspace.watching.latest(_MOST_FILES)], brought)


def _known(workspace: Workspace) -> _Known:
    return _Known(workspace.watching.folders(), workspace.watching.failures())


def _reason(error: FileError) -> str:
    said = explain(error)
    return f"{said.what} {said.remedy}"
