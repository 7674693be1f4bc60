import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionSlider, QWidget
from pytestqt.qtbot import QtBot

from ui.page.scrollbar import WIDTH, PageScrollBar
from ui.style import Measures, dress
from ui.theme import load_theme


def bar_of(qtbot: QtBot) -> tuple[QWidget, PageScrollBar]:
    holder = QWidget()
    qtbot.addWidget(holder)
    bar = PageScrollBar(load_theme("light"), holder)
    bar.setRange(0, 1000)
    bar.setPageStep(250)
    bar.resize(WIDTH, 400)
    return holder, bar


def test_a_thumb_is_drawn_where_there_is_more_to_see(qtbot: QtBot) -> None:
    _holder, bar = bar_of(qtbot)
    with_thumb = bar.grab().toImage()
    bar.setRange(0, 0)
    assert bar.grab().toImage() != with_thumb
    assert bar.grab().toImage().pixelColor(6, 100) == load_theme("light").colour("paper")


def test_a_tick_stands_where_its_hit_is(qtbot: QtBot) -> None:
    theme = load_theme("light")
    _holder, bar = bar_of(qtbot)
    bar.setRange(0, 0)
    bar.set_ticks([0.0, 0.5, 0.9], 0.5)
    picture = bar.grab().toImage()
    assert picture.pixelColor(4, 0) == theme.colour("hit_current")
    assert picture.pixelColor(4, round(0.9 * 398) + 1) == theme.colour("hit_current")
    assert picture.pixelColor(0, 200) == theme.colour("accent")
    assert picture.pixelColor(4, 100) == theme.colour("paper")


def test_it_takes_on_another_theme(qtbot: QtBot) -> None:
    _holder, bar = bar_of(qtbot)
    bar.dress(load_theme("dark"))
    assert bar.grab().toImage().pixelColor(0, 200) == load_theme("dark").colour("paper")


def test_it_is_narrow(qtbot: QtBot) -> None:
    _holder, bar = bar_of(qtbot)
    assert bar.sizeHint().width() == WIDTH


@pytest.mark.parametrize(
    ("height", "range_", "page", "value"),
    [
        (400, (0, 1000), 250, 0),
        (400, (0, 1000), 250, 500),
        (400, (0, 1000), 250, 1000),
        (700, (0, 100_000), 700, 50_000),
        (700, (0, 30_000_000), 700, 20_000_000),
        (700, (0, 30_000_000), 700, 30_000_000),
        (700, (0, 700), 700, 233),
        (20, (0, 1000), 250, 500),
        (400, (-100, 1000), 250, 37),
    ],
)
def test_the_thumb_is_where_the_mouse_finds_it(qtbot: QtBot, measures: Measures, height, range_, page, value) -> None:
    dress(QApplication.instance(), load_theme("light"), measures)
    _holder, bar = bar_of(qtbot)
    bar.setRange(*range_)
    bar.setPageStep(page)
    bar.setValue(value)
    bar.resize(WIDTH, height)
    option = QStyleOptionSlider()
    bar.initStyleOption(option)
    control, part = QStyle.ComplexControl.CC_ScrollBar, QStyle.SubControl.SC_ScrollBarSlider
    slider = bar.style().subControlRect(control, option, part, bar)
    top, length = bar.thumb
    assert abs(top - slider.y()) <= 1
    assert length == slider.height()


def test_only_where_the_thumb_moves_is_painted(qtbot: QtBot) -> None:
    painted: list[QRect] = []

    class Watched(PageScrollBar):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
            painted.append(event.rect())
            super().paintEvent(event)

    bar = Watched(load_theme("light"), None)
    qtbot.addWidget(bar)
    bar.setRange(0, 1000)
    bar.setPageStep(250)
    bar.resize(WIDTH, 400)
    bar.show()
    qtbot.waitUntil(lambda: QRect(0, 0, WIDTH, 400) in painted)
    before = QRect(0, bar.thumb[0], WIDTH, bar.thumb[1])
    bar.resize(WIDTH, 300)
    qtbot.waitUntil(lambda: QRect(0, 0, WIDTH, 300) in painted)
    resized = QRect(0, bar.thumb[0], WIDTH, bar.thumb[1])
    assert resized != before
    painted.clear()
    bar.setValue(400)
    qtbot.waitUntil(lambda: bool(painted))
    moved = QRect(0, bar.thumb[0], WIDTH, bar.thumb[1])
    assert painted == [resized.united(moved)]
