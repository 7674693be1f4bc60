import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.ui.making import LABELS
from ui.models.legend import LegendModel


@pytest.fixture
def model(qapp) -> LegendModel:
    model = LegendModel()
    model.tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_legend(tuple(LABELS.values()), {"claim": 3}, keyed=2)
    return model


def order(model: LegendModel) -> list[str]:
    return [row.label.id for row in model.rows]


def test_labels_stand_with_their_counts_and_digits(model: LegendModel):
    assert [(row.count, row.key) for row in model.rows] == [(3, 1), (0, 2), (0, 0)]
    assert model.data(model.index(0)) == "Claim"
    model.set_legend(tuple(LABELS.values()), None, keyed=9)
    assert {row.count for row in model.rows} == {None}


@pytest.mark.parametrize(
    ("moved", "place", "expected"),
    [
        ("claim", 3, ["evidence", "question", "claim"]),
        ("claim", 2, ["evidence", "claim", "question"]),
        ("question", 0, ["question", "claim", "evidence"]),
    ],
)
def test_a_label_is_moved_between_others(model: LegendModel, qtbot, moved: str, place: int, expected: list[str]):
    with qtbot.waitSignal(model.order_requested) as told:
        model.move(moved, place)
    assert [label.id for label in told.args[0]] == expected
    assert told.args[1].id == moved
    assert order(model) == ["claim", "evidence", "question"]  # the session answers with the new order


@pytest.mark.parametrize("place", [0, 1])
def test_a_label_that_stays_where_it_is_changes_nothing(model: LegendModel, qtbot, place: int):
    with qtbot.assertNotEmitted(model.order_requested):
        model.move("claim", place)


def test_a_label_is_dragged_between_others(model: LegendModel, qtbot):
    mime = model.mimeData([model.index(2)])
    with qtbot.waitSignal(model.order_requested) as told:
        assert not model.dropMimeData(mime, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    assert [label.id for label in told.args[0]] == ["question", "claim", "evidence"]
    with qtbot.waitSignal(model.order_requested) as told:
        model.dropMimeData(model.mimeData([model.index(0)]), Qt.DropAction.MoveAction, -1, -1, QModelIndex())
    assert [label.id for label in told.args[0]] == ["evidence", "question", "claim"]
    assert model.flags(model.index(0)) & Qt.ItemFlag.ItemIsDragEnabled
    assert model.flags(QModelIndex()) == Qt.ItemFlag.ItemIsDropEnabled
