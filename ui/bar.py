"""The bar of the main window: its buttons, made of the actions, and their menus."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QToolButton, QWidget

from reader.arabic.direction import isolate
from ui.actions import Actions
from ui.menus import Menus
from ui.widgets.topbar import TopBar


class MainBar(TopBar):
    """The menu, the ways in, what is done with a passage, the way out; search, type and theme at the other end.

    Args:
        actions: What the buttons do.
        menus: What they open.
        parent: Owns the bar.
    """

    def __init__(self, actions: Actions, menus: Menus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        menu = self.add_button(actions.menu, icon_only=True)
        self.add_button(actions.open, dispensable=True)
        gather = self.add_button(actions.gather, dispensable=True)
        highlight = self.add_button(actions.highlight, with_icon=True)
        self.add_button(actions.note)
        self.add_button(actions.export, dispensable=True)
        self.add_search()
        self.add_button(actions.lens, icon_only=True, dispensable=True)
        self._type = self.add_button(actions.type)
        self.add_button(actions.switch_theme, icon_only=True)
        for button, opened in ((menu, menus.main), (gather, menus.gather), (self._type, menus.type)):
            button.setMenu(opened)
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        highlight.setMenu(menus.labels)
        highlight.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        actions.menu.triggered.connect(menu.showMenu)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        keys = self._actions.search.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        words = self.tr("Search the whole library…")
        self.search.setPlaceholderText(f"{words}  {isolate(keys)}")
        self.search.setAccessibleName(self.tr("Search the library"))
        self.setAccessibleName(self.tr("Tool bar"))
        self._type.setAccessibleName(self.tr("Typeface and size"))
        self._type.setToolTip(self.tr("Typeface and size"))
