import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from ui.widgets.notice import NoticeBar


@pytest.fixture
def holder(qtbot) -> QWidget:
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = QVBoxLayout(holder)
    layout.addWidget(QLineEdit())
    layout.addWidget(NoticeBar())
    with qtbot.waitExposed(holder):
        holder.show()
    holder.activateWindow()
    return holder


@pytest.fixture
def bar(holder: QWidget) -> NoticeBar:
    return holder.findChild(NoticeBar)


def button(bar: NoticeBar, words: str) -> QToolButton:
    return next(button for button in bar.findChildren(QToolButton) if button.text() == words)


def test_nothing_is_shown_before_something_is_told(bar: NoticeBar):
    assert not bar.isVisible()


def test_words_are_shown_as_plain_text_with_what_can_be_done(bar: NoticeBar, qtbot):
    bar.tell("<b>No room</b> on the disk.", can_retry=True, has_details=False)
    words = bar.findChild(QLabel)
    assert (bar.isVisible(), words.text(), words.textFormat()) == (True, "<b>No room</b> on the disk.", Qt.PlainText)
    assert not button(bar, "Details…").isVisible()
    with qtbot.waitSignal(bar.retry_clicked):
        qtbot.mouseClick(button(bar, "Try Again"), Qt.MouseButton.LeftButton)


def test_whoever_types_types_on(holder: QWidget, bar: NoticeBar, qtbot):
    line = holder.findChild(QLineEdit)
    line.setFocus()
    qtbot.keyClicks(line, "abc")
    bar.tell("No room", can_retry=True, has_details=True)
    for words in ("Try Again", "Details…"):
        qtbot.mouseClick(button(bar, words), Qt.MouseButton.LeftButton)
        assert holder.focusWidget() is line
    qtbot.keyClicks(holder.focusWidget(), "def")
    assert line.text() == "abcdef"


def test_how_many_others_wait_is_told(bar: NoticeBar):
    bar.tell("No room", can_retry=False, has_details=False, others=2)
    assert bar._others.text() == "2 more"
    bar.tell("No room", can_retry=False, has_details=False)
    assert not bar._others.isVisible()


def test_an_offer_can_be_taken_and_closed(bar: NoticeBar, qtbot):
    bar.tell("Notes were moved", can_retry=False, has_details=False, offer="Show…")
    with qtbot.waitSignal(bar.offer_clicked):
        qtbot.mouseClick(button(bar, "Show…"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(bar.dismissed):
        button(bar, "Close").click()


def test_it_speaks_arabic_while_it_runs(bar: NoticeBar, spoken, qtbot):
    bar.tell("No room", can_retry=True, has_details=True)
    spoken.apply("ar", "western")
    qtbot.waitUntil(lambda: bar.accessibleName() == "تنبيه")
