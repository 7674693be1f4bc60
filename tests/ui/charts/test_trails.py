import pytest

from tests.ui.charts.values import TRAILS, WIDTH, painted
from ui.charts.trails import TrailsChart


@pytest.mark.parametrize("is_rtl", [True, False])
def test_mentions_stand_along_the_text_from_its_beginning(qapp, theme, is_rtl: bool):
    targets, colours = painted(TrailsChart(TRAILS), theme, is_rtl=is_rtl)
    assert [target.meaning for target in targets] == [*TRAILS[0].spans, *TRAILS[1].spans]
    first, last = targets[0].area.center().x(), targets[1].area.center().x()
    assert (first > last) is is_rtl
    assert {theme.colour("PER").name(), theme.colour("LOC").name()} <= colours
    assert all(target.area.left() + 3 >= 0 and target.area.right() - 3 <= WIDTH for target in targets)


def test_its_values_are_its_mentions():
    assert TrailsChart(()).is_empty
    assert len(TrailsChart(TRAILS).table()) == 3
