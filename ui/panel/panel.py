"""The side panel: what was found in the article and what was written about it, in four tabs."""

from enum import IntEnum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from ui.panel.entities import EntitiesTab
from ui.panel.notes import NotesTab
from ui.panel.outline import OutlineTab
from ui.panel.sources import SourcesTab
from ui.style import Measures
from ui.theme import Theme


class Tab(IntEnum):
    """The tabs in their order."""

    ENTITIES = 0
    SOURCES = 1
    NOTES = 2
    OUTLINE = 3


class SidePanel(QFrame):
    """A bar of tabs over the tab that was chosen.

    Args:
        theme: Its colours.
        measures: Its sizes.
        preview: Shows and hides what a note will look like while it is written.
        parent: Owns the panel.
    """

    tab_changed = Signal(int)

    def __init__(self, theme: Theme, measures: Measures, preview: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.entities = EntitiesTab(theme, measures, self)
        self.sources = SourcesTab(theme, measures, self)
        self.notes = NotesTab(theme, measures, preview, self)
        self.outline = OutlineTab(theme, measures, self)
        self._stack = QStackedWidget(self)
        self._bar = QTabBar(self)
        self._bar.setDrawBase(False)
        self._bar.setExpanding(False)
        self._bar.setUsesScrollButtons(False)
        self._bar.setElideMode(Qt.TextElideMode.ElideNone)
        for tab in (self.entities, self.sources, self.notes, self.outline):
            self._stack.addWidget(tab)
            self._bar.addTab("")
        head = QFrame(self)
        head.setObjectName("tabs")
        head_layout = QVBoxLayout(head)
        head_layout.setContentsMargins(6, 0, 6, 0)
        head_layout.addWidget(self._bar)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self._stack, 1)
        self._bar.currentChanged.connect(self._stack.setCurrentIndex)
        self._bar.currentChanged.connect(self.tab_changed)
        self._retranslate()

    @property
    def tab(self) -> int:
        """The tab that is shown."""
        return self._bar.currentIndex()

    def offer_doubtful(self, action: QAction) -> None:
        """Put a button for showing doubtful findings into the tabs that have any."""
        self.entities.offer_doubtful(action)
        self.sources.offer_doubtful(action)

    def show_tab(self, tab: int) -> None:
        """Show another tab."""
        self._bar.setCurrentIndex(tab)

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        for tab in (self.entities, self.sources, self.notes, self.outline):
            tab.set_theme(theme)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        words = (self.tr("Entities"), self.tr("Sources"), self.tr("Notes"), self.tr("Contents"))
        for tab, text in enumerate(words):
            self._bar.setTabText(tab, text)
        self._bar.setAccessibleName(self.tr("Side panel"))
