from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from reader.annotations import AnnotationState
from reader.store.listing import Listing
from reader.store.notelisting import NoteOrder, NoteQuery, NoteSummary
from tests.ui.making import LABELS, annotation
from ui.views.allnotes import AllNotesView
from ui.views.notemenu import NoteAct

NOTES = (
    annotation("صباح اليوم", "متى؟", label="claim"),
    annotation("الزيارة"),
    replace(annotation("شريك"), state=AnnotationState.ORPHANED),
)
IDS = tuple(each.id for each in NOTES)


@pytest.fixture
def view(qtbot, dressed, theme, measures) -> AllNotesView:
    view = AllNotesView(theme, measures)
    qtbot.addWidget(view)
    view.set_labels(LABELS)
    view.set_tags(("سفر", "وقت/صباح"))
    view.set_listing(view.query, Listing(IDS))
    view.set_summaries(IDS, [NoteSummary(each, "قمة") for each in NOTES])
    view.resize(900, 600)
    view.show()
    return view


def choose(combo, value: object) -> None:
    combo.setCurrentIndex(combo.findData(value))


def test_what_is_chosen_over_the_list_becomes_one_question(view: AllNotesView, qtbot):
    asked: list[NoteQuery] = []
    view.query_changed.connect(asked.append)
    qtbot.keyClicks(view.search, "q")
    choose(view.label, "claim")
    choose(view.tag, "سفر")
    choose(view.order, NoteOrder.TAG.value)
    choose(view.sort, "starred")
    view.reverse.click()
    assert asked[-1] == NoteQuery("q", "claim", "سفر", starred=True, order=NoteOrder.TAG, reverse=True)
    choose(view.sort, "trashed")
    assert (asked[-1].starred, asked[-1].trashed) == (False, True)
    assert view.query == asked[-1]


def test_a_filter_by_what_is_gone_asks_for_everything(view: AllNotesView, qtbot):
    choose(view.tag, "سفر")
    with qtbot.waitSignal(view.query_changed) as told:
        view.set_tags(("وقت/صباح",))
    assert told.args[0].tag == ""


def test_it_goes_to_a_passage_and_to_the_article_where_that_is_lost(view: AllNotesView, qtbot):
    view.focus_body()
    view.table.select_row(1)
    with qtbot.waitSignal(view.passage_requested) as told:
        qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert told.args == [NOTES[1].target.article_id, NOTES[1].target.span, IDS[1]]
    view.table.select_row(2)
    with qtbot.waitSignal(view.passage_requested) as told:
        qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert told.args[1] is None


def test_the_selected_notes_are_counted_and_acted_on(view: AllNotesView, qtbot):
    assert not view.chosen.isVisible()
    view.table.selectAll()
    assert view.chosen.text() == "3 selected"
    view.menu.aboutToShow.emit()
    with qtbot.waitSignal(view.asked) as told:
        next(each for each in view.menu.actions() if each.text() == "Star").trigger()
    assert told.args == [NoteAct.STAR, IDS, True]
    with qtbot.waitSignal(view.asked) as told:
        qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    assert told.args == [NoteAct.REMOVE, IDS, None]


def test_what_was_selected_stays_so_and_its_place_where_it_is_gone(view: AllNotesView):
    view.table.select_row(1)
    view.set_listing(view.query, Listing((IDS[2], IDS[1])))
    assert view.table.selected_ids == (IDS[1],)
    view.set_listing(view.query, Listing((IDS[2], IDS[0])))
    assert view.table.selected_ids == (IDS[0],)


def test_an_empty_list_says_why(view: AllNotesView):
    said = []
    for kind, text in (("", ""), ("trashed", ""), ("", "q")):
        choose(view.sort, kind)
        view.search.setText(text)
        view.set_listing(view.query, Listing())
        said.append(view.table._placeholder)
    assert len(set(said)) == 3
    assert said[-1] == "No note fits."


def test_in_a_narrow_window_the_choices_stand_under_the_box(view: AllNotesView, qtbot):
    qtbot.waitUntil(lambda: view.search.y() == view.label.y())
    view.resize(560, 600)
    qtbot.waitUntil(lambda: view.search.geometry().bottom() < view.label.geometry().top())
    assert view.minimumSizeHint().width() <= 560


def test_the_trash_is_emptied_of_what_is_selected_or_of_all(view: AllNotesView, qtbot):
    assert not view.empty.isVisible()
    choose(view.sort, "trashed")
    view.set_listing(view.query, Listing(IDS))
    assert view.empty.isVisible()
    with qtbot.waitSignal(view.asked) as told:
        view.empty.click()
    assert told.args[0] is NoteAct.EMPTY
    view.table.select_row(0)
    assert not view.empty.isVisible()
    with qtbot.waitSignal(view.asked) as told:
        qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    assert told.args == [NoteAct.PURGE, IDS[:1], None]
    view.set_listing(view.query, Listing())
    assert not view.empty.isVisible()
