"""Bands on the lines of a paragraph: where they meet, and how each is drawn."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.page.blend import mixed
from ui.page.flow import Placed
from ui.page.strokes import StrokePainter
from ui.theme import Theme

BAND_RADIUS = 4.0
BLEED = 1.5
"""Pixels by which a band is wider than its letters."""

_EDGE_RISE = 2.0
_EDGE_STEP = 3.0
_EDGE_WIDTH = 1.3
_LEVELS = 3


@dataclass(frozen=True, slots=True)
class Layer:
    """A band on one line.

    Attributes:
        line: Number of the line in its paragraph.
        left: Left edge in the column.
        right: Right edge in the column.
        colour: Of the band.
        edge: Of the line along the band.
        pattern: Name of that line's pattern: `line`, `dots`, `dashes`, `double`, `wave`; `solid` has none.
        lit: Whether an outline points it out.
    """

    line: int
    left: float
    right: float
    colour: QColor
    edge: QColor
    pattern: str = "solid"
    lit: bool = False


def meetings(layers: Sequence[Layer]) -> list[tuple[float, float, list[Layer]]]:
    """Left edge, right edge and layers (lowest first) of every stretch of one line where two or more meet."""
    if len(layers) < 2:  # noqa: PLR2004
        return []
    edges = sorted({edge for layer in layers for edge in (layer.left, layer.right)})
    found = []
    for left, right in pairwise(edges):
        here = [layer for layer in layers if layer.left < right and layer.right > left]
        if len(here) > 1:
            found.append((left, right, here))
    return found


class LayerPainter:
    """Draws the bands of paragraphs, lowest first."""

    __slots__ = ("_painter", "_strokes", "_theme")

    def __init__(self, painter: QPainter, strokes: StrokePainter, theme: Theme) -> None:
        self._painter, self._strokes = painter, strokes
        self._theme = theme

    def paint(self, placed: Placed, layers: Sequence[Layer]) -> None:
        """Draw the bands of one paragraph."""
        lines: defaultdict[int, list[Layer]] = defaultdict(list)
        for layer in layers:
            lines[layer.line].append(layer)
        for on_line in lines.values():
            self._paint_line(placed, on_line)

    def _paint_line(self, placed: Placed, layers: Sequence[Layer]) -> None:
        painter, line = self._painter, layers[0].line
        rects = [_band(placed, line, layer.left, layer.right) for layer in layers]
        painter.setPen(Qt.PenStyle.NoPen)
        for layer, rect in zip(layers, rects, strict=True):
            self._fill(rect, [layer.colour])
        for left, right, here in meetings(layers):
            self._fill(_band(placed, line, left, right), [layer.colour for layer in here])
        for level, (layer, rect) in enumerate(zip(layers, rects, strict=True)):
            y = round(rect.bottom() - _EDGE_RISE - _EDGE_STEP * (level % _LEVELS)) + 0.5
            ends = (rect.left() + BAND_RADIUS, rect.right() - BAND_RADIUS)
            self._strokes.draw(layer.pattern, (layer.edge, _EDGE_WIDTH), ends, y)
            if layer.lit:
                painter.setPen(QPen(layer.edge, 1.2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), BAND_RADIUS, BAND_RADIUS)

    def _fill(self, rect: QRectF, colours: Sequence[QColor]) -> None:
        self._painter.setBrush(mixed(self._theme, colours))
        self._painter.drawRoundedRect(rect, BAND_RADIUS, BAND_RADIUS)


def _band(placed: Placed, line: int, left: float, right: float) -> QRectF:
    rect = placed.layout.band_rect((line, left - BLEED, right + BLEED))
    rect.translate(0, placed.top)
    return rect
