from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton

from ui.widgets.topbar import TopBar


def make(qtbot) -> TopBar:
    bar = TopBar()
    qtbot.addWidget(bar)
    for number in range(6):
        bar.add_button(QAction(f"A name {number}", bar), dispensable=number > 1)
    bar.add_search()
    bar.resize(1200, 44)
    bar.show()
    return bar


def shown(bar: TopBar) -> int:
    return sum(not button.isHidden() for button in bar.findChildren(QToolButton) if button.text().startswith("A name"))


def test_buttons_that_find_no_room_are_hidden_and_come_back(qtbot):
    bar = make(qtbot)
    assert shown(bar) == 6
    bar.resize(380, 44)
    assert 2 <= shown(bar) < 6
    qtbot.waitUntil(lambda: bar.search.geometry().right() <= bar.width())
    bar.resize(1200, 44)
    assert shown(bar) == 6


def test_the_search_box_is_left_downwards_and_emptied_by_escape(qtbot):
    bar = make(qtbot)
    bar.search.setText("روسيا")
    with qtbot.waitSignal(bar.search.left_downwards):
        qtbot.keyClick(bar.search, Qt.Key.Key_Down)
    with qtbot.waitSignal(bar.search.returned):
        qtbot.keyClick(bar.search, Qt.Key.Key_Return)
    qtbot.keyClick(bar.search, Qt.Key.Key_Escape)
    assert bar.search.text() == ""
    with qtbot.waitSignal(bar.search.filters_wanted):
        qtbot.keyClick(bar.search, Qt.Key.Key_Down)


def test_every_button_is_reached_by_tab(qtbot):
    bar = make(qtbot)
    assert all(
        button.focusPolicy() & Qt.FocusPolicy.TabFocus for button in bar.findChildren(QToolButton) if button.text()
    )
