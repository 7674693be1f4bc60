"""The texts of articles: put right on the page, compared in a view of their own, gone back to."""

from collections.abc import Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from reader.annotations import Annotation, AnnotationState
from reader.arabic.direction import isolate
from reader.edits import Change, Edit, EditKind
from reader.errors import ReaderError
from reader.late import text_correction
from reader.places import drafts_folder
from reader.progress import Progress
from reader.spans import Span
from reader.store.texts import TextVersion
from reader.usecases.importing import ImportOutcome
from reader.workspace import Workspace
from ui.actions import Actions
from ui.desk.anchoring import Anchoring
from ui.desk.late import draft, drafts, lines_of, versions_view
from ui.desk.noticing import Noticing
from ui.desk.viewing import Viewing, ViewKind
from ui.late import explain, show_words
from ui.opened import OpenArticle
from ui.preferences import Preferences
from ui.session import Session
from ui.widgets.statusline import StatusLine
from ui.window import MainWindow
from ui.work import Job, Steps

if TYPE_CHECKING:
    from reader.differences import Comparison
    from ui.drafts import Drafts
    from ui.views.versions import VersionsView

_SOON_MS = 1_000
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
        status: Tells how far long work is.
        library: The library's file.
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
        library: Path,
    ) -> None:
        super().__init__(window)
        self._window, self._page, self._session = window, window.page, session
        self._viewing, self._anchoring, self._noticing = viewing, anchoring, noticing
        self._preferences, self._status, self._library = preferences, status, library
        self._shown: OpenArticle | None = None
        self._view: VersionsView | None = None
        self._job: Job | None = None
        self._steps: Steps | None = None
        self._page.correction_requested.connect(self._correct)
        self._page.correction_left.connect(self._leave)
        self._page.correction_typed.connect(self._keep_soon)
        session.opened.article_opened.connect(self._go_on)
        session.opened.text_revised.connect(self._follow_text)
        actions.correct.triggered.connect(self._begin)
        actions.versions.triggered.connect(self._show_open)
        viewing.offer(ViewKind.VERSIONS, self._make_view)
        session.imports.finished.connect(self.tell_left_behind)
        session.opened.texts_stored.connect(self._refresh)
        status.cancel_clicked.connect(self._cancel)

    def keep_draft(self) -> None:
        """Keep what is typed on the sheet where the text is put right, and not agreed to yet."""
        unfinished, shown = self._page.unfinished_correction, self._shown
        if shown is None:
            return
        if unfinished is not None:
            span, typed = unfinished
            self._drafts.put(draft(shown, span, typed))
        elif self._page.corrected is not None and self._has_drafts:
            self._drafts.drop(shown.id)  # what stands in the text is typed there again

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
        elif self._session.may_write():
            self._page.end_correcting()
            self._session.edits.revise(made, done=self._tell_corrected)

    def _tell_corrected(self) -> None:
        self.told.emit(self.tr("Text corrected; it can be undone."))

    @cached_property
    def _drafts(self) -> "Drafts":
        """Corrections that were left before they were agreed to; made for the first one."""
        return drafts(self._library)

    @property
    def _has_drafts(self) -> bool:
        return "_drafts" in vars(self) or drafts_folder().exists()

    def _keep_soon(self) -> None:
        """Keep what is typed a second after the last key."""
        self._soon.start()

    @cached_property
    def _soon(self) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(_SOON_MS)
        timer.timeout.connect(self.keep_draft)
        return timer

    def _leave(self, is_kept: bool) -> None:
        """The sheet is put away: keep what was typed for another article's sake, and only then."""
        if is_kept:
            self.keep_draft()
        elif self._shown is not None and self._has_drafts:
            self._drafts.drop(self._shown.id)

    def _follow_text(self, opened: OpenArticle, _: object) -> None:
        self._shown = opened

    def _go_on(self, opened: OpenArticle) -> None:
        """Go on where a correction of the article was left."""
        self._shown = opened
        if not self._has_drafts or self._page.unfinished_correction is not None:
            return
        left = self._drafts.of(opened.id)
        if left is None:
            return
        span = left.span_in(opened.article.text)
        if span is not None:
            self._page.go_on_correcting(span, left.new)
            return
        self._drafts.drop(opened.id)
        words = self.tr("The passage that you were putting right is no longer in the text. You had typed:")
        show_words(self._window, f"{words}\n\n{isolate(left.new)}")

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
        """Compare no longer."""
        if self._job is not None:
            self._job.cancel()

    def _cancel(self) -> None:
        """Stop what takes long: a comparison, or an older text on its way back."""
        self._stop()
        if self._steps is not None:
            self._steps.cancel()

    def _restore(self, article_id: str, text_sha256: str) -> None:
        displaced: list[int] = []
        self._steps = steps = Steps(self)
        steps.progressed.connect(self._show_restoring)
        is_begun = self._session.edits.make_by(
            EditKind.RESTORE_TEXT,
            partial(_restoring, article_id, text_sha256, displaced, steps),
            done=partial(self._tell_restored, displaced),
            refused=self._end_restoring,
        )
        if not is_begun:
            self._end_restoring()

    def _show_restoring(self, done: int, total: int, _: str) -> None:
        if self._steps is not None and total > _LONG:
            self._status.show_work(self.tr("Restoring the older text"), done, total, self.tr("Cancel"))

    def _end_restoring(self) -> None:
        if self._steps is not None:
            self._steps.deleteLater()
            self._steps = None
            self._status.hide_work()

    def _tell_restored(self, displaced: Sequence[int]) -> None:
        self._end_restoring()
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


def _restoring(
    article_id: str, text_sha256: str, displaced: list[int], progress: Progress, workspace: Workspace
) -> Edit:
    edit = workspace.texts.restoring(article_id, text_sha256, progress)
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
