import pytest
from PySide6.QtCore import Qt

from ui.models.rows import RowModel
from ui.widgets.rows import RowView


class Words(RowModel[str]):
    def words(self, row: str) -> str:
        return row

    def is_heading(self, row: str) -> bool:
        return row.startswith("-")


@pytest.fixture
def view(qtbot) -> RowView:
    view = RowView()
    qtbot.addWidget(view)
    view.setModel(Words(view))
    view.model().reset(["-", "a", "b"])
    view.resize(120, 120)
    view.show()
    return view


def test_a_click_chooses_a_row(view: RowView, qtbot):
    with qtbot.waitSignal(view.row_chosen) as chosen:
        qtbot.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.model().index(1, 0)).center()
        )
    assert chosen.args == ["a"]


def test_return_chooses_the_current_row(view: RowView, qtbot):
    view.select_row(2)
    with qtbot.waitSignal(view.row_chosen) as chosen:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert chosen.args == ["b"]


def test_keys_pass_over_headings(view: RowView, qtbot):
    view.select_row(2)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.currentIndex().row() == 1


def test_marking_a_row_does_not_choose_it(view: RowView, qtbot):
    with qtbot.assertNotEmitted(view.row_chosen):
        view.select_row(1)
        view.select_row(None)
    assert not view.currentIndex().isValid()


def test_an_empty_list_shows_words(view: RowView):
    view.model().reset([])
    bare = view.grab().toImage()
    view.set_placeholder("Nothing here")
    assert view.grab().toImage() != bare
