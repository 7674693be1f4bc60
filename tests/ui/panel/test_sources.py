from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton

from tests.ui.making import TEXT, attributions, sources
from ui.models.sources import StatementRow
from ui.panel.sources import SourcesTab
from ui.panel.sourcespane import SourcesPane
from ui.theme import load_theme


def test_the_tab_is_filled_with_what_it_was_told_when_it_is_first_shown(qtbot, theme, measures):
    tab = SourcesTab(theme, measures)
    qtbot.addWidget(tab)
    lens, doubtful = QAction("lens"), QAction("doubtful")
    tab.offer_lens(lens)
    tab.offer_doubtful(doubtful)
    tab.set_theme(load_theme("dark"))
    tab.set_looking(True)
    tab.set_looking(False)
    tab.set_sources(sources(), attributions(), TEXT)
    assert tab.findChild(SourcesPane) is None
    tab.resize(320, 500)
    tab.show()
    assert tab.pane.isVisible()
    assert {lens, doubtful} <= {button.defaultAction() for button in tab.findChildren(QToolButton)}
    assert tab.pane._delegate.theme.dark
    row = next(row for row in tab.pane._model.rows if isinstance(row, StatementRow))
    with qtbot.waitSignal(tab.statement_chosen) as told:
        tab.pane._view.row_chosen.emit(row)
    assert told.args == [row.attribution]


def test_a_tab_that_is_shown_follows_what_it_is_told(qtbot, theme, measures):
    tab = SourcesTab(theme, measures)
    qtbot.addWidget(tab)
    tab.show()
    tab.set_sources(sources(), attributions(), TEXT)
    assert len(tab.pane._model.rows) > 0
    row = next(row for row in tab.pane._model.rows if isinstance(row, StatementRow))
    tab.show_reasons(row)
    assert tab.pane._model.opened == (row.attribution.cue, row.attribution.content)
    tab.set_theme(load_theme("dark"))
    assert tab.pane._delegate.theme.dark
    tab.set_looking(True)
    tab.set_sources((), (), "")
    assert tab.pane._view._placeholder
