import pytest
from PySide6.QtCore import Qt

from reader.entities.model import EntityKind
from tests.ui.making import TEXT, entities
from ui.panel.entities import PATTERNS, EntitiesTab
from ui.widgets.rows import RowView


@pytest.fixture
def tab(qtbot, theme, measures) -> EntitiesTab:
    tab = EntitiesTab(theme, measures)
    qtbot.addWidget(tab)
    tab.set_entities(entities(), TEXT)
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
    tab.set_entities((), "")
    assert tab.grab().toImage() != full


def test_an_empty_list_says_whether_anything_is_still_looked_for(tab: EntitiesTab):
    tab.set_entities((), "")
    view = tab.findChild(RowView)
    nothing = view._placeholder
    tab.set_looking(True)
    assert view._placeholder.startswith("Looking for")
    tab.set_looking(False)
    assert view._placeholder == nothing
