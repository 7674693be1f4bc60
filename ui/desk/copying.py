"""Copies of stories: found in the background, told of after an import, shown in a view of their own."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.arabic.direction import isolate
from reader.catalogue import Copy
from reader.edits import Change, EditKind, RecordKind
from reader.progress import Progress
from reader.usecases.importing import ImportOutcome
from reader.workspace import Workspace
from ui.actions import Actions
from ui.desk.late import copy_view
from ui.desk.noticing import Noticing
from ui.desk.viewing import Viewing, ViewKind
from ui.late import outcome_dialog
from ui.models.outcomes import Told
from ui.numbers import percent
from ui.opened import OpenArticle
from ui.preferences import Preferences
from ui.session import Session
from ui.window import MainWindow

if TYPE_CHECKING:
    from reader.store.copies import Filled
    from reader.usecases.copying import Compared
    from ui.views.copies import CopyView

_REST_MS = 4_000
_PAUSE_MS = 150
"""Between two pieces of the work in the background: a library of 100,000 articles takes some minutes of it."""


class Copying(QObject):
    """Shows the copies of articles, and finds those of a library that has not been looked through.

    Args:
        window: Dialogs stand over it; owns this object.
        actions: Open the view.
        session: Looks them up.
        viewing: Shows the view.
        noticing: Tells of what an import has brought.
        preferences: How it looks.
    """

    list_requested = Signal()
    """All articles of which there are copies are to be listed."""

    def __init__(
        self,
        window: MainWindow,
        actions: Actions,
        session: Session,
        viewing: Viewing,
        noticing: Noticing,
        preferences: Preferences,
    ) -> None:
        super().__init__(window)
        self._window, self._action, self._session = window, actions.copies, session
        self._viewing, self._noticing, self._preferences = viewing, noticing, preferences
        self._view: CopyView | None = None
        self._filled: Filled | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._fill)
        self._action.triggered.connect(self._open_own)
        self._action.setEnabled(False)
        viewing.offer(ViewKind.COPIES, self._make_view)
        session.library_opened.connect(self._wait)
        session.imports.finished.connect(self.tell)
        session.opened.article_opened.connect(self._allow)
        session.opened.article_closed.connect(self._forbid)
        session.edits.edited.connect(self._follow)
        session.closing.connect(self._timer.stop)

    def open(self, article_id: str) -> None:
        """Show the copies of an article."""
        self._viewing.open(ViewKind.COPIES, article_id)

    def _open_own(self) -> None:
        if self._session.open_article is not None:
            self.open(self._session.open_article.id)

    def _allow(self, _: OpenArticle) -> None:
        self._action.setEnabled(True)

    def _forbid(self) -> None:
        self._action.setEnabled(False)

    def _make_view(self) -> "CopyView":
        self._view = view = copy_view(self._preferences)
        view.opened.connect(self._look)
        view.comparison_wanted.connect(self._compare)
        view.distinction_wanted.connect(self._distinguish)
        return view

    def _look(self, article_id: str) -> None:
        self._session.ask(partial(_copies_of, article_id), self._show)

    def _show(self, found: tuple[str, str, Sequence[Copy]]) -> None:
        article_id, title, copies = found
        if self._view is not None and self._view.article_id == article_id:
            self._view.set_copies(title, copies)

    def _compare(self, copy: Copy) -> None:
        self._session.start_job(partial(_compared, copy), self._show_comparison)

    def _show_comparison(self, found: "tuple[Copy, Compared, Compared]") -> None:
        if self._view is not None:
            self._view.show_comparison(*found)

    def _distinguish(self, copy: Copy, is_distinct: bool) -> None:
        kind = EditKind.DISTINGUISH if is_distinct else EditKind.RESEMBLE
        self._session.edits.make_by(
            kind,
            lambda workspace: workspace.copies.distinguish(copy.article_id, copy.other_id, is_distinct=is_distinct),
        )

    def _follow(self, changes: Sequence[Change]) -> None:
        shows = self._view is not None and self._viewing.kind is ViewKind.COPIES
        kinds = {RecordKind.DISTINCTION, RecordKind.ARTICLE}
        if self._view is not None and shows and any(change.kind in kinds for change in changes):
            self._look(self._view.article_id)

    def tell(self, outcomes: Sequence[ImportOutcome]) -> None:
        """Say of which articles an import has brought copies, unless notes have lost their passages: that comes first."""
        copied = [outcome for outcome in outcomes if outcome.copies and outcome.article_id]
        if copied and not any(outcome.displaced for outcome in outcomes):
            if len(outcomes) == 1:
                copy = copied[0].copies[0]
                words = self.tr("“{title}” tells the same story: {share} of the shorter text stands in the other.")
                said = words.format(title=isolate(copy.title), share=isolate(percent(copy.share)))
                self._noticing.offer(said, self.tr("Compare…"), partial(self.open, copy.article_id))
            else:
                said = self.tr("%Ln article(s) tell stories that others of the library tell too.", "", len(copied))
                self._noticing.offer(said, self.tr("Show…"), partial(self._list, copied))
        self._wait()

    def _list(self, copied: Sequence[ImportOutcome]) -> None:
        outcome_dialog(
            self.tr("Near Copies"),
            self.tr("%Ln article(s) tell stories that others of the library tell too.", "", len(copied)),
            [Told(outcome.title, "\n".join(map(self._said_of, outcome.copies))) for outcome in copied],
            theme=self._preferences.theme,
            measures=self._preferences.measures,
            parent=self._window,
        ).open()

    def _said_of(self, copy: Copy) -> str:
        words = self.tr("{share}: “{title}”")
        return words.format(share=isolate(percent(copy.share)), title=isolate(copy.title))

    def _wait(self, _: object = None) -> None:
        """Look for articles that have not been looked through, after a rest: a start has more urgent work."""
        self._filled = None
        self._timer.start(_REST_MS)

    def _fill(self) -> None:
        if self._session.is_open:
            self._session.start_job(partial(_fill, self._filled), self._go_on, failed=self._give_up)

    def _go_on(self, filled: "Filled") -> None:
        if not filled.is_done:
            self._filled = filled
            self._timer.start(_PAUSE_MS)
        elif filled.found:
            self._session.catalogue.refresh()
            words = self.tr("Near copies were found: articles that tell one story in the same words.")
            self._noticing.offer(words, self.tr("Show…"), self._show_list)

    def _show_list(self) -> None:
        self.list_requested.emit()

    def _give_up(self, _: BaseException) -> None:
        """What keeps this from being stored keeps notes from it too, and is told there; the next start goes on."""


def _copies_of(article_id: str, workspace: Workspace) -> tuple[str, str, Sequence[Copy]]:
    titles = workspace.library.articles.titles([article_id])
    return article_id, titles.get(article_id, ""), workspace.copies.of(article_id) if titles else ()


def _compared(copy: Copy, workspace: Workspace, _: Progress) -> "tuple[Copy, Compared, Compared]":
    return copy, *workspace.copies.compare(copy.article_id, copy.other_id)


def _fill(before: "Filled | None", workspace: Workspace, _: Progress) -> "Filled":
    return workspace.copies.fill_some(before)
