import pytest
from PySide6.QtCore import Qt, QTimer

from reader.annotations import Body
from tests.ui.making import LABELS
from ui.panel.noteeditor import NoteEditor


@pytest.fixture
def editor(qtbot, theme, measures, preview) -> NoteEditor:
    editor = NoteEditor(theme, measures, tuple(LABELS.values()), preview)
    qtbot.addWidget(editor)
    editor.set_body(Body("before", "claim", ("سلاح",)))
    editor.show()
    return editor


def test_typing_is_told_after_a_moment(editor: NoteEditor, qtbot):
    with qtbot.waitSignal(editor.body_changed, timeout=1000) as told:
        qtbot.keyClicks(editor.note, "x")
    assert told.args == [Body("xbefore", "claim", ("سلاح",))]


def test_typing_without_a_pause_is_told_meanwhile(editor: NoteEditor, qtbot):
    told = []
    editor.body_changed.connect(told.append)
    typist = QTimer(editor)
    typist.timeout.connect(lambda: qtbot.keyClicks(editor.note, "x"))
    typist.start(100)
    qtbot.waitUntil(lambda: len(told) > 1, timeout=5000)
    assert typist.isActive()


def test_nothing_is_told_where_nothing_changed(editor: NoteEditor, qtbot):
    with qtbot.assertNotEmitted(editor.body_changed):
        editor.say()


def test_label_and_tags_are_told(editor: NoteEditor):
    told = []
    editor.body_changed.connect(told.append)
    editor.label.setCurrentIndex(2)
    editor.tags.setText("#سلاح، روسيا/الحرب #سلاح")
    editor.say()
    assert told == [Body("before", "evidence", ("سلاح", "روسيا/الحرب"))]


def test_escape_saves_and_closes(editor: NoteEditor, qtbot):
    with qtbot.waitSignals([editor.body_changed, editor.closed]):
        editor.note.setPlainText("after")
        qtbot.keyClick(editor.note, Qt.Key.Key_Escape)


def test_return_makes_a_line_and_with_control_closes(editor: NoteEditor, qtbot):
    with qtbot.assertNotEmitted(editor.closed):
        qtbot.keyClick(editor.note, Qt.Key.Key_Return)
    assert editor.note.toPlainText() == "\nbefore"
    with qtbot.waitSignal(editor.closed):
        qtbot.keyClick(editor.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_an_arabic_note_is_written_from_the_right(editor: NoteEditor):
    editor.note.setPlainText("CNN ذكرت")
    option = editor.note.document().defaultTextOption()
    assert option.textDirection() == Qt.LayoutDirection.RightToLeft
    assert option.alignment() & Qt.AlignmentFlag.AlignRight


def test_what_is_being_typed_survives_its_own_echo(editor: NoteEditor, qtbot):
    editor.body_changed.connect(editor.set_body)
    editor.note.setFocus()
    qtbot.keyClicks(editor.note, "abc")
    editor.say()
    qtbot.keyClicks(editor.note, "d")
    assert editor.note.toPlainText() == "abcdbefore"
