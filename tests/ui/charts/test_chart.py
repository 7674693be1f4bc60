import pytest
from PySide6.QtCore import QRectF

from tests.ui.charts.values import CHRONICLE, COMPANY, SHARES, TRAILS, WIDTH, painted
from ui.charts.chart import Chart, Target
from ui.charts.company import CompanyChart
from ui.charts.courses import CoursesChart
from ui.charts.shares import SharesChart
from ui.charts.trails import TrailsChart

CHARTS: list[Chart] = [
    TrailsChart(TRAILS),
    SharesChart(SHARES),
    CoursesChart(CHRONICLE),
    CompanyChart.of(COMPANY),
]


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: type(chart).__name__)
def test_what_leads_somewhere_stands_inside_and_has_words(qapp, theme, chart: Chart):
    targets, _ = painted(chart, theme, is_rtl=True)
    inside = QRectF(-4, -8, WIDTH + 8, chart.height(WIDTH) + 16)
    assert targets
    assert all(isinstance(each, Target) and each.words and inside.contains(each.area) for each in targets)
