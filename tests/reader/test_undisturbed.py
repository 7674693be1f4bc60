import gc

import pytest

from reader.undisturbed import let_go, undisturbed


@pytest.fixture(params=[True, False])
def was_looking(request: pytest.FixtureRequest):
    before = gc.isenabled()
    (gc.enable if request.param else gc.disable)()
    yield request.param
    (gc.enable if before else gc.disable)()


def test_no_circles_are_looked_for_meanwhile_and_then_as_before(was_looking: bool) -> None:
    with undisturbed():
        assert not gc.isenabled()
    assert gc.isenabled() is was_looking


def test_what_goes_wrong_ends_it_too(was_looking: bool) -> None:
    with pytest.raises(KeyError), undisturbed():
        raise KeyError("missing")
    assert gc.isenabled() is was_looking


def test_many_values_go_and_none_is_left() -> None:
    values = [object(), "كلمة"]
    let_go(values)
    assert values == []
