"""The trash in the window: what lies there comes back, or is deleted for good after asking."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.catalogue import ArticleDetails
from reader.edits import EditKind
from reader.progress import Progress
from reader.store.listing import Listing
from reader.workspace import Workspace
from ui.actions import Actions
from ui.desk.late import trash_view
from ui.desk.noticing import Notice, Noticing
from ui.desk.viewing import Viewing, ViewKind
from ui.late import ask
from ui.library.sidebar import LibrarySidebar
from ui.preferences import Preferences
from ui.session import Session
from ui.widgets.statusline import StatusLine
from ui.window import MainWindow

if TYPE_CHECKING:
    from reader.usecases.discarding import Purged, Trashed
    from ui.views.trash import TrashView


class Discarding(QObject):
    """Fills the view of the trash and does what it asks for; says so where an article that lies there is read.

    Args:
        window: Questions stand over it; owns this object.
        actions: One opens the view.
        sidebar: Its shelf of the trash opens it too.
        session: Holds the library.
        viewing: Shows the view.
        noticing: Says that the open article lies in the trash.
        preferences: How the view looks.
        status: Says what was done.
    """

    def __init__(  # noqa: PLR0913 (all parts that it works with)
        self,
        window: MainWindow,
        actions: Actions,
        sidebar: LibrarySidebar,
        session: Session,
        viewing: Viewing,
        noticing: Noticing,
        *,
        preferences: Preferences,
        status: StatusLine,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._viewing = window, session, viewing
        self._noticing, self._preferences, self._status = noticing, preferences, status
        self._view: TrashView | None = None
        self._lying = ""
        self._notice: Notice | None = None
        actions.trash.triggered.connect(partial(viewing.open, ViewKind.TRASH))
        sidebar.trash_chosen.connect(actions.trash.trigger)
        viewing.offer(ViewKind.TRASH, self._make_view)
        session.opened.details_changed.connect(self._tell_lying)
        session.opened.article_closed.connect(self._withdraw)

    def ask_purge(self, ids: Sequence[str]) -> None:
        """Ask before articles and notes in the trash are deleted for good: the one thing that cannot be undone.

        Args:
            ids: They.
        """
        self._session.ask(lambda workspace: workspace.trash.count(ids), partial(self._ask_purge, ids))

    def ask_empty(self) -> None:
        """Ask before all that lies in the trash is deleted for good."""
        self._session.ask(lambda workspace: workspace.trash.list().ids, self.ask_purge)

    def _tell_lying(self, details: ArticleDetails) -> None:
        """Say that the open article lies in the trash, where it does; once, until another is opened."""
        if details.trashed is None:
            self._withdraw()
        elif details.article_id != self._lying:
            self._withdraw()
            restore = partial(self._restore, [details.article_id])
            words = self.tr("This article lies in the trash.")
            self._lying = details.article_id
            self._notice = self._noticing.offer(words, self.tr("Restore"), restore, stays=True)

    def _withdraw(self) -> None:
        self._noticing.withdraw(self._notice)
        self._lying, self._notice = "", None

    def _make_view(self) -> "TrashView":
        self._view = view = trash_view(self._preferences)
        view.opened.connect(self._look)
        view.summaries_wanted.connect(self._look_up)
        view.restore_requested.connect(self._restore)
        view.purge_requested.connect(self._purge)
        self._session.edits.notes_stored.connect(self._refresh)
        self._session.catalogue.shelved.connect(self._refresh)
        self._session.labels_changed.connect(self._show_labels)
        self._show_labels()
        return view

    def _refresh(self) -> None:
        if self._viewing.kind is ViewKind.TRASH:
            self._look()

    def _look(self) -> None:
        if self._view is not None and self._session.is_open:
            self._session.start_job(_listed, self._view.set_listing)

    def _look_up(self, ids: Sequence[str]) -> None:
        self._session.ask(lambda workspace: (ids, workspace.trash.summaries(ids)), self._take_summaries)

    def _take_summaries(self, found: "tuple[Sequence[str], dict[str, Trashed]]") -> None:
        if self._view is not None:
            self._view.set_summaries(*found)

    def _show_labels(self) -> None:
        if self._view is not None:
            self._view.set_labels(self._session.labels)

    def _restore(self, ids: Sequence[str]) -> None:
        self._session.edits.make_by(EditKind.RESTORE, lambda workspace: workspace.trash.restoring(ids))

    def _purge(self, ids: Sequence[str]) -> None:
        if ids:
            self.ask_purge(ids)
        else:
            self.ask_empty()

    def _ask_purge(self, ids: Sequence[str], counts: tuple[int, int]) -> None:
        articles, notes = counts
        if not articles and not notes:
            return
        if articles and notes:
            words = self.tr("Delete {articles} and {notes} for good?").format(
                articles=self.tr("%Ln article(s) with all notes", "", articles),
                notes=self.tr("%Ln note(s)", "", notes),
            )
        elif articles:
            words = self.tr("Delete %Ln article(s) with all notes for good?", "", articles)
        else:
            words = self.tr("Delete %Ln note(s) for good?", "", notes)
        warning = self.tr("This cannot be undone. Backups that were made before still hold them.")
        ask(self._window, f"{words} {warning}", self.tr("Delete for Good"), partial(self._purge_now, ids))

    def _purge_now(self, ids: Sequence[str]) -> None:
        self._session.edits.purge(lambda workspace: workspace.trash.purge(ids), self._tell)

    def _tell(self, purged: "Purged") -> None:
        articles, notes = len(purged.articles), len(purged.notes)
        said = (
            self.tr("%Ln article(s) deleted for good", "", articles) if articles else "",
            self.tr("%Ln note(s) deleted for good", "", notes) if notes or not articles else "",
        )
        self._status.say(" · ".join(words for words in said if words))


def _listed(workspace: Workspace, _: Progress) -> Listing:
    return workspace.trash.list()
