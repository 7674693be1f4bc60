from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QComboBox, QPushButton, QToolButton

from reader.concordance import Joined, KwicLine, LineOrder, NoteOn
from tests.ui.views.crossings import ADEN, DOSSIER, LINES, PAGE, SALIM
from ui.models.entityfacts import AllStatements
from ui.theme import load_theme
from ui.views.entity import EntityView
from ui.widgets.rows import RowView


@pytest.fixture
def view(qtbot, theme, measures) -> EntityView:
    view = EntityView(theme, measures)
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    view.show_subject(SALIM)
    view.show_page(SALIM, PAGE, DOSSIER.statements, missing=2)
    return view


def named(view: EntityView, name: str) -> RowView:
    return next(each for each in view.findChildren(RowView) if each.accessibleName() == name)


def button(view: EntityView, words: str) -> QToolButton:
    return next(each for each in view.findChildren(QToolButton) if each.text() == words)


def test_it_asks_for_its_subject_and_takes_no_other_answer(view: EntityView, qtbot):
    with qtbot.waitSignal(view.subject_wanted) as told:
        view.show_subject(ADEN.id)
    assert told.args == [ADEN.id]
    view.show_page(SALIM, PAGE)
    assert not named(view, "Mentions").model().rows
    assert view.accessibleName() == ""
    view.show_page(ADEN.id, replace(PAGE, referent=ADEN))
    assert view.accessibleName() == "عدن"


def test_a_mention_is_gone_to_by_key(view: EntityView, qtbot):
    lines = named(view, "Mentions")
    lines.select_row(1)
    with qtbot.waitSignal(view.passage_requested) as told:
        qtbot.keyClick(lines, Qt.Key.Key_Return)
    assert told.args == ["a1", LINES[1].spot.span, ""]


def test_mentions_are_put_in_order_and_taken_out_in_it(view: EntityView, qtbot):
    box = view.findChild(QComboBox)
    box.setCurrentIndex(list(LineOrder).index(LineOrder.DATE))
    assert [*named(view, "Mentions").model().rows] == [LINES[1], LINES[0]]
    with qtbot.waitSignal(view.export_requested) as told:
        button(view, "Export…").click()
    assert told.args[0].lines == (LINES[1], LINES[0])


def test_facts_lead_on(view: EntityView, qtbot):
    facts = named(view, "What is known")
    rows = facts.model().rows
    note = next(row for row in rows if isinstance(row, NoteOn))
    with qtbot.waitSignal(view.passage_requested) as told:
        facts.row_chosen.emit(note)
    assert told.args == ["a1", note.spot.span, "n1"]
    with qtbot.waitSignal(view.passage_requested) as told:
        facts.row_chosen.emit(next(row for row in rows if isinstance(row, Joined)))
    assert told.args == ["a1", None, ""]
    with qtbot.waitSignal(view.page_requested) as told:
        facts.row_chosen.emit(PAGE.neighbours[0])
    assert told.args == [ADEN.id]
    with qtbot.waitSignal(view.dossier_requested) as told:
        facts.row_chosen.emit(AllStatements(2))
    assert told.args == [SALIM]
    with qtbot.waitSignal(view.dossier_requested):
        button(view, "Statements").click()


def test_what_was_not_looked_through_can_be(view: EntityView, qtbot):
    find = view.findChild(QPushButton)
    assert find.isVisible()
    with qtbot.waitSignal(view.find_requested):
        find.click()
    view.show_page(SALIM, PAGE)
    assert not find.isVisible()


def test_the_facts_go_under_the_mentions_where_there_is_no_room(view: EntityView, qtbot):
    facts, lines = named(view, "What is known"), named(view, "Mentions")
    assert facts.mapTo(view, facts.rect().topLeft()).x() > lines.x()
    view.resize(500, 700)
    qtbot.waitUntil(lambda: facts.mapTo(view, facts.rect().topLeft()).y() > lines.geometry().bottom())
    assert isinstance(view.body.itemAt(1).layout(), QBoxLayout)


def test_few_mentions_leave_their_room_to_the_facts_under_them(view: EntityView, qtbot):
    view.resize(500, 700)
    lines, facts = named(view, "Mentions"), named(view, "What is known")
    qtbot.waitUntil(lambda: lines.height() <= lines.sizeHintForRow(0) * 3)
    assert facts.height() > view.height() / 2
    view.resize(900, 700)
    qtbot.waitUntil(lambda: lines.height() > view.height() / 2)


def test_nobody_is_a_page_too_and_another_theme_is_taken(view: EntityView):
    before = view.grab().toImage()
    view.set_theme(load_theme("dark"))
    assert view.grab().toImage() != before
    view.show_page(SALIM, None)
    assert not any(isinstance(row, KwicLine) for row in named(view, "Mentions").model().rows)
    assert not button(view, "Export…").isEnabled()
