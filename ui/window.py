"""The main window: library, page and side panel side by side, the bar over them and the status line under them.

It is light, so that the article's text is on the screen before anything else is loaded: `ui.desk` fills it afterwards.
"""

from enum import IntEnum
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QMenu, QSplitter, QToolButton, QVBoxLayout, QWidget

from reader.arabic.direction import isolate
from ui.actions import Actions
from ui.page.style import PageStyle
from ui.page.view import ArticlePage
from ui.style import Measures
from ui.theme import Theme
from ui.widgets.statusline import StatusLine
from ui.widgets.topbar import TopBar

_PAGE_MIN = 380
_SIDE_MIN = 190
_WIDE, _MIDDLE = 1180, 900
"""From the first width on there is room for library, page and panel; from the second for page and panel."""


class Room(IntEnum):
    """How much the window's width has room for."""

    PAGE = 0
    PANEL = 1
    ALL = 2


class MainWindow(QMainWindow):
    """Holds the parts and gives them room; knows nothing of articles.

    Args:
        theme: Its colours.
        measures: Its sizes.
        page_style: How the page is set.
    """

    closing = Signal()
    """The user wants to close the window; whoever is ready calls `let_close`."""
    language_changed = Signal()
    files_dropped = Signal(object)
    """Paths of files and folders."""

    def __init__(self, theme: Theme, measures: Measures, page_style: PageStyle) -> None:
        super().__init__()
        self.actions_ = Actions(self)
        self.actions_.set_theme(theme)
        self.bar = TopBar(self)
        self.page = ArticlePage(page_style, self)
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.status = StatusLine(self)
        self._measures = measures
        self._may_close = False
        self.asks_before_closing = False
        self._room: Room | None = None
        self._library, self._panel = _holder("library"), _holder("panel")
        self._buttons = {
            "menu": self.bar.add_button(self.actions_.menu, icon_only=True),
            "open": self.bar.add_button(self.actions_.open, dispensable=True),
            "gather": self.bar.add_button(self.actions_.gather, dispensable=True),
            "highlight": self.bar.add_button(self.actions_.highlight, with_icon=True),
            "note": self.bar.add_button(self.actions_.note),
            "export": self.bar.add_button(self.actions_.export, dispensable=True),
        }
        self.bar.add_search()
        self._buttons["type"] = self.bar.add_button(self.actions_.type)
        self._buttons["theme"] = self.bar.add_button(self.actions_.switch_theme, icon_only=True)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._middle = QWidget(self)
        middle = QVBoxLayout(self._middle)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.page, 1)
        self._middle.setMinimumWidth(_PAGE_MIN)
        for part in (self._library, self._middle, self._panel):
            self._splitter.addWidget(part)
        self._splitter.setStretchFactor(1, 1)
        central = QWidget(self)
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, stretch in ((self.bar, 0), (self._splitter, 1), (self.status, 0)):
            column.addWidget(part, stretch)
        self.setCentralWidget(central)
        self.setAcceptDrops(True)
        self.resize(*measures.window_px)
        self._splitter.setSizes([measures.library_px, 1, measures.panel_px])
        self.actions_.toggle_library.toggled.connect(self._library.setVisible)
        self.actions_.toggle_panel.toggled.connect(self._panel.setVisible)
        self.actions_.toggle_library.setChecked(True)
        self.actions_.toggle_panel.setChecked(True)
        self._retranslate()

    def put_library(self, sidebar: QWidget) -> None:
        """Fill the place of the library."""
        _fill(self._library, sidebar)

    def put_panel(self, panel: QWidget) -> None:
        """Fill the place of the side panel."""
        _fill(self._panel, panel)

    def put_find_bar(self, bar: QWidget) -> None:
        """Put the bar that finds words over the page."""
        layout = self._middle.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(0, bar)

    def put_menus(self, main: QMenu, gather: QMenu, labels: QMenu, kinds: QMenu) -> None:
        """Hang the menus on their buttons.

        Args:
            main: Everything.
            gather: The ways in.
            labels: To highlight with.
            kinds: Typefaces and sizes.
        """
        for name, menu in (("menu", main), ("gather", gather), ("type", kinds)):
            self._buttons[name].setMenu(menu)
            self._buttons[name].setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._buttons["highlight"].setMenu(labels)
        self._buttons["highlight"].setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.actions_.menu.triggered.connect(self._buttons["menu"].showMenu)

    def show_panel(self) -> None:
        """Make sure that the side panel is seen."""
        self.actions_.toggle_panel.setChecked(True)

    def show_library(self) -> None:
        """Make sure that the library is seen."""
        self.actions_.toggle_library.setChecked(True)

    def side_widths(self) -> tuple[int, int]:
        """Widths of library and side panel, as the user left them."""
        sizes = self._splitter.sizes()
        return (sizes[0] or self._measures.library_px, sizes[2] or self._measures.panel_px)

    def set_side_widths(self, library: int, panel: int) -> None:
        """Give library and side panel the widths that the user left them at."""
        self._splitter.setSizes([library, max(1, self.width() - library - panel), panel])

    def geometry_text(self) -> str:
        """Place and size of the window as text."""
        return bytes(self.saveGeometry().toBase64().data()).decode("ascii")

    def set_geometry_text(self, text: str) -> None:
        """Put the window where the text says; an unusable text is ignored."""
        self.restoreGeometry(QByteArray.fromBase64(QByteArray(text.encode("ascii", "ignore"))))

    def let_close(self) -> None:
        """Close without asking again: all is stored."""
        self._may_close = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask whoever stores the notes first."""
        if self._may_close or not self.asks_before_closing:
            event.accept()
            return
        event.ignore()
        self.closing.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Name the actions in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.language_changed.emit()

    def _retranslate(self) -> None:
        self.actions_.retranslate()
        keys = self.actions_.search.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        words = self.tr("Search the whole library…")
        self.bar.search.setPlaceholderText(f"{words}  {isolate(keys)}")
        self.bar.search.setAccessibleName(self.tr("Search the library"))
        self.bar.setAccessibleName(self.tr("Tool bar"))
        self.page.setAccessibleName(self.tr("Article"))
        self._buttons["type"].setAccessibleName(self.tr("Typeface and size"))
        self._buttons["type"].setToolTip(self.tr("Typeface and size"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide what there is no room for; the user may bring it back."""
        super().resizeEvent(event)
        self.make_room()

    def make_room(self) -> None:
        """Hide what the width has no room for; before the window is shown, so that it can be narrow from the start."""
        width = self.width()
        room = Room.ALL if width >= _WIDE else Room.PANEL if width >= _MIDDLE else Room.PAGE
        if room is not self._room:
            self._room = room
            self.actions_.toggle_library.setChecked(room is Room.ALL)
            self.actions_.toggle_panel.setChecked(room is not Room.PAGE)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if event.mimeData().hasUrls() and _paths(event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand files and folders on."""
        paths = _paths(event.mimeData().urls())
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)


def _holder(name: str) -> QFrame:
    holder = QFrame()
    holder.setObjectName(name)
    holder.setMinimumWidth(_SIDE_MIN)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    return holder


def _fill(holder: QFrame, part: QWidget) -> None:
    layout = holder.layout()
    if layout is not None:
        layout.addWidget(part)


def _paths(urls: list[QUrl]) -> list[Path]:
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
