"""The box over a list that narrows it, with a choice of order."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from ui.widgets.lineedit import LineEdit


class FilterBar(QWidget):
    """A line to type in and a choice between the order of the text and the order by number.

    Args:
        parent: Owns the bar.
    """

    filter_changed = Signal(str)
    by_count_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = LineEdit(parent=self)
        self._line.setClearButtonEnabled(True)
        self._order = QComboBox(self)
        self._order.addItems(["", ""])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 4)
        layout.setSpacing(6)
        layout.addWidget(self._line, 1)
        layout.addWidget(self._order)
        self.setFocusProxy(self._line)
        self._line.textChanged.connect(self.filter_changed)
        self._order.currentIndexChanged.connect(self._order_changed)

    def set_by_count(self, by_count: bool) -> None:
        """Choose the order."""
        self._order.setCurrentIndex(0 if by_count else 1)
        self.by_count_changed.emit(by_count)

    def offer(self, action: QAction) -> None:
        """Put a button beside the line."""
        button = QToolButton(self)
        button.setDefaultAction(action)
        layout = self.layout()
        if isinstance(layout, QHBoxLayout):
            layout.insertWidget(1, button)

    def set_words(self, placeholder: str, by_count: str, by_place: str) -> None:
        """Speak the language of the interface.

        Args:
            placeholder: In the empty line.
            by_count: Name of the order by number.
            by_place: Name of the order of the text.
        """
        self._line.setPlaceholderText(placeholder)
        self._line.setAccessibleName(placeholder)
        self._order.setItemText(0, by_count)
        self._order.setItemText(1, by_place)
        self._order.setAccessibleName(self.tr("Order"))

    def _order_changed(self, place: int) -> None:
        self.by_count_changed.emit(place == 0)
