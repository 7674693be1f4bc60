"""Where stretches of a line stand: intervals from the glyphs themselves.

`QTextLine.cursorToX` is wrong for about half of all stretches of mixed Arabic, Latin and digits; the bounding
boxes of `glyphRuns` were right in every case that was compared with what Qt paints.
"""

from PySide6.QtGui import QTextLine

_TOUCHING = 0.6
"""Pixels between two runs that still count as one band."""

_INVISIBLE = 0.3


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
