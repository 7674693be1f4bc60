from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QToolTip

from reader.entities.model import Evidence
from tests.ui.making import TEXT, attributions, sources
from ui.models.sources import StatementRow
from ui.panel.sourcespane import ShareBar, SourceDelegate, SourcesPane
from ui.widgets.rows import RowView


@pytest.fixture
def tab(qtbot, theme, measures) -> SourcesPane:
    tab = SourcesPane(theme, measures)
    qtbot.addWidget(tab)
    tab.set_sources(sources(), attributions(), TEXT)
    tab.resize(320, 600)
    tab.show()
    return tab


def test_a_statement_leads_to_its_passage(tab: SourcesPane, qtbot):
    view = tab.findChild(RowView)
    view.select_row(2)
    with qtbot.waitSignal(tab.statement_chosen) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == [attributions()[2]]


def test_a_source_leads_to_its_first_statement(tab: SourcesPane, qtbot):
    view = tab.findChild(RowView)
    view.select_row(0)
    with qtbot.waitSignal(tab.passage_requested) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == [attributions()[1].cue]


def test_the_share_of_the_text_is_said(tab: SourcesPane):
    share = round(100 * (len(attributions()[0].content) + len(attributions()[2].content)) / len(TEXT))
    assert tab.findChild(QLabel).text().startswith(f"{share}% of the text")


def test_an_article_without_sources_has_no_bar(tab: SourcesPane):
    tab.set_sources((), (), TEXT)
    assert not tab.findChild(ShareBar).isVisible()


def test_a_statement_says_how_it_came(tab: SourcesPane):
    delegate = tab.findChild(RowView).itemDelegate()
    assert isinstance(delegate, SourceDelegate)
    rows = [row for row in tab.findChild(RowView).model().rows if isinstance(row, StatementRow)]
    chain = "\u2067\u2068رويترز\u2069 ← \u2068أحمد\u2069\u2069"
    assert [delegate.manner(row) for row in rows] == [f"{chain} · indirect", "partly direct", "indirect"]


def test_a_source_says_how_much_it_says(tab: SourcesPane):
    view = tab.findChild(RowView)
    delegate, row = view.itemDelegate(), view.model().rows[0]
    assert isinstance(delegate, SourceDelegate)
    assert delegate.figures(row) == f"2 · {round(100 * row.share)}%"


def test_the_lens_is_offered_where_anything_is_credited(tab: SourcesPane):
    action = QAction("Who Says What", tab)
    tab.offer_lens(action)
    button = next(button for button in tab.findChildren(QToolButton) if button.defaultAction() is action)
    assert button.isVisible()
    tab.set_sources((), (), TEXT)
    assert not button.isVisible()


def test_the_bar_names_the_source_under_the_pointer_as_plain_text(tab: SourcesPane):
    bar = tab.findChild(ShareBar)
    place = QPoint(2, 4)
    QApplication.sendEvent(bar, QHelpEvent(QEvent.Type.ToolTip, place, bar.mapToGlobal(place)))
    assert QToolTip.text().startswith("أحمد")
    QToolTip.hideText()


@pytest.mark.parametrize("direction", ["LeftToRight", "RightToLeft"])
def test_cards_grow_where_the_panel_is_narrow(tab: SourcesPane, direction: str):
    tab.setLayoutDirection(Qt.LayoutDirection[direction])
    delegate = tab.findChild(RowView).itemDelegate()
    row = next(row for row in tab.findChild(RowView).model().rows if isinstance(row, StatementRow))
    assert delegate.row_height(row, 180) >= delegate.row_height(row, 600)
    assert not tab.grab().isNull()


def test_an_empty_list_says_whether_anything_is_still_looked_for(tab: SourcesPane):
    tab.set_sources((), (), TEXT)
    view = tab.findChild(RowView)
    nothing = view._placeholder
    tab.set_looking(True)
    assert view._placeholder.startswith("Looking for")
    tab.set_looking(False)
    assert view._placeholder == nothing


def test_why_a_source_is_credited_is_said_in_its_card(tab: SourcesPane, qtbot):
    view = tab.findChild(RowView)
    height = view.visualRect(view.model().index(2, 0)).height()
    view.select_row(2)
    qtbot.keyClick(view, Qt.Key.Key_Question)
    opened = view.model().rows[2]
    assert opened.is_opened
    assert view.visualRect(view.model().index(2, 0)).height() > height
    tab.set_sources(sources(), attributions(), TEXT)
    assert view.model().rows[2] == opened
    qtbot.keyClick(view, Qt.Key.Key_Question)
    assert not view.model().rows[2].is_opened


def test_a_doubtful_statement_looks_and_says_so(tab: SourcesPane):
    sure = tab.grab().toImage()
    doubtful = [replace(one, evidence=Evidence("verb", confidence=0.6)) for one in attributions()]
    tab.set_sources(sources(), doubtful, TEXT)
    delegate = tab.findChild(RowView).itemDelegate()
    assert isinstance(delegate, SourceDelegate)
    row = next(row for row in tab.findChild(RowView).model().rows if isinstance(row, StatementRow))
    assert delegate.manner(row).endswith("doubtful")
    assert tab.grab().toImage() != sure


def test_a_statement_may_be_dragged_on_another_source_only(tab: SourcesPane, qtbot):
    view = tab.findChild(RowView)
    own, statement, other = (view.model().rows[place] for place in (0, 1, 3))
    assert not view._accepts(statement, own)
    assert not view._accepts(own, other)
    assert view._accepts(statement, other)
    with qtbot.waitSignal(tab.source_changed) as told:
        view.dropped.emit(statement, other)
    assert told.args == [statement.attribution, other.source]


def test_only_statements_are_rejected(tab: SourcesPane, qtbot):
    view = tab.findChild(RowView)
    view.select_row(0)
    with qtbot.assertNotEmitted(tab.rejected):
        qtbot.keyClick(view, Qt.Key.Key_Delete)
    view.select_row(1)
    with qtbot.waitSignal(tab.rejected) as told:
        qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert told.args == [view.model().rows[1]]
