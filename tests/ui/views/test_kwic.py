import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from reader.concordance import KwicLine
from tests.ui.views.crossings import LINES, NEW
from ui.models.concordance import LineModel
from ui.views.kwic import KwicDelegate
from ui.widgets.rows import RowView


@pytest.fixture
def view(qtbot, theme, measures) -> RowView:
    view = RowView()
    qtbot.addWidget(view)
    view.setModel(LineModel(view))
    view.setItemDelegate(KwicDelegate(theme, measures, view))
    view.resize(500, 120)
    view.show()
    return view


def marked(image: QImage, colour: str, row: int) -> list[int]:
    middle = range(row * 34 + 12, row * 34 + 22)
    return [x for x in range(image.width()) if any(image.pixelColor(x, y).name() == colour for y in middle)]


@pytest.mark.parametrize("direction", ["LeftToRight", "RightToLeft"])
def test_mentions_stand_under_one_another(view: RowView, theme, direction: str):
    view.setLayoutDirection(Qt.LayoutDirection[direction])
    view.model().reset(LINES)
    image = view.grab().toImage()
    first, second = (marked(image, theme.colour("hit").name(), row) for row in (0, 1))
    assert first
    assert abs(max(first) - max(second)) <= 1


def test_a_line_from_the_left_begins_at_the_left(view: RowView, theme):
    view.model().reset([KwicLine(NEW, "then ", "Salim", " came"), KwicLine(NEW, "so ", "Salim", " went home")])
    image = view.grab().toImage()
    first, second = (marked(image, theme.colour("hit").name(), row) for row in (0, 1))
    assert abs(min(first) - min(second)) <= 1
