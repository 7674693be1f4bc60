"""Choosing a backup by what it holds, before anything is touched."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, QThreadPool, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.errors import ReaderError
from reader.progress import Progress
from reader.store.backup import BackupInfo, BackupKeeper, BackupReason
from reader.store.held import HeldArticle, held_in
from ui.errors import explain
from ui.models.backups import BackupLine, BackupModel, HeldLine, HeldModel
from ui.models.roles import Role
from ui.numbers import moment_words
from ui.style import Measures
from ui.theme import Theme
from ui.widgets.delegate import Place, RowDelegate, fill
from ui.widgets.rows import RowView
from ui.widgets.text import draw_line
from ui.work import Job

_ROW_PX = 54
_BACKUPS_PX = 330


class TwoLineDelegate(RowDelegate):
    """Paints a name with dim words below it; what counts most has the colour of accents."""

    def row_height(self, row: object, width: int) -> int:  # noqa: ARG002 (all alike)
        """Two lines."""
        return _ROW_PX

    def paint_row(self, painter: QPainter, row: BackupLine | HeldLine, place: Place) -> None:
        """Paint both lines."""
        if isinstance(row, BackupLine):
            name, is_dim, stands_out = row.name, not row.is_whole, False
            if place.is_selected or place.is_hovered:
                edge = self.theme.colour("accent") if place.is_current else None
                fill(painter, place.inset(6, 2, 6, 2), self.theme.colour("selected"), edge=edge)
        else:
            name, is_dim, stands_out = row.title, False, row.differs
        ink, dim = self.theme.colour("dim" if is_dim else "ink"), self.theme.colour("accent" if stands_out else "dim")
        small = self.font(self.measures.small_px + 1)
        upper, lower = place.inset(16, 6, 16, _ROW_PX // 2 - 1), place.inset(16, _ROW_PX // 2 - 1, 16, 6)
        # A title has a direction of its own.
        worded = isinstance(row, BackupLine)
        draw_line(painter, upper, name, self.font(bold=True), ink, right=place.is_rtl, worded=worded)
        draw_line(painter, lower, row.words, small, dim, right=place.is_rtl, worded=True)


class RestoreDialog(QDialog):
    """Lists the backups of a library, open or not, and what each of them holds.

    Args:
        keeper: Has the backups.
        theme: Its colours.
        measures: Its sizes.
        parent: Stands under it.
    """

    restore_requested = Signal(object)
    """Path of the backup that is to take the library's place."""

    def __init__(self, keeper: BackupKeeper, *, theme: Theme, measures: Measures, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Backups"))
        self.resize(820, 520)
        self._keeper = keeper
        self._now: Mapping[str, HeldArticle] = {}
        self._knows_now = False
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self.backups, self.articles = RowView(self), RowView(self)
        self._backups, self._articles = BackupModel(self), HeldModel(self)
        self.backups.setModel(self._backups)
        self.articles.setModel(self._articles)
        for view in (self.backups, self.articles):
            view.setItemDelegate(TwoLineDelegate(theme, measures, view))
            view.setUniformItemSizes(True)
        self.backups.setAccessibleName(self.tr("Backups"))
        self.articles.setAccessibleName(self.tr("What the backup holds"))
        self.articles.setSelectionMode(RowView.SelectionMode.NoSelection)
        self.backups.set_placeholder(self.tr("Looking through the backups …"))
        self.backups.selectionModel().currentChanged.connect(self._choose)
        self.summary = QLabel(self)
        self.restore = QPushButton(self.tr("Restore This Backup…"), self)
        self.restore.clicked.connect(self._ask)
        self.restore.setEnabled(False)
        self._lay_out()
        self._do(partial(_look, keeper), self._list)

    def done(self, result: int) -> None:
        """Close as soon as nothing is being read any more: what reads belongs to the dialog."""
        for job in self.findChildren(Job):
            job.cancel()
        self._pool.waitForDone()
        super().done(result)

    def _lay_out(self) -> None:
        head = QLabel(self.tr("Nothing is changed until you restore a backup."), self)
        for label in (head, self.summary):
            # Titles of articles may stand in it: never to be read as HTML.
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(self.restore, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        held = QVBoxLayout()
        held.setSpacing(8)
        held.addWidget(self.summary)
        held.addWidget(self.articles, 1)
        lists = QHBoxLayout()
        lists.setSpacing(16)
        self.backups.setFixedWidth(_BACKUPS_PX)
        lists.addWidget(self.backups)
        lists.addLayout(held, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(head)
        layout.addLayout(lists, 1)
        layout.addWidget(buttons)

    def _do(self, work: Callable[[Progress], Any], done: Callable[[Any], None]) -> None:
        """Read files in the pool; the value goes to `done`, on the GUI thread."""
        job = Job(work, self)
        job.succeeded.connect(done)
        job.failed.connect(self._tell)
        job.start(self._pool)

    def _list(self, found: tuple[Sequence[BackupInfo], Sequence[HeldArticle] | None]) -> None:
        backups, now = found
        self._knows_now = now is not None
        self._now = {article.id: article for article in now or ()}
        self._backups.reset([self._line(backup) for backup in backups])
        self.backups.set_placeholder(self.tr("There are no backups yet: the first is made some seconds after a start."))
        whole = (place for place, row in enumerate(self._backups.rows) if row.is_whole)
        self.backups.select_row(next(whole, None))

    def _line(self, backup: BackupInfo) -> BackupLine:
        is_whole = backup.verified and not backup.damaged_rows
        reasons = {
            BackupReason.TIMED: self.tr("while you worked"),
            BackupReason.MIGRATION: self.tr("before an update"),
            BackupReason.IMPORT: self.tr("before an import"),
            BackupReason.MANUAL: self.tr("on request"),
        }
        pieces = [
            reasons[backup.reason],
            self.tr("%Ln article(s)", "", backup.articles),
            self.tr("%Ln highlight(s)", "", backup.annotations),
        ]
        if not is_whole:
            pieces = [self.tr("damaged, cannot be restored")]
        return BackupLine(backup, moment_words(backup.created), self.tr(", ").join(pieces), is_whole)

    def _choose(self, current: QModelIndex, _: QModelIndex) -> None:
        row = current.data(Role.ROW)
        self.restore.setEnabled(False)
        self._articles.reset([])
        self.summary.clear()
        if isinstance(row, BackupLine):
            path = row.backup.path
            self._do(lambda _: (path, held_in(path)), self._show)

    def _show(self, found: tuple[Path, Sequence[HeldArticle]]) -> None:
        path, held = found
        row = self.backups.currentIndex().data(Role.ROW)
        if not isinstance(row, BackupLine) or row.backup.path != path:
            return
        self._articles.reset([self._held_line(article) for article in held])
        self.summary.setText(self._summary(held))
        self.restore.setEnabled(row.is_whole)

    def _held_line(self, article: HeldArticle) -> HeldLine:
        known = self._now.get(article.id)
        pieces = [self.tr("%Ln highlight(s)", "", article.annotations), self.tr("%Ln note(s)", "", article.notes)]
        if article.is_trashed:
            pieces.append(self.tr("in the trash"))
        differs = self._knows_now and known != article
        if differs and known is None:
            pieces.append(self.tr("not in the library now"))
        elif differs and known is not None:
            pieces.append(
                self.tr("now: {counts}").format(
                    counts=self.tr(", ").join(
                        (
                            self.tr("%Ln highlight(s)", "", known.annotations),
                            self.tr("%Ln note(s)", "", known.notes),
                        )
                    )
                )
            )
        return HeldLine(article.title or self.tr("Untitled"), self.tr(", ").join(pieces), differs)

    def _summary(self, held: Sequence[HeldArticle]) -> str:
        """What would be gone after the backup was restored."""
        if not self._knows_now:
            return self.tr("The library itself cannot be read, so there is nothing to compare with.")
        missing = sum(article_id not in {article.id for article in held} for article_id in self._now)
        if missing:
            return self.tr("%Ln article(s) of the library are not in this backup.", "", missing)
        return self.tr("All articles of the library are in this backup.")

    def _tell(self, error: BaseException) -> None:
        self.summary.setText(explain(error).what)

    def _ask(self) -> None:
        row = self.backups.currentIndex().data(Role.ROW)
        if isinstance(row, BackupLine) and row.is_whole:
            path = row.backup.path
            self.accept()
            self.restore_requested.emit(path)


def _look(keeper: BackupKeeper, progress: Progress) -> tuple[Sequence[BackupInfo], Sequence[HeldArticle] | None]:
    """All backups, and what the library holds now; None where it cannot be read."""
    now = None
    with suppress(ReaderError):
        now = held_in(keeper.path)
    return keeper.list(progress), now
