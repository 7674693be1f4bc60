"""The lens: who says what. Attributed passages in the colour of their source, the writer's own words under a veil.

In the margin stands beside each passage who says it and through whom it came; a passage within another one has its bar
beside that of the other. Colours alone tell nothing: names, bars and lines under the words say the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QRegion, QTextOption

from reader.arabic.direction import isolate
from reader.article import Direction
from reader.entities.model import SURE
from ui.page.blend import tint
from ui.page.flow import Placed
from ui.page.layers import BAND_RADIUS, BLEED
from ui.page.layouts import text_option
from ui.page.margin import caption_font, near
from ui.page.passages import LensLayer, LensPassage
from ui.page.scene import Scene
from ui.page.strokes import StrokePainter
from ui.page.style import BAR_WIDTH

_STEP = 6
"""From the bar of a passage to that of one within it."""

_LINE_RISE, _LINE_STEP, _LINE_WIDTH = 2.5, 3.0, 1.5
_NAME_PX, _VIA_PX = 13, 11
_PITCH = 18
_INDENT = 9
_BETWEEN = 8
_LONGEST = 3
"""Names of a chain that are shown."""


@dataclass(frozen=True, slots=True)
class LensNote:
    """The names beside a passage, in their place.

    Attributes:
        passage: Whose they are.
        lines: The names, each through whom the one before came.
        rect: In the viewport's x and the column's y.
    """

    passage: LensPassage
    lines: tuple[str, ...]
    rect: QRectF


class LensPainter:
    """Draws the lens on a page.

    Args:
        painter: On the viewport.
        scene: What is shown.
        layer: Its passages.
        top: Y of the first paragraph in the viewport.
    """

    def __init__(self, painter: QPainter, scene: Scene, layer: LensLayer, *, top: int) -> None:
        self._painter, self._scene, self._layer, self._top = painter, scene, layer, top
        self._theme = scene.style.theme

    def paint_ground(self, placed: Sequence[Placed]) -> None:
        """Draw the passages' grounds and the lines under their words; the text comes over it."""
        painter = self._painter
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self._scene.geometry.column_left, self._top)
        strokes = StrokePainter(painter)
        for paragraph in placed:
            passages = self._layer.within(paragraph.paragraph.span)
            painter.setPen(Qt.PenStyle.NoPen)
            for passage, _ in passages:
                painter.setBrush(tint(self._theme, passage.source))
                for rect in paragraph.bands(passage.span):
                    painter.drawRoundedRect(rect.adjusted(-BLEED, 0, BLEED, 0), BAND_RADIUS, BAND_RADIUS)
            for passage, depth in passages:
                pen = (self._theme.series_colour(passage.source), _LINE_WIDTH)
                for rect in paragraph.bands(passage.span):
                    y = round(rect.bottom() - _LINE_RISE - _LINE_STEP * depth) + 0.5
                    pattern = "line" if passage.confidence >= SURE else "dashes"
                    strokes.draw(pattern, pen, (rect.left() + BAND_RADIUS, rect.right() - BAND_RADIUS), y)
        painter.restore()

    def clear_region(self, placed: Sequence[Placed]) -> QRegion:
        """What the veil over the writer's own words leaves clear."""
        region, geometry = QRegion(), self._scene.geometry
        for paragraph in placed:
            for passage, _ in self._layer.within(paragraph.paragraph.span):
                for rect in paragraph.bands(passage.span):
                    region += rect.translated(geometry.column_left, self._top).toAlignedRect().adjusted(-2, -3, 2, 3)
        return region

    def paint_margin(self, placed: Sequence[Placed], bottom: int) -> None:
        """Draw bars and names beside the passages.

        Args:
            placed: The paragraphs in sight.
            bottom: The lower edge of the viewport, in the column.
        """
        self._paint_bars(placed)
        if self._scene.geometry.has_margin:
            for note in placed_names(self._scene, self._layer, -self._top, bottom):
                self._paint_note(note)

    def _paint_bars(self, placed: Sequence[Placed]) -> None:
        geometry = self._scene.geometry
        inwards = _STEP if geometry.direction is Direction.RTL else -_STEP
        for paragraph in placed:
            for passage, depth in self._layer.within(paragraph.paragraph.span):
                rects = paragraph.bands(passage.span)
                if rects:
                    x = geometry.bar_left + inwards * depth
                    height = rects[-1].bottom() - rects[0].top()
                    colour = self._theme.series_colour(passage.source)
                    self._painter.fillRect(QRectF(x, rects[0].top() + self._top, BAR_WIDTH, height), colour)

    def _paint_note(self, note: LensNote) -> None:
        painter, rtl = self._painter, self._scene.geometry.direction is Direction.RTL
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(text_option(self._scene.geometry.direction))
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        for place, words in enumerate(note.lines):
            font = caption_font()
            font.setPixelSize(_NAME_PX if not place else _VIA_PX)
            painter.setFont(font)
            metrics = QFontMetricsF(font)
            indent = _INDENT * place
            rect = note.rect.translated(0, self._top)
            line = QRectF(rect.x(), rect.y() + place * _PITCH, rect.width() - indent, _PITCH)
            line.translate(0 if rtl else indent, 0)
            painter.setPen(self._ink(note.passage) if not place else self._theme.colour("dim"))
            painter.drawText(line, metrics.elidedText(words, Qt.TextElideMode.ElideRight, line.width()), option)

    def _ink(self, passage: LensPassage) -> QColor:
        return self._theme.colour("ink" if passage.confidence >= SURE else "dim")


def placed_names(scene: Scene, layer: LensLayer, top: int, bottom: int) -> list[LensNote]:
    """The names beside the passages that begin near a stretch of the column, from the top down.

    A passage whose chain is that of the one before in the same paragraph goes without: its bar and colour go on.
    """
    flow = scene.flow
    if flow is None:
        return []
    placed: list[LensNote] = []
    floor = float("-inf")
    for index, _ in near(flow, top, bottom):
        paragraph = flow.place(index)
        span, before = paragraph.paragraph.span, tuple[str, ...]()
        for passage, _ in layer.within(span):
            if passage.span.start < span.start or passage.chain == before:
                continue
            before = passage.chain
            bands = paragraph.bands(passage.span)
            if bands:
                lines = lines_of(passage)
                y = max(bands[0].top(), floor)
                rect = QRectF(scene.geometry.note_left, y, scene.geometry.note_width, _PITCH * len(lines))
                placed.append(LensNote(passage, lines, rect))
                floor = rect.bottom() + _BETWEEN
    return [note for note in placed if note.rect.bottom() > top]


def lines_of(passage: LensPassage) -> tuple[str, ...]:
    """Who says a passage, and below it through whom it came; «؟» or «?» after a name that is not sure."""
    unsure = QCoreApplication.translate("Lens", "{name}?")
    through = QCoreApplication.translate("Lens", "via {name}")
    first, *others = passage.chain[:_LONGEST]
    name = isolate(first)
    head = name if passage.confidence >= SURE else unsure.format(name=name)
    more = ("…",) if len(passage.chain) > _LONGEST else ()
    return (head, *(through.format(name=isolate(other)) for other in others), *more)
