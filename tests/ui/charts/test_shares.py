import pytest

from tests.ui.charts.values import SHARES, painted
from ui.charts.shares import SharesChart


@pytest.mark.parametrize("is_rtl", [True, False])
def test_the_largest_share_stands_first(qapp, theme, is_rtl: bool):
    targets, colours = painted(SharesChart(SHARES), theme, is_rtl=is_rtl)
    assert [target.words for target in targets] == ["سالم — 40%", "عدن — 10%"]
    assert {theme.series_colour(0).name(), theme.series_colour(1).name()} <= colours


def test_its_values_are_its_shares():
    assert SharesChart(()).is_empty
    assert SharesChart(SHARES).table() == [("عدن", 0.1), ("سالم", 0.4)]
