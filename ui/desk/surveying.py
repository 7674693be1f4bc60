"""Looking through articles in the background: begun after a while of rest, told of in the status line, paused there."""

from collections.abc import Sequence
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAction

from reader.progress import Progress
from reader.workspace import Workspace
from ui.desk.noticing import Noticing
from ui.late import outcome_dialog
from ui.models.outcomes import Told
from ui.numbers import number
from ui.preferences import Preferences
from ui.session import Session
from ui.strings import failure_words
from ui.widgets.statusline import StatusLine
from ui.window import MainWindow
from ui.work import Job

if TYPE_CHECKING:
    from reader.usecases.surveying import LostArticle, SurveyOutcome

_REST_MS = 2_000
_TOLD_AGAIN_S = 0.5


class Surveying(QObject):
    """Has articles looked through in which nobody has looked.

    Args:
        window: Dialogs stand over it; owns this object.
        session: Has the library.
        action: Whether it is done without being asked for.
        preferences: Remembers that, and how dialogs look.
        status: Tells how far it is.
        noticing: Tells of articles that could not be looked through.
    """

    looked_through = Signal()
    """More articles may have been looked through: all of them, or the work was stopped."""

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        action: QAction,
        *,
        preferences: Preferences,
        status: StatusLine,
        noticing: Noticing,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._action = window, session, action
        self._preferences, self._status, self._noticing = preferences, status, noticing
        self._job: Job | None = None
        self._left, self._told = 0, 0.0
        self._is_paused = self._is_wanted_again = self._is_importing = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST_MS)
        self._timer.timeout.connect(self._begin)
        action.setChecked(preferences.settings.survey)
        action.toggled.connect(self._choose)
        session.library_opened.connect(self._begin_soon)
        session.catalogue.shelved.connect(self._begin_soon)
        session.imports.started.connect(self._give_way)
        status.background_clicked.connect(self._pause_or_go_on)

    def look_through(self) -> None:
        """Begin now, whatever was paused: somebody wants to know."""
        self._is_paused = False
        self._begin()

    def end(self) -> None:
        """Begin no more; the session stops what is at work."""
        self._timer.stop()

    def retranslate(self) -> None:
        """Say in the language of the interface what is paused."""
        if self._is_paused:
            self._show_pause()

    @Slot()
    def _begin_soon(self) -> None:
        if self._action.isChecked() and not self._is_paused and not self._is_importing:
            self._timer.start()

    def _begin(self) -> None:
        self._timer.stop()
        self._is_wanted_again = self._job is not None
        if self._job is None and self._session.is_open:
            self._session.start_job(_survey, self._tell, follow=self._follow)

    def _follow(self, job: Job) -> None:
        self._job = job
        job.progressed.connect(self._show_progress)
        job.finished.connect(self._end_work)

    def _give_way(self, importing: Job) -> None:
        """Let an import have the processors, and the file, to itself."""
        self._is_importing = True
        importing.finished.connect(self._follow_import)
        self._timer.stop()
        self._stop()

    def _follow_import(self) -> None:
        self._is_importing = False
        self._begin_soon()

    def _choose(self, chosen: bool) -> None:
        self._preferences.remember(survey=chosen)
        self._is_paused = False
        self._status.hide_background()
        if chosen:
            self._begin()
        else:
            self.end()
            self._stop()

    def _pause_or_go_on(self) -> None:
        if self._is_paused:
            self.look_through()
        else:
            self._is_paused = True
            self._stop()

    def _stop(self) -> None:
        self._is_wanted_again = False
        if self._job is not None:
            self._job.cancel()

    def _show_progress(self, done: int, total: int, _: str) -> None:
        self._left = total - done
        if not total:
            # Findings of older rules are there: nobody waits for newer ones.
            self._status.hide_background()
        elif monotonic() - self._told >= _TOLD_AGAIN_S and done < total and not self._is_paused:
            self._told = monotonic()
            words = self.tr("Looking through articles: {done} of {total}")
            words = words.format(done=number(done), total=number(total))
            self._status.show_background(words, done, total, self.tr("Pause"))

    def _show_pause(self) -> None:
        words = self.tr("%Ln article(s) not looked through yet", "", self._left)
        self._status.show_background(words, 0, 0, self.tr("Go On"))

    def _end_work(self) -> None:
        self._job = None
        if self._is_paused and self._left > 0:
            self._show_pause()
        else:
            self._is_paused = False
            self._status.hide_background()
        self._session.catalogue.count_again()
        self.looked_through.emit()
        if self._is_wanted_again:
            self._begin()

    def _tell(self, outcome: "SurveyOutcome | None") -> None:
        if outcome is not None and outcome.lost:
            words = self.tr("%Ln article(s) could not be looked through.", "", len(outcome.lost))
            self._noticing.offer(words, self.tr("Show"), lambda: self._list(words, outcome.lost))

    def _list(self, words: str, lost: "Sequence[LostArticle]") -> None:
        again = self.tr("It is tried again when you open the article.")
        dialog = outcome_dialog(
            self.tr("Names and Sources"),
            words,
            [Told(each.title, f"{failure_words(each.failure)} {again}") for each in lost],
            theme=self._preferences.theme,
            measures=self._preferences.measures,
            parent=self._window,
        )
        dialog.offer(self.tr("Try Again"), self._try_again)
        dialog.open()

    def _try_again(self) -> None:
        self._session.ask(lambda workspace: workspace.findings.forget_failed(), self._begin_again)

    def _begin_again(self, _: object) -> None:
        self.look_through()


def _survey(workspace: Workspace, progress: Progress) -> "SurveyOutcome | None":
    # What does the work is not even loaded where there is none.
    return workspace.surveys.run(progress) if workspace.findings.missing() else None
