"""Lines that are told apart without their colour: plain, double, dotted, dashed, waved.

Qt's raster engine takes half a millisecond to stroke four hundred pixels of dots. On the screen a pattern is therefore
drawn once and then tiled, in a hundredth of that time; on paper it is drawn as lines, which stay sharp at any size.
"""

from math import ceil
from typing import TypeAlias

from PySide6.QtCore import QLineF, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap, QPixmapCache
from PySide6.QtWidgets import QWidget

Pen: TypeAlias = tuple[QColor, float]
"""Colour and width."""

_PERIODS = {"dots": 4, "dashes": 9, "wave": 6}
"""Pixels after which a pattern begins again; those that are not named here are whole lines."""

_DOT, _DASH = 0.1, 5.0
_WAVE_RISE = 1.8
_WHOLE = {"line": (0.0,), "double": (0.0, 2.6)}
"""How far whole lines stand above their place."""

_TILE_HEIGHT = 7
_TILED = 16
"""How often a pattern stands on its tile."""


class StrokePainter:
    """Draws such lines.

    Args:
        painter: On the screen or on paper; its pen is another after each line.
    """

    __slots__ = ("_painter", "_ratio", "_tiles")

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter
        self._ratio = 0.0
        self._tiles: dict[tuple[str, int, float], QPixmap] = {}

    def draw(self, pattern: str, pen: Pen, span: tuple[float, float], y: float) -> None:
        """Draw a line with a pattern.

        Args:
            pattern: `line`, `double`, `dots`, `dashes` or `wave`; any other name draws nothing.
            pen: Colour and width.
            span: Left and right end.
            y: Its height.
        """
        period = _PERIODS.get(pattern)
        if period is None:
            self._draw_whole(pattern, pen, span, y)
            return
        left, right = round(span[0]), round(span[1])
        width = max(1, (right - left) // period) * period  # whole dots and waves only
        left += (right - left - width) // 2
        if self._is_screen():
            place = QRect(left, round(y - _TILE_HEIGHT / 2), width, _TILE_HEIGHT)
            self._painter.drawTiledPixmap(place, self._tile(pattern, pen))
        else:
            _draw_pattern(self._painter, pattern, pen, (left, left + width), y)

    def _draw_whole(self, pattern: str, pen: Pen, span: tuple[float, float], y: float) -> None:
        heights = _WHOLE.get(pattern, ())
        if heights:
            self._painter.setPen(QPen(*pen, c=Qt.PenCapStyle.FlatCap))
        for height in heights:
            self._painter.drawLine(QLineF(span[0], y - height, span[1], y - height))

    def _is_screen(self) -> bool:
        """Whether pixels are drawn; asked only where a pattern is, since PySide takes its time to answer."""
        if not self._ratio and isinstance(device := self._painter.device(), QWidget | QPixmap | QImage):
            self._ratio = device.devicePixelRatioF()
        return self._ratio > 0

    def _tile(self, pattern: str, pen: Pen) -> QPixmap:
        """A stretch of the pattern; Qt keeps it for the next painter, and lets go of it before the application ends."""
        colour, width = pen
        tile = self._tiles.get((pattern, colour.rgba(), width))
        if tile is None:
            tile = self._tiles[pattern, colour.rgba(), width] = QPixmap()
            key = f"{pattern} {colour.rgba()} {width} {self._ratio}"
            if not QPixmapCache.find(key, tile):
                tile = self._tiles[pattern, colour.rgba(), width] = _drawn_tile(pattern, pen, self._ratio)
                QPixmapCache.insert(key, tile)
        return tile


def _drawn_tile(pattern: str, pen: Pen, ratio: float) -> QPixmap:
    length = _PERIODS[pattern] * _TILED
    tile = QPixmap(ceil(length * ratio), ceil(_TILE_HEIGHT * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw_pattern(painter, pattern, pen, (0.0, float(length)), _TILE_HEIGHT / 2)
    painter.end()
    return tile


def _draw_pattern(painter: QPainter, pattern: str, pen: Pen, span: tuple[float, float], y: float) -> None:
    colour, width = pen
    left, right = span
    period = _PERIODS[pattern]
    stroke = QPen(colour, width)
    if pattern == "wave":
        painter.setPen(stroke)
        half = period / 2
        count = round((right - left) / half)
        painter.drawPolyline([QPointF(left + n * half, y + (_WAVE_RISE / 2) * (-1) ** n) for n in range(count + 1)])
        return
    drawn = _DOT if pattern == "dots" else _DASH
    stroke.setDashPattern([drawn / width, (period - drawn) / width])
    stroke.setCapStyle(Qt.PenCapStyle.RoundCap if pattern == "dots" else Qt.PenCapStyle.FlatCap)
    painter.setPen(stroke)
    # Dots stand on the middle of a pixel, and nothing lies across the end of a tile.
    painter.drawLine(QLineF(left + (1.5 if pattern == "dots" else (period - drawn) / 2), y, right, y))
