from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reader.entities.model import EntityKind
from reader.spans import Span
from tests.ui.making import TEXT, attributions, entities, entity, sources, span_of
from ui.models.entities import EntityRow, MentionRow
from ui.models.sources import StatementRow
from ui.panel.menus import EntityMenu, SourceMenu, StatementMenu


@pytest.fixture
def parent(qtbot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


def words_of(menu: QMenu) -> list[str]:
    return [action.text().partition("\t")[0] for action in menu.actions() if not action.isSeparator()]


def find(menu: QMenu, *path: str) -> QAction:
    for words in path[:-1]:
        action = next(action for action in menu.actions() if words in action.text())
        menu = action.menu()
    return next(action for action in menu.actions() if path[-1] in action.text())


def of_entity(parent: QWidget, number: int, others: Sequence = (), *, has_selection: bool = False) -> EntityMenu:
    row = EntityRow(entities()[number])
    return EntityMenu(row, TEXT, others or entities(), has_selection=has_selection, parent=parent)


def test_what_is_chosen_for_an_entity_is_told(parent: QWidget, qtbot):
    menu = of_entity(parent, 2)
    for signal, path, value in (
        (menu.why_asked, ("Why",), []),
        (menu.rename_asked, ("Rename",), []),
        (menu.kind_chosen, ("Kind", "Person"), [EntityKind.PER]),
        (menu.merge_chosen, ("Same As", "CNN"), [entities()[3]]),
        (menu.rejected, ("Not a Finding",), []),
    ):
        with qtbot.waitSignal(signal) as told:
            find(menu, *path).trigger()
        assert told.args == value
    with qtbot.assertNotEmitted(menu.kind_chosen):
        find(menu, "Kind", "Organisation").trigger()


def test_only_forms_of_their_own_can_be_split_off(parent: QWidget, qtbot):
    assert "Split Off" not in words_of(of_entity(parent, 0))
    two = entity(9, EntityKind.ORG, span_of("رويترز"), span_of("CNN"))
    menu = EntityMenu(EntityRow(two), TEXT, [two], has_selection=False, parent=parent)
    with qtbot.waitSignal(menu.split_chosen) as told:
        find(menu, "Split Off", "CNN").trigger()
    assert told.args == [(two.mentions[1],)]


def test_a_mention_can_be_another_ones_or_none(parent: QWidget, qtbot):
    known = entities()[0]
    row = MentionRow(known, known.mentions[1], "same", "وأكد أحمد", Span(5, 9))
    menu = EntityMenu(row, TEXT, entities(), has_selection=False, parent=parent)
    assert "Rename" not in words_of(menu)
    with qtbot.waitSignal(menu.split_chosen) as told:
        find(menu, "Here Somebody").trigger()
    assert told.args == [(known.mentions[1],)]
    assert find(menu, "Not a Finding Here").isEnabled()


def test_a_correction_can_be_taken_back_where_there_is_one(parent: QWidget, qtbot):
    menu = of_entity(parent, 0)
    assert not any("Take Back" in words for words in words_of(menu))
    menu.offer_taking_back("Merge “A&B”")
    with qtbot.waitSignal(menu.taken_back):
        find(menu, "Take Back: Merge “A&&B”").trigger()


def test_what_needs_a_selection_waits_for_one(parent: QWidget):
    assert not find(of_entity(parent, 0), "Selected Words").isEnabled()
    assert find(of_entity(parent, 0, has_selection=True), "Selected Words").isEnabled()
    assert not find(SourceMenu(has_selection=False, parent=parent), "Selected Passage").isEnabled()


def test_a_statement_can_be_given_to_sources_and_to_whoever_may_speak(parent: QWidget, qtbot):
    row = StatementRow(attributions()[2], "وأكد", "أن روسيا شريك", ("أحمد",))
    menu = StatementMenu(row, sources()[0], sources(), entities(), "أحمد", parent)
    said = find(menu, "Said By").menu()
    assert [words.strip("\u2068\u2069") for words in words_of(said)] == ["رويترز", "روسيا", "CNN", "Another Name…"]
    with qtbot.waitSignal(menu.source_chosen) as told:
        find(menu, "Said By", "رويترز").trigger()
    assert told.args == [sources()[1]]
    assert not [words for words in words_of(menu) if "Means" in words]


def test_words_that_are_no_name_can_be_told_whom_they_mean(parent: QWidget, qtbot):
    row = StatementRow(attributions()[2], "وأكد", "أن روسيا شريك", ("الصحيفة",))
    unnamed = replace(sources()[0], name="الصحيفة", entity_id=None)
    menu = StatementMenu(row, unnamed, (unnamed, sources()[1]), entities(), "الصحيفة & غيرها", parent)
    assert any("&&" in action.text() for action in menu.actions())
    with qtbot.waitSignal(menu.meaning_chosen) as told:
        find(menu, "Means", "رويترز").trigger()
    assert told.args == [sources()[1]]


def test_every_menu_leads_to_what_the_library_says(parent, qtbot):
    row = EntityRow(entities()[0])
    for menu, words in (
        (EntityMenu(row, TEXT, entities(), has_selection=False, parent=parent), "All Mentions"),
        (SourceMenu(has_selection=False, parent=parent), "All Statements"),
    ):
        with qtbot.waitSignal(menu.library_asked):
            find(menu, words).trigger()
