"""What the keys mean on the page, on a Latin and on an Arabic keyboard."""

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from ui.page.selection import Move

LABEL_KEYS = 9
"""So many labels have a digit of their own."""


class Action(Enum):
    """What is done besides moving the caret; some of it has its key in the window's menu and not here."""

    HIGHLIGHT = "highlight"
    NOTE = "note"
    TAG = "tag"
    MARK_ALL = "mark all"
    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    RESIZE = "resize"
    CYCLE = "cycle"
    REMOVE = "remove"
    COPY = "copy"
    COPY_AS_QUOTATION = "copy as quotation"
    COPY_AS_MARKDOWN = "copy as markdown"
    SEARCH = "search"
    CORRECT = "correct"
    SELECT_ALL = "select all"
    SCROLL_DOWN = "scroll down"
    SCROLL_UP = "scroll up"
    OPEN_NOTE = "open note"
    GIVE_UP = "give up"


_STANDARD = {
    QKeySequence.StandardKey.Copy: Action.COPY,
    QKeySequence.StandardKey.SelectAll: Action.SELECT_ALL,
}

# The key where a letter stands on a Latin keyboard sends the Arabic letter below it on an Arabic one.
_LETTERS = {
    int(Qt.Key.Key_H): Action.HIGHLIGHT,
    ord("ا"): Action.HIGHLIGHT,
    int(Qt.Key.Key_N): Action.NOTE,
    ord("ى"): Action.NOTE,
    int(Qt.Key.Key_T): Action.TAG,
    ord("ف"): Action.TAG,
    int(Qt.Key.Key_M): Action.MARK_ALL,
    ord("ة"): Action.MARK_ALL,
    int(Qt.Key.Key_P): Action.PERSON,
    ord("ح"): Action.PERSON,
    int(Qt.Key.Key_L): Action.PLACE,
    ord("م"): Action.PLACE,
    int(Qt.Key.Key_G): Action.ORGANISATION,
    ord("ل"): Action.ORGANISATION,
    int(Qt.Key.Key_R): Action.RESIZE,
    ord("ق"): Action.RESIZE,
    int(Qt.Key.Key_E): Action.CORRECT,
    ord("ث"): Action.CORRECT,
    int(Qt.Key.Key_O): Action.CYCLE,
    ord("خ"): Action.CYCLE,
    int(Qt.Key.Key_Delete): Action.REMOVE,
    int(Qt.Key.Key_Space): Action.SCROLL_DOWN,
    int(Qt.Key.Key_Return): Action.OPEN_NOTE,
    int(Qt.Key.Key_Enter): Action.OPEN_NOTE,
    int(Qt.Key.Key_Escape): Action.GIVE_UP,
}
_MOVES = {
    int(Qt.Key.Key_Left): (Move.LEFT, Move.WORD_LEFT),
    int(Qt.Key.Key_Right): (Move.RIGHT, Move.WORD_RIGHT),
    int(Qt.Key.Key_Up): (Move.UP, Move.UP),
    int(Qt.Key.Key_Down): (Move.DOWN, Move.DOWN),
    int(Qt.Key.Key_PageUp): (Move.PAGE_UP, Move.PAGE_UP),
    int(Qt.Key.Key_PageDown): (Move.PAGE_DOWN, Move.PAGE_DOWN),
    int(Qt.Key.Key_Home): (Move.LINE_START, Move.START),
    int(Qt.Key.Key_End): (Move.LINE_END, Move.END),
}
_DIGITS = {ord(zero) + number: number for zero in "0٠۰" for number in range(1, LABEL_KEYS + 1)}
_CHORDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def move_for(event: QKeyEvent) -> Move | None:
    """The move of the caret that a key asks for."""
    moves = _MOVES.get(event.key())
    if moves is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
        return None
    return moves[bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)]


def action_for(event: QKeyEvent) -> Action | None:
    """What else a key asks for."""
    for standard, action in _STANDARD.items():
        if event.matches(standard):
            return action
    if event.modifiers() & _CHORDS:
        return None
    letter = _LETTERS.get(event.key())
    if letter is Action.SCROLL_DOWN and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        return Action.SCROLL_UP
    return letter


def label_number(event: QKeyEvent) -> int | None:
    """The label that a digit stands for, counted from 0."""
    if event.modifiers() & _CHORDS:
        return None
    number = _DIGITS.get(event.key())
    return None if number is None else number - 1
