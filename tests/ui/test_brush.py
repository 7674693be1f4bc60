import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from tests.programs import printed
from ui.brush import fill_rect


@pytest.mark.parametrize("rect", [QRect(2, 3, 4, 5), QRectF(2, 3, 4, 5), QRectF(1.5, 2.25, 3, 3)])
@pytest.mark.parametrize("colour", [QColor("#8a4b2a"), QColor(10, 20, 30, 40)])
def test_it_fills_as_qt_does(rect: QRect | QRectF, colour: QColor):
    ours, theirs = (QImage(10, 10, QImage.Format.Format_ARGB32_Premultiplied) for _ in range(2))
    for image, fill in ((ours, fill_rect), (theirs, QPainter.fillRect)):
        image.fill(QColor("#fbf8f2"))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill(painter, rect, colour)
        painter.end()
    assert ours == theirs


def test_it_makes_no_gradients():
    program = """
from PySide6 import QtGui
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from ui.brush import fill_rect
image = QImage(9, 9, QImage.Format.Format_RGB32)
painter = QPainter(image)
fill_rect(painter, QRect(0, 0, 9, 9), QColor("red"))
painter.end()
print("QGradient" in vars(QtGui), image.pixelColor(4, 4).name())
"""
    assert printed(program) == "False #ff0000\n"
