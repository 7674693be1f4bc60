import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from ui.page.keys import Action, action_for, label_number, move_for
from ui.page.selection import Move

pytestmark = pytest.mark.usefixtures("qapp")  # standard keys are the platform's

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def key(code: int, modifiers: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, code, modifiers)


@pytest.mark.parametrize(
    ("code", "action"),
    [
        (Qt.Key.Key_H, Action.HIGHLIGHT),
        (ord("ا"), Action.HIGHLIGHT),
        (Qt.Key.Key_N, Action.NOTE),
        (ord("ى"), Action.NOTE),
        (Qt.Key.Key_P, Action.PERSON),
        (ord("ح"), Action.PERSON),
        (Qt.Key.Key_L, Action.PLACE),
        (ord("م"), Action.PLACE),
        (Qt.Key.Key_G, Action.ORGANISATION),
        (ord("ل"), Action.ORGANISATION),
        (Qt.Key.Key_T, Action.TAG),
        (ord("ف"), Action.TAG),
        (Qt.Key.Key_M, Action.MARK_ALL),
        (ord("ة"), Action.MARK_ALL),
        (Qt.Key.Key_O, Action.CYCLE),
        (ord("خ"), Action.CYCLE),
        (Qt.Key.Key_Delete, Action.REMOVE),
        (Qt.Key.Key_Space, Action.SCROLL_DOWN),
    ],
)
def test_a_key_means_the_same_on_latin_and_arabic_keyboards(code: int, action: Action) -> None:
    assert action_for(key(code)) is action


def test_shift_turns_the_space_bar_round() -> None:
    assert action_for(key(Qt.Key.Key_Space, SHIFT)) is Action.SCROLL_UP


def test_chords_are_copying_and_selecting() -> None:
    assert action_for(key(Qt.Key.Key_C, CTRL)) is Action.COPY
    assert action_for(key(Qt.Key.Key_A, CTRL)) is Action.SELECT_ALL
    assert action_for(key(Qt.Key.Key_C, CTRL | SHIFT)) is None
    assert action_for(key(Qt.Key.Key_H, CTRL)) is None
    assert action_for(key(Qt.Key.Key_N, ALT)) is None


@pytest.mark.parametrize(("code", "number"), [(ord("1"), 0), (ord("6"), 5), (ord("٣"), 2), (ord("۲"), 1)])
def test_a_digit_names_a_label(code: int, number: int) -> None:
    assert label_number(key(code)) == number


@pytest.mark.parametrize("code", [ord("0"), ord("٠"), Qt.Key.Key_H])
def test_other_keys_name_no_label(code: int) -> None:
    assert label_number(key(code)) is None


def test_a_digit_in_a_chord_names_no_label() -> None:
    assert label_number(key(ord("1"), CTRL)) is None


def test_arrows_and_their_kin_move_the_caret() -> None:
    assert move_for(key(Qt.Key.Key_Left)) is Move.LEFT
    assert move_for(key(Qt.Key.Key_Left, CTRL)) is Move.WORD_LEFT
    assert move_for(key(Qt.Key.Key_Home)) is Move.LINE_START
    assert move_for(key(Qt.Key.Key_Home, CTRL | SHIFT)) is Move.START
    assert move_for(key(Qt.Key.Key_Left, ALT)) is None
    assert move_for(key(Qt.Key.Key_H)) is None
