"""The box over a list that narrows it, with a choice of order."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from ui.widgets.lineedit import LineEdit


class FilterBar(QWidget):
    """A line to type in and a choice between the order of the text and the order by number.

    The choice is a button with a menu: a combo box is eleven widgets, a quarter of a megabyte under a style sheet.

    Args:
        parent: Owns the bar.
    """

    filter_changed = Signal(str)
    by_count_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = LineEdit(parent=self)
        self._line.setClearButtonEnabled(True)
        self._order = QToolButton(self)
        self._order.setObjectName("choice")
        self._order.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._order.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)  # as high as the line
        menu, orders = QMenu(self._order), QActionGroup(self)
        self._by_count, self._by_place = QAction(orders), QAction(orders)
        for action in (self._by_count, self._by_place):
            action.setCheckable(True)
            menu.addAction(action)
        self._order.setMenu(menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 4)
        layout.setSpacing(6)
        layout.addWidget(self._line, 1)
        layout.addWidget(self._order)
        self.setFocusProxy(self._line)
        self._line.textChanged.connect(self.filter_changed)
        orders.triggered.connect(self._tell)

    def set_by_count(self, by_count: bool) -> None:
        """Choose the order."""
        (self._by_count if by_count else self._by_place).setChecked(True)
        self._tell()

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
        self._by_count.setText(by_count)
        self._by_place.setText(by_place)
        self._order.setAccessibleName(self.tr("Order"))
        self._show_order()

    def changeEvent(self, event: QEvent) -> None:
        """Have the arrow on the other side."""
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._show_order()
        super().changeEvent(event)

    def _tell(self) -> None:
        self._show_order()
        self.by_count_changed.emit(self._by_count.isChecked())

    def _show_order(self) -> None:
        chosen = self._by_count if self._by_count.isChecked() else self._by_place
        self._order.setText(chosen.text())
        self._order.setAccessibleDescription(chosen.text())
