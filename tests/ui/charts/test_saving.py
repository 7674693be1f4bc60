import csv
import io

from PySide6.QtGui import QImage

from tests.ui.charts.values import TRAILS, WIDTH, look
from ui.charts.saving import content
from ui.charts.trails import TrailsChart

CHART, HEADS = TrailsChart(TRAILS), ("الاسم", "النوع", "الموضع")


def test_a_drawing_has_the_names_as_text(qapp, theme):
    drawing = content(CHART, "svg", HEADS, WIDTH, look(theme)).decode()
    assert "<svg" in drawing
    assert "سالم" in drawing


def test_a_picture_is_dense(qapp, theme):
    picture = QImage.fromData(content(CHART, "png", HEADS, WIDTH, look(theme)))
    assert picture.width() == 2 * (WIDTH + 48)
    assert picture.pixelColor(2, 2).name() == theme.colour("paper").name()


def test_numbers_have_heads(qapp, theme):
    rows = list(csv.reader(io.StringIO(content(CHART, "csv", HEADS, WIDTH, look(theme)).decode())))
    assert rows == [list(HEADS), ["سالم", "PER", "0.0"], ["سالم", "PER", "0.9"], ["عدن", "LOC", "0.5"]]
