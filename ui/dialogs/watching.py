"""The watched folders: which they are, and of which files in them nothing came."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.arabic.direction import isolate
from ui.models.roles import Role
from ui.models.watching import WatchModel, WatchRow
from ui.style import Measures
from ui.theme import Theme
from ui.widgets.delegate import Place, RowDelegate, fill
from ui.widgets.rows import RowView
from ui.widgets.text import SetText, draw_line, set_text


class WatchDelegate(RowDelegate):
    """Paints a folder or a file, and under it how it is with it."""

    def row_height(self, row: WatchRow, width: int) -> int:
        """A line for the path, as many as needed for the rest."""
        return 30 + round(self._below(row, width - 24).height) + 8

    def paint_row(self, painter: QPainter, row: WatchRow, place: Place) -> None:
        """Paint a row; that of a folder can be chosen."""
        if row.is_folder and (place.is_selected or place.is_hovered):
            edge = self.theme.colour("accent") if place.is_current else None
            fill(painter, place.inset(2, 1, 2, 1), self.theme.colour("selected"), edge=edge)
        head = place.inset(12, 4, 12, place.rect.height() - 28)
        font = self.font(bold=row.is_folder)
        words = isolate(str(row.path)) if row.is_folder else isolate(row.path.name)
        draw_line(painter, head, words, font, self.theme.colour("ink"), right=place.is_rtl, worded=True)
        inner = place.inset(12, 28, 12, 4)
        self._below(row, int(inner.width())).draw(painter, inner.left(), inner.top(), self.theme.colour("dim"))

    def _below(self, row: WatchRow, width: int) -> SetText:
        return set_text(row.words, self.font(self.measures.small_px + 1), width, pitch=1.5)


class WatchDialog(QDialog):
    """Lists what is watched; folders are added and taken away.

    Args:
        is_paused: Whether nothing comes in by itself at present.
        theme: Its colours.
        measures: Its sizes.
        parent: Stands under it.
    """

    add_requested = Signal()
    removed = Signal(object)
    """Path of a folder that is to be watched no longer."""
    paused = Signal(bool)
    """Whether nothing is to come in by itself."""

    def __init__(self, *, is_paused: bool, theme: Theme, measures: Measures, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Watched Folders"))
        self.resize(560, 400)
        head = QLabel(self.tr("What is new or has changed in these folders comes into the library by itself."), self)
        head.setWordWrap(True)
        self._model = WatchModel(self)
        self.list = RowView(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(WatchDelegate(theme, measures, self.list))
        self.list.setAccessibleName(self.tr("Watched Folders"))
        self.list.set_placeholder(self.tr("No folder is watched."))
        self.pause = QCheckBox(self.tr("Pause"), self)
        self.pause.setChecked(is_paused)
        self.add, self.remove = QPushButton(self.tr("Add Folder…"), self), QPushButton(self.tr("Stop Watching"), self)
        row = QHBoxLayout()
        for widget in (self.add, self.remove):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.pause)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(head)
        layout.addWidget(self.list, 1)
        layout.addLayout(row)
        layout.addWidget(buttons)
        self.add.clicked.connect(self.add_requested)
        self.remove.clicked.connect(self._remove)
        self.pause.toggled.connect(self.paused)
        self.list.selectionModel().currentChanged.connect(self._enable)
        self._enable()

    @property
    def rows(self) -> Sequence[WatchRow]:
        """What is listed."""
        return self._model.rows

    def set_rows(self, rows: Sequence[WatchRow]) -> None:
        """List folders, and after them files."""
        self._model.reset(rows)
        self._enable()

    def _current(self) -> WatchRow | None:
        row: WatchRow | None = self.list.currentIndex().data(Role.ROW)
        return row if row is not None and row.is_folder else None

    def _enable(self) -> None:
        self.remove.setEnabled(self._current() is not None)

    def _remove(self) -> None:
        row = self._current()
        if row is not None:
            self.removed.emit(row.path)
