"""All notes of the library: looked through, and many of them changed in one step."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.annotating import relabelling, removing, retagging, starring
from reader.annotations import Annotation
from reader.edits import Edit, EditKind
from reader.export.model import ExportSubject
from reader.progress import NoProgress, Piece, Progress
from reader.store.listing import Listing
from reader.store.notelisting import NoteQuery, NoteSummary
from reader.tagging import tag_of
from reader.workspace import Workspace
from ui.actions import Actions
from ui.desk.discarding import Discarding
from ui.desk.exporting import Exporting
from ui.desk.late import all_notes_view
from ui.desk.viewing import Viewing, ViewKind
from ui.late import collection_dialog
from ui.preferences import Preferences
from ui.session import Session
from ui.widgets.statusline import StatusLine
from ui.window import MainWindow
from ui.work import Steps

if TYPE_CHECKING:
    from ui.views.allnotes import AllNotesView

_MANY = 1_000
"""To change so many notes takes long enough to say so."""


class Reviewing(QObject):
    """Fills the view of all notes and does what it asks for.

    Args:
        window: Dialogs stand over it; owns this object.
        actions: One opens the view.
        session: Holds the library.
        viewing: Shows the view.
        exporting: Exports notes.
        discarding: Deletes them for good.
        preferences: How the view looks.
        status: Says how far a change of many notes is.
    """

    def __init__(  # noqa: PLR0913 (all parts that it works with)
        self,
        window: MainWindow,
        actions: Actions,
        session: Session,
        viewing: Viewing,
        exporting: Exporting,
        discarding: Discarding,
        *,
        preferences: Preferences,
        status: StatusLine,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._viewing = window, session, viewing
        self._exporting, self._discarding = exporting, discarding
        self._preferences, self._status = preferences, status
        self._steps: Steps | None = None
        self._view: AllNotesView | None = None
        self._is_listing = self._is_outdated = False
        self._acts: dict[str, Callable[[Sequence[str], object], None]] = {
            "label": self._label,
            "tag": self._tag,
            "tag_anew": self._tag_anew,
            "untag": self._untag,
            "star": self._star,
            "export": self._export,
            "remove": self._remove,
            "restore": self._restore,
            "purge": self._purge,
            "empty": self._empty,
        }
        actions.all_notes.triggered.connect(partial(viewing.open, ViewKind.NOTES))
        viewing.offer(ViewKind.NOTES, self._make_view)
        session.edits.notes_stored.connect(self._refresh)
        session.catalogue.shelved.connect(self._refresh)
        session.labels_changed.connect(self._show_labels)
        status.cancel_clicked.connect(self._cancel)

    def _make_view(self) -> "AllNotesView":
        self._view = view = all_notes_view(self._preferences)
        view.opened.connect(self._look)
        view.query_changed.connect(self._list)
        view.summaries_wanted.connect(self._look_up)
        view.asked.connect(self._act)
        self._show_labels()
        return view

    def _refresh(self) -> None:
        if self._viewing.kind is ViewKind.NOTES:
            self._look()

    def _look(self) -> None:
        if self._view is not None and self._session.is_open:
            self._session.ask(lambda workspace: workspace.labelling.tag_names(), self._view.set_tags)
            self._list()

    def _list(self, _: object = None) -> None:
        """List what is chosen; while a list is being made, only the next one is."""
        if self._view is None or not self._session.is_open:
            return
        if self._is_listing:
            self._is_outdated = True
            return
        self._is_listing = True
        self._session.start_job(partial(_listed, self._view.query), self._take_listing, failed=self._fail)

    def _take_listing(self, found: tuple[NoteQuery, Listing]) -> None:
        query, listing = found
        is_outdated, self._is_listing, self._is_outdated = self._is_outdated, False, False
        if is_outdated:
            self._list()
        elif self._view is not None:
            self._view.set_listing(query, listing)

    def _fail(self, error: BaseException) -> None:
        self._is_listing = self._is_outdated = False
        self._session.failed.emit(error)

    def _look_up(self, ids: Sequence[str]) -> None:
        self._session.ask(lambda workspace: workspace.reviews.summaries(ids), partial(self._take_summaries, ids))

    def _take_summaries(self, ids: Sequence[str], summaries: Sequence[NoteSummary]) -> None:
        if self._view is not None:
            self._view.set_summaries(ids, summaries)

    def _show_labels(self) -> None:
        if self._view is not None:
            self._view.set_labels(self._session.labels)

    def _act(self, act: str, ids: Sequence[str], what: object) -> None:
        self._acts[act](ids, what)

    def _edit(self, kind: EditKind, ids: Sequence[str], build: Callable[[Sequence[Annotation]], Edit]) -> None:
        self._edit_by(kind, ids, lambda workspace, progress: build(workspace.reviews.annotations(ids, progress)))

    def _edit_by(self, kind: EditKind, ids: Sequence[str], build: Callable[[Workspace, Progress], Edit]) -> None:
        """Change notes; where they are many, with a way to stop it."""
        if len(ids) < _MANY or self._steps is not None:
            self._session.edits.make_by(kind, lambda workspace: build(workspace, NoProgress()))
            return
        self._steps = steps = Steps(self)
        steps.progressed.connect(self._show_progress)
        self._show_progress(0, 0, "")
        is_begun = self._session.edits.make_by(
            kind,
            lambda workspace: build(workspace, Piece(steps, 0, 2)),
            done=self._end_progress,
            refused=self._end_progress,
            progress=Piece(steps, 1, 2),
        )
        if not is_begun:
            self._end_progress()

    def _show_progress(self, done: int, total: int, _: str) -> None:
        if self._steps is not None:
            self._status.show_work(self.tr("Changing notes…"), done, total, self.tr("Cancel"))

    def _cancel(self) -> None:
        if self._steps is not None:
            self._steps.cancel()

    def _end_progress(self) -> None:
        if self._steps is not None:
            self._steps.deleteLater()
            self._steps = None
            self._status.hide_work()

    def _label(self, ids: Sequence[str], label: object) -> None:
        self._edit(EditKind.LABEL, ids, lambda known: relabelling(known, str(label)))

    def _tag(self, ids: Sequence[str], tag: object) -> None:
        self._edit(EditKind.TAGS, ids, lambda known: retagging(known, added=[str(tag)]))

    def _untag(self, ids: Sequence[str], tag: object) -> None:
        self._edit(EditKind.TAGS, ids, lambda known: retagging(known, removed=[str(tag)]))

    def _tag_anew(self, ids: Sequence[str], _: object) -> None:
        collection_dialog(self._window, self.tr("New Tag"), "", None, partial(self._tag_as, ids)).open()

    def _tag_as(self, ids: Sequence[str], name: str, _: str) -> None:
        if tag := tag_of(name):
            self._tag(ids, tag)

    def _star(self, ids: Sequence[str], star: object) -> None:
        self._edit(EditKind.STAR, ids, lambda known: starring(known, star=bool(star)))

    def _remove(self, ids: Sequence[str], _: object) -> None:
        self._edit(EditKind.REMOVE, ids, removing)

    def _restore(self, ids: Sequence[str], _: object) -> None:
        self._edit_by(EditKind.RESTORE, ids, lambda workspace, progress: workspace.trash.restoring(ids, progress))

    def _purge(self, ids: Sequence[str], _: object) -> None:
        self._discarding.ask_purge(ids)

    def _empty(self, _ids: Sequence[str], _: object) -> None:
        """Delete the notes in the trash for good, and no articles, which are not in this list."""
        self._session.ask(lambda workspace: [each.id for each in workspace.trash.notes()], self._discarding.ask_purge)

    def _export(self, ids: Sequence[str], _: object) -> None:
        self._session.ask(lambda workspace: workspace.reviews.annotations(ids), self._export_known)

    def _export_known(self, known: Sequence[Annotation]) -> None:
        articles = tuple(dict.fromkeys(each.target.article_id for each in known))
        self._exporting.export_subject(ExportSubject(articles, frozenset(each.id for each in known)))


def _listed(query: NoteQuery, workspace: Workspace, progress: Progress) -> tuple[NoteQuery, Listing]:
    return query, workspace.reviews.list(query, progress)
