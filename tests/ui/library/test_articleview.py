import json

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from reader.store.listing import ListQuery
from tests.ui.shelves import fill
from ui.library.articleview import ARTICLES_MIME, ArticleAct, ArticleView, dragged_articles
from ui.models.articles import ArticleModel


@pytest.fixture
def ids(workspace, catalogue):
    ids = fill(workspace)
    catalogue.load(workspace.catalogue.list(ListQuery()))
    return list(reversed(ids))


@pytest.fixture
def view(qtbot, catalogue, ids) -> ArticleView:
    view = ArticleView()
    qtbot.addWidget(view)
    view.setModel(ArticleModel(catalogue, view))
    view.resize(220, 300)
    view.show()
    return view


def test_delete_asks_for_the_trash_of_all_that_is_selected(view: ArticleView, ids, qtbot):
    view.select_ranges([range(1, 3)], 1)
    with qtbot.waitSignal(view.asked) as told:
        qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert told.args == [ArticleAct.TRASH, (ids[1], ids[2]), None]
    view.clearSelection()
    with qtbot.assertNotEmitted(view.asked):
        qtbot.keyClick(view, Qt.Key.Key_Delete)


@pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard])
def test_a_menu_is_asked_for_where_the_hand_is(view: ArticleView, ids, qtbot, reason):
    view.select_row(2)
    here = view.visualRect(view.model().index(2, 0)).center()
    with qtbot.waitSignal(view.menu_requested) as told:
        QApplication.sendEvent(view.viewport(), QContextMenuEvent(reason, here, QPoint(700, 700)))
    assert told.args[0] == (ids[2],)
    is_by_key = reason is QContextMenuEvent.Reason.Keyboard
    assert told.args[1] == (view.viewport().mapToGlobal(here) if is_by_key else QPoint(700, 700))


def test_articles_are_known_by_their_ids_while_they_are_dragged():
    mime = QMimeData()
    assert dragged_articles(mime) == ()
    mime.setData(ARTICLES_MIME, json.dumps(["a", "b"]).encode())
    assert dragged_articles(mime) == ("a", "b")
