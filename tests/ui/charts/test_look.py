import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont

from ui.charts.look import Look


@pytest.mark.parametrize(("is_rtl", "left"), [(False, 15), (True, 85)])
def test_what_comes_first_stands_at_the_leading_edge(qapp, theme, is_rtl: bool, left: float):
    look = Look(theme, QFont(), QFont(), is_rtl)
    assert look.across(QRectF(10, 0, 100, 20), 5, 20) == QRectF(left, 0, 20, 20)
    side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
    assert look.leading & side
    assert look.colour("ink") == theme.colour("ink")
