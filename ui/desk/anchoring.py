"""Notes whose text has changed: the user is told of them, looks at them, and puts them right."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.anchors.describe import describe
from reader.annotating import accepting, detaching, retargeting, subject_of
from reader.annotations import AnnotationState, Target
from reader.arabic.direction import isolate
from reader.edits import EditKind
from reader.progress import Progress
from reader.spans import trimmed
from reader.usecases.anchoring import Displaced
from reader.usecases.importing import ImportOutcome
from reader.workspace import Workspace
from ui.actions import Actions
from ui.desk.late import anchor_view
from ui.desk.noticing import Notice, Noticing
from ui.desk.viewing import Viewing, ViewKind
from ui.panel.panel import SidePanel
from ui.preferences import Preferences
from ui.session import Session
from ui.window import MainWindow

if TYPE_CHECKING:
    from ui.views.anchors import AnchorView


class Anchoring(QObject):
    """Shows moved and lost notes and carries what the user says of them to the session.

    Args:
        window: Holds the page; owns this object.
        panel: Shows notes.
        actions: Open the list, and attach a note.
        session: Holds the notes.
        viewing: Shows the list, and articles.
        noticing: Tells of notes that were displaced, and what to do to attach one.
        preferences: How the list looks.
    """

    told = Signal(object)
    """What was done, in words."""
    versions_asked = Signal(object)
    """Id of the article whose texts the user wants to compare."""

    def __init__(  # noqa: PLR0913, PLR0917 (what it connects)
        self,
        window: MainWindow,
        panel: SidePanel,
        actions: Actions,
        session: Session,
        viewing: Viewing,
        noticing: Noticing,
        preferences: Preferences,
    ) -> None:
        super().__init__(window)
        self._window, self._panel, self._action = window, panel, actions.attach
        self._session, self._viewing, self._noticing, self._preferences = session, viewing, noticing, preferences
        self._view: AnchorView | None = None
        self._pending: Displaced | None = None
        self._notice: Notice | None = None
        self._displaced: Notice | None = None
        self._asked = 0
        actions.anchors.triggered.connect(self._open_list)
        actions.attach.triggered.connect(self._attach)
        actions.attach.setEnabled(False)
        viewing.offer(ViewKind.ANCHORS, self._make_view)
        session.imports.finished.connect(self.tell_displaced)
        session.edits.notes_stored.connect(self._refresh)

    def _make_view(self) -> "AnchorView":
        self._view = view = anchor_view(self._preferences)
        view.opened.connect(self._look)
        view.accepted.connect(self._accept)
        view.refused.connect(self._refuse)
        view.attach_requested.connect(self._ask_for_passage)
        view.all_accepted.connect(self._accept_all)
        view.versions_requested.connect(self.versions_asked)
        return view

    def _open_list(self) -> None:
        self._give_up()
        self._noticing.withdraw(self._displaced)
        self._viewing.open(ViewKind.ANCHORS)

    def tell_count(self, count: int) -> None:
        """Tell of notes that a new text has moved, or left without a passage, with the way to their list."""
        if count:
            words = self.tr("The text has changed: %Ln note(s) were moved or have lost their passage.", "", count)
            self._noticing.withdraw(self._displaced)
            self._displaced = self._noticing.offer(words, self.tr("Show…"), self._open_list)
        self._refresh()

    def tell_displaced(self, outcomes: Sequence[ImportOutcome]) -> None:
        """Say how many notes an import has displaced."""
        self.tell_count(sum(outcome.displaced for outcome in outcomes))

    def _refresh(self) -> None:
        if self._viewing.kind is ViewKind.ANCHORS:
            self._look()

    def _look(self) -> None:
        if self._view is not None and self._session.is_open:
            self._asked += 1
            self._session.start_job(_displaced, partial(self._show, self._asked))

    def _show(self, asked: int, displaced: Sequence[Displaced]) -> None:
        # An answer that was overtaken by a later one may list what is settled.
        if self._view is not None and asked == self._asked:
            self._view.set_displaced(displaced)

    def _accept(self, displaced: Displaced) -> None:
        if self._session.edits.make(accepting((displaced.annotation,))) and self._view is not None:
            self._view.set_displaced([each for each in self._view.rows if each is not displaced])

    def _accept_all(self) -> None:
        self._session.edits.make_by(EditKind.ACCEPT, lambda workspace: workspace.anchors.accepting_all())

    def _refuse(self, displaced: Displaced) -> None:
        annotation, target = displaced.annotation, displaced.before or displaced.annotation.target
        if self._session.edits.make(detaching(annotation, target)) and self._view is not None:
            lost = replace(annotation, target=target, state=AnnotationState.ORPHANED)
            refused = Displaced(lost, displaced.title, target)
            self._view.set_displaced([refused if each is displaced else each for each in self._view.rows])

    def _ask_for_passage(self, displaced: Displaced) -> None:
        """Open the article, and say what to do there."""
        annotation = displaced.annotation
        self._give_up()
        self._pending = displaced
        self._action.setEnabled(True)
        span = None if displaced.is_lost else annotation.target.span
        self._viewing.go(annotation.target.article_id, span, annotation.id)
        words = self.tr("Select the passage that “{note}” belongs to.").format(note=isolate(subject_of(annotation)))
        attach = self.tr("Attach Here")
        self._notice = self._noticing.offer(words, attach, self._action.trigger, given_up=self._give_up, stays=True)

    def _attach(self) -> None:
        """Put the note that waits for it on the passage that is selected."""
        opened, page = self._session.open_article, self._window.page
        if self._pending is None or opened is None:
            return
        annotation = self._session.annotations.get(self._pending.annotation.id)
        selected = page.selection()
        passage = trimmed(selected, opened.article.text) if selected is not None else None
        if annotation is None:
            self.told.emit(self.tr("The note belongs to another article, or is in the trash."))
        elif passage is None:
            self.told.emit(self.tr("Select the passage first, then attach the note to it."))
        else:
            text = opened.article
            target = Target(opened.id, text.text_sha256, *describe(text.text, passage))
            if self._session.edits.make(retargeting(annotation, target, EditKind.REATTACH)):
                page.select(None)
                page.activate(annotation.id)
                self._panel.notes.select(annotation.id)
                self._give_up()
                self.told.emit(self.tr("The note is attached to the passage."))

    def _give_up(self) -> None:
        """No note waits for its passage any more."""
        self._noticing.withdraw(self._notice)
        self._pending = self._notice = None
        self._action.setEnabled(False)


def _displaced(workspace: Workspace, progress: Progress) -> Sequence[Displaced]:
    return workspace.anchors.displaced(progress)
