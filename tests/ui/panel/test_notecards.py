from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt

from reader.annotations import AnnotationState, Body
from tests.ui.making import LABELS
from ui.panel.notecards import NoteDelegate, NoteView
from ui.panel.notespane import NotesPane


def test_delete_asks_for_removal(pane: NotesPane, notes, qtbot):
    pane.select(notes[0].id)
    with qtbot.waitSignal(pane.remove_requested) as told:
        qtbot.keyClick(pane.findChild(NoteView), Qt.Key.Key_Delete)
    assert told.args == [notes[0].id]


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
