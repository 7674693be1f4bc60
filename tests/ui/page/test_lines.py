import pytest
from PySide6.QtGui import QFont, QTextLayout
from PySide6.QtWidgets import QApplication

from reader.article import Direction
from tests.ui.page.probes import compare_bands
from tests.ui.page.qt_truth import FAMILIES, SIZE
from tests.ui.page.samples import MIXED
from ui.page.layouts import text_option
from ui.page.lines import Grid, break_evenly, break_lines, merged

STRETCH = " ".join(MIXED * 4)


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    return qapp


def layout_of(text: str, family: str = "Amiri", direction: Direction = Direction.RTL) -> QTextLayout:
    font = QFont(family)
    font.setPixelSize(SIZE)
    layout = QTextLayout(text, font)
    layout.setTextOption(text_option(direction))
    return layout


def grid_of(width: int, *, is_rtl: bool = True) -> Grid:
    return Grid(10, width, 32, 51, is_rtl)


def lengths(layout: QTextLayout) -> list[float]:
    return [layout.lineAt(number).naturalTextWidth() for number in range(layout.lineCount())]


def test_baselines_stand_on_the_grid() -> None:
    layout = layout_of("قال 漢 ثم " * 30)
    break_lines(layout, grid_of(400))
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    assert len(lines) > 3
    assert [line.y() + line.ascent() for line in lines] == [32 + 51 * number for number in range(len(lines))]


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("width", [330, 480, 620])
def test_the_last_line_of_an_even_stretch_is_as_long_as_the_others(family: str, width: int) -> None:
    for start in range(0, 400, 37):
        text = STRETCH[STRETCH.index(" ", start) + 1 :]
        layout = layout_of(text, family)
        break_lines(layout, grid_of(width))
        count = layout.lineCount()
        break_evenly(layout, grid_of(width))
        found = lengths(layout)
        assert len(found) == count
        assert max(found) <= width
        assert found[-1] > 0.5 * width  # long words cannot be parted
        last = layout.lineAt(count - 1)
        assert last.textStart() + last.textLength() == len(text.encode("utf-16-le")) // 2


@pytest.mark.parametrize(("direction", "edge"), [(Direction.RTL, 490), (Direction.LTR, 10)])
def test_even_lines_begin_at_the_columns_edge(direction: Direction, edge: int) -> None:
    layout = layout_of("قال نعم " * 60 if direction is Direction.RTL else "yes and no " * 60, direction=direction)
    break_evenly(layout, grid_of(480, is_rtl=direction is Direction.RTL))
    for number in range(layout.lineCount()):
        box = layout.lineAt(number).naturalTextRect()
        assert (box.right() if direction is Direction.RTL else box.left()) == pytest.approx(
            edge, abs=1.1
        )  # Qt rounds up


@pytest.mark.parametrize("text", ["", "قال", "ا" * 3_000, "\u064e" * 50])
def test_what_cannot_be_even_is_broken_all_the_same(text: str) -> None:
    layout = layout_of(text)
    break_evenly(layout, grid_of(400))
    whole = sum(layout.lineAt(number).textLength() for number in range(layout.lineCount()))
    assert whole == len(text)


def test_touching_intervals_become_one() -> None:
    assert merged([(10.0, 20.0), (20.3, 30.0), (40.0, 50.0), (45.0, 47.0)]) == [(10.0, 30.0), (40.0, 50.0)]


def test_what_is_too_narrow_to_be_seen_is_dropped() -> None:
    assert merged([(10.0, 10.1)]) == []


@pytest.mark.parametrize("family", FAMILIES)
def test_bands_are_what_qt_paints_as_selected(family: str) -> None:
    tally = compare_bands(family, 50)
    assert tally.tried == 1000
    assert tally.wrong == []
