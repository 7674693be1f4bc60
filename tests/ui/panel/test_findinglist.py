import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from tests.ui.making import article, entities
from ui.models.entities import EntityModel
from ui.panel.findinglist import _TYPE, FindingList

NO_MODIFIER, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton


@pytest.fixture
def view(qtbot) -> FindingList:
    view = FindingList(lambda row, onto: row.entity.kind is onto.entity.kind)
    model = EntityModel(view)
    view.setModel(model)
    model.set_entities(entities(), article())
    qtbot.addWidget(view)
    view.resize(300, 500)
    view.show()
    return view


def middle(view: FindingList, place: int) -> QPoint:
    return view.visualRect(view.model().index(place, 0)).center()


def drop(view: FindingList, place: int, onto: int) -> bool:
    """What a drag of one row on another one sends; whether it was taken."""
    view._dragged = view.model().rows[place]
    mime = QMimeData()
    mime.setData(_TYPE, b"")
    point, move = QPointF(middle(view, onto)), Qt.DropAction.MoveAction
    viewport = view.viewport()
    QApplication.sendEvent(viewport, QDragEnterEvent(point.toPoint(), move, mime, LEFT, NO_MODIFIER))
    moved = QDragMoveEvent(point.toPoint(), move, mime, LEFT, NO_MODIFIER)
    QApplication.sendEvent(viewport, moved)
    QApplication.sendEvent(viewport, QDropEvent(point, move, mime, LEFT, NO_MODIFIER))
    return moved.isAccepted()


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (Qt.Key.Key_F2, "rename_requested"),
        (Qt.Key.Key_Delete, "reject_requested"),
        (Qt.Key.Key_Question, "why_requested"),
        (Qt.Key.Key_Space, "why_requested"),
    ],
)
def test_keys_say_what_is_wanted_of_the_current_row(view: FindingList, qtbot, key: Qt.Key, signal: str):
    view.select_row(1)
    with qtbot.waitSignal(getattr(view, signal)) as told:
        qtbot.keyClick(view, key)
    assert told.args == [view.model().rows[1]]


def test_a_row_dragged_on_another_of_its_kind_is_told(view: FindingList):
    told = []
    view.dropped.connect(lambda row, onto: told.append((row.entity.name, onto.entity.name)))
    assert drop(view, 6, onto=5)
    assert not drop(view, 6, onto=1)
    assert told == [("CNN", "رويترز")]


def test_a_menu_opens_from_the_dots_and_by_a_right_click(view: FindingList, qtbot):
    told = []
    view.menu_requested.connect(lambda row, _: told.append(row.entity.name))
    rect = view.visualRect(view.model().index(1, 0))
    qtbot.mouseClick(view.viewport(), LEFT, pos=QPoint(rect.right() - 12, rect.center().y()))
    point = middle(view, 3)
    QApplication.sendEvent(
        view.viewport(),
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, view.viewport().mapToGlobal(point)),
    )
    assert told == ["أحمد", "روسيا"]


def test_a_heading_has_no_menu(view: FindingList, qtbot):
    with qtbot.assertNotEmitted(view.menu_requested):
        point = middle(view, 0)
        QApplication.sendEvent(view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, point))


def test_the_place_in_the_list_is_kept_when_other_values_come(view: FindingList):
    view.resize(300, 90)
    view.select_row(6)
    view.verticalScrollBar().setValue(60)
    scrolled = view.verticalScrollBar().value()
    model = view.model()
    view.keep_place(lambda: model.set_entities(entities(), article()), lambda: model.row_of("e4"))
    assert view.current_row.entity.name == "CNN"
    assert view.verticalScrollBar().value() == scrolled > 0
