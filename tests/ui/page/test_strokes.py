from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QColor, QImage, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication

from ui.page.strokes import StrokePainter

PATTERNS = ("line", "double", "dots", "dashes", "wave")
GROUND, INK = QColor("white"), QColor("black")


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    return qapp


def picture(pattern: str, *, left: float = 10, right: float = 210, y: float = 20.5, ratio: int = 1) -> QImage:
    drawn = QImage(240 * ratio, 40 * ratio, QImage.Format.Format_RGB32)
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(GROUND)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    StrokePainter(painter).draw(pattern, (INK, 1.4), (left, right), y)
    painter.end()
    return drawn


def inked(drawn: QImage) -> list[tuple[int, int]]:
    return [(x, y) for x in range(drawn.width()) for y in range(drawn.height()) if drawn.pixel(x, y) != GROUND.rgb()]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_stroke_keeps_between_its_ends_and_fills_them(pattern: str) -> None:
    places = inked(picture(pattern))
    columns, rows = {x for x, _ in places}, {y for _, y in places}
    assert 10 <= min(columns) <= 16
    assert 203 <= max(columns) <= 210
    assert rows <= set(range(16, 24))


def test_strokes_can_be_told_apart_without_their_colour() -> None:
    pictures = [picture(pattern) for pattern in PATTERNS]
    assert all(one != other for one, other in combinations(pictures, 2))


def test_a_pattern_nobody_knows_and_a_plain_band_have_no_stroke() -> None:
    assert inked(picture("solid")) == []
    assert inked(picture("zigzag")) == []


@pytest.mark.parametrize("pattern", ["dots", "dashes", "wave"])
def test_a_pattern_is_whole_at_both_ends(pattern: str) -> None:
    """No dot, dash or wave is cut: seen from both sides the line begins alike."""
    for right in range(150, 170):
        drawn = picture(pattern, right=right)
        columns = sorted({x for x, _ in inked(drawn)})
        runs = [columns[0]] + [b for a, b in pairwise(columns) if b > a + 1]
        if pattern != "wave":
            assert len({b - a for a, b in pairwise(runs)}) == 1
        assert columns[0] - 10 + right - columns[-1] < 14


def test_dots_have_their_full_colour_somewhere() -> None:
    drawn = picture("dots")
    assert INK.rgb() in {drawn.pixel(x, y) for x, y in inked(drawn)}


def test_on_a_dense_screen_a_pattern_is_drawn_as_densely() -> None:
    plain, dense = inked(picture("dots")), inked(picture("dots", ratio=2))
    around = {(x + a, y + b) for x, y in plain for a in (-1, 0, 1) for b in (-1, 0, 1)}
    assert {(x // 2, y // 2) for x, y in dense} <= around
    assert len(dense) > 1.5 * len(plain)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_on_paper_a_pattern_is_lines_and_no_picture(pattern: str) -> None:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    painter = QPainter(writer)
    StrokePainter(painter).draw(pattern, (INK, 1.4), (10, 210), 20.5)
    painter.end()
    content = bytes(buffer.data().data())
    assert content.startswith(b"%PDF")
    assert b"/Subtype /Image" not in content
