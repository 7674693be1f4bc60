"""The list view of the window: rows as wide as the view, chosen by a click or by Return."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from ui.models.roles import Role

if TYPE_CHECKING:
    _Rows = QAbstractItemView
else:
    _Rows = object


class Rows(_Rows):
    """What lists of rows share: words in their place where there are none, and Return, which chooses one.

    Before the class of Qt among the bases of a list, which has a signal `row_chosen`.
    """

    row_chosen: Signal
    _placeholder = _reason = ""

    def set_placeholder(self, text: str) -> None:
        """Say this in place of rows while there are none."""
        self._placeholder = text
        self.viewport().update()

    def set_reason(self, text: str) -> None:
        """Say why there can be no rows, before the words that are said of an empty list; empty for no reason."""
        self._reason = text
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the current row by Return or Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, or the words that stand for them."""
        super().paintEvent(event)
        words = self._reason or self._placeholder
        if words and self.model() is not None and self.model().rowCount() == 0:
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().placeholderText().color())
            area = self.viewport().rect().adjusted(24, 28, -24, -24)
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(area, flags, words)
            painter.end()

    def minimumSizeHint(self) -> QSize:
        """Small enough for any window."""
        return QSize(80, 60)

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(Role.ROW)
        if row is not None and index.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.row_chosen.emit(row)


class RowView(Rows, QListView):
    """Shows a `RowModel`, with words in its place while it is empty.

    Args:
        parent: Owns the view.
    """

    row_chosen = Signal(object)
    """The value of a row that was clicked or on which Return was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setViewport(viewport_of_ours())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(24)
        self.clicked.connect(self._choose)

    def select_row(self, place: int | None) -> None:
        """Mark a row and bring it into view, without choosing it; None marks none."""
        index = self.model().index(place, 0) if place is not None else QModelIndex()
        if index != self.currentIndex():
            self.setCurrentIndex(index)

    def refresh(self) -> None:
        """Measure and paint all rows again, after a change of theme, font or language."""
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the rows' texts anew where the width changed."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()


def viewport_of_ours() -> QWidget:
    """The ground that rows stand on.

    Asked for a viewport that Qt has made, PySide looks through all its widgets for the type, and makes them for that:
    55 classes, 8 ms, 1.2 MB.
    """
    viewport = QWidget()
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    return viewport
