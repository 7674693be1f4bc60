"""What the library says about somebody: entity pages and dossiers, opened from lists and results, taken out as Markdown."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.errors import NotFoundError
from reader.export.names import file_name
from reader.identity import ReferentId, id_of_entity, id_of_source
from reader.progress import Progress
from reader.store.hits import SearchHit
from reader.store.places import HitKind
from reader.workspace import Workspace
from ui.desk.late import dossier_view, entity_view
from ui.desk.surveying import Surveying
from ui.desk.viewing import Viewing, ViewKind
from ui.late import choose_target
from ui.models.entities import EntityRow, MentionRow, TimeRow
from ui.models.sources import SourceRow, StatementRow
from ui.panel.panel import SidePanel
from ui.preferences import Preferences
from ui.session import Session
from ui.widgets.statusline import StatusLine
from ui.window import MainWindow

if TYPE_CHECKING:
    from reader.concordance import EntityPage
    from reader.dossier import Dossier, Statement
    from ui.views.dossier import DossierView
    from ui.views.entity import EntityView

_Page = tuple[ReferentId, "EntityPage | None", "Sequence[Statement]", int]
_Dossier = tuple[ReferentId, "Dossier | None", int]


class Crossing(QObject):
    """Opens entity pages and dossiers and fills them.

    Args:
        window: Dialogs stand over it; owns this object.
        session: Answers questions about the library.
        viewing: Shows the views.
        panel: Its lists lead here.
        surveying: Looks through articles in which nobody has.
        preferences: How the views look, and where files were saved last.
        status: Tells what was written.
    """

    def __init__(  # noqa: PLR0913 (what it connects)
        self,
        window: MainWindow,
        session: Session,
        viewing: Viewing,
        panel: SidePanel,
        surveying: Surveying,
        *,
        preferences: Preferences,
        status: StatusLine,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._viewing, self._surveying = window, session, viewing, surveying
        self._preferences, self._status = preferences, status
        self._entity: EntityView | None = None
        self._dossier: DossierView | None = None
        viewing.offer(ViewKind.ENTITY, self._make_entity)
        viewing.offer(ViewKind.DOSSIER, self._make_dossier)
        panel.entities.library_requested.connect(self._open_of_entity)
        panel.sources.library_requested.connect(self._open_of_source)
        session.catalogue.shelved.connect(self._renew)
        surveying.looked_through.connect(self._renew)

    def open_page(self, who: ReferentId) -> None:
        """Show all mentions of somebody."""
        self._viewing.open(ViewKind.ENTITY, who)

    def open_dossier(self, who: ReferentId) -> None:
        """Show all statements of somebody."""
        self._viewing.open(ViewKind.DOSSIER, who)

    def open_hit(self, hit: SearchHit) -> None:
        """Show what a search has found by its name."""
        if hit.referent is not None:
            (self.open_dossier if hit.kind is HitKind.SOURCE else self.open_page)(hit.referent.id)

    def _open_of_entity(self, row: EntityRow | MentionRow | TimeRow) -> None:
        self.open_page(id_of_entity(row.entity))

    def _open_of_source(self, row: SourceRow | StatementRow) -> None:
        analysis = self._session.analysis
        source_id = row.source.id if isinstance(row, SourceRow) else row.attribution.source_id
        source = next((each for each in analysis.sources if each.id == source_id), None)
        if source is not None:
            self.open_dossier(id_of_source(source, {each.id: each for each in analysis.entities}))

    def _make_entity(self) -> "EntityView":
        self._entity = view = entity_view(self._preferences)
        view.subject_wanted.connect(self._ask_page)
        view.page_requested.connect(self.open_page)
        view.dossier_requested.connect(self.open_dossier)
        view.export_requested.connect(self._export_page)
        view.find_requested.connect(self._surveying.look_through)
        return view

    def _make_dossier(self) -> "DossierView":
        self._dossier = view = dossier_view(self._preferences)
        view.subject_wanted.connect(self._ask_dossier)
        view.page_requested.connect(self.open_page)
        view.export_requested.connect(self._export_dossier)
        view.find_requested.connect(self._surveying.look_through)
        return view

    def _ask_page(self, who: ReferentId) -> None:
        if self._session.is_open:
            self._session.start_job(partial(_page, who), self._show_page)

    def _ask_dossier(self, who: ReferentId) -> None:
        if self._session.is_open:
            self._session.start_job(partial(_dossier, who), self._show_dossier)

    def _show_page(self, found: _Page) -> None:
        if self._entity is not None:
            who, page, statements, missing = found
            self._entity.show_page(who, page, statements, missing=missing)

    def _show_dossier(self, found: _Dossier) -> None:
        if self._dossier is not None:
            who, dossier, missing = found
            self._dossier.show_dossier(who, dossier, missing=missing)

    def _renew(self) -> None:
        """Ask again for what is shown, now that the library has changed."""
        if self._entity is not None and self._viewing.kind is ViewKind.ENTITY and self._entity.who is not None:
            self._ask_page(self._entity.who)
        if self._dossier is not None and self._viewing.kind is ViewKind.DOSSIER and self._dossier.who is not None:
            self._ask_dossier(self._dossier.who)

    def _export_page(self, page: "EntityPage") -> None:
        text = partial(_page_text, page, *self._ways)
        self._choose_file(page.referent.name, self.tr("Export the page"), text)

    def _export_dossier(self, dossier: "Dossier") -> None:
        text = partial(_dossier_text, dossier, *self._ways)
        self._choose_file(dossier.referent.name, self.tr("Export the dossier"), text)

    @property
    def _ways(self) -> tuple[str, str]:
        """The language that exports are written in, and the pattern that the user cites by."""
        return self._preferences.language, self._preferences.settings.quotation_pattern

    def _choose_file(self, name: str, title: str, text: Callable[[Workspace], str]) -> None:
        folder = Path(self._preferences.settings.export_folder or Path.home())
        suggestion = folder / file_name("{title}", {"title": name}, ".md")
        choose_target(self._window, title, suggestion, partial(self._save, text))

    def _save(self, text: Callable[[Workspace], str], place: str) -> None:
        path = Path(place)
        self._preferences.remember(export_folder=str(path.parent))
        self._session.start_job(partial(_write, text, path), self._tell_saved)

    def _tell_saved(self, _: object) -> None:
        self._status.say(self.tr("%Ln file(s) written", "", 1))


def _page(who: ReferentId, workspace: Workspace, progress: Progress) -> _Page:
    missing = workspace.findings.missing()
    try:
        page = workspace.crossings.page(who, progress)
        statements = workspace.crossings.dossier(who).statements if page.referent.statements else ()
    except NotFoundError:
        return who, None, (), missing
    return who, page, statements, missing


def _dossier(who: ReferentId, workspace: Workspace, progress: Progress) -> _Dossier:
    missing = workspace.findings.missing()
    try:
        return who, workspace.crossings.dossier(who, progress), missing
    except NotFoundError:
        return who, None, missing


def _page_text(page: "EntityPage", language: str, pattern: str, workspace: Workspace) -> str:
    return workspace.crossings.page_text(page, language=language, pattern=pattern)


def _dossier_text(dossier: "Dossier", language: str, pattern: str, workspace: Workspace) -> str:
    return workspace.crossings.dossier_text(dossier, language=language, pattern=pattern)


def _write(text: Callable[[Workspace], str], path: Path, workspace: Workspace, _: Progress) -> None:
    workspace.crossings.write(text(workspace), path)
