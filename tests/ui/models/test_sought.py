import pytest

from reader.store.listing import Listing
from ui.models.roles import Role
from ui.models.trash import TrashModel


@pytest.fixture
def model(qapp) -> TrashModel:
    model = TrashModel()
    model.show_again(Listing(tuple(f"n{number}" for number in range(5_000))))
    return model


def test_what_comes_into_sight_is_asked_for_with_its_neighbours_and_only_once(model: TrashModel, qtbot):
    with qtbot.waitSignal(model.wanted) as told:
        assert model.index(1_000).data(Role.ROW) is None
    ids = told.args[0]
    assert "n1000" in ids
    assert len(ids) < 200
    with qtbot.assertNotEmitted(model.wanted):
        model.index(1_000).data(Role.ROW)
    model.put(ids, {"n1000": "known"})
    assert model.index(1_000).data(Role.ROW) == "known"


def test_no_more_is_kept_than_a_while_of_scrolling(model: TrashModel):
    for number in range(5_000):
        model.put([f"n{number}"], {f"n{number}": number})
    assert len(model.known(model.ids)) == 2_000
    assert model.known(["n4999"]) == [4_999]
