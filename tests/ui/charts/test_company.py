import pytest
from PySide6.QtGui import QFontMetricsF

from reader.statistics import Company
from tests.ui.charts.values import ADEN, COMPANY, SALIM, WIDTH, look, painted
from ui.charts.company import CompanyChart


def test_everybody_with_company_stands_in_it_mirrored_as_the_interface_is(qapp, theme):
    chart = CompanyChart.of(COMPANY)
    right, colours = painted(chart, theme, is_rtl=True)
    left, _ = painted(chart, theme, is_rtl=False)
    assert [target.meaning for target in right] == [SALIM, ADEN]
    for one, other in zip(right, left, strict=True):
        assert one.area.center().x() == pytest.approx(WIDTH - other.area.center().x())
    assert {theme.colour("PER").name(), theme.colour("LOC").name()} <= colours
    assert right[0].area.width() > right[1].area.width()


def test_the_lowest_name_is_whole(qapp, theme):
    chart = CompanyChart.of(COMPANY)
    targets, _ = painted(chart, theme, is_rtl=True)
    lowest = max(target.area.bottom() for target in targets)
    assert lowest + 1 + QFontMetricsF(look(theme).small).height() <= chart.height(WIDTH)


def test_its_values_are_its_pairs():
    assert CompanyChart.of(Company()).is_empty
    assert CompanyChart.of(COMPANY).table() == [("سالم", "عدن", 2)]
