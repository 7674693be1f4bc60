import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ui.models.rows import RowModel
from ui.widgets.delegate import Place, RowDelegate, fill
from ui.widgets.rows import RowView


class Words(RowModel[str]):
    def words(self, row: str) -> str:
        return row


class Plain(RowDelegate):
    def row_height(self, row: str, width: int) -> int:
        return 10 * len(row)

    def paint_row(self, painter: QPainter, row: str, place: Place) -> None:
        fill(painter, place.inset(2, 2, 2, 2), self.theme.colour("accent"))


@pytest.mark.parametrize(("direction", "left"), [("LeftToRight", 10), ("RightToLeft", 5)])
def test_an_inset_is_mirrored(direction: str, left: int):
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 100, 20)
    option.direction = Qt.LayoutDirection[direction]
    option.state = QStyle.StateFlag.State_Selected
    place = Place(option)
    assert place.is_selected
    assert place.inset(10, 1, 5, 1).getRect() == (left, 1, 85, 18)


def test_a_row_is_as_wide_as_its_view(qtbot, theme, measures):
    view = RowView()
    qtbot.addWidget(view)
    model = Words(view)
    view.setModel(model)
    view.setItemDelegate(Plain(theme, measures, view))
    model.reset(["aaa"])
    view.resize(200, 100)
    view.show()
    assert view.visualRect(model.index(0)).size().toTuple() == (view.viewport().width(), 30)
    assert isinstance(view.grab().toImage(), QImage)
