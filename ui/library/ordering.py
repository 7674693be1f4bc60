"""The button over the list of articles that sorts and groups it."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from reader.store.listing import ListOrder
from ui.icons import icon
from ui.strings import order_name
from ui.theme import Theme


class OrderButton(QToolButton):
    """Offers the orders of the list.

    Args:
        theme: Its colours.
        parent: Owns the button.
    """

    chosen = Signal(object, bool, bool)
    """A `ListOrder`, whether it is turned round, and whether headings part the list."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoRaise(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        self._group = QActionGroup(self)
        for order in ListOrder:
            action = QAction(self._group)
            action.setCheckable(True)
            action.setData(order.value)
            menu.addAction(action)
        menu.addSeparator()
        self._reverse, self._grouped = menu.addAction(""), menu.addAction("")
        for action in (self._reverse, self._grouped):
            action.setCheckable(True)
        self.setMenu(menu)
        menu.triggered.connect(self._tell)
        self.set_theme(theme)
        self._retranslate()

    def set_order(self, order: ListOrder, *, reverse: bool, grouped: bool) -> None:
        """Tick what is chosen."""
        for action in self._group.actions():
            action.setChecked(action.data() == order.value)
        self._reverse.setChecked(reverse)
        self._grouped.setChecked(grouped)

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self.setIcon(icon("sort", theme.colour("dim")))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _tell(self) -> None:
        action = self._group.checkedAction()
        self.chosen.emit(ListOrder(action.data()), self._reverse.isChecked(), self._grouped.isChecked())

    def _retranslate(self) -> None:
        self.setToolTip(self.tr("Sort and group"))
        self.setAccessibleName(self.tr("Sort and group"))
        for action in self._group.actions():
            action.setText(order_name(ListOrder(action.data())))
        self._reverse.setText(self.tr("Reverse Order"))
        self._grouped.setText(self.tr("Group under Headings"))
