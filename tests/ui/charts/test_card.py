import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from tests.ui.charts.values import TRAILS
from ui.charts.card import ChartCard
from ui.charts.trails import TrailsChart


@pytest.fixture
def card(qtbot, theme, measures) -> ChartCard:
    card = ChartCard(theme, measures)
    qtbot.addWidget(card)
    card.resize(600, 200)
    card.show()
    card.set_chart(TrailsChart(TRAILS))
    card.set_words("Where", "From begin to end")
    card.widget.grab()
    return card


def test_a_click_chooses_what_stands_there(card: ChartCard, qtbot):
    target = card.widget._targets[0]
    place = target.area.center().toPoint()
    with qtbot.waitSignal(card.widget.chosen) as told:
        qtbot.mouseClick(card.widget, Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [TRAILS[0].spans[0]]
    with qtbot.assertNotEmitted(card.widget.chosen):
        qtbot.mouseClick(card.widget, Qt.MouseButton.LeftButton, pos=QPoint(1, card.widget.height() - 1))


def test_it_is_as_high_as_its_chart_and_gone_without_one(card: ChartCard, qtbot):
    qtbot.waitUntil(lambda: card.widget.height() == 56)
    card.set_chart(TrailsChart(()))
    assert not card.isVisible()


def test_it_asks_to_be_saved(card: ChartCard, qtbot):
    for action, form in zip(card.findChild(QMenu).actions(), ("svg", "png", "csv"), strict=True):
        with qtbot.waitSignal(card.save_requested) as told:
            action.trigger()
        assert told.args == [form]
