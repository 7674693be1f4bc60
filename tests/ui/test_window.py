import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent

from ui.page.style import PageStyle
from ui.window import MainWindow


@pytest.fixture
def window(qtbot, dressed, theme, measures) -> MainWindow:
    window = MainWindow(measures, PageStyle(theme))
    qtbot.addWidget(window)
    return window


@pytest.mark.parametrize(("width", "library", "panel"), [(1440, True, True), (1100, False, True), (700, False, False)])
@pytest.mark.parametrize("direction", ["LeftToRight", "RightToLeft"])
def test_what_finds_no_room_is_hidden(window: MainWindow, width: int, library: bool, panel: bool, direction: str):
    window.setLayoutDirection(Qt.LayoutDirection[direction])
    window.resize(width, 800)
    window.make_room()
    window.show()
    assert (window.width(), window.shows_library, window.shows_panel) == (width, library, panel)


def test_what_was_hidden_can_be_brought_back_and_is_told(window: MainWindow, qtbot):
    window.resize(700, 800)
    window.make_room()
    window.show()
    with qtbot.waitSignal(window.panel_shown) as told:
        window.show_panel()
    assert told.args == [True]
    window.resize(710, 800)
    assert window.shows_panel
    with qtbot.assertNotEmitted(window.panel_shown):
        window.show_panel()


def test_the_library_stands_where_reading_begins(window: MainWindow):
    window.resize(1440, 800)
    window.show()
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    library, panel = window._library, window._panel
    assert library.mapTo(window, QPoint()).x() > panel.mapTo(window, QPoint()).x()
    window.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert library.mapTo(window, QPoint()).x() < panel.mapTo(window, QPoint()).x()


def test_geometry_and_widths_come_back(window: MainWindow, qtbot, theme, measures):
    window.resize(720, 600)
    window.make_room()
    window.show()
    window.set_side_widths(260, 300)
    other = MainWindow(measures, PageStyle(theme))
    qtbot.addWidget(other)
    other.make_room()
    other.set_geometry_text(window.geometry_text())
    other.set_side_widths(*window.side_widths())
    other.set_geometry_text("nonsense")
    assert other.size() == window.size()


def test_the_window_asks_before_it_closes(window: MainWindow, qtbot):
    window.asks_before_closing = True
    window.show()
    with qtbot.waitSignal(window.closing):
        window.close()
    assert window.isVisible()
    window.let_close()
    assert not window.isVisible()


def test_leave_to_close_may_come_at_once(window: MainWindow):
    window.asks_before_closing = True
    window.closing.connect(window.let_close)
    window.show()
    window.close()
    assert not window.isVisible()


def test_a_window_that_nothing_depends_on_closes_at_once(window: MainWindow):
    window.show()
    window.close()
    assert not window.isVisible()


def test_files_are_dropped_anywhere(window: MainWindow, qtbot, tmp_path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.txt")), QUrl("https://example.org/b.txt")])
    drop = QDropEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    with qtbot.waitSignal(window.files_dropped) as told:
        window.dropEvent(drop)
    assert told.args == [[tmp_path / "a.txt"]]


def test_escape_that_nobody_takes_is_told(qtbot, theme, measures):
    window = MainWindow(measures, PageStyle(theme))
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.escaped):
        qtbot.keyClick(window, Qt.Key.Key_Escape)
    with qtbot.assertNotEmitted(window.escaped):
        qtbot.keyClick(window, Qt.Key.Key_A)
