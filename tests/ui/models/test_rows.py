import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from ui.models.roles import Role
from ui.models.rows import RowModel


class Words(RowModel[str]):
    def words(self, row: str) -> str:
        return row.upper()

    def is_heading(self, row: str) -> bool:
        return row.startswith("-")


@pytest.fixture
def model(qapp) -> Words:
    model = Words()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    assert tester is not None
    return model


def test_rows_are_inserted_replaced_and_removed(model: Words, qtbot):
    model.reset(["a", "c"])
    model.insert(1, "b")
    with qtbot.waitSignal(model.dataChanged):
        model.replace(0, "z")
    model.remove(2)
    assert list(model.rows) == ["z", "b"]


def test_a_row_gives_its_words_and_its_value(model: Words):
    model.reset(["a"])
    index = model.index(0)
    assert (index.data(), index.data(Role.ROW), index.data(Qt.ItemDataRole.AccessibleTextRole)) == ("A", "a", "A")
    assert index.data(Qt.ItemDataRole.DecorationRole) is None


def test_headings_cannot_be_chosen(model: Words):
    model.reset(["-", "a"])
    assert model.index(0).flags() == Qt.ItemFlag.NoItemFlags
    assert model.index(1).flags() & Qt.ItemFlag.ItemIsSelectable
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags
