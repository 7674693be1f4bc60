import json

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from tests.ui.shelves import fill, found
from ui.catalogue import Shelves
from ui.library.articleview import ARTICLES_MIME
from ui.library.delegates import ShelfDelegate
from ui.library.shelfview import ShelfAct, ShelfView
from ui.models.shelves import ShelfModel, shelf_name


@pytest.fixture
def view(qtbot, theme, measures, workspace) -> ShelfView:
    ids = fill(workspace)
    outer = found(workspace, "سياسة", ids[0])
    found(workspace, "روسيا", parent=outer.id)
    found(workspace, "عن الجديد", query="جديد")
    view = ShelfView()
    qtbot.addWidget(view)
    view.setModel(ShelfModel(view))
    view.setItemDelegate(ShelfDelegate(theme, measures, view))
    view.model().set_shelves(Shelves(workspace.catalogue.counts(), workspace.catalogue.collections()))
    view.resize(220, view.content_px)
    view.show()
    return view


def index_of(view: ShelfView, name: str):
    row = next(place for place, row in enumerate(view.model().rows) if shelf_name(row) == name)
    return view.model().index(row, 0)


def middle(view: ShelfView, name: str) -> QPoint:
    return view.visualRect(index_of(view, name)).center()


def articles() -> QMimeData:
    mime = QMimeData()
    mime.setData(ARTICLES_MIME, json.dumps(["a", "b"]).encode())
    return mime


def facts(where: QPoint, mime: QMimeData):
    return where, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def test_all_rows_have_room(view: ShelfView):
    assert view.verticalScrollBar().maximum() == 0


def test_articles_are_dropped_on_a_collection_that_is_filled_by_hand(view: ShelfView, qtbot):
    mime = articles()
    enter = QDragEnterEvent(*facts(middle(view, "سياسة"), mime))
    QApplication.sendEvent(view.viewport(), enter)
    assert enter.isAccepted()
    bare = view.grab().toImage()
    for name, is_welcome in {"عن الجديد": False, "All articles": False, "سياسة": True}.items():
        move = QDragMoveEvent(*facts(middle(view, name), mime))
        QApplication.sendEvent(view.viewport(), move)
        assert move.isAccepted() is is_welcome
    assert view.grab().toImage() != bare
    with qtbot.waitSignal(view.dropped) as told:
        drop = QDropEvent(QPointF(middle(view, "سياسة")), *facts(QPoint(), mime)[1:])
        QApplication.sendEvent(view.viewport(), drop)
    assert (shelf_name(told.args[0]), told.args[1]) == ("سياسة", ("a", "b"))
    assert view._goal.isEmpty()


def test_what_leaves_or_is_no_article_goes_nowhere(view: ShelfView, qtbot):
    text, mime = QMimeData(), articles()
    text.setText("نص")
    enter = QDragEnterEvent(*facts(middle(view, "سياسة"), text))
    enter.ignore()
    QApplication.sendEvent(view.viewport(), enter)
    assert not enter.isAccepted()
    QApplication.sendEvent(view.viewport(), QDragEnterEvent(*facts(middle(view, "سياسة"), mime)))
    QApplication.sendEvent(view.viewport(), QDragMoveEvent(*facts(middle(view, "سياسة"), mime)))
    assert not view._goal.isEmpty()
    QApplication.sendEvent(view.viewport(), QDragLeaveEvent())
    assert view._goal.isEmpty()


@pytest.mark.parametrize("direction", ["LeftToRight", "RightToLeft"])
def test_a_click_on_the_angle_folds(view: ShelfView, qtbot, direction: str):
    view.setLayoutDirection(Qt.LayoutDirection[direction])
    place = view.visualRect(index_of(view, "سياسة"))
    x = place.right() - 18 if direction == "RightToLeft" else place.left() + 18
    with qtbot.waitSignal(view.fold_requested) as told, qtbot.assertNotEmitted(view.row_chosen):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, place.center().y()))
    assert shelf_name(told.args[0]) == "سياسة"


def test_keys_fold_rename_and_remove(view: ShelfView, qtbot):
    view.setCurrentIndex(index_of(view, "سياسة"))
    with qtbot.waitSignal(view.fold_requested):
        qtbot.keyClick(view, Qt.Key.Key_Minus)
    for key, act in {Qt.Key.Key_F2: ShelfAct.EDIT, Qt.Key.Key_Delete: ShelfAct.REMOVE}.items():
        with qtbot.waitSignal(view.asked) as told:
            qtbot.keyClick(view, key)
        assert (told.args[0], told.args[1].name) == (act, "سياسة")
    view.setCurrentIndex(index_of(view, "Unread"))
    with qtbot.assertNotEmitted(view.asked):
        qtbot.keyClick(view, Qt.Key.Key_Delete)


def test_a_menu_is_asked_for_a_shelf_and_beside_all(view: ShelfView, qtbot):
    for where, name in ((middle(view, "روسيا"), "روسيا"), (QPoint(5, view.height() + 50), None)):
        with qtbot.waitSignal(view.menu_requested) as told:
            event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, QPoint(3, 4))
            QApplication.sendEvent(view.viewport(), event)
        assert (told.args[0] and shelf_name(told.args[0])) == name
