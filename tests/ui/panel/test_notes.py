from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt

from reader.annotations import AnnotationState, Body
from reader.article import Metadata
from reader.catalogue import ArticleDetails
from tests.ui.making import LABELS, annotation
from ui.panel.noteeditor import NoteEditor
from ui.panel.notes import NoteDelegate, NotesTab, NoteView


@pytest.fixture
def notes():
    return [annotation("صباح اليوم", "متى؟", tags=("وقت",)), annotation("روسيا شريك", label="evidence")]


@pytest.fixture
def tab(qtbot, theme, measures, preview, notes) -> NotesTab:
    tab = NotesTab(theme, measures, preview)
    qtbot.addWidget(tab)
    tab.set_annotations(notes, LABELS)
    tab.resize(320, 600)
    tab.show()
    tab.findChild(NoteView).setFocus()
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


def test_whoever_began_the_typing_is_told_when_it_ends(tab: NotesTab, notes, qtbot):
    tab.edit(notes[1].id)
    with qtbot.waitSignal(tab.left):
        qtbot.keyClick(editors(tab)[0].note, Qt.Key.Key_Escape)
    qtbot.keyClick(tab.findChild(NoteView), Qt.Key.Key_F2)
    with qtbot.assertNotEmitted(tab.left):
        qtbot.keyClick(editors(tab)[0].note, Qt.Key.Key_Escape)


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


def test_a_note_is_shown_without_the_signs_of_its_markdown(tab: NotesTab, notes):
    delegate = tab.findChild(NoteDelegate)
    plain = delegate.row_height(replace(notes[0], body=Body("أول\nثان")), 300)
    assert delegate.row_height(replace(notes[0], body=Body("- **أول**\n- ثان")), 300) == plain


def test_a_star_stands_first_and_is_asked_for_in_the_menu(tab: NotesTab, notes, qtbot):
    delegate = tab.findChild(NoteDelegate)
    assert not delegate.head(notes[0]).startswith("٭")
    assert delegate.head(replace(notes[0], body=replace(notes[0].body, star=True))).startswith("٭ Claim")
    tab.select(notes[0].id)
    with qtbot.waitSignal(tab.star_requested) as told:
        tab.findChild(NoteView)._star.trigger()
    assert told.args == [notes[0].id]


def test_a_link_in_a_note_is_followed_instead_of_its_card(tab: NotesTab, notes, qtbot):
    note = replace(notes[0], body=Body("[هنا](https://example.org)"))
    tab.set_annotations([note], LABELS)
    view, delegate = tab.findChild(NoteView), tab.findChild(NoteDelegate)
    rect = view.visualRect(view.model().index(0, 0))
    places = (QPoint(x, y) for y in range(rect.top(), rect.bottom(), 4) for x in range(rect.left(), rect.right(), 4))
    place = next(place for place in places if view._address_at(place.toPointF()))
    with qtbot.waitSignal(tab.address_chosen) as told, qtbot.assertNotEmitted(tab.annotation_chosen):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == ["https://example.org"]
    assert delegate.edited == ""


def test_the_note_on_the_article_stands_above(tab: NotesTab, qtbot):
    tab.set_details(ArticleDetails("a1", Metadata("عنوان"), note="خلاصة"))
    assert tab.article_note.isVisible()
    assert tab.article_note.y() < tab.findChild(NoteView).y()
    tab.article_note.edit()
    with qtbot.waitSignal(tab.article_note_changed) as told:
        qtbot.keyClicks(tab.article_note.field, "x")
        tab.flush()
    assert told.args == ["xخلاصة"]
    tab.set_details(None)
    assert not tab.article_note.isVisible()


def test_the_card_that_is_edited_makes_room_for_a_preview(tab: NotesTab, notes, preview, qtbot):
    tab.edit(notes[0].id)
    (editor,) = editors(tab)
    cursor, low = editor.note.textCursor().position(), editor.height()
    editor.note.setPlainText("**متى** [هنا](https://example.org)")
    preview.setChecked(True)
    assert editor.height() > low
    assert editor.note.textCursor().position() == cursor
    assert [layout.text() for layout in editor.preview.sheet.shown.layouts] == ["متى هنا"]
    with qtbot.waitSignal(tab.address_chosen) as told:
        editor.preview.address_chosen.emit("https://example.org")
    assert told.args == ["https://example.org"]
    preview.setChecked(False)
    assert editor.height() == low
