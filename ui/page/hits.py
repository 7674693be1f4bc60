"""Which letter is where: a table of the grapheme clusters of a line, from left to right.

Qt's own hit-testing is off by the trailing blank on wrapped right-to-left lines (394 of 628 clicks hit the wrong
letter), so a table made of the same boxes as the bands answers instead.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from unicodedata import category

from PySide6.QtCore import Qt, QTextBoundaryFinder
from PySide6.QtGui import QTextLine

from ui.page.display import DisplayText
from ui.page.lines import merged

_INVISIBLE = 0.2
_SLACK = 0.5
"""Pixels by which the boxes of two letters may overlap before one of them counts as astray."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """A letter with its marks as it stands on a line.

    Attributes:
        left: Its left edge.
        right: Its right edge.
        start: Qt's position before it.
        end: Qt's position after it.
        rightwards: Whether its run is read from left to right.
    """

    left: float
    right: float
    start: int
    end: int
    rightwards: bool


class ClusterTable:
    """The clusters of one line.

    Attributes:
        clusters: From left to right; white space at the line's end is not among them.
        start: Qt's position at the start of the line.
        end: Qt's position after the last character that is visible on it.
    """

    __slots__ = ("_direction", "_edges", "clusters", "end", "start")

    def __init__(self, display: DisplayText, line: QTextLine, direction: Qt.LayoutDirection) -> None:
        self.start = line.textStart()
        self.clusters = sorted(_clusters(display, line), key=_left_edge)
        self.end = max((cluster.end for cluster in self.clusters), default=self.start)
        self._edges = [cluster.left for cluster in self.clusters]
        self._direction = direction

    def position_at(self, x: float) -> int:
        """Qt's position nearest to a place on the line; beyond its ends the line's own start or end."""
        if not self.clusters:
            return self.start
        rtl = self._direction is Qt.LayoutDirection.RightToLeft
        if x < self.clusters[0].left:
            return self.end if rtl else self.start
        if x >= self.clusters[-1].right:
            return self.start if rtl else self.end
        cluster = self.clusters[max(0, bisect_right(self._edges, x) - 1)]
        in_left_half = x < (cluster.left + cluster.right) / 2
        return cluster.start if in_left_half == cluster.rightwards else cluster.end

    def cluster_at(self, x: float) -> Cluster | None:
        """The cluster under a place on the line, if there is one."""
        index = bisect_right(self._edges, x) - 1
        if index < 0 or x >= self.clusters[index].right:
            return None
        return self.clusters[index]

    def intervals(self, start: int, end: int) -> list[tuple[float, float]]:
        """Left and right edges of a stretch, right also where it begins or ends inside a ligature."""
        boxes = [(cluster.left, cluster.right) for cluster in self.clusters if start <= cluster.start < end]
        return merged(boxes)

    def caret_x(self, position: int) -> float | None:
        """Where the caret stands for Qt's position: at the letter after it, or else at the one before it."""
        before: Cluster | None = None
        for cluster in self.clusters:
            if cluster.start <= position < cluster.end:
                return cluster.left if cluster.rightwards else cluster.right
            if cluster.end <= position and (before is None or cluster.end > before.end):
                before = cluster
        if before is None:
            return None
        return before.right if before.rightwards else before.left

    def start_x(self) -> float | None:
        """Where the caret stands at the start of the line: at its edge, also before a number that runs the other way."""
        if not self.clusters:
            return None
        rtl = self._direction is Qt.LayoutDirection.RightToLeft
        return self.clusters[-1].right if rtl else self.clusters[0].left

    def caret_after_x(self, position: int) -> float | None:
        """Where the letter before Qt's position ends, on this line."""
        for cluster in self.clusters:
            if cluster.start < position <= cluster.end:
                return cluster.right if cluster.rightwards else cluster.left
        return None


def _left_edge(cluster: Cluster) -> float:
    return cluster.left


def _clusters(display: DisplayText, line: QTextLine) -> list[Cluster]:
    """The clusters in logical order, ligatures divided among their letters."""
    clusters: list[Cluster] = []
    for _, run in groupby(_boxes(display, line), key=_is_rightwards):
        clusters += _in_order(list(run))
    return clusters


def _boxes(display: DisplayText, line: QTextLine) -> Iterator[Cluster]:
    """Each grapheme cluster with the box that Qt gives it; one inside a ligature may have no width.

    White space at the end of the line has no glyphs and is left out, as are invisible controls.
    """
    end = line.textStart() + line.textLength()
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, display.text)
    finder.setPosition(line.textStart())
    start = line.textStart()
    while start < end:
        boundary = finder.toNextBoundary()
        stop = min(boundary, end) if boundary > start else end
        runs = line.glyphRuns(start, stop - start)
        boxes = [run.boundingRect() for run in runs]
        left = min((box.left() for box in boxes), default=0.0)
        right = max((box.right() for box in boxes), default=0.0)
        if runs and (right - left >= _INVISIBLE or category(display.text[display.to_shown(start)]) != "Cf"):
            yield Cluster(left, right, start, stop, not runs[0].isRightToLeft())
        start = stop


def _in_order(run: list[Cluster]) -> list[Cluster]:
    """Give each letter of a run of one direction a place of its own.

    Qt gives the box of a ligature to one of its letters and none, or a wrong one, to the others: the alef of لا has
    no width in Noto Naskh and shares that of the lam; the two lams of الله stand on the word before and share the
    room up to the next letter that is in its place or, where there is none, that letter's box.
    """
    groups: list[tuple[list[Cluster], float, float]] = []
    astray: list[Cluster] = []
    reached = float("-inf")
    for cluster in run:
        begin, end = _reading_edges(cluster)
        has_width = end - begin >= _INVISIBLE
        if not has_width and groups and not astray:
            groups[-1][0].append(cluster)
        elif not has_width or begin < reached - _SLACK:
            astray.append(cluster)
        else:
            if groups and astray and begin - reached >= _INVISIBLE * len(astray):
                groups.append((astray, reached, begin))
                astray = []
            groups.append(([*astray, cluster], begin, end))
            astray, reached = [], end
    if groups:
        groups[-1][0].extend(astray)
    return [cluster for group in groups for cluster in _shared(*group)]


def _is_rightwards(cluster: Cluster) -> bool:
    return cluster.rightwards


def _reading_edges(cluster: Cluster) -> tuple[float, float]:
    """Where a cluster begins and ends, counted in the direction of its run."""
    return (cluster.left, cluster.right) if cluster.rightwards else (-cluster.right, -cluster.left)


def _shared(clusters: list[Cluster], begin: float, end: float) -> list[Cluster]:
    """Give each of several letters an equal share of a stretch that is counted in the direction of their run."""
    share = (end - begin) / len(clusters)
    divided = []
    for number, cluster in enumerate(clusters):
        first, last = begin + number * share, begin + (number + 1) * share
        left, right = (first, last) if cluster.rightwards else (-last, -first)
        divided.append(Cluster(left, right, cluster.start, cluster.end, cluster.rightwards))
    return divided
