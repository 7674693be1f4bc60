import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from reader.article import Direction
from ui.page.corrector import TextCorrector
from ui.theme import load_theme


@pytest.fixture
def corrector(qtbot, theme):
    viewport = QWidget()
    qtbot.addWidget(viewport)
    viewport.resize(700, 500)
    viewport.show()
    corrector = TextCorrector(theme, viewport)
    corrector.dress(theme)
    corrector.begin("منسوب الميه", Direction.RTL, QFont())
    yield corrector
    viewport.hide()


def test_words_are_taken_up_selected_and_nothing_is_agreed_before_something_differs(corrector, qtbot):
    assert corrector.field.textCursor().selectedText() == "منسوب الميه"
    assert not corrector.correct.isEnabled()
    with qtbot.waitSignal(corrector.closed):
        qtbot.keyClick(corrector.field, Qt.Key.Key_Return)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_return_agrees_and_a_line_end_needs_shift(corrector, qtbot, key):
    corrector.field.setPlainText("منسوب المياه")
    corrector.field.moveCursor(corrector.field.textCursor().MoveOperation.End)
    qtbot.keyClick(corrector.field, key, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(corrector.field, "x")
    with qtbot.waitSignal(corrector.agreed) as agreed:
        qtbot.keyClick(corrector.field, key)
    assert agreed.args == ["منسوب المياه\nx"]


def test_the_words_that_will_go_are_struck_out(corrector):
    corrector.field.setPlainText("منسوب المياه")
    (struck,) = corrector.before.extraSelections()
    assert struck.cursor.selectedText() == "الميه"
    assert struck.format.fontStrikeOut()
    assert corrector.before.toPlainText() == "منسوب الميه"
    assert corrector.correct.isEnabled()


def test_what_was_typed_is_known_to_be_something_that_can_be_lost(corrector):
    assert not corrector.is_changed
    corrector.field.setPlainText("منسوب المياه")
    assert corrector.is_changed


def test_escape_and_cancel_give_up(corrector, qtbot):
    for give_up in (
        lambda: qtbot.keyClick(corrector.field, Qt.Key.Key_Escape),
        lambda: qtbot.mouseClick(corrector.cancel, Qt.MouseButton.LeftButton),
    ):
        with qtbot.waitSignal(corrector.closed):
            give_up()


def test_why_words_are_refused_is_said_until_others_are_typed(corrector):
    corrector.refuse("لا يمكن")
    assert corrector._hint.text() == "لا يمكن"
    corrector.field.setPlainText("غيرها")
    assert "Return" in corrector._hint.text()


def test_it_is_as_high_as_what_it_holds_and_no_higher_than_some_lines(corrector):
    low = corrector.fit(600)
    corrector.field.setPlainText("\n".join(["سطر"] * 5))
    high = corrector.fit(600)
    corrector.field.setPlainText("\n".join(["سطر"] * 500))
    assert low < high < corrector.fit(600) < 900


@pytest.mark.parametrize("name", ["light", "sepia", "dark"])
def test_it_takes_on_the_colours_of_the_page(corrector, name):
    theme = load_theme(name)
    corrector.dress(theme)
    assert corrector.field.palette().text().color() == theme.colour("ink")
    assert corrector.field.palette().base().color() == theme.colour("paper")
    assert not corrector.grab().isNull()
