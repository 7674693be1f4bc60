"""Originals: whether imports keep the files that they read, and what is done with a file that is kept."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from reader.arabic.direction import isolate
from reader.importers.reading import ReadOptions
from reader.progress import Progress
from reader.workspace import Workspace
from ui.late import ask, choose_target, original_dialog, show_error
from ui.preferences import Preferences
from ui.session import Session
from ui.widgets.statusline import StatusLine
from ui.window import MainWindow

if TYPE_CHECKING:
    from PySide6.QtCore import QTemporaryDir

    from reader.store.originals import Original
    from reader.usecases.keeping import FileOfArticle


class Keeping(QObject):
    """Keeps originals, and gives them back.

    Args:
        window: Dialogs stand over it; owns this object.
        session: Has the library.
        preferences: Know whether imports keep what they read.
        status: Tells what came of it.
        action: Ticked while they do.
    """

    def __init__(
        self, window: MainWindow, session: Session, preferences: Preferences, status: StatusLine, action: QAction
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._preferences, self._status = window, session, preferences, status
        self._folder: QTemporaryDir | None = None
        action.setChecked(preferences.settings.keep_originals)
        action.toggled.connect(self._switch)
        self._switch(preferences.settings.keep_originals)

    def show(self, article_id: str) -> None:
        """Show what is kept of the file of an article."""
        self._session.start_job(partial(_about, article_id), self._open_dialog)

    def _switch(self, keeps: bool) -> None:
        self._preferences.remember(keep_originals=keeps)
        self._session.imports.options = ReadOptions(keep_original=keeps)

    def _open_dialog(self, known: "FileOfArticle") -> None:
        dialog = original_dialog(known, self._window)
        dialog.keep_requested.connect(partial(self._keep, known))
        dialog.forget_requested.connect(partial(self._ask_to_forget, known))
        dialog.save_requested.connect(partial(self._choose_file, known))
        dialog.open_requested.connect(partial(self._fetch, known))
        dialog.open()

    def _keep(self, known: "FileOfArticle") -> None:
        self._session.start_job(partial(_keep, known.article_id), self._tell_kept, failed=self._refuse)

    def _tell_kept(self, original: "Original") -> None:
        words = self.tr("The library keeps {file} from now on.")
        self._status.say(words.format(file=isolate(original.path.name)))

    def _ask_to_forget(self, known: "FileOfArticle") -> None:
        words = self.tr("Keep the file of “{title}” no longer? Its text and notes stay; this cannot be undone.")
        forget = partial(self._forget, known)
        ask(self._window, words.format(title=isolate(known.title)), self.tr("Forget File"), forget)

    def _forget(self, known: "FileOfArticle") -> None:
        self._session.ask(lambda workspace: workspace.originals.forget(known.article_id), self._tell_forgotten)

    def _tell_forgotten(self, original: "Original") -> None:
        words = self.tr("The library no longer keeps {file}.")
        self._status.say(words.format(file=isolate(original.path.name)))

    def _choose_file(self, known: "FileOfArticle") -> None:
        if known.original is not None:
            suggestion = Path.home() / known.original.path.name
            choose_target(self._window, self.tr("Save Original File"), suggestion, partial(self._save, known))

    def _save(self, known: "FileOfArticle", path: str) -> None:
        self._session.start_job(partial(_save, known.article_id, Path(path)), self._tell_saved, failed=self._refuse)

    def _tell_saved(self, path: Path) -> None:
        self._status.say(self.tr("Saved as {file}.").format(file=isolate(path.name)))

    def _fetch(self, known: "FileOfArticle") -> None:
        """Write the file where another program can read it; it is gone when the window closes."""
        from PySide6.QtCore import QTemporaryDir

        if self._folder is None:
            self._folder = QTemporaryDir()
        if known.original is not None:
            folder = Path(self._folder.path()) / known.original.sha256[:12]
            folder.mkdir(exist_ok=True)
            path = folder / known.original.path.name
            self._session.start_job(partial(_save, known.article_id, path), _open, failed=self._refuse)

    def _refuse(self, error: BaseException) -> None:
        show_error(self._window, error)


def _about(article_id: str, workspace: Workspace, _: Progress) -> "FileOfArticle":
    return workspace.originals.about(article_id)


def _keep(article_id: str, workspace: Workspace, _: Progress) -> "Original":
    return workspace.originals.keep(article_id)


def _save(article_id: str, path: Path, workspace: Workspace, _: Progress) -> Path:
    workspace.originals.save(article_id, path)
    return path


def _open(path: Path) -> None:
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
