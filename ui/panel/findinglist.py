"""The list of findings in the side panel: each row has a menu, keys, and may be dragged on another one."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from ui.models.roles import Role
from ui.widgets.rows import RowView

MENU_PX = 34
"""Width of the trailing part of a row in which a press opens its menu, while the row is under the mouse."""

_EDGE = 20
"""Pixels at the upper and lower edge in which something that is dragged scrolls the list."""

_TYPE = "application/x-hashiya-finding"


class FindingList(RowView):
    """Shows findings and says what the user wants to do with one; changes nothing.

    Args:
        accepts: Whether a row may be dragged on another one.
        parent: Owns the list.
    """

    menu_requested = Signal(object, object)
    """A row, or None beside all rows, and where on the screen its menu is to open."""
    rename_requested = Signal(object)
    reject_requested = Signal(object)
    why_requested = Signal(object)
    library_requested = Signal(object)
    """A row about which the whole library is asked."""
    dropped = Signal(object, object)
    """A row, and the one that it was dragged on."""

    def __init__(self, accepts: Callable[[Any, Any], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._accepts = accepts
        self._dragged: Any = None  # a row, what that is depends on the model
        self._target = QModelIndex()
        self.setDragDropMode(RowView.DragDropMode.DragDrop)

    @property
    def current_row(self) -> Any:  # noqa: ANN401 (what a row is depends on the model)
        """The row that keys act on; None for none."""
        return self.currentIndex().data(Role.ROW)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the menu of a row from its dots; all else as in any list."""
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and self._is_on_dots(index, event.position().toPoint()):
            self.setCurrentIndex(index)
            self.menu_requested.emit(index.data(Role.ROW), event.globalPosition().toPoint())
            return
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the row under the mouse, or by its key that of the current row."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.setCurrentIndex(index)
            place = self.viewport().mapToGlobal(self.visualRect(index).center()) if by_key else event.globalPos()
            self.menu_requested.emit(index.data(Role.ROW), place)
        elif not index.isValid():
            self.menu_requested.emit(None, self.viewport().mapToGlobal(QPoint()) if by_key else event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rename by F2, reject by Delete, say why by «?» or Space, ask the library by Ctrl+Return."""
        asked = {
            int(Qt.Key.Key_F2): self.rename_requested,
            int(Qt.Key.Key_Delete): self.reject_requested,
            int(Qt.Key.Key_Question): self.why_requested,
            ord("؟"): self.why_requested,
            int(Qt.Key.Key_Space): self.why_requested,
        }.get(event.key())
        if (
            event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            asked = self.library_requested
        row = self.current_row
        if asked is not None and row is not None:
            asked.emit(row)
            return
        super().keyPressEvent(event)

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: ARG002 (as Qt calls it)
        """Take the current row along."""
        index = self.currentIndex()
        self._dragged = index.data(Role.ROW)
        drag, mime = QDrag(self), QMimeData()
        mime.setData(_TYPE, b"")
        drag.setMimeData(mime)
        drag.setPixmap(self.viewport().grab(self.visualRect(index)))
        drag.setHotSpot(QPoint(drag.pixmap().width() // 2, 12))
        drag.exec(Qt.DropAction.MoveAction)
        self._dragged = None
        self._aim(QModelIndex())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome a row of this list."""
        if event.mimeData().hasFormat(_TYPE) and self._dragged is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show on which row it would fall; scroll on at the edges."""
        y, bar = event.position().y(), self.verticalScrollBar()
        if not _EDGE <= y < self.viewport().height() - _EDGE:
            bar.setValue(bar.value() + (-bar.singleStep() if y < _EDGE else bar.singleStep()))
        index = self.indexAt(event.position().toPoint())
        if self._takes(index):
            self._aim(index)
            event.acceptProposedAction()
        else:
            self._aim(QModelIndex())
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: ARG002 (as Qt calls it)
        """Show no target any more."""
        self._aim(QModelIndex())

    def dropEvent(self, event: QDropEvent) -> None:
        """Say on which row it fell."""
        index = self.indexAt(event.position().toPoint())
        self._aim(QModelIndex())
        if self._takes(index):
            event.acceptProposedAction()
            self.dropped.emit(self._dragged, index.data(Role.ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and a frame around the one on which something would fall."""
        super().paintEvent(event)
        if self._target.isValid():
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().link().color(), 2))
            painter.drawRoundedRect(QRectF(self.visualRect(self._target)).adjusted(7, 2, -7, -2), 7, 7)
            painter.end()

    def keep_place(self, change: Callable[[], None], row: Callable[[], int | None]) -> None:
        """Show other values without losing the place in the list; without one, rows are set when they are painted.

        Args:
            change: Changes the model.
            row: Where the row then stands that was the current one; None where it does not.
        """
        scrolled = self.verticalScrollBar().value()
        change()
        place = row()
        if place is not None:
            self.selectionModel().setCurrentIndex(
                self.model().index(place, 0), self.selectionModel().SelectionFlag.ClearAndSelect
            )
        if scrolled or place is not None:
            self.doItemsLayout()
            self.verticalScrollBar().setValue(scrolled)

    def _takes(self, index: QModelIndex) -> bool:
        if self._dragged is None or not index.isValid():
            return False
        return self._accepts(self._dragged, index.data(Role.ROW))

    def _aim(self, index: QModelIndex) -> None:
        if index != self._target:
            self._target = index
            self.viewport().update()

    def _is_on_dots(self, index: QModelIndex, point: QPoint) -> bool:
        if not index.isValid() or not index.flags() & Qt.ItemFlag.ItemIsEnabled:
            return False
        rect = self.visualRect(index)
        distance = point.x() - rect.left() if self.isRightToLeft() else rect.right() - point.x()
        return distance < MENU_PX
