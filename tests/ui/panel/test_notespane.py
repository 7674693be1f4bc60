from dataclasses import replace

from PySide6.QtCore import Qt

from reader.annotations import Body
from reader.article import Metadata
from reader.catalogue import ArticleDetails
from ui.panel.notecards import NoteDelegate, NoteView
from ui.panel.noteeditor import NoteEditor
from ui.panel.notespane import NotesPane


def editors(pane: NotesPane) -> list[NoteEditor]:
    return [editor for editor in pane.findChildren(NoteEditor) if editor.isVisible()]


def test_a_card_leads_to_its_passage(pane: NotesPane, notes, qtbot):
    pane.select(notes[1].id)
    with qtbot.waitSignal(pane.annotation_chosen) as told:
        qtbot.keyClick(pane.findChild(NoteView), Qt.Key.Key_Return)
    assert told.args == [notes[1]]


def test_a_note_is_edited_in_its_card(pane: NotesPane, notes, qtbot):
    view, delegate = pane.findChild(NoteView), pane.findChild(NoteDelegate)
    before = delegate.row_height(notes[1], 300)
    pane.select(notes[1].id)
    qtbot.keyClick(view, Qt.Key.Key_F2)
    assert len(editors(pane)) == 1
    assert delegate.row_height(notes[1], 300) > before
    with qtbot.waitSignal(pane.body_changed) as told:
        editors(pane)[0].note.setPlainText("ملاحظة")
    assert told.args == [notes[1].id, Body("ملاحظة", "evidence")]
    qtbot.keyClick(editors(pane)[0].note, Qt.Key.Key_Escape)
    assert editors(pane) == []
    assert delegate.row_height(notes[1], 300) == before


def test_whoever_began_the_typing_is_told_when_it_ends(pane: NotesPane, notes, qtbot):
    pane.edit(notes[1].id)
    with qtbot.waitSignal(pane.left):
        qtbot.keyClick(editors(pane)[0].note, Qt.Key.Key_Escape)
    qtbot.keyClick(pane.findChild(NoteView), Qt.Key.Key_F2)
    with qtbot.assertNotEmitted(pane.left):
        qtbot.keyClick(editors(pane)[0].note, Qt.Key.Key_Escape)


def test_a_change_from_elsewhere_keeps_the_open_editor(pane: NotesPane, notes):
    pane.edit(notes[0].id)
    editors(pane)[0].note.setPlainText("being typed")
    pane.put_annotation(replace(notes[1], body=Body("other")))
    assert editors(pane)[0].note.toPlainText() == "being typed"


def test_another_card_closes_the_first(pane: NotesPane, notes, qtbot):
    pane.edit(notes[0].id)
    with qtbot.waitSignal(pane.body_changed) as told:
        editors(pane)[0].note.setPlainText("typed")
        pane.edit(notes[1].id)
    assert told.args[0] == notes[0].id
    assert len(editors(pane)) == 1


def test_typing_is_flushed(pane: NotesPane, notes, qtbot):
    pane.edit(notes[0].id)
    editors(pane)[0].note.setPlainText("typed")
    with qtbot.waitSignal(pane.body_changed):
        pane.flush()


def test_a_dropped_note_takes_its_editor_with_it(pane: NotesPane, notes):
    pane.edit(notes[0].id)
    pane.drop_annotation(notes[0].id)
    assert editors(pane) == []
    assert len(pane.model.rows) == 1


def test_the_note_on_the_article_stands_above(pane: NotesPane, qtbot):
    pane.set_details(ArticleDetails("a1", Metadata("عنوان"), note="خلاصة"))
    assert pane.article_note.isVisible()
    assert pane.article_note.y() < pane.findChild(NoteView).y()
    pane.article_note.edit()
    with qtbot.waitSignal(pane.article_note_changed) as told:
        qtbot.keyClicks(pane.article_note.field, "x")
        pane.flush()
    assert told.args == ["xخلاصة"]
    pane.set_details(None)
    assert not pane.article_note.isVisible()


def test_the_card_that_is_edited_makes_room_for_a_preview(pane: NotesPane, notes, preview, qtbot):
    pane.edit(notes[0].id)
    (editor,) = editors(pane)
    cursor, low = editor.note.textCursor().position(), editor.height()
    editor.note.setPlainText("**متى** [هنا](https://example.org)")
    preview.setChecked(True)
    assert editor.height() > low
    assert editor.note.textCursor().position() == cursor
    assert [layout.text() for layout in editor.preview.sheet.shown.layouts] == ["متى هنا"]
    with qtbot.waitSignal(pane.address_chosen) as told:
        editor.preview.address_chosen.emit("https://example.org")
    assert told.args == ["https://example.org"]
    preview.setChecked(False)
    assert editor.height() == low
