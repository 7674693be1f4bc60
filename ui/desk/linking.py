"""Links between notes: made in a dialog, shown on the cards of the panel, followed to other articles."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.annotations import AnnotationState
from reader.edits import Change, Edit, EditKind, RecordKind
from reader.links import Link, LinkType
from reader.usecases.linking import FoundNote, LinkEnd, Way
from reader.workspace import Workspace
from ui.actions import Actions
from ui.desk.late import link_dialog
from ui.desk.viewing import Viewing
from ui.panel.panel import SidePanel, Tab
from ui.preferences import Preferences
from ui.session import Session
from ui.window import MainWindow

if TYPE_CHECKING:
    from ui.dialogs.link import LinkDialog

_MOST = 50
_Found = tuple[str, Sequence[FoundNote]]


class Linking(QObject):
    """Shows the links of the open article and carries changes of them to the session.

    Args:
        window: Holds the page; owns this object.
        panel: Shows links.
        actions: Ask for a link.
        session: Holds the article.
        viewing: Goes to other articles.
        preferences: How the dialog looks.
    """

    def __init__(
        self,
        window: MainWindow,
        panel: SidePanel,
        actions: Actions,
        session: Session,
        viewing: Viewing,
        preferences: Preferences,
    ) -> None:
        super().__init__(window)
        self._window, self._panel = window, panel
        self._session, self._viewing, self._preferences = session, viewing, preferences
        self._dialog: LinkDialog | None = None
        actions.link.triggered.connect(self._link_active)
        panel.notes.link_wanted.connect(self._ask)
        panel.notes.link_followed.connect(self._follow)
        panel.notes.unlink_requested.connect(self._unlink)
        session.opened.article_opened.connect(self._look)
        session.edits.edited.connect(self._look_after)
        session.edits.notes_stored.connect(self._look)

    def _look_after(self, changes: Sequence[Change]) -> None:
        if any(change.kind in {RecordKind.LINK, RecordKind.LINK_TYPE} for change in changes):
            self._look()

    def _look(self) -> None:
        """Read the links of the open article anew."""
        opened = self._session.open_article
        if opened is not None:
            self._session.ask(partial(_links_of, opened.id), self._show)

    def _show(self, found: tuple[str, Sequence[LinkEnd], Sequence[LinkType]]) -> None:
        article_id, ends, types = found
        opened = self._session.open_article
        if opened is not None and opened.id == article_id:
            self._panel.notes.set_links(ends, types)

    def _link_active(self) -> None:
        annotation_id = self._window.page.active_annotation or self._panel.notes.selected
        if annotation_id:
            self._ask(annotation_id)

    def _ask(self, annotation_id: str) -> None:
        if annotation_id in self._session.annotations and self._dialog is None:
            self._session.ask(lambda workspace: workspace.linking.types(), partial(self._open, annotation_id))

    def _open(self, annotation_id: str, types: Sequence[LinkType]) -> None:
        annotation = self._session.annotations.get(annotation_id)
        if annotation is None or self._dialog is not None:
            return
        self._dialog = dialog = link_dialog(annotation, types, self._preferences, self._window)
        dialog.search_changed.connect(partial(self._search, annotation_id))
        dialog.link_chosen.connect(partial(self._link, annotation_id))
        dialog.finished.connect(self._forget_dialog)
        self._search(annotation_id, "")
        dialog.open()

    def _forget_dialog(self) -> None:
        self._dialog = None

    def _search(self, annotation_id: str, query: str) -> None:
        self._session.ask(partial(_search, query.strip(), annotation_id), self._offer)

    def _offer(self, found: _Found) -> None:
        query, notes = found
        # Of the answers only that to what is typed now is wanted.
        if self._dialog is not None and self._dialog.search.text().strip() == query:
            self._dialog.offer(notes)

    def _link(self, annotation_id: str, other: str, way: "Way | tuple[str, str]", note: str) -> None:
        def build(workspace: Workspace) -> Edit:
            known = way if isinstance(way, Way) else Way(workspace.linking.new_type(*way))
            return workspace.linking.link(annotation_id, other, known, note)

        self._session.edits.make_by(EditKind.LINK, build)
        self._window.show_panel()
        self._panel.show_tab(Tab.NOTES)
        self._panel.notes.select(annotation_id)

    def _unlink(self, link: Link) -> None:
        self._session.edits.make_by(EditKind.UNLINK, lambda workspace: workspace.linking.unlink([link]))

    def _follow(self, end: LinkEnd) -> None:
        other = end.other
        span = other.target.span if other.state is not AnnotationState.ORPHANED else None
        self._viewing.go(other.target.article_id, span, other.id)


def _links_of(article_id: str, workspace: Workspace) -> tuple[str, Sequence[LinkEnd], Sequence[LinkType]]:
    return article_id, workspace.linking.of_article(article_id), workspace.linking.types()


def _search(query: str, annotation_id: str, workspace: Workspace) -> _Found:
    linking = workspace.linking
    found = (
        linking.search(query, _MOST, without=annotation_id) if query else linking.recent(_MOST, without=annotation_id)
    )
    return query, found
