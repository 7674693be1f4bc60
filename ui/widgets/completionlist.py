"""A list of ways to go on under a box that is typed into.

It is a part of the window and not a window of its own: it takes no focus from the box, and stands in the right place under
every window manager.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout

from reader.queries.completing import Completion
from ui.models.completions import CompletionModel, beside
from ui.models.roles import Role
from ui.style import Measures
from ui.theme import Theme
from ui.widgets.delegate import Place, RowDelegate, fill
from ui.widgets.rows import RowView
from ui.widgets.text import draw_line

_ROW_PX = 30
_WIDTH_PX = 340
_TAKING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})


class CompletionDelegate(RowDelegate):
    """Paints a completion, and beside it what it asks for or how much it finds."""

    def row_height(self, row: Completion, width: int) -> int:  # noqa: ARG002 (all alike)
        """One line."""
        return _ROW_PX

    def paint_row(self, painter: QPainter, row: Completion, place: Place) -> None:
        """Paint both."""
        if place.is_selected or place.is_hovered:
            fill(painter, place.inset(4, 1, 4, 1), self.theme.colour("selected"))
        area, small = place.inset(12, 0, 12, 0), self.font(self.measures.small_px)
        ink, dim = self.theme.colour("ink"), self.theme.colour("dim")
        words = beside(row)
        if row.is_value:
            draw_line(painter, place.inset(12, 0, 52, 0), row.shown, self.font(), ink, right=place.is_rtl)
            draw_line(painter, area, words, small, dim, right=not place.is_rtl)
        else:
            draw_line(painter, place.inset(12, 0, 220, 0), row.shown, self.font(), ink, right=place.is_rtl)
            draw_line(painter, place.inset(110, 0, 12, 0), words, small, dim, right=place.is_rtl, worded=True)


class CompletionList(QFrame):
    """Shows completions while there are any; its keys are typed into the box.

    Args:
        box: What is typed into.
        theme: Its colours.
        measures: Its sizes.
    """

    chosen = Signal(object)
    """A `Completion`."""

    def __init__(self, box: QLineEdit, theme: Theme, measures: Measures) -> None:
        super().__init__(box.window())
        self.setObjectName("completions")
        self._box = box
        self._model, self._view = CompletionModel(self), RowView(self)
        self._delegate = CompletionDelegate(theme, measures, self._view)
        self._view.setModel(self._model)
        self._view.setItemDelegate(self._delegate)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self._view)
        self._view.row_chosen.connect(self._choose)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        box.installEventFilter(self)
        box.window().installEventFilter(self)

    @property
    def offered(self) -> Sequence[Completion]:
        """What is offered."""
        return self._model.rows

    def offer(self, completions: Sequence[Completion]) -> None:
        """Show completions; none hides the list."""
        self._model.reset(completions)
        self._view.setAccessibleName(self.tr("Completions"))
        self.setVisible(bool(completions) and self._box.isVisible())
        if self.isVisible():
            self._stand_under_box()
            self.raise_()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self._delegate.theme = theme
        self._view.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk through the list by the box's keys; go when the box is left."""
        if self.isHidden():
            return False
        if watched is not self._box:
            if event.type() == QEvent.Type.Resize:
                self._stand_under_box()
            return False
        if event.type() in {QEvent.Type.FocusOut, QEvent.Type.Hide}:
            self.hide()
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # Esc and Tab mean the list while it is there, whatever they mean elsewhere.
            if event.key() == Qt.Key.Key_Escape or (event.key() in _TAKING and self._current is not None):
                event.accept()
            return event.isAccepted()
        return event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._takes(event.key())

    @property
    def _current(self) -> Completion | None:
        row = self._view.currentIndex().data(Role.ROW)
        return row if isinstance(row, Completion) else None

    def _takes(self, key: int) -> bool:
        """Whether a key means the list; does what it means."""
        row, count = self._view.currentIndex().row(), len(self._model.rows)
        if key == Qt.Key.Key_Escape:
            self.hide()
        elif key == Qt.Key.Key_Down:
            self._view.select_row((row + 1) % count)
        elif key == Qt.Key.Key_Up and row >= 0:
            self._view.select_row((row - 1) % count)
        elif key in _TAKING and self._current is not None:
            self._choose(self._current)
        elif key == Qt.Key.Key_Tab:
            self._choose(self._model.rows[0])
        else:
            return False
        return True

    def _choose(self, row: Any) -> None:  # noqa: ANN401 (a signal's value)
        self.hide()
        self.chosen.emit(row)

    def _stand_under_box(self) -> None:
        window = self._box.window()
        width = min(max(self._box.width(), _WIDTH_PX), window.width() - 16)
        corner = self._box.mapTo(window, QPoint(0, self._box.height() + 2))
        left = corner.x() + self._box.width() - width if self._box.isRightToLeft() else corner.x()
        left = max(8, min(left, window.width() - width - 8))
        self.setGeometry(left, corner.y(), width, _ROW_PX * len(self._model.rows) + 10)
