import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from ui.charts.look import Look
from ui.charts.times import filled, paint_times


def test_times_without_anything_are_there_too():
    assert filled({"2023-09": 2, "2023-11": 1}) == (("2023-09", "2023-10", "2023-11"), (2, 0, 1))
    assert filled({"": 3}) == ((), ())


@pytest.mark.parametrize("is_rtl", [True, False])
def test_time_runs_as_the_interface_does(qapp, theme, is_rtl: bool):
    image = QImage(200, 84, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    look = Look(theme, QFont(), QFont(), is_rtl)
    paint_times(painter, QRectF(0, 0, 200, 84), {"2023-01": 9, "2023-12": 1}, look, QColor("#ff0000"))
    painter.end()
    height = {
        side: sum(image.pixelColor(x, y).name() == "#ff0000" for y in range(84))
        for side, x in (("left", 3), ("right", 196))
    }
    assert (height["right"] > height["left"]) is is_rtl
    assert min(height.values()) >= 0
