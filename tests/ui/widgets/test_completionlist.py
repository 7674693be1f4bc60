import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.queries.completing import Completion
from reader.queries.language import Field
from ui.theme import load_theme
from ui.widgets.completionlist import CompletionList

OFFERED = [
    Completion("source:", "source:", None, Field.SOURCE, is_value=False),
    Completion("مصدر:سالم", "سالم", 3, Field.SOURCE, is_value=True),
]


@pytest.fixture
def window(qtbot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 300)
    window.show()
    return window


@pytest.fixture
def box(window: QWidget) -> QLineEdit:
    box = QLineEdit(window)
    box.setGeometry(400, 10, 180, 30)
    box.show()
    return box


@pytest.fixture
def offers(box: QLineEdit, theme, measures) -> CompletionList:
    return CompletionList(box, theme, measures)


def test_it_stands_under_the_box_inside_the_window(offers: CompletionList, box: QLineEdit, window: QWidget):
    offers.offer(OFFERED)
    assert offers.isVisible()
    assert offers.y() > box.geometry().bottom()
    assert window.rect().contains(offers.geometry())
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    offers.offer(OFFERED)
    assert offers.geometry().right() == box.geometry().right()
    offers.offer([])
    assert not offers.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_the_keys_of_the_box_choose(offers: CompletionList, box: QLineEdit, qtbot, key: Qt.Key):
    offers.offer(OFFERED)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    with qtbot.waitSignal(offers.chosen) as told:
        qtbot.keyClick(box, key)
    assert told.args == [OFFERED[1]]
    assert not offers.isVisible()


def test_tab_takes_the_first_and_return_means_the_box_where_none_is_marked(offers: CompletionList, box, qtbot):
    offers.offer(OFFERED)
    with qtbot.waitSignal(box.returnPressed):
        qtbot.keyClick(box, Qt.Key.Key_Return)
    offers.offer(OFFERED)
    with qtbot.waitSignal(offers.chosen) as told:
        qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert told.args == [OFFERED[0]]


def test_escape_closes_it_and_nothing_else(offers: CompletionList, box: QLineEdit, qtbot):
    box.setText("مصدر")
    offers.offer(OFFERED)
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert (offers.isVisible(), box.text()) == (False, "مصدر")


def test_it_goes_with_the_box(offers: CompletionList, box: QLineEdit):
    offers.offer(OFFERED)
    box.hide()
    assert not offers.isVisible()
    offers.offer(OFFERED)
    assert not offers.isVisible()


def test_it_takes_another_theme(offers: CompletionList):
    offers.offer(OFFERED)
    before = offers.grab().toImage()
    offers.set_theme(load_theme("dark"))
    assert offers.grab().toImage() != before
