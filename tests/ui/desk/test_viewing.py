from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.ui.desks import Sitting
from tests.ui.making import TEXT, span_of
from ui.desk.viewing import ViewKind
from ui.views.history import HistoryView


@pytest.fixture
def sitting(qtbot, dressed, library: Path, tmp_path: Path):
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    sitting = Sitting(qtbot, library, [path]).begin()
    yield sitting
    sitting.end()


def test_a_view_stands_in_the_place_of_the_page_until_it_is_closed(sitting: Sitting, qtbot):
    sitting.desk._actions.history.trigger()
    view = sitting.window.findChild(HistoryView)
    assert sitting.window.view is view
    assert sitting.desk.viewing.kind is ViewKind.HISTORY
    assert (view.isVisible(), sitting.window.page.isVisible()) == (True, False)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert (view.isVisible(), sitting.window.page.isVisible()) == (False, True)
    sitting.desk._actions.history.trigger()
    assert sitting.window.findChildren(HistoryView) == [view]


def test_the_way_leads_back_and_forward(sitting: Sitting, qtbot):
    actions, first = sitting.desk._actions, sitting.session.open_article.id
    assert not actions.back.isEnabled()
    with qtbot.waitSignal(sitting.session.opened.article_opened):
        sitting.session.imports.text("مقال ثانٍ عن القاهرة.")
    second = sitting.session.open_article.id
    sitting.desk.viewing.go(first, span_of("شريك"))
    qtbot.waitUntil(lambda: sitting.session.open_article.id == first)
    actions.history.trigger()
    assert not actions.forward.isEnabled()
    actions.back.trigger()
    assert sitting.window.page.isVisible()
    actions.back.trigger()
    qtbot.waitUntil(lambda: sitting.session.open_article.id == second)
    actions.forward.trigger()
    qtbot.waitUntil(lambda: sitting.session.open_article.id == first)
    actions.forward.trigger()
    assert sitting.desk.viewing.kind is ViewKind.HISTORY
    assert not actions.forward.isEnabled()


def test_a_view_takes_the_theme_of_the_window(sitting: Sitting):
    sitting.desk._actions.history.trigger()
    view = sitting.window.findChild(HistoryView)
    before = view.theme.dark
    sitting.desk._actions.switch_theme.trigger()
    assert view.theme.dark is not before


def test_choosing_a_step_goes_back_to_it(sitting: Sitting):
    added = sitting.annotating.add(span_of("صباح اليوم"))
    sitting.annotating.change_note(added.id, "متى؟")
    sitting.annotating.remove(added.id)
    sitting.desk._actions.history.trigger()
    view = sitting.window.findChild(HistoryView)
    highlight = sitting.session.history.edits[0]
    view.step_chosen.emit(highlight)
    sitting.settle()
    assert sitting.session.annotations == {added.id: added}
    assert [edit.is_undone for edit in sitting.session.history.edits] == [False, True, True]
    view.step_chosen.emit(sitting.session.history.edits[1])
    sitting.settle()
    assert sitting.session.annotations[added.id].body.note == "متى؟"


def test_escape_leaves_a_view_from_anywhere_but_where_it_means_something_else(sitting: Sitting, qtbot):
    desk, window = sitting.desk, sitting.window
    window.activateWindow()
    for place in (desk.panel.entities._view, desk.sidebar, desk._bar.search):
        desk._actions.history.trigger()
        qtbot.keyClick(place, Qt.Key.Key_Escape)
        assert desk.viewing.kind is None
    desk._actions.history.trigger()
    desk._bar.search.setText("x")
    qtbot.keyClick(desk._bar.search, Qt.Key.Key_Escape)  # empties the box first
    assert desk.viewing.kind is ViewKind.HISTORY
    desk.panel.notes.pane.article_note.edit()
    qtbot.keyClick(desk.panel.notes.pane.article_note.field, Qt.Key.Key_Escape)  # ends the typing of a note
    assert desk.viewing.kind is ViewKind.HISTORY
