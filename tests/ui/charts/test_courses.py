import pytest

from reader.statistics import Chronicle
from tests.ui.charts.values import CHRONICLE, SALIM, painted
from ui.charts.courses import CoursesChart


@pytest.mark.parametrize("is_rtl", [True, False])
def test_time_runs_as_the_interface_does(qapp, theme, is_rtl: bool):
    targets, colours = painted(CoursesChart(CHRONICLE), theme, is_rtl=is_rtl)
    bars = [target for target in targets if "2023" in target.words]
    assert bars[0].words == "سالم — September 2023: 2"
    assert bars[0].meaning == SALIM
    assert (bars[0].area.center().x() > bars[1].area.center().x()) is is_rtl
    assert theme.series_colour(0).name() in colours


def test_its_values_are_all_times():
    assert CoursesChart(Chronicle()).is_empty
    assert len(CoursesChart(CHRONICLE).table()) == 4
