from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from reader.annotations import AnnotationState, Body
from tests.ui.making import LABELS, annotation
from ui.panel.noteeditor import NoteEditor
from ui.panel.notes import NoteDelegate, NotesTab, NoteView


@pytest.fixture
def notes():
    return [annotation("صباح اليوم", "متى؟", tags=("وقت",)), annotation("روسيا شريك", label="evidence")]


@pytest.fixture
def tab(qtbot, theme, measures, notes) -> NotesTab:
    tab = NotesTab(theme, measures)
    qtbot.addWidget(tab)
    tab.set_annotations(notes, LABELS)
    tab.resize(320, 600)
    tab.show()
    return tab


def editors(tab: NotesTab) -> list[NoteEditor]:
    return [editor for editor in tab.findChildren(NoteEditor) if editor.isVisible()]


def test_a_card_leads_to_its_passage(tab: NotesTab, notes, qtbot):
    tab.select(notes[1].id)
    with qtbot.waitSignal(tab.annotation_chosen) as told:
        qtbot.keyClick(tab.findChild(NoteView), Qt.Key.Key_Return)
    assert told.args == [notes[1]]


def test_a_note_is_edited_in_its_card(tab: NotesTab, notes, qtbot):
    view, delegate = tab.findChild(NoteView), tab.findChild(NoteDelegate)
    before = delegate.row_height(notes[1], 300)
    tab.select(notes[1].id)
    qtbot.keyClick(view, Qt.Key.Key_F2)
    assert len(editors(tab)) == 1
    assert delegate.row_height(notes[1], 300) > before
    with qtbot.waitSignal(tab.body_changed) as told:
        editors(tab)[0].note.setPlainText("ملاحظة")
    assert told.args == [notes[1].id, Body("ملاحظة", "evidence")]
    qtbot.keyClick(editors(tab)[0].note, Qt.Key.Key_Escape)
    assert editors(tab) == []
    assert delegate.row_height(notes[1], 300) == before


def test_a_change_from_elsewhere_keeps_the_open_editor(tab: NotesTab, notes):
    tab.edit(notes[0].id)
    editors(tab)[0].note.setPlainText("being typed")
    tab.put_annotation(replace(notes[1], body=Body("other")))
    assert editors(tab)[0].note.toPlainText() == "being typed"


def test_another_card_closes_the_first(tab: NotesTab, notes, qtbot):
    tab.edit(notes[0].id)
    with qtbot.waitSignal(tab.body_changed) as told:
        editors(tab)[0].note.setPlainText("typed")
        tab.edit(notes[1].id)
    assert told.args[0] == notes[0].id
    assert len(editors(tab)) == 1


def test_typing_is_flushed(tab: NotesTab, notes, qtbot):
    tab.edit(notes[0].id)
    editors(tab)[0].note.setPlainText("typed")
    with qtbot.waitSignal(tab.body_changed):
        tab.flush()


def test_delete_asks_for_removal(tab: NotesTab, notes, qtbot):
    tab.select(notes[0].id)
    with qtbot.waitSignal(tab.remove_requested) as told:
        qtbot.keyClick(tab.findChild(NoteView), Qt.Key.Key_Delete)
    assert told.args == [notes[0].id]


def test_a_dropped_note_takes_its_editor_with_it(tab: NotesTab, notes):
    tab.edit(notes[0].id)
    tab.drop_annotation(notes[0].id)
    assert editors(tab) == []
    assert len(tab.model.rows) == 1


def test_a_card_says_label_tags_and_state(tab: NotesTab, notes):
    delegate = tab.findChild(NoteDelegate)
    assert delegate.head(notes[0]) == "Claim · \u2068#وقت\u2069"
    assert delegate.head(replace(notes[1], state=AnnotationState.ORPHANED)) == "Evidence · passage no longer found"


@pytest.mark.parametrize("direction", ["LeftToRight", "RightToLeft"])
def test_cards_are_painted_in_both_directions(tab: NotesTab, notes, direction: str):
    tab.setLayoutDirection(Qt.LayoutDirection[direction])
    tab.edit(notes[0].id)
    assert not tab.grab().isNull()
