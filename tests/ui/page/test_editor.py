from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.article import Direction
from ui.page.editor import SAVE_AFTER_MS, NoteEditor
from ui.theme import load_theme


@pytest.fixture
def editor(qtbot: QtBot) -> Iterator[NoteEditor]:
    holder = QWidget()
    qtbot.addWidget(holder)
    editor = NoteEditor(holder)
    editor.dress(load_theme("light"))
    with qtbot.waitExposed(holder):
        holder.show()
    holder.activateWindow()
    yield editor
    holder.close()


def test_what_is_typed_is_told_within_half_a_second(qtbot: QtBot, editor: NoteEditor) -> None:
    assert SAVE_AFTER_MS <= 500
    editor.begin("قديم", Direction.RTL)
    with qtbot.waitSignal(editor.note_changed, timeout=2000) as told:
        qtbot.keyClicks(editor, " new")
    assert told.args == ["قديم new"]


def test_typing_without_a_pause_is_told_meanwhile(qtbot: QtBot, editor: NoteEditor) -> None:
    told: list[str] = []
    editor.note_changed.connect(told.append)
    editor.begin("", Direction.RTL)
    typist = QTimer(editor)
    typist.timeout.connect(lambda: qtbot.keyClicks(editor, "x"))
    typist.start(SAVE_AFTER_MS // 5)
    qtbot.waitUntil(lambda: len(told) > 1, timeout=5000)
    assert typist.isActive()


def test_nothing_is_told_before_something_is_typed(qtbot: QtBot, editor: NoteEditor) -> None:
    with qtbot.assertNotEmitted(editor.note_changed):
        editor.begin("قديم", Direction.RTL)
        editor.finish()


def test_escape_ends_the_editing_and_tells_what_was_typed(qtbot: QtBot, editor: NoteEditor) -> None:
    editor.begin("", Direction.RTL)
    qtbot.keyClicks(editor, "note")
    with qtbot.waitSignals([editor.note_changed, editor.closed], order="strict"):
        qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert editor.isHidden()


def test_a_page_that_goes_away_loses_nothing(qtbot: QtBot, editor: NoteEditor) -> None:
    editor.begin("", Direction.RTL)
    qtbot.keyClicks(editor, "note")
    with qtbot.waitSignal(editor.note_changed):
        editor.hide()


def test_the_direction_is_right_while_typing(qtbot: QtBot, editor: NoteEditor) -> None:
    editor.begin("", Direction.RTL)
    assert editor.document().defaultTextOption().textDirection() is Qt.LayoutDirection.RightToLeft
    qtbot.keyClicks(editor, "see CNN")
    assert editor.document().defaultTextOption().textDirection() is Qt.LayoutDirection.LeftToRight
    editor.insertPlainText(" ثم نعم")
    assert editor.document().defaultTextOption().textDirection() is Qt.LayoutDirection.RightToLeft


def test_it_grows_with_its_lines(qtbot: QtBot, editor: NoteEditor) -> None:
    editor.resize(196, 40)
    editor.begin("سطر", Direction.RTL)
    low = editor.needed_height()
    with qtbot.waitSignal(editor.grown):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.needed_height() > low


def test_markup_stays_what_was_typed(qtbot: QtBot, editor: NoteEditor) -> None:
    editor.begin("<img src='file:///dev/zero'> **لا**", Direction.RTL)
    assert editor.toPlainText() == "<img src='file:///dev/zero'> **لا**"


def test_the_paper_shows_through_the_editor_in_any_theme(qtbot: QtBot) -> None:
    paper = QWidget()
    qtbot.addWidget(paper)
    paper.resize(200, 60)
    palette = paper.palette()
    palette.setColor(QPalette.ColorRole.Window, QColor(1, 2, 3))
    paper.setPalette(palette)
    editor = NoteEditor(paper)
    editor.resize(200, 60)
    editor.show()
    assert paper.grab().toImage().pixelColor(100, 50) == QColor(1, 2, 3)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight])
def test_a_blank_at_the_end_of_a_full_line_shifts_nothing(editor: NoteEditor, direction: Qt.LayoutDirection) -> None:
    editor.setLayoutDirection(direction)
    editor.begin("- ثان [رابط](https://example.org) وكلام بعده يطول", Direction.RTL)
    shifted = []
    for width in range(100, 220):
        editor.resize(width, editor.needed_height())
        if editor.horizontalScrollBar().maximum() > 0:
            editor.horizontalScrollBar().setValue(0 if editor.isRightToLeft() else 1_000)
            shifted.append(editor.contentOffset().x())
            editor.show_all()
        assert editor.contentOffset().x() == 0
        assert editor.verticalScrollBar().value() == 0
    assert any(shifted)  # there are such widths
