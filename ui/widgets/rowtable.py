"""A list of any length: rows of one height, of which only those in sight are ever looked at.

`RowView` lays all of its rows out, which at a hundred thousand takes a tenth of a second each time; a table whose rows
have one height knows where each stands.
"""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from ui.widgets.rows import Rows, viewport_of_ours

_STEP_PX = 24


class RowTable(Rows, QTableView):
    """Shows a model of one column; several rows can be selected.

    Args:
        row_px: The height of each row.
        parent: Owns the view.
    """

    row_chosen = Signal(object)
    """The value of a row that was clicked alone, or on which Return was pressed."""

    def __init__(self, row_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setViewport(viewport_of_ours())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(row_px)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(_STEP_PX)

    def select_row(self, place: int | None) -> None:
        """Mark one row and bring it into view, without choosing it; None marks none."""
        index = self.model().index(place, 0) if place is not None else QModelIndex()
        if index != self.currentIndex() or (index.isValid() and not self.selectionModel().isSelected(index)):
            self.setCurrentIndex(index)

    def selected_ranges(self) -> list[range]:
        """The rows that are selected, in order, as ranges: there may be a hundred thousand."""
        parts = self.selectionModel().selection().toList()
        return sorted((range(part.top(), part.bottom() + 1) for part in parts), key=lambda part: part.start)

    def select_ranges(self, ranges: list[range], current: int | None) -> None:
        """Select rows again, after the list has changed; the current one is not brought into view."""
        model, chosen = self.model(), QItemSelection()
        for part in ranges:
            chosen.select(model.index(part.start, 0), model.index(part.stop - 1, 0))
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if current is not None:
            self.selectionModel().setCurrentIndex(model.index(current, 0), QItemSelectionModel.SelectionFlag.NoUpdate)

    def refresh(self) -> None:
        """Paint all rows again, after a change of theme, font or language."""
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the row that was clicked, unless it was added to others."""
        was_dragging = self.state() in {
            QAbstractItemView.State.DraggingState,
            QAbstractItemView.State.DragSelectingState,
        }
        super().mouseReleaseEvent(event)
        is_plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers() and not was_dragging
        index = self.indexAt(event.position().toPoint())
        if is_plain and index.isValid() and self.selectionModel().isSelected(index):
            self._choose(index)
