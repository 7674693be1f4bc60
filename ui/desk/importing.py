"""Bringing articles in: what to import is chosen, followed while it runs, and told of when it is done."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from reader.arabic.direction import isolate, name_on_a_line
from reader.bundlefile import SUFFIX
from reader.importers.collection import IMPORTED_SUFFIXES, file_of
from reader.importers.encodings import OFFERED, encoding_name
from reader.usecases.importing import ImportOutcome, ImportStatus
from ui.desk.noticing import Notice, Noticing
from ui.late import choose_files, choose_folder, explain, outcome_dialog, show_error
from ui.models.outcomes import Told
from ui.outbox import SaveState
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
        noticing: Offers to go on with an import that was stopped or cut off.
    """

    chosen = Signal(object)
    """Paths that the user wants taken in."""

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        preferences: Preferences,
        status: StatusLine,
        noticing: Noticing,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._preferences, self._status = window, session, preferences, status
        self._noticing = noticing
        self._jobs: list[Job] = []
        self._rest: Notice | None = None
        session.library_opened.connect(self._ask_for_rest)
        session.imports.started.connect(self._follow)
        session.imports.finished.connect(self._tell_outcomes)
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
            self._session.imports.files(files)
        elif copied.text().strip():
            self._session.imports.text(copied.text(), copied.html())
        else:
            self._status.say(self.tr("There is no text on the clipboard."))

    def _follow(self, job: Job) -> None:
        self._jobs.append(job)
        self._withdraw_rest()
        job.progressed.connect(self._show_progress)
        job.finished.connect(self._end_progress)

    def _show_progress(self, done: int, total: int, piece: str) -> None:
        if total > 1:
            words = self.tr("Importing {file}").format(file=isolate(name_on_a_line(Path(piece).name))) if piece else ""
            self._status.show_work(words, done, total, self.tr("Cancel"))

    def _end_progress(self) -> None:
        # They share the processors and end in any order: as long as one runs, its progress is shown.
        self._jobs.pop()
        if not self._jobs:
            self._status.hide_work()
            self._ask_for_rest()

    def cancel(self) -> None:
        """Stop the imports that are running; what is imported stays, and the rest can be gone on with."""
        for job in self._jobs:
            job.cancel()

    def _ask_for_rest(self) -> None:
        """Look whether an import has left files: it was stopped, or the program was cut off."""
        if self._session.state is not SaveState.READ_ONLY:
            self._session.ask(lambda workspace: workspace.imports.left(), self._offer_rest)

    def _offer_rest(self, count: int) -> None:
        self._withdraw_rest()
        if count and not self._jobs:
            words = self.tr("%Ln file(s) of an import are left.", "", count)
            resume = self._session.imports.resume
            self._rest = self._noticing.offer(words, self.tr("Go On"), resume, given_up=self._forget_rest)

    def _withdraw_rest(self) -> None:
        self._noticing.withdraw(self._rest)
        self._rest = None

    def _forget_rest(self) -> None:
        self._rest = None
        self._session.ask(lambda workspace: workspace.imports.forget_left(), _nothing)

    def _tell_outcomes(self, outcomes: Sequence[ImportOutcome]) -> None:
        failed = [outcome for outcome in outcomes if outcome.status is ImportStatus.FAILED]
        incomplete = [outcome for outcome in outcomes if outcome.lost_pages]
        count = len(outcomes) - len(failed) - sum(outcome.was_skipped for outcome in outcomes)
        self._tell_skipped(outcomes)
        if len(failed) == 1 and len(outcomes) == 1 and failed[0].error is not None:
            show_error(self._window, failed[0].error)
        elif failed or incomplete:
            preferences = self._preferences
            dialog = outcome_dialog(
                self.tr("Import"),
                self._summary(len(failed), len(incomplete), count - len(incomplete)),
                [
                    Told(name_on_a_line(outcome.path.name), self._said_of(outcome), name_on_a_line(str(outcome.path)))
                    for outcome in (*failed, *incomplete)
                ],
                theme=preferences.theme,
                measures=preferences.measures,
                parent=self._window,
            )
            if failed:
                ways = (
                    self.tr("As Before"),
                    *(self.tr("As {encoding}").format(encoding=encoding_name(each)) for each in OFFERED),
                )
                dialog.offer_choices(self.tr("Try Again"), ways, partial(self._try_again, failed))
            dialog.open()
        elif count > 1:
            self._status.say(self.tr("%Ln article(s) imported", "", count))

    def _tell_skipped(self, outcomes: Sequence[ImportOutcome]) -> None:
        """Say which files were not read because they are what they were; of a single one, which is shown, in passing."""
        skipped = list(dict.fromkeys(outcome.path for outcome in outcomes if outcome.was_skipped))
        if len(outcomes) == len(skipped) == 1:
            self._status.say(self.tr("The file is unchanged and was not read again"))
        elif skipped:
            words = self.tr("%Ln file(s) are unchanged since they came in, and were not read.", "", len(skipped))
            self._noticing.offer(words, self.tr("Read Again"), partial(self._session.imports.again, skipped))

    def _try_again(self, failed: Sequence[ImportOutcome], place: int) -> None:
        """Read files once more, perhaps in an encoding that the user knows; an archive whole, for what failed in it."""
        files = dict.fromkeys(file_of(outcome.path) for outcome in failed)
        options = replace(self._session.imports.options, encoding=OFFERED[place - 1] if place else "")
        self._session.imports.files(list(files), options)

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


def _nothing(_: object) -> None:
    """Nothing is shown of it."""
