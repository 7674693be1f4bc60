"""What the page says of places, compared with what Qt paints: the whole truth of bands, hits and breaks, counted."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, floor
from unicodedata import category

from PySide6.QtCore import QTextBoundaryFinder

from tests.ui.page.qt_truth import layout_of, painted
from tests.ui.page.samples import DATED, MIXED
from ui.page.layouts import ParagraphLayout
from ui.page.lines import intervals, merged
from ui.textpos import TextPositions

Glyphs = list[tuple[int, list[int], list[tuple[float, float]]]]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many places were tried, and those that were wrong."""

    tried: int
    wrong: Sequence[object]


def letters(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Grapheme clusters between two of Qt's positions."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    finder.setPosition(start)
    edges = [start]
    while edges[-1] < end:
        edges.append(min(finder.toNextBoundary(), end))
    return list(pairwise(edges))


def probe_letters(family: str, scale: int, narrowest: int) -> Tally:
    """Try both halves of every letter of wrapped mixed lines; Qt's own painting of the letter says where it stands.

    Args:
        family: Typeface.
        scale: What 27 pixels are multiplied with. Qt paints whole pixels, so narrow letters are tried in a larger size.
        narrowest: Pixels that a letter must be wide to be tried.
    """
    tried, wrong = 0, []
    for text in (*MIXED, *DATED):
        for width in (290, 330, 420, 560):
            layout = layout_of(text, family, width=width, scale=scale)
            for number in range(layout.qt.lineCount()):
                for place, expected in _probes(layout, number, narrowest):
                    tried += 1
                    if layout.table(number).position_at(place) != expected:
                        wrong.append((text, width, number, place))
    return Tally(tried, wrong)


def _probes(layout: ParagraphLayout, number: int, narrowest: int) -> Iterator[tuple[float, int]]:
    """Places on a line, and the position that a click there means."""
    line = layout.qt.lineAt(number)
    rightwards = {cluster.start: cluster.rightwards for cluster in layout.table(number).clusters}
    text = layout.qt.text()
    positions = TextPositions(text)
    boxes = {
        letter: painted(layout, number, *letter)
        for letter in letters(text, line.textStart(), line.textStart() + line.textLength())
        if category(text[positions.to_offset(letter[0])]) != "Cf"
    }
    for (start, end), box in boxes.items():
        if len(box) != 1 or box[0][1] - box[0][0] < narrowest or start not in rightwards:
            continue
        left, right = box[0]
        if _is_in_ligature(box[0], [other for letter, other in boxes.items() if abs(letter[0] - start) < 9]):
            continue
        for share in (0.25, 0.75):
            first_half = (share < 0.5) == rightwards[start]
            yield left + (right - left) * share, start if first_half else end


def _is_in_ligature(box: tuple[int, int], near: list[list[tuple[int, int]]]) -> bool:
    """Whether Qt gives a letter no place of its own: it shares its box with another, or another has none."""
    others = [edges for other in near for edges in other if edges != box]
    return any(not other for other in near) or any(
        left + 1 < right - 1 and first + 1 < right - 1 and last - 1 > left + 1
        for left, right in [box, *others]
        for first, last in others
        if (first, last) != (left, right)
    )


def compare_bands(family: str, spans: int) -> Tally:
    """Compare the bands of random spans, so many for each text and width, with what Qt paints as selected."""
    chance = random.Random(7)  # noqa: S311 - the same spans every time
    tried, wrong = 0, []
    for text in (*MIXED, *DATED):
        for width in (330, 560):
            layout = layout_of(text, family, width=width)
            length = TextPositions(layout.qt.text()).to_qt(len(layout.qt.text()))
            for _ in range(spans):
                start = chance.randrange(length - 1)
                end = min(length, start + chance.randrange(1, 60))
                tried += 1
                for number in range(layout.qt.lineCount()):
                    ours = whole(intervals(layout.qt.lineAt(number), start, end), width)
                    theirs = whole(painted(layout, number, start, end), width)
                    if not alike(ours, theirs):
                        wrong.append((text, width, start, end, ours, theirs))
    return Tally(tried, wrong)


def whole(edges: Sequence[tuple[float, float]], width: int) -> list[tuple[float, float]]:
    """Edges in whole pixels, as Qt fills them, within the column: it also fills the blank that hangs out of a line."""
    pixels = merged([(floor(left + 0.02), ceil(right - 0.02)) for left, right in edges])
    return [(max(0, left), min(width, right)) for left, right in pixels if left < width and right > 0]


def alike(ours: Sequence[tuple[float, float]], theirs: Sequence[tuple[float, float]]) -> bool:
    """Whether the edges are the same but for the pixel that Qt's rounding of separate runs may add."""
    return len(ours) == len(theirs) and all(
        abs(a[0] - b[0]) <= 1 and abs(a[1] - b[1]) <= 1 for a, b in zip(ours, theirs, strict=True)
    )


def glyphs(layout: ParagraphLayout) -> Glyphs:
    """Start of every line, with its glyphs and their places."""
    found = []
    for number in range(layout.qt.lineCount()):
        line = layout.qt.lineAt(number)
        for run in line.glyphRuns():
            places = [(point.x(), point.y()) for point in run.positions()]
            found.append((line.textStart(), list(run.glyphIndexes()), places))
    return found
