"""The texts of articles: put right on the page, compared in a view of their own, gone back to."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from reader.annotations import Annotation, AnnotationState
from reader.edits import Change, Edit, EditKind
from reader.errors import ReaderError
from reader.late import text_correction
from reader.progress import Progress
from reader.spans import Span
from reader.store.articles import TextVersion
from reader.usecases.importing import ImportOutcome
from reader.workspace import Workspace
from ui.actions import Actions
from ui.desk.anchoring import Anchoring
from ui.desk.late import lines_of, versions_view
from ui.desk.noticing import Noticing
from ui.desk.viewing import Viewing, ViewKind
from ui.late import explain
from ui.preferences import Preferences
from ui.session import Session
from ui.widgets.statusline import StatusLine
from ui.window import MainWindow
from ui.work import Job

if TYPE_CHECKING:
    from reader.differences import Comparison
    from ui.views.versions import VersionsView

_OUT_OF_PLACE = frozenset([AnnotationState.MOVED, AnnotationState.ORPHANED])
_Found = tuple[str, Sequence[TextVersion]]


class Revising(QObject):
    """Carries corrections of the text from the page to the session, and texts from the library to their view.

    Args:
        window: Holds the page; owns this object.
        actions: Correct the text, and show its versions.
        session: Holds the open article.
        viewing: Shows the view.
        anchoring: Tells of notes that another text has displaced.
        noticing: Tells of corrections that were left behind.
        preferences: How the view looks.
        status: Tells how far a comparison is.
    """

    told = Signal(object)
    """What was done, in words."""

    def __init__(  # noqa: PLR0913, PLR0917 (what it connects)
        self,
        window: MainWindow,
        actions: Actions,
        session: Session,
        viewing: Viewing,
        anchoring: Anchoring,
        noticing: Noticing,
        preferences: Preferences,
        status: StatusLine,
    ) -> None:
        super().__init__(window)
        self._window, self._page, self._session = window, window.page, session
        self._viewing, self._anchoring, self._noticing = viewing, anchoring, noticing
        self._preferences, self._status = preferences, status
        self._view: VersionsView | None = None
        self._job: Job | None = None
        self._page.correction_requested.connect(self._correct)
        actions.correct.triggered.connect(self._begin)
        actions.versions.triggered.connect(self._show_open)
        viewing.offer(ViewKind.VERSIONS, self._make_view)
        session.imports.finished.connect(self.tell_left_behind)
        session.opened.texts_stored.connect(self._refresh)
        status.cancel_clicked.connect(self._stop)

    def show_versions(self, article_id: str) -> None:
        """Show the texts of an article."""
        self._viewing.open(ViewKind.VERSIONS, article_id)

    def _show_open(self) -> None:
        opened = self._session.open_article
        if opened is not None:
            self.show_versions(opened.id)

    def _begin(self) -> None:
        if not self._page.correct():
            self.told.emit(self.tr("Select what is wrong in the text, or put the caret on the word."))

    def _correct(self, span: Span, words: str) -> None:
        opened = self._session.open_article
        if opened is None:
            return
        try:
            made = text_correction(opened.id, opened.article, span, words)
        except ReaderError as error:
            said = explain(error)
            self._page.refuse_correction(f"{said.what} {said.remedy}")
            return
        if made is None:
            self._page.end_correcting()
        elif self._session.edits.revise(made):
            self._page.end_correcting()
            self.told.emit(self.tr("Text corrected; it can be undone."))

    def _make_view(self) -> "VersionsView":
        self._view = view = versions_view(self._preferences)
        view.opened.connect(self._look)
        view.comparison_wanted.connect(self._compare)
        view.restore_requested.connect(self._restore)
        view.copy_requested.connect(self._copy)
        view.carry_requested.connect(self._carry)
        view.close_requested.connect(self._stop)
        return view

    def _look(self, article_id: str) -> None:
        if self._session.is_open:
            self._session.start_job(partial(_versions, article_id), partial(self._show, article_id))

    def _show(self, article_id: str, found: _Found) -> None:
        if self._view is not None and self._view.article_id == article_id:
            self._view.set_versions(article_id, *found)

    def _refresh(self) -> None:
        """Show the texts again that the view shows: there is another one."""
        if self._viewing.kind is ViewKind.VERSIONS and self._view is not None:
            self._look(self._view.article_id)

    def _compare(self, article_id: str, older: str, newer: str) -> None:
        self._stop()
        self._session.start_job(
            partial(_compared, article_id, older, newer),
            partial(self._show_comparison, (article_id, older, newer)),
            follow=self._follow,
        )

    def _follow(self, job: Job) -> None:
        self._job = job
        job.progressed.connect(self._show_progress)
        job.finished.connect(partial(self._end_progress, job))

    def _show_comparison(self, wanted: tuple[str, str, str], found: "tuple[Comparison, Sequence[Annotation]]") -> None:
        view = self._view
        if view is not None and view.wanted == wanted:
            view.set_comparison(*found)

    def _show_progress(self, done: int, total: int, _: str) -> None:
        if self._job is not None and total > _LONG:
            self._status.show_work(self.tr("Comparing texts"), done, total, self.tr("Cancel"))

    def _end_progress(self, job: Job) -> None:
        if self._job is job:
            self._job = None
            self._status.hide_work()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _restore(self, article_id: str, text_sha256: str) -> None:
        displaced: list[int] = []
        self._session.edits.make_by(
            EditKind.RESTORE_TEXT,
            partial(_restoring, article_id, text_sha256, displaced),
            done=partial(self._tell_restored, displaced),
        )

    def _tell_restored(self, displaced: Sequence[int]) -> None:
        self.told.emit(self.tr("The older text is the present one again; it can be undone."))
        self._anchoring.tell_count(sum(displaced))

    def _copy(self, comparison: "Comparison") -> None:
        lines = (f"{mark} {text}" for mark, text in lines_of(comparison))
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.told.emit(self.tr("Copied what differs"))

    def tell_left_behind(self, outcomes: Sequence[ImportOutcome]) -> None:
        """Say that corrections stay behind in the text before; of several articles, for the first."""
        left = [outcome for outcome in outcomes if outcome.left_behind and outcome.article_id]
        if not left:
            return
        first = left[0]
        words = self.tr("The new text lacks your %Ln correction(s) of the text before.", "", first.left_behind)
        self._noticing.offer(words, self.tr("Carry Over"), partial(self._carry, first.article_id))

    def _carry(self, article_id: object) -> None:
        told: list[tuple[int, int, int]] = []
        self._session.edits.make_by(
            EditKind.CARRY_REVISIONS,
            partial(_carrying, str(article_id), told),
            done=partial(self._tell_carried, told),
        )

    def _tell_carried(self, told: Sequence[tuple[int, int, int]]) -> None:
        made, known, lost = told[-1]
        pieces = (
            self.tr("%Ln correction(s) carried over", "", made),
            self.tr("%Ln there already", "", known) if known else "",
            self.tr("%Ln without a place in the new text", "", lost) if lost else "",
        )
        self.told.emit(self.tr(", ").join(piece for piece in pieces if piece))


_LONG = 2_000


def _versions(article_id: str, workspace: Workspace, _: Progress) -> _Found:
    return workspace.library.details.get(article_id).metadata.title, workspace.texts.versions(article_id)


def _compared(
    article_id: str, older: str, newer: str, workspace: Workspace, progress: Progress
) -> "tuple[Comparison, Sequence[Annotation]]":
    comparison = workspace.texts.compare(article_id, older, newer, progress)
    is_present = any(each.is_current and each.text_sha256 == newer for each in workspace.texts.versions(article_id))
    return comparison, workspace.annotations(article_id) if is_present else ()


def _restoring(article_id: str, text_sha256: str, displaced: list[int], workspace: Workspace) -> Edit:
    edit = workspace.texts.restoring(article_id, text_sha256)
    changed = (change for change in edit.changes if isinstance(change.after, Annotation))
    # The work may be done again, where the disk was full the first time.
    displaced[:] = [int(_is_displaced(each)) for each in changed]
    return edit


def _is_displaced(change: Change) -> bool:
    """Whether a note stands elsewhere, or nowhere, that did not before."""
    before, after = change.before, change.after
    if not isinstance(before, Annotation) or not isinstance(after, Annotation):
        return False
    return after.state in _OUT_OF_PLACE and before.state not in _OUT_OF_PLACE


def _carrying(article_id: str, told: list[tuple[int, int, int]], workspace: Workspace) -> Edit:
    carrying = workspace.texts.carrying(article_id)
    told[:] = [(carrying.made, carrying.known, len(carrying.lost))]
    return carrying.edit
