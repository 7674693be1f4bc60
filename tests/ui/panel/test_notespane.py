from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt

from reader.annotations import AnnotationState, Body
from reader.article import Metadata
from reader.catalogue import ArticleDetails
from tests.ui.making import LABELS, annotation
from ui.panel.noteeditor import NoteEditor
from ui.panel.notespane import NoteDelegate, NotesPane, NoteView


@pytest.fixture
def notes():
    return [annotation("صباح اليوم", "متى؟", tags=("وقت",)), annotation("روسيا شريك", label="evidence")]


@pytest.fixture
def pane(qtbot, theme, measures, preview, notes) -> NotesPane:
    pane = NotesPane(theme, measures, preview)
    qtbot.addWidget(pane)
    pane.set_annotations(notes, LABELS)
    pane.resize(320, 600)
    pane.show()
    pane.findChild(NoteView).setFocus()
    return pane


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


def test_delete_asks_for_removal(pane: NotesPane, notes, qtbot):
    pane.select(notes[0].id)
    with qtbot.waitSignal(pane.remove_requested) as told:
        qtbot.keyClick(pane.findChild(NoteView), Qt.Key.Key_Delete)
    assert told.args == [notes[0].id]


def test_a_dropped_note_takes_its_editor_with_it(pane: NotesPane, notes):
    pane.edit(notes[0].id)
    pane.drop_annotation(notes[0].id)
    assert editors(pane) == []
    assert len(pane.model.rows) == 1


def test_a_card_says_label_tags_and_state(pane: NotesPane, notes):
    delegate = pane.findChild(NoteDelegate)
    assert delegate.head(notes[0]) == "Claim · \u2068#وقت\u2069"
    assert delegate.head(replace(notes[1], state=AnnotationState.ORPHANED)) == "Evidence · passage no longer found"


@pytest.mark.parametrize("direction", ["LeftToRight", "RightToLeft"])
def test_cards_are_painted_in_both_directions(pane: NotesPane, notes, direction: str):
    pane.setLayoutDirection(Qt.LayoutDirection[direction])
    pane.edit(notes[0].id)
    assert not pane.grab().isNull()


def test_a_note_is_shown_without_the_signs_of_its_markdown(pane: NotesPane, notes):
    delegate = pane.findChild(NoteDelegate)
    plain = delegate.row_height(replace(notes[0], body=Body("أول\nثان")), 300)
    assert delegate.row_height(replace(notes[0], body=Body("- **أول**\n- ثان")), 300) == plain


def test_a_star_stands_first_and_is_asked_for_in_the_menu(pane: NotesPane, notes, qtbot):
    delegate = pane.findChild(NoteDelegate)
    assert not delegate.head(notes[0]).startswith("٭")
    assert delegate.head(replace(notes[0], body=replace(notes[0].body, star=True))).startswith("٭ Claim")
    pane.select(notes[0].id)
    with qtbot.waitSignal(pane.star_requested) as told:
        pane.findChild(NoteView)._star.trigger()
    assert told.args == [notes[0].id]


def test_a_link_in_a_note_is_followed_instead_of_its_card(pane: NotesPane, notes, qtbot):
    note = replace(notes[0], body=Body("[هنا](https://example.org)"))
    pane.set_annotations([note], LABELS)
    view, delegate = pane.findChild(NoteView), pane.findChild(NoteDelegate)
    rect = view.visualRect(view.model().index(0, 0))
    places = (QPoint(x, y) for y in range(rect.top(), rect.bottom(), 4) for x in range(rect.left(), rect.right(), 4))
    place = next(place for place in places if view._address_at(place.toPointF()))
    with qtbot.waitSignal(pane.address_chosen) as told, qtbot.assertNotEmitted(pane.annotation_chosen):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == ["https://example.org"]
    assert delegate.edited == ""


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
