import pytest
from PySide6.QtCore import Qt

from ui.panel.notefield import NoteField


@pytest.fixture
def field(qtbot, measures) -> NoteField:
    field = NoteField(measures)
    qtbot.addWidget(field)
    field.show()
    return field


def test_typing_is_told_soon_and_showing_is_not(field: NoteField, qtbot):
    with qtbot.assertNotEmitted(field.typed, wait=700):
        field.set_note("ملاحظة")
    with qtbot.waitSignal(field.typed, timeout=1000):
        qtbot.keyClicks(field, "x")


def test_what_is_left_is_told_at_once(field: NoteField, qtbot):
    qtbot.keyClicks(field, "x")
    with qtbot.waitSignal(field.typed, timeout=100):
        field.settle()
    with qtbot.assertNotEmitted(field.typed, wait=700):
        field.settle()


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_it_is_closed_by_key_when_all_is_told(field: NoteField, qtbot, key, modifier):
    qtbot.keyClicks(field, "x")
    with qtbot.waitSignals([field.typed, field.closed], order="strict"):
        qtbot.keyClick(field, key, modifier)


def test_it_turns_with_the_first_arabic_letter(field: NoteField):
    for words, direction in (("CNN", Qt.LayoutDirection.LeftToRight), ("CNN ذكرت", Qt.LayoutDirection.RightToLeft)):
        field.set_note(words)
        assert field.document().defaultTextOption().textDirection() == direction
