"""Bringing articles in: what to import is chosen, followed while it runs, and told of when it is done."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from reader.arabic.direction import isolate, name_on_a_line
from reader.bundlefile import SUFFIX
from reader.importers.collection import IMPORTED_SUFFIXES
from reader.usecases.importing import ImportOutcome, ImportStatus
from ui.late import choose_files, choose_folder, explain, outcome_dialog, show_error
from ui.models.outcomes import Told
from ui.preferences import Preferences
from ui.session import Session
from ui.widgets.statusline import StatusLine
from ui.window import MainWindow
from ui.work import Job


class Importing(QObject):
    """Imports what the user chooses.

    Args:
        window: Dialogs stand over it; owns this object.
        session: Imports.
        preferences: How dialogs look.
        status: Tells how far it is.
    """

    chosen = Signal(object)
    """Paths that the user wants taken in."""

    def __init__(self, window: MainWindow, session: Session, preferences: Preferences, status: StatusLine) -> None:
        super().__init__(window)
        self._window, self._session, self._preferences, self._status = window, session, preferences, status
        self._job: Job | None = None
        session.import_started.connect(self._follow)
        session.import_finished.connect(self._tell_outcomes)
        status.cancel_clicked.connect(self.cancel)

    def choose_files(self) -> None:
        """Ask which files to import."""
        patterns = " ".join(f"*{suffix}" for suffix in IMPORTED_SUFFIXES)
        ours, every = self.tr("Articles"), self.tr("All files")
        kinds = (f"{ours} ({patterns} *{SUFFIX})", f"{every} (*)")
        choose_files(self._window, self.tr("Open Articles"), kinds, self._import_named)

    def choose_folder(self) -> None:
        """Ask which folder to import."""
        choose_folder(self._window, self.tr("Import Folder"), "", self._import_folder)

    def _import_folder(self, folder: str) -> None:
        self._import_named([folder])

    def _import_named(self, names: Sequence[str]) -> None:
        self.chosen.emit([Path(name) for name in names])

    def paste(self) -> None:
        """Make an article of the text on the clipboard, or import the files that were copied."""
        copied = QGuiApplication.clipboard().mimeData()
        files = [Path(url.toLocalFile()) for url in copied.urls() if url.isLocalFile()]
        if files:
            self._session.import_files(files)
        elif copied.text().strip():
            self._session.import_text(copied.text(), copied.html())
        else:
            self._status.say(self.tr("There is no text on the clipboard."))

    def _follow(self, job: Job) -> None:
        self._job = job
        job.progressed.connect(self._show_progress)
        job.finished.connect(self._end_progress)

    def _show_progress(self, done: int, total: int, piece: str) -> None:
        if total > 1:
            words = self.tr("Importing {file}").format(file=isolate(name_on_a_line(Path(piece).name))) if piece else ""
            self._status.show_work(words, done, total, self.tr("Cancel"))

    def _end_progress(self) -> None:
        self._job = None
        self._status.hide_work()

    def cancel(self) -> None:
        """Stop the import that is running; what is imported stays."""
        if self._job is not None:
            self._job.cancel()

    def _tell_outcomes(self, outcomes: Sequence[ImportOutcome]) -> None:
        failed = [outcome for outcome in outcomes if outcome.status is ImportStatus.FAILED]
        partial = [outcome for outcome in outcomes if outcome.lost_pages]
        count = len(outcomes) - len(failed)
        if len(failed) == 1 and len(outcomes) == 1 and failed[0].error is not None:
            show_error(self._window, failed[0].error)
        elif failed or partial:
            preferences = self._preferences
            outcome_dialog(
                self.tr("Import"),
                self._summary(len(failed), len(partial), count - len(partial)),
                [Told(name_on_a_line(outcome.path.name), self._said_of(outcome)) for outcome in (*failed, *partial)],
                theme=preferences.theme,
                measures=preferences.measures,
                parent=self._window,
            ).open()
        elif count > 1:
            self._status.say(self.tr("%Ln article(s) imported", "", count))

    def _said_of(self, outcome: ImportOutcome) -> str:
        """What is wrong with a file, in words."""
        if outcome.error is not None:
            said = explain(outcome.error)
            return f"{said.what} {said.remedy}"
        words = self.tr("Pages whose text cannot be read are missing: {pages}.")
        return words.format(pages=", ".join(map(str, outcome.lost_pages)))

    def _summary(self, failed: int, partial: int, imported: int) -> str:
        """How many files did not come in, how many not whole, and how many went well."""
        sentences = []
        if failed:
            sentences.append(self.tr("%Ln file(s) could not be imported.", "", failed))
        if partial:
            sentences.append(self.tr("Of %Ln file(s) pages are missing.", "", partial))
        if imported:
            sentences.append(self.tr("%Ln other file(s) went well.", "", imported))
        return " ".join(sentences)
