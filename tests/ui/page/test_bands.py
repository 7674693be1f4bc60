import random
from collections.abc import Sequence
from math import ceil, floor

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.page.qt_truth import FAMILIES, layout_of, painted
from tests.ui.page.samples import MIXED
from ui.page.bands import intervals, merged
from ui.textpos import TextPositions


def test_touching_intervals_become_one() -> None:
    assert merged([(10.0, 20.0), (20.3, 30.0), (40.0, 50.0), (45.0, 47.0)]) == [(10.0, 30.0), (40.0, 50.0)]


def test_what_is_too_narrow_to_be_seen_is_dropped() -> None:
    assert merged([(10.0, 10.1)]) == []


def whole(edges: Sequence[tuple[float, float]], width: int) -> list[tuple[float, float]]:
    """Edges in whole pixels, as Qt fills them, within the column: it also fills the blank that hangs out of a line."""
    pixels = merged([(floor(left + 0.02), ceil(right - 0.02)) for left, right in edges])
    return [(max(0, left), min(width, right)) for left, right in pixels if left < width and right > 0]


def alike(ours: Sequence[tuple[float, float]], theirs: Sequence[tuple[float, float]]) -> bool:
    """Whether the edges are the same but for the pixel that Qt's rounding of separate runs may add."""
    return len(ours) == len(theirs) and all(
        abs(a[0] - b[0]) <= 1 and abs(a[1] - b[1]) <= 1 for a, b in zip(ours, theirs, strict=True)
    )


@pytest.mark.parametrize("family", FAMILIES)
def test_bands_are_what_qt_paints_as_selected(qapp: QApplication, family: str) -> None:
    chance = random.Random(7)  # noqa: S311 - the same spans every time
    compared = 0
    wrong = []
    for text in MIXED:
        for width in (330, 560):
            layout = layout_of(text, family, width=width)
            length = TextPositions(text).to_qt(len(text))
            for _ in range(50):
                start = chance.randrange(length - 1)
                end = min(length, start + chance.randrange(1, 60))
                for number in range(layout.qt.lineCount()):
                    ours = whole(intervals(layout.qt.lineAt(number), start, end), width)
                    theirs = whole(painted(layout, number, start, end), width)
                    if not alike(ours, theirs):
                        wrong.append((text, width, start, end, ours, theirs))
                compared += 1
    assert compared >= 500
    assert wrong == []
