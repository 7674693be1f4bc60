"""Lines of a layout: how a text is broken into them, and where stretches of one stand.

Lines have a fixed pitch. A text whose block goes on after it, because a very long block is laid out in pieces, must
not show that by a short last line. Its lines are therefore made a little shorter, all of them alike, until the last one
is as long as the others.

Where stretches stand is told by the glyphs themselves. `QTextLine.cursorToX` is wrong for about half of all stretches of
mixed Arabic, Latin and digits; the bounding boxes of `glyphRuns` were right in every case that was compared with what Qt
paints.
"""

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextLine

_FULL = 0.9
"""The share of the column from which a last line passes for a full one."""

_TOUCHING = 0.6
"""Pixels between two runs that still count as one band."""

_INVISIBLE = 0.3


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


def intervals(line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
    """Left and right edges of a stretch of a line, from left to right.

    Args:
        line: A line of a layout that is alive.
        start: Qt's position of the first character; may lie before the line.
        end: Qt's position after the last one; may lie behind the line.
    """
    line_start = line.textStart()
    first, last = max(start, line_start), min(end, line_start + line.textLength())
    if first >= last:
        return []
    boxes = [run.boundingRect() for run in line.glyphRuns(first, last - first)]
    return merged([(box.left(), box.right()) for box in boxes])


def merged(edges: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Join intervals that touch and drop those too narrow to be seen."""
    joined: list[tuple[float, float]] = []
    for left, right in sorted(edges):
        if right - left < _INVISIBLE:
            continue
        if joined and left <= joined[-1][1] + _TOUCHING:
            joined[-1] = (joined[-1][0], max(joined[-1][1], right))
        else:
            joined.append((left, right))
    return joined
