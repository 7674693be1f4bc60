"""Breaking a paragraph into lines of a fixed pitch.

A stretch whose block goes on after it, because a very long block is laid out in pieces, must not show that by a short
last line. Its lines are therefore made a little shorter, all of them alike, until the last one is as long as the others.
"""

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF, QTextLayout

_FULL = 0.9
"""The share of the column from which a last line passes for a full one."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Where lines stand.

    Attributes:
        left: Left edge of a line as wide as can be.
        width: Its width, in whole pixels as those of all lines, so that all begin at the same edge.
        baseline: Of the first line.
        pitch: Distance of the baselines.
        is_rtl: Whether lines begin at the right.
    """

    left: int
    width: int
    baseline: float
    pitch: float
    is_rtl: bool


def break_lines(layout: QTextLayout, grid: Grid) -> None:
    """Break a text into lines as long as can be, each with its baseline on the grid, whatever fallback fonts it holds."""
    layout.beginLayout()
    baseline, width = grid.baseline, grid.width
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(grid.left, baseline - line.ascent()))
        baseline += grid.pitch
        line = layout.createLine()
    layout.endLayout()


def break_evenly(layout: QTextLayout, grid: Grid) -> None:
    """Break a text into no more lines than that, all of about the same length, the last one too."""
    break_lines(layout, grid)
    lengths = [layout.lineAt(number).naturalTextWidth() for number in range(layout.lineCount())]
    if len(lengths) > 1 and lengths[-1] < grid.width * _FULL and not _break_alike(layout, grid, lengths):
        break_lines(layout, grid)


def _break_alike(layout: QTextLayout, grid: Grid, lengths: list[float]) -> bool:
    """Break a text again, each line as long as what is left divided by the lines that are left; whether they suffice.

    Args:
        layout: The text.
        grid: Where its lines stand.
        lengths: Of its lines when they are as long as can be.
    """
    blank = QFontMetricsF(layout.font()).horizontalAdvance(" ")
    count = len(lengths)
    left = sum(lengths) + blank * (count - 1)
    # A line is not filled to the last pixel: a word that does not fit begins the next one.
    unfilled = grid.width - sum(lengths[:-1]) / (count - 1)
    baseline = grid.baseline
    layout.beginLayout()
    line = layout.createLine()
    for lines_left in range(count, 0, -1):
        if not line.isValid():
            break
        width = min(grid.width, ceil(left / lines_left + unfilled)) if lines_left > 1 else grid.width
        line.setLineWidth(width)
        line.setPosition(QPointF(grid.left + (grid.width - width if grid.is_rtl else 0), baseline - line.ascent()))
        left -= line.naturalTextWidth() + blank
        baseline += grid.pitch
        line = layout.createLine()
    suffices = not line.isValid()
    layout.endLayout()
    return suffices
