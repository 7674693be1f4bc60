"""Statistics: counted in the background, shown as charts, saved as files."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.errors import UnwritableFileError
from reader.export.atomic import write_atomically
from reader.export.names import file_name
from reader.progress import Progress
from reader.workspace import Workspace
from ui.actions import Actions
from ui.desk.crossing import Crossing
from ui.desk.late import chart_file, statistics_view
from ui.desk.surveying import Surveying
from ui.desk.viewing import Viewing, ViewKind
from ui.late import choose_target, show_error
from ui.preferences import Preferences
from ui.session import Session
from ui.widgets.statusline import StatusLine
from ui.window import MainWindow

if TYPE_CHECKING:
    from reader.usecases.counting import ArticleStatistics, LibraryStatistics
    from ui.views.statistics import ChartToSave, StatisticsView


class Counting(QObject):
    """Opens the statistics and fills them.

    Args:
        window: Dialogs stand over it; owns this object.
        actions: Has the way to them.
        session: Counts.
        viewing: Shows them.
        crossing: Shows who stands in a chart.
        surveying: Looks through articles in which nobody has.
        preferences: How they look, and where files were saved last.
        status: Tells what was written.
    """

    def __init__(  # noqa: PLR0913 (what it connects)
        self,
        window: MainWindow,
        actions: Actions,
        session: Session,
        viewing: Viewing,
        crossing: Crossing,
        surveying: Surveying,
        *,
        preferences: Preferences,
        status: StatusLine,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._viewing, self._crossing = window, session, viewing, crossing
        self._surveying, self._preferences, self._status = surveying, preferences, status
        self._view: StatisticsView | None = None
        viewing.offer(ViewKind.STATISTICS, self._make)
        actions.statistics.triggered.connect(partial(viewing.open, ViewKind.STATISTICS))
        session.catalogue.shelved.connect(self._renew)
        session.analysis_found.connect(self._renew)
        surveying.looked_through.connect(self._renew)

    def _make(self) -> "StatisticsView":
        self._view = view = statistics_view(self._preferences)
        view.subject_wanted.connect(self._ask)
        view.page_requested.connect(self._crossing.open_page)
        view.find_requested.connect(self._surveying.look_through)
        view.save_requested.connect(self._choose_file)
        return view

    def _ask(self, is_library: bool) -> None:
        opened = self._session.open_article
        if is_library and self._session.is_open:
            self._session.start_job(_library, self._show_library)
        elif opened is not None:
            self._session.start_job(partial(_article, opened.id, opened.article.metadata.title), self._show_article)
        elif self._view is not None:
            self._view.show_nothing()

    def _show_article(self, found: "tuple[str, str, ArticleStatistics]") -> None:
        if self._view is not None:
            self._view.show_article(*found)

    def _show_library(self, found: "tuple[LibraryStatistics, int]") -> None:
        if self._view is not None:
            self._view.show_library(*found)

    def _renew(self) -> None:
        if self._view is not None and self._viewing.kind is ViewKind.STATISTICS:
            self._ask(self._view.shows_library)

    def _choose_file(self, wanted: "ChartToSave") -> None:
        folder = Path(self._preferences.settings.export_folder or Path.home())
        suggestion = folder / file_name("{title}", {"title": wanted.title}, f".{wanted.form}")
        choose_target(self._window, self.tr("Save the chart"), suggestion, partial(self._save, wanted))

    def _save(self, wanted: "ChartToSave", place: str) -> None:
        path = Path(place)
        self._preferences.remember(export_folder=str(path.parent))
        try:
            write_atomically(path, chart_file(wanted))
        except UnwritableFileError as error:
            show_error(self._window, error)
        else:
            self._status.say(self.tr("%Ln file(s) written", "", 1))


def _article(article_id: str, title: str, workspace: Workspace, _: Progress) -> "tuple[str, str, ArticleStatistics]":
    return article_id, title, workspace.counts.article(article_id)


def _library(workspace: Workspace, progress: Progress) -> "tuple[LibraryStatistics, int]":
    return workspace.counts.library(progress=progress), workspace.findings.missing()
