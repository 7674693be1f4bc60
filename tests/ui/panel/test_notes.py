from dataclasses import replace

import pytest
from PySide6.QtWidgets import QListView

from reader.annotations import Body
from reader.article import Metadata
from reader.catalogue import ArticleDetails
from tests.ui.making import LABELS, annotation
from ui.panel.notes import NotesTab
from ui.panel.notespane import NotesPane
from ui.theme import load_theme


@pytest.fixture
def notes():
    return [annotation("صباح اليوم", "متى؟"), annotation("روسيا شريك", label="evidence")]


@pytest.fixture
def tab(qtbot, theme, measures, preview, notes) -> NotesTab:
    tab = NotesTab(theme, measures, preview)
    qtbot.addWidget(tab)
    tab.resize(320, 600)
    tab.set_annotations(notes, LABELS)
    return tab


def shown(tab: NotesTab) -> list[str]:
    return [row.id for row in tab.pane._model.rows]


def test_the_tab_is_filled_with_what_it_was_told_when_it_is_first_shown(tab, notes, qtbot):
    third = annotation("رويترز", "من؟")
    tab.put_annotation(third)
    tab.put_annotation(replace(notes[0], body=Body("أين؟")))
    tab.drop_annotation(notes[1].id)
    tab.set_details(ArticleDetails("a", Metadata(title="t"), note="عن المقال كله"))
    tab.set_theme(load_theme("dark"))
    tab.select(third.id)
    tab.flush()
    assert tab.findChild(NotesPane) is None
    assert tab.selected == third.id
    tab.show()
    assert tab.pane.isVisible()
    assert set(shown(tab)) == {notes[0].id, third.id}
    assert tab.pane._model.rows[tab.pane._model.row_of(notes[0].id)].body.note == "أين؟"
    assert tab.pane.article_note.isVisible()
    assert tab.pane._delegate.theme.dark
    assert tab.selected == third.id
    with qtbot.waitSignal(tab.annotation_chosen) as told:
        tab.pane._view.row_chosen.emit(third)
    assert told.args == [third]


def test_a_tab_that_is_shown_follows_what_it_is_told(tab, notes):
    tab.show()
    tab.set_details(None)
    tab.set_theme(load_theme("dark"))
    tab.drop_annotation(notes[0].id)
    tab.set_links((), ())
    assert shown(tab) == [notes[1].id]
    assert not tab.pane.article_note.isVisible()
    assert tab.pane._delegate.theme.dark
    tab.set_annotations((), LABELS)
    assert (shown(tab), tab.selected) == ([], "")


def test_a_card_that_is_edited_is_in_sight_also_when_the_tab_was_never_shown(tab, qtbot):
    many = [replace(annotation("روسيا شريك", "ملاحظة"), id=f"{number}") for number in range(40)]
    tab.set_annotations(many, LABELS)
    tab.show()
    tab.edit(many[-1].id)
    view = tab.pane.findChild(QListView)
    place = view.visualRect(view.currentIndex())
    assert place.bottom() <= view.viewport().height()
    assert place.top() >= 0
