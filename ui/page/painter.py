"""Draws a scene: paper, bands, hits, selection, text, underlines, margin, caret, in this order."""

import re
from collections.abc import Sequence
from math import floor

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPainter, QRegion

from reader.arabic.direction import paragraph_direction
from reader.article import Direction
from reader.entities.model import EntityKind
from reader.spans import Span
from ui.brush import fill_rect
from ui.page.blend import veil
from ui.page.display import DisplayOptions, DisplayText
from ui.page.flow import Placed
from ui.page.layers import BAND_RADIUS, BLEED, Layer, LayerPainter
from ui.page.layouts import text_option
from ui.page.margin import LANES, PlacedNote
from ui.page.scene import Scene
from ui.page.strokes import StrokePainter
from ui.page.style import BAR_WIDTH, TOP, font_of

UNDERLINE_DROP = 0.33
"""Ems from the baseline to the underlines."""

_UNDERLINES = {EntityKind.PER: ("line", 1.4), EntityKind.LOC: ("dots", 1.8), EntityKind.ORG: ("dashes", 1.4)}
"""Pattern and width by kind."""

_TITLE_SCALE = 1.3
_ISOLATES = re.compile("([\u2066-\u2069])")
_LINE_PX = 13
_CARET_WIDTH = 2.0
_KEY_SCALE = 0.56
_KEY_RISE = 1.2
_SELECTION_OPACITY = 0.8
_HIT_EDGE_OPACITY = 0.55
_DOUBT_OPACITY = 0.45


def masthead_height(scene: Scene) -> int:
    """Room above the first paragraph: the air at the top, the title, the dim line."""
    title = _title_lines(scene)
    height = TOP
    if title:
        height += round(QFontMetricsF(_title_font(scene)).height()) * len(title)
    if scene.line:
        height += _LINE_PX + (22 if title else 14)
    return height + (12 if title or scene.line else 0)


class PagePainter:
    """Paints what is visible of a scene.

    Args:
        painter: On the viewport, a picture or paper.
        scene: What is shown.
        left: X of the column's left edge.
        top: Y of the first paragraph's top.
    """

    def __init__(self, painter: QPainter, scene: Scene, *, left: int, top: int) -> None:
        self._painter = painter
        self._strokes = StrokePainter(painter)
        self._scene = scene
        self._left = left
        self._top = top
        self._theme = scene.style.theme

    def paint(self, placed: Sequence[Placed], notes: Sequence[PlacedNote], *, stretch: tuple[float, float]) -> None:
        """Draw paragraphs and the notes beside them; the paper is there already.

        Args:
            placed: Paragraphs of which something is to be drawn.
            notes: Notes in the margin.
            stretch: Heights in the column between which lines are to be drawn; those outside need not be.
        """
        painter = self._painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.translate(self._left, self._top)
        bands = LayerPainter(painter, self._strokes, self._theme)
        for paragraph in placed:
            lines = paragraph.layout.lines_within(stretch[0] - paragraph.top, stretch[1] - paragraph.top)
            bands.paint(paragraph, [layer for layer in self._layers(paragraph) if layer.line in lines])
        self._paint_flash(placed)
        if self._scene.selection is not None:
            for paragraph in placed:
                self._paint_selection(paragraph, self._scene.selection)
        painter.setPen(self._theme.colour("ink"))
        for paragraph in placed:
            paragraph.layout.draw(painter, paragraph.top, stretch)
            if paragraph.layout.has_bullet:
                self._paint_bullet(paragraph)
        for paragraph in placed:
            self._paint_underlines(paragraph)
        painter.restore()
        self.paint_notes(notes)

    def paint_notes(self, notes: Sequence[PlacedNote]) -> None:
        """Draw notes in the margin."""
        for note in notes:
            self._paint_note(note)

    def paint_masthead(self, y: float) -> None:
        """Draw title and dim line; `y` is the top of the page."""
        scene, painter = self._scene, self._painter
        font = _title_font(scene)
        metrics = QFontMetricsF(font)
        align = self._start_side() | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextSingleLine
        y += TOP
        painter.save()
        painter.setFont(font)
        painter.setPen(self._theme.colour("ink"))
        painter.setLayoutDirection(text_option(_direction(scene, scene.title)).textDirection())
        for line in _title_lines(scene):
            painter.drawText(QRectF(self._left, y, scene.geometry.column_width, metrics.height()), align, line)
            y += round(metrics.height())
        if scene.line.strip():  # a blank one only keeps the room, and need not wait for the interface's typeface
            small = QFont()
            small.setPixelSize(_LINE_PX)
            painter.setFont(small)
            painter.setPen(self._theme.colour("dim"))
            # The line is the interface's: «1 minute» stays together though an Arabic author stands before it.
            painter.setLayoutDirection(QGuiApplication.layoutDirection())
            rect = QRectF(self._left, y + 6, scene.geometry.column_width, _LINE_PX * 2)
            text = QFontMetricsF(small).elidedText(shown_line(scene), Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(rect, align, text)
        painter.restore()

    def paint_veil(self, clear: QRegion, clip: QRect) -> None:
        """Draw a veil of paper over all but what is to stand out."""
        painter = self._painter
        painter.save()
        painter.setClipRegion(QRegion(clip) - clear)
        fill_rect(painter, clip, veil(self._theme))
        painter.restore()

    def paint_caret(self, rect: QRectF) -> None:
        """Draw the caret; `rect` is in the column's coordinates."""
        line = QRectF(rect.x() - _CARET_WIDTH / 2, rect.y(), _CARET_WIDTH, rect.height())
        fill_rect(self._painter, line.translated(self._left, self._top), self._theme.colour("caret"))

    def paint_key(self, rect: QRectF, words: str) -> None:
        """Draw what leads to a note that stands elsewhere, raised; `rect` is the end of its passage, in the column."""
        rtl = self._scene.geometry.direction is Direction.RTL
        em = self._scene.style.size_px
        self._painter.setFont(font_of(self._scene.style.family, round(em * _KEY_SCALE)))
        self._painter.setPen(self._theme.colour("accent"))
        width = self._painter.fontMetrics().horizontalAdvance(words)
        x = rect.x() - width - 1 if rtl else rect.x() + 1
        self._painter.drawText(QPointF(x + self._left, rect.bottom() + self._top - em * _KEY_RISE), words)

    def paint_marks(self, placed: Sequence[Placed]) -> None:
        """Draw, where there is no room for notes, a short bar beside each passage that has one."""
        for paragraph in placed:
            span = paragraph.paragraph.span
            for annotation in self._scene.annotations.within(span):
                if not annotation.body.note or annotation.target.span.start < span.start:
                    continue
                bands = paragraph.bands(annotation.target.span)
                if bands:
                    mark = QRectF(self._scene.geometry.bar_left, bands[0].y() + self._top, BAR_WIDTH, bands[0].height())
                    fill_rect(self._painter, mark, self._scene.annotations.edge_colour(annotation, self._theme))

    def _start_side(self) -> Qt.AlignmentFlag:
        rtl = self._scene.geometry.direction is Direction.RTL
        # drawText mirrors alignment by the painter's layout direction, so it is said absolutely.
        return (Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute

    def _layers(self, placed: Placed) -> list[Layer]:
        """The bands on a paragraph: highlights by place, hits of a search above them."""
        scene, span = self._scene, placed.paragraph.span
        layers = []
        lit_ones = {scene.active, scene.hovered}
        for annotation, target in scene.shown_within(span) if scene.has_bands else ():
            lit = annotation.id in lit_ones
            if scene.lens is not None and not lit:
                continue  # the colours are those of the sources now
            colour = scene.annotations.band_colour(annotation, self._theme)
            edge = scene.annotations.edge_colour(annotation, self._theme)
            label = scene.annotations.label_of(annotation)
            pattern = label.pattern if label is not None else "solid"
            for line, left, right in placed.line_bands(target):
                layers.append(Layer(line, left, right, colour, edge, pattern, lit))
        for hit, index in scene.finds.overlapping(span):
            current = index == scene.current_find
            colour = self._theme.colour("hit_current" if current else "hit")
            edge = QColor(self._theme.colour("accent"))  # tells a hit from a highlight below it
            edge.setAlphaF(1.0 if current else _HIT_EDGE_OPACITY)
            for line, left, right in placed.line_bands(hit):
                layers.append(Layer(line, left, right, colour, edge, lit=True))
        return layers

    def _paint_flash(self, placed: Sequence[Placed]) -> None:
        scene, painter = self._scene, self._painter
        if scene.flash is None:
            return
        colour = QColor(self._theme.colour("hit_current"))
        colour.setAlphaF(max(0.0, min(1.0, scene.flash_strength)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for paragraph in placed:
            if scene.flash.overlaps(paragraph.paragraph.span):
                for rect in paragraph.bands(scene.flash):
                    painter.drawRoundedRect(rect.adjusted(-BLEED, 0, BLEED, 0), BAND_RADIUS, BAND_RADIUS)

    def _paint_selection(self, placed: Placed, selection: Span) -> None:
        layout, own = placed.layout, placed.paragraph.span
        colour = QColor(self._theme.colour("selection"))
        # Seen through, so that bands below it can be told and the ink stays legible on them.
        colour.setAlphaF(_SELECTION_OPACITY)
        pitch = layout.setting.style.pitch
        for line, left, right in placed.line_bands(selection):
            fill_rect(self._painter, QRectF(left, placed.top + layout.line_top(line), right - left, pitch), colour)
        if own.start <= selection.start <= own.end < selection.end and placed.paragraph.closes:
            # The line end is selected too: a narrow piece after the last letter says so.
            line, x = layout.caret(layout.length)
            width = layout.setting.style.em * 0.3
            left = x - width if layout.setting.direction is Direction.RTL else x
            fill_rect(self._painter, QRectF(left, placed.top + layout.line_top(line), width, pitch), colour)

    def _paint_underlines(self, placed: Placed) -> None:
        scene = self._scene
        em = placed.layout.setting.style.em
        for span, index in scene.mentions.overlapping(placed.paragraph.span):
            mention = scene.mention_values[index]
            if mention.kind not in _UNDERLINES:
                continue
            pattern, width = _UNDERLINES[mention.kind]
            colour = self._theme.colour(mention.kind.value)
            if not mention.evidence.is_sure:
                colour = QColor(colour)
                colour.setAlphaF(_DOUBT_OPACITY)
            pen = (colour, width)
            for line, left, right in placed.line_bands(span):
                y = placed.top + placed.layout.baseline(line) + round(em * UNDERLINE_DROP) + 0.5
                self._strokes.draw(pattern, pen, (left + 1, right - 1), y)

    def _paint_bullet(self, placed: Placed) -> None:
        layout = placed.layout
        style = layout.setting.style
        rtl = layout.setting.direction is Direction.RTL
        x = layout.setting.width - style.indent * 0.5 if rtl else style.indent * 0.5
        y = placed.top + layout.baseline(0) - style.em * 0.28
        self._painter.save()
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._theme.colour("dim"))
        self._painter.drawEllipse(QPointF(x, y), style.em * 0.09, style.em * 0.09)
        self._painter.restore()

    def _paint_note(self, note: PlacedNote) -> None:
        scene, painter, geometry = self._scene, self._painter, self._scene.geometry
        rect = note.rect.translated(0, self._top)
        edge = scene.annotations.edge_colour(note.annotation, self._theme)
        lit = note.annotation.id in {scene.active, scene.hovered}
        fill_rect(painter, QRectF(geometry.bar_left, rect.y(), BAR_WIDTH, rect.height()), edge)
        self._paint_leader(note, edge, lit=lit)
        if note.layout.caption is not None:
            painter.setPen(self._theme.colour("dim"))
            note.layout.caption.draw(painter, rect.topLeft())
        if note.annotation.id == scene.edited:
            return
        painter.setPen(self._theme.colour("ink" if lit else "dim"))
        for layout in note.layout.paragraphs():
            layout.draw(painter, QPointF(rect.x(), rect.y() + note.layout.caption_height))

    def _paint_leader(self, note: PlacedNote, colour: QColor, *, lit: bool) -> None:
        """Draw a hairline from the bar to the column, on the height of the passage, broken where the note was pushed."""
        geometry, rtl = self._scene.geometry, self._scene.geometry.direction is Direction.RTL
        faint = QColor(colour)
        faint.setAlphaF(0.9 if lit else 0.45)
        line_y = floor(self._top + note.baseline - 0.5 - self._scene.style.size_px * 0.3)
        bar_y = max(line_y, floor(note.rect.y() + self._top + 0.5))
        bar_x = geometry.bar_left + BAR_WIDTH + 2 if rtl else geometry.bar_left - 2
        column_x = geometry.column_left - 10 if rtl else geometry.column_left + geometry.column_width + 10
        bend = round(bar_x + (column_x - bar_x) * (note.lane + 1) / (LANES + 1))
        (left, left_y), (right, right_y) = sorted(((bar_x, bar_y), (column_x, line_y)))
        for piece in (
            QRect(left, left_y, bend - left, 1),
            QRect(bend, line_y, 1, bar_y - line_y + 1),
            QRect(bend + 1, right_y, right - bend - 1, 1),
        ):
            fill_rect(self._painter, piece, faint)


def _title_font(scene: Scene) -> QFont:
    style = scene.style
    size_px = round(style.size_px * _TITLE_SCALE)
    return font_of(style.family, size_px, bold=True, presentation_forms=style.display.presentation_forms)


def _direction(scene: Scene, words: str) -> Direction:
    return paragraph_direction(words, scene.geometry.direction)


def _shown(scene: Scene, words: str, options: DisplayOptions) -> str:
    """What is drawn for words above the text: dates in order, overrides of direction as marks, as in the text."""
    return DisplayText(words, options, _direction(scene, words)).text


def shown_line(scene: Scene) -> str:
    """The line below the title, whose parts come isolated from one another: each is shown as the text is."""
    options = DisplayOptions(presentation_forms=scene.style.display.presentation_forms)
    parts = _ISOLATES.split(scene.line)
    return "".join(_shown(scene, part, options) if number % 2 == 0 else part for number, part in enumerate(parts))


def _title_lines(scene: Scene) -> list[str]:
    """The title broken into lines by words; none where the text itself begins with it."""
    flow = scene.flow
    if not scene.title or flow is None or flow.text.startswith(scene.title):
        return []
    metrics = QFontMetricsF(_title_font(scene))
    lines: list[str] = []
    for word in _shown(scene, scene.title, scene.style.display).split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= scene.geometry.column_width:
            lines[-1] = longer
        elif not lines or len(lines) < 3:  # noqa: PLR2004
            lines.append(word)
        else:
            lines[-1] = metrics.elidedText(longer, Qt.TextElideMode.ElideRight, scene.geometry.column_width)
    return lines
