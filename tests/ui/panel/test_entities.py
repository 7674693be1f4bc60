from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from reader.entities.model import EntityKind, Evidence
from tests.ui.making import article, entities
from ui.models.entities import EntityRow, MentionRow
from ui.panel.entities import PATTERNS, EntitiesTab
from ui.widgets.rows import RowView


@pytest.fixture
def tab(qtbot, theme, measures) -> EntitiesTab:
    tab = EntitiesTab(theme, measures)
    qtbot.addWidget(tab)
    tab.set_entities(entities(), article())
    tab.resize(320, 500)
    tab.show()
    return tab


def test_each_choice_goes_to_the_next_mention(tab: EntitiesTab, qtbot):
    view = tab.findChild(RowView)
    first, second = (mention.span for mention in entities()[0].mentions)
    gone = []
    tab.passage_requested.connect(gone.append)
    view.select_row(1)
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert gone == [first, second, first]


def test_another_entity_begins_at_its_first_mention(tab: EntitiesTab, qtbot):
    view = tab.findChild(RowView)
    view.select_row(1)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    view.select_row(3)
    with qtbot.waitSignal(tab.passage_requested) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == [entities()[1].mentions[0].span]


def test_kinds_differ_by_pattern_and_not_by_colour_only():
    assert len({PATTERNS[kind] for kind in (EntityKind.PER, EntityKind.LOC, EntityKind.ORG)}) == 3


def test_the_list_is_painted(tab: EntitiesTab):
    full = tab.grab().toImage()
    tab.set_entities((), None)
    assert tab.grab().toImage() != full


def test_an_empty_list_says_whether_anything_is_still_looked_for(tab: EntitiesTab):
    tab.set_entities((), None)
    view = tab.findChild(RowView)
    nothing = view._placeholder
    tab.set_looking(True)
    assert view._placeholder.startswith("Looking for")
    tab.set_looking(False)
    assert view._placeholder == nothing


def test_mentions_are_listed_with_their_reason_and_lead_to_their_place(tab: EntitiesTab, qtbot):
    view = tab.findChild(RowView)
    view.select_row(1)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    rows = view.model().rows
    assert [type(row) for row in rows[1:4]] == [EntityRow, MentionRow, MentionRow]
    view.select_row(3)
    with qtbot.waitSignal(tab.passage_requested) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == [entities()[0].mentions[1].span]
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert not any(isinstance(row, MentionRow) for row in view.model().rows)
    assert view.currentIndex().row() == 1


def test_what_is_current_and_opened_stays_so_when_all_is_found_again(tab: EntitiesTab, qtbot):
    view = tab.findChild(RowView)
    view.select_row(1)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    view.select_row(3)
    tab.set_entities(entities(), article())
    assert view.current_row.mention == entities()[0].mentions[1]
    tab.set_entities(entities()[1:], article())
    assert not any(isinstance(row, MentionRow) for row in view.model().rows)


def test_one_entity_is_dragged_on_another(tab: EntitiesTab, qtbot):
    view = tab.findChild(RowView)
    heading, first, second = (view.model().rows[place] for place in (0, 1, 3))
    assert view._accepts(first, second)
    assert not view._accepts(first, first)
    assert not view._accepts(first, heading)
    with qtbot.waitSignal(tab.merged) as told:
        view.dropped.emit(first, second)
    assert told.args == [entities()[0], entities()[1]]


def test_a_typed_name_is_told_and_the_same_one_is_not(tab: EntitiesTab, qtbot):
    view = tab.findChild(RowView)
    view.select_row(1)
    qtbot.keyClick(view, Qt.Key.Key_F2)
    line = view.viewport().findChild(QLineEdit)
    assert line.text() == "أحمد"
    with qtbot.assertNotEmitted(tab.renamed):
        view.commitData(line)
    line.setText(" أحمد  علي ")
    with qtbot.waitSignal(tab.renamed) as told:
        view.commitData(line)
    assert told.args == [entities()[0], "أحمد علي"]


def test_what_is_doubtful_looks_different(tab: EntitiesTab):
    sure = tab.grab().toImage()
    doubtful = [
        replace(one, mentions=tuple(replace(mention, evidence=Evidence("tagger", "", 0.6)) for mention in one.mentions))
        for one in entities()
    ]
    tab.set_entities(doubtful, article())
    assert tab.grab().toImage() != sure
