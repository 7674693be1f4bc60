import pytest
from PySide6.QtCore import Qt

from ui.models.rows import RowModel
from ui.widgets.rowtable import RowTable


class Numbers(RowModel[int]):
    """Counts how many of its numbers are looked at."""

    looked_at = 0

    def words(self, row: int) -> str:
        self.looked_at += 1
        return str(row)


@pytest.fixture
def view(qtbot) -> RowTable:
    view = RowTable(40)
    qtbot.addWidget(view)
    view.setModel(Numbers(view))
    view.model().reset(range(100_000))
    view.resize(200, 410)
    view.show()
    return view


def click(view: RowTable, qtbot, row: int, keys=Qt.KeyboardModifier.NoModifier) -> None:
    where = view.visualRect(view.model().index(row, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, keys, where)


def test_only_rows_in_sight_are_looked_at(view: RowTable, qtbot):
    view.scrollToBottom()
    view.grab()
    assert 0 < view.model().looked_at < 200


def test_a_plain_click_chooses_a_row_and_one_that_adds_does_not(view: RowTable, qtbot):
    with qtbot.waitSignal(view.row_chosen) as chosen:
        click(view, qtbot, 2)
    assert chosen.args == [2]
    with qtbot.assertNotEmitted(view.row_chosen):
        click(view, qtbot, 4, Qt.KeyboardModifier.ControlModifier)
        click(view, qtbot, 6, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_ranges()[-1] == range(4, 7)


def test_return_chooses_the_current_row(view: RowTable, qtbot):
    view.select_row(3)
    with qtbot.waitSignal(view.row_chosen) as chosen:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert chosen.args == [3]


def test_all_rows_are_one_range(view: RowTable):
    view.selectAll()
    assert view.selected_ranges() == [range(100_000)]
    view.select_ranges([range(3, 5), range(9, 10)], 4)
    assert view.selected_ranges() == [range(3, 5), range(9, 10)]
    assert view.currentIndex().row() == 4


def test_marking_a_row_does_not_choose_it(view: RowTable, qtbot):
    with qtbot.assertNotEmitted(view.row_chosen):
        view.select_row(50_000)
        assert view.rowAt(5) > 49_000
        view.select_row(None)
    assert not view.currentIndex().isValid()


def test_an_empty_list_says_why(view: RowTable, qtbot):
    view.setModel(None)
    bare = view.grab().toImage()
    view.set_placeholder("Nothing here")
    assert view.grab().toImage() == bare
    view.setModel(Numbers(view))
    said = view.grab().toImage()
    view.set_reason("No library")
    assert view.grab().toImage() != said
