"""The shelves of the library: its parts, collections and tags, onto which articles can be dropped."""

from enum import StrEnum

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
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
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from ui.library.articleview import dragged_articles
from ui.library.delegates import ShelfDelegate, fold_rect
from ui.models.roles import Role
from ui.models.shelves import ShelfRow
from ui.widgets.delegate import Place
from ui.widgets.rows import RowView

_OPENS = {Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space}


class ShelfAct(StrEnum):
    """What can be done with shelves."""

    ADD = "add"
    ADD_SMART = "add_smart"
    EDIT = "edit"
    MOVE = "move"
    REMOVE = "remove"


class ShelfView(RowView):
    """Shows a `ShelfModel`.

    Args:
        parent: Owns the view.
    """

    fold_requested = Signal(object)
    """A `ShelfRow` whose nested rows are to be folded away, or shown."""
    menu_requested = Signal(object, object)
    """A `ShelfRow`, or None beside all rows, and the point on the screen."""
    dropped = Signal(object, object)
    """A `ShelfRow` and the ids of the articles that were dropped on it."""
    asked = Signal(object, object, object)
    """A `ShelfAct`, the collection (None for the top), and what to do it with; None where there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._goal = QRect()

    @property
    def content_px(self) -> int:
        """The height of all rows."""
        model = self.model()
        return sum(self.sizeHintForIndex(model.index(row, 0)).height() for row in range(model.rowCount())) + 4

    def sizeHint(self) -> QSize:
        """As high as all rows."""
        return QSize(super().sizeHint().width(), self.content_px)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold by plus, minus, space and the arrows to the sides; rename and remove as lists do."""
        row = self.currentIndex().data(Role.ROW)
        if isinstance(row, ShelfRow) and row.has_more and event.key() in _OPENS:
            self.fold_requested.emit(row)
        elif isinstance(row, ShelfRow) and row.collection is not None and event.key() == Qt.Key.Key_F2:
            self.asked.emit(ShelfAct.EDIT, row.collection, None)
        elif isinstance(row, ShelfRow) and row.collection is not None and event.key() == Qt.Key.Key_Delete:
            self.asked.emit(ShelfAct.REMOVE, row.collection, None)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Fold by a click on the angle before a row."""
        index = self.indexAt(event.position().toPoint())
        row = index.data(Role.ROW)
        if (
            isinstance(row, ShelfRow)
            and row.has_more
            and self._fold_area(index, row).contains(event.position().toPoint())
        ):
            self.fold_requested.emit(row)
            return
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a shelf."""
        is_by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_by_key else self.indexAt(event.pos())
        here = self.viewport().mapToGlobal(self.visualRect(index).center()) if is_by_key else event.globalPos()
        self.menu_requested.emit(index.data(Role.ROW), here)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome articles."""
        if dragged_articles(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where articles would go."""
        index = self.indexAt(event.position().toPoint())
        row = index.data(Role.ROW)
        can_drop = isinstance(row, ShelfRow) and row.takes_articles and bool(dragged_articles(event.mimeData()))
        self._point_at(self.visualRect(index) if can_drop else QRect())
        event.setAccepted(can_drop)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show it no longer."""
        self._point_at(QRect())
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand articles on."""
        row = self.indexAt(event.position().toPoint()).data(Role.ROW)
        self._point_at(QRect())
        if isinstance(row, ShelfRow) and row.takes_articles:
            event.acceptProposedAction()
            self.dropped.emit(row, dragged_articles(event.mimeData()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and a frame around the one onto which articles would be dropped."""
        super().paintEvent(event)
        delegate = self.itemDelegate()
        if not self._goal.isEmpty() and isinstance(delegate, ShelfDelegate):
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(delegate.theme.colour("accent"), 1.6))
            painter.drawRoundedRect(self._goal.adjusted(8, 2, -8, -2), 7, 7)
            painter.end()

    def _point_at(self, goal: QRect) -> None:
        if goal != self._goal:
            self._goal = goal
            self.viewport().update()

    def _fold_area(self, index: QModelIndex, row: ShelfRow) -> QRect:
        option = QStyleOptionViewItem()
        option.rect = self.visualRect(index)
        option.direction = self.layoutDirection()
        return fold_rect(row, Place(option, index)).toAlignedRect().adjusted(-4, 0, 4, 0)
