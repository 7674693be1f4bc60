"""The main window: library, page and side panel side by side, a bar over them and a line under them.

It is light, so that the article's text is on the screen before anything else is loaded: it keeps the room of the other
parts, and `ui.desk.desk` puts them in afterwards.
"""

from base64 import b64decode, b64encode
from contextlib import suppress
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QSplitter, QVBoxLayout, QWidget

from ui.page.style import PageStyle
from ui.page.view import ArticlePage
from ui.style import Measures

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl

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
        measures: Its sizes.
        page_style: How the page is set.
    """

    closing = Signal()
    """The user wants to close the window; whoever is ready calls `let_close`."""
    language_changed = Signal()
    files_dropped = Signal(object)
    """Paths of files and folders."""
    library_shown = Signal(bool)
    panel_shown = Signal(bool)
    full_screen_shown = Signal(bool)
    escaped = Signal()
    """Esc was pressed, and nobody who has the keys had a use for it."""
    view_changed = Signal(object)
    """What is shown in the place of the page; None for the page."""

    def __init__(self, measures: Measures, page_style: PageStyle) -> None:
        super().__init__()
        self._measures = measures
        self._room: Room | None = None
        self._view: QWidget | None = None
        self._may_close = False
        self.asks_before_closing = False
        self.page = ArticlePage(page_style, self)
        self._bar, self._status = _holder("chrome", measures.bar_px), _holder("chrome", measures.status_px)
        self._library, self._panel = _holder("library"), _holder("panel")
        self._library.setMinimumWidth(_SIDE_MIN)
        self._panel.setMinimumWidth(_SIDE_MIN)
        self._middle = _holder("middle")
        self._middle.setMinimumWidth(_PAGE_MIN)
        _fill(self._middle, self.page)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for part in (self._library, self._middle, self._panel):
            self._splitter.addWidget(part)
        self._splitter.setStretchFactor(1, 1)
        column = _holder("column")
        for part in (self._bar, self._splitter, self._status):
            _fill(column, part)
        self.setCentralWidget(column)
        self.setAcceptDrops(True)
        self.resize(*measures.window_px)
        self.set_side_widths(measures.library_px, measures.panel_px)

    def put_bar(self, bar: QWidget) -> None:
        """Fill the place of the bar."""
        _fill(self._bar, bar)

    def put_status(self, line: QWidget) -> None:
        """Fill the place of the status line."""
        _fill(self._status, line)

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

    def put_notice(self, bar: QWidget) -> None:
        """Put the bar that tells of errors under the page, where it does not move the text."""
        layout = self._middle.layout()
        if isinstance(layout, QVBoxLayout):
            layout.addWidget(bar)

    @property
    def view(self) -> QWidget | None:
        """What is shown in the place of the page; None for the page itself."""
        return self._view

    def show_view(self, view: QWidget | None) -> None:
        """Show a view in the place of the page; None for the page.

        Args:
            view: The view; stays the window's from then on.
        """
        layout = self._middle.layout()
        if view is self._view or not isinstance(layout, QVBoxLayout):
            return
        if self._view is not None:
            self._view.hide()
        if view is not None and layout.indexOf(view) < 0:
            layout.insertWidget(layout.indexOf(self.page), view, 1)
        self._view = view
        self.page.setVisible(view is None)
        if view is not None:
            view.show()
        self.view_changed.emit(view)

    def show_library(self, shown: bool = True) -> None:
        """Show the library, or hide it."""
        if shown is self._library.isHidden():
            self._library.setVisible(shown)
            self.library_shown.emit(shown)

    def show_panel(self, shown: bool = True) -> None:
        """Show the side panel, or hide it."""
        if shown is self._panel.isHidden():
            self._panel.setVisible(shown)
            self.panel_shown.emit(shown)

    def show_full_screen(self, shown: bool = True) -> None:
        """Fill the whole screen, or be a window again, as large as before."""
        state, full = self.windowState(), Qt.WindowState.WindowFullScreen
        self.setWindowState(state | full if shown else state & ~full)

    @property
    def shows_library(self) -> bool:
        """Whether the library is shown."""
        return not self._library.isHidden()

    @property
    def shows_panel(self) -> bool:
        """Whether the side panel is shown."""
        return not self._panel.isHidden()

    def side_widths(self) -> tuple[int, int]:
        """Widths of library and side panel, as the user left them."""
        sizes = self._splitter.sizes()
        return (sizes[0] or self._measures.library_px, sizes[2] or self._measures.panel_px)

    def set_side_widths(self, library: int, panel: int) -> None:
        """Give library and side panel the widths that the user left them at."""
        self._splitter.setSizes([library, max(1, self.width() - library - panel), panel])

    def geometry_text(self) -> str:
        """Place and size of the window as text."""
        return b64encode(self.saveGeometry().data()).decode("ascii")

    def set_geometry_text(self, text: str) -> None:
        """Put the window where the text says; an unusable text is ignored."""
        with suppress(ValueError):
            self.restoreGeometry(b64decode(text))

    def make_room(self) -> None:
        """Hide what the width has no room for; before the window is shown, so that it can be narrow from the start."""
        width = self.width()
        room = Room.ALL if width >= _WIDE else Room.PANEL if width >= _MIDDLE else Room.PAGE
        if room is not self._room:
            self._room = room
            self.show_library(room is Room.ALL)
            self.show_panel(room is not Room.PAGE)

    def let_close(self) -> None:
        """Close without asking again: all is stored."""
        self._may_close = True
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Esc; keys come here from wherever they were not taken."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask whoever stores the notes first."""
        if self.asks_before_closing and not self._may_close:
            self.closing.emit()
        # It may have been allowed meanwhile; otherwise `let_close` closes later.
        event.setAccepted(self._may_close or not self.asks_before_closing)

    def changeEvent(self, event: QEvent) -> None:
        """Mirror the parts, which a splitter does not do by itself; tell of another language or state."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._splitter.setSizes(self._splitter.sizes())
        if event.type() == QEvent.Type.WindowStateChange:
            # The window manager has keys for it too.
            self.full_screen_shown.emit(self.isFullScreen())
        if event.type() == QEvent.Type.LanguageChange:
            self.language_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide what there is no room for any more; the user may bring it back."""
        super().resizeEvent(event)
        self.make_room()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if _paths(event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand files and folders on."""
        paths = _paths(event.mimeData().urls())
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)


def _holder(name: str, height_px: int = 0) -> QFrame:
    holder = QFrame()
    holder.setObjectName(name)
    if height_px:
        # The text must not move when a part comes into its place after the first paint.
        holder.setFixedHeight(height_px)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return holder


def _fill(holder: QFrame, part: QWidget) -> None:
    layout = holder.layout()
    if isinstance(layout, QVBoxLayout):
        layout.addWidget(part, 0 if part.objectName() == "chrome" else 1)


def _paths(urls: list["QUrl"]) -> list[Path]:
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
