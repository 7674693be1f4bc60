import pytest
from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QCursor, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from ui.models.rows import RowModel
from ui.widgets.delegate import Place, RowDelegate, fill
from ui.widgets.rows import RowView


class Words(RowModel[str]):
    def words(self, row: str) -> str:
        return row


class Plain(RowDelegate):
    def __init__(self, *arguments) -> None:
        super().__init__(*arguments)
        self.seen: dict[str, tuple[bool, bool, bool]] = {}

    def row_height(self, row: str, width: int) -> int:
        return 10 * len(row)

    def paint_row(self, painter: QPainter, row: str, place: Place) -> None:
        self.seen[row] = (place.is_selected, place.is_hovered, place.is_current)
        fill(painter, place.inset(2, 2, 2, 2), self.theme.colour("accent"))


@pytest.mark.parametrize(("direction", "left"), [("LeftToRight", 10), ("RightToLeft", 5)])
def test_an_inset_is_mirrored(direction: str, left: int):
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 100, 20)
    option.direction = Qt.LayoutDirection[direction]
    place = Place(option, QModelIndex())
    assert (place.is_selected, place.is_hovered, place.is_current) == (False, False, False)
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


def test_a_row_is_painted_as_it_stands_in_its_view(qtbot, theme, measures):
    view = RowView()
    qtbot.addWidget(view)
    model = Words(view)
    delegate = Plain(theme, measures, view)
    view.setModel(model)
    view.setItemDelegate(delegate)
    model.reset(["aaa", "bbb", "ccc"])
    view.resize(200, 200)
    view.show()
    view.setCurrentIndex(model.index(1))
    view.grab()
    assert delegate.seen == {"aaa": (False,) * 3, "bbb": (True, False, False), "ccc": (False,) * 3}
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    # Not the mouse of the test's own window system, which need not follow: the cursor, and what Qt says is under it.
    QCursor.setPos(view.viewport().mapToGlobal(view.visualRect(model.index(2)).center()))
    view.viewport().setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    view.grab()
    assert delegate.seen == {"aaa": (False,) * 3, "bbb": (True, False, True), "ccc": (False, True, False)}
    QCursor.setPos(view.mapToGlobal(QPoint(0, -50)))
    view.grab()
    assert not any(hovered for _, hovered, _ in delegate.seen.values())


def test_a_statement_begins_with_its_cue_and_is_cut_off_after_so_many_lines(qtbot, theme, measures):
    view = RowView()
    qtbot.addWidget(view)
    delegate = Plain(theme, measures, view)
    words = "إن الماء عاد إلى القنوات بعد أربعين عامًا"
    cued = delegate.statement("قال", words, 2000, size_px=40).layout
    assert (cued.text(), cued.font().pixelSize()) == (f"قال {words}", 40)
    assert [(part.start, part.length) for part in cued.formats()] == [(0, 3)]
    assert not delegate.statement("", words, 2000).layout.formats()
    assert delegate.statement("قال", words, 90, max_lines=2).height < delegate.statement("قال", words, 90).height
