"""Glosses around the text, as in a manuscript: the text ruled in, in the middle of the page, the notes on its sides.

A number after each passage leads to its note, which begins with the number and the passage's first words. Few notes stand
beside their passages, on the side that is nearer; many are poured around the text, down one side, down the other, then
across the foot of the page, and what finds no room goes on on the next page after the sign «=», as in Arabic books.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPen, QTextCharFormat, QTextLayout

from reader.annotations import Annotation
from reader.arabic.direction import paragraph_direction
from reader.article import Direction
from reader.notemarkup import plain_lines
from ui.numbers import number
from ui.page.display import DisplayOptions, DisplayText
from ui.page.layouts import text_option
from ui.page.leaves import Leaves
from ui.page.painter import PagePainter, masthead_height
from ui.page.scene import Scene
from ui.page.sheets import Sheet, next_sheet, noted_on, spread
from ui.page.style import TOP, PageGeometry, font_of
from ui.theme import Theme

_SIDE = 0.215
"""The share of the page's width that each side has."""

_GAP = 14
_PADDING = 11
"""Between the text and the lines that rule it in."""

_BETWEEN = 7
_SCALE = 0.66
_PITCH = 1.6
_MOST_BELOW = 0.45
"""The most of the page's height that notes take across its foot."""

_LEMMA_WORDS = 4
_GOES_ON = "= "
_ENDLESS = 1e6


@dataclass(frozen=True, slots=True)
class Gloss:
    """A note, or what is left of it after a page.

    Attributes:
        paragraphs: Its text; the first begins with what leads to it.
        key_length: Code points of that.
        baseline: Of its passage's first line, on the page.
        direction: Of the article.
    """

    paragraphs: tuple[str, ...]
    key_length: int
    baseline: float
    direction: Direction


def gloss_geometry(width: int, direction: Direction) -> PageGeometry:
    """Where the column stands between its glosses."""
    side = round(width * _SIDE)
    left = side + _GAP + _PADDING
    return PageGeometry(left, width - 2 * left, 0, 0, 0, direction)


def gloss_of(annotation: Annotation, words: str, place: int, baseline: float, direction: Direction) -> Gloss:
    """The gloss on a passage.

    Args:
        annotation: Has the note.
        words: The passage.
        place: Its number.
        baseline: Of the passage's first line, on the page.
        direction: Of the article.
    """
    first = words.split()
    lemma = " ".join(first[:_LEMMA_WORDS]).rstrip("،,.؛;:") + ("…" if len(first) > _LEMMA_WORDS else "")
    key = f"{number(place)} «{lemma}»: " if direction is Direction.RTL else f"{number(place)} “{lemma}”: "
    note, *rest = plain_lines(annotation.body.note)
    # A note that runs the other way begins on a line of its own.
    opening = (key + note,) if paragraph_direction(note, direction) is direction else (key.rstrip(), note)
    return Gloss((*opening, *rest), len(key.rstrip()), baseline, direction)


class GlossType:
    """The type that glosses are set in."""

    def __init__(self, family: str, size_px: int, options: DisplayOptions, theme: Theme) -> None:
        size_px = max(8, round(size_px * _SCALE))
        self.font: QFont = font_of(family, size_px, presentation_forms=options.presentation_forms)
        metrics = QFontMetricsF(self.font)
        self.pitch = round(self.font.pixelSize() * _PITCH)
        self.rise = round((self.pitch + metrics.ascent() - metrics.descent()) / 2)
        self.options = options
        self.key, self.ink = theme.colour("accent"), theme.colour("ink")


class Pouring:
    """Notes being set, line after line, into frames.

    Attributes:
        layouts: What was set, each in its place.
    """

    def __init__(self, frames: Sequence[QRectF], type_: GlossType) -> None:
        self._frames = list(frames)
        self._type = type_
        self._y = frames[0].top() if frames else 0.0
        self.layouts: list[QTextLayout] = []

    @property
    def reached(self) -> float:
        """Below the last line, in the frame that was reached."""
        return self._y

    def take(self, glosses: Sequence[Gloss]) -> list[Gloss]:
        """Set notes one after another; returns what found no room."""
        for place, gloss in enumerate(glosses):
            left_over = self._take(gloss)
            if left_over is not None:
                return [left_over, *glosses[place + 1 :]]
            self._y += _BETWEEN
        return []

    def _take(self, gloss: Gloss) -> Gloss | None:
        for place, text in enumerate(gloss.paragraphs):
            cut = self._set(text, 0 if place else gloss.key_length, gloss.direction)
            if cut == len(text):
                continue
            if place == cut == 0:
                return gloss
            rest = (_GOES_ON + text[cut:].lstrip(), *gloss.paragraphs[place + 1 :])
            return replace(gloss, paragraphs=rest, key_length=len(_GOES_ON))
        return None

    def _set(self, text: str, key_length: int, direction: Direction) -> int:
        """Set a paragraph; returns up to which of its code points there was room."""
        base, type_ = direction if key_length else paragraph_direction(text, direction), self._type
        display = DisplayText(text, type_.options, base)
        length = display.to_qt(len(text))
        layout = QTextLayout(display.text, type_.font)
        layout.setTextOption(text_option(base))
        layout.setFormats(_colours(display.to_qt(key_length), type_.key))
        layout.beginLayout()
        reached = 0
        while reached < length and (frame := self._frame_with_room()) is not None:
            line = layout.createLine()
            line.setLineWidth(frame.width())
            line.setPosition(QPointF(frame.left(), self._y + type_.rise - line.ascent()))
            self._y += type_.pitch
            reached = line.textStart() + line.textLength()
        layout.endLayout()
        if reached:
            self.layouts.append(layout)
        return display.to_offset(reached)

    def _frame_with_room(self) -> QRectF | None:
        while self._frames and self._y + self._type.pitch > self._frames[0].bottom():
            self._frames.pop(0)
            self._y = self._frames[0].top() if self._frames else 0.0
        return self._frames[0] if self._frames else None


@dataclass(frozen=True, slots=True)
class _Page:
    """A page before it is painted.

    Attributes:
        sheet: Its stretch of the text.
        noted: The annotations whose notes are keyed to it.
        layouts: The notes on it.
        left_over: What of the notes goes on on the next page.
    """

    sheet: Sheet
    noted: Sequence[Annotation]
    layouts: Sequence[QTextLayout]
    left_over: list[Gloss]


class GlossPrinter:
    """Prints an article with the notes around it.

    Args:
        leaves: The pages.
        scene: What is printed, set in the column of `gloss_geometry`.
    """

    def __init__(self, leaves: Leaves, scene: Scene) -> None:
        self._leaves, self._scene = leaves, scene
        style = scene.style
        self._type = GlossType(style.family, style.size_px, style.display, style.theme)
        self._count = 0

    def pages(self) -> Iterator[int]:
        """Print page after page; yields how far the column is printed."""
        top, head, carried = 0, masthead_height(self._scene) - TOP, list[Gloss]()
        is_last = self._scene.flow is None
        while not is_last:
            page = self._compose(top, head, carried)
            self._leaves.begin()
            self._paint(page, head)
            self._count += len(page.noted)
            top, head, carried, is_last = page.sheet.bottom, 0, page.left_over, page.sheet.is_last
            yield top
        while carried:
            pouring = Pouring(self._halves(self._leaves.height), self._type)
            carried = pouring.take(carried)
            self._leaves.begin()
            self._draw(pouring.layouts)
            yield top

    def _compose(self, top: int, head: int, carried: list[Gloss]) -> _Page:
        """Divide a page between text and notes: no more of its foot goes to the notes than they need."""
        most = round(self._leaves.height * _MOST_BELOW)
        too_little, below = 0, 0
        best = page = self._with_foot(top, head, carried, 0)
        while page.left_over and below < most:
            too_little, below = below, min(most, below + self._height_below(page.left_over))
            best = page = self._with_foot(top, head, carried, below)
        # Less text has fewer notes: they may find room now above a lower foot.
        while below - too_little > 2 * self._type.pitch and not best.left_over:
            middle = (too_little + below) // 2
            page = self._with_foot(top, head, carried, middle)
            if page.left_over:
                too_little = middle
            else:
                below, best = middle, page
        return best

    def _with_foot(self, top: int, head: int, carried: list[Gloss], below: int) -> _Page:
        """A page of which so much height is left to the notes at its foot."""
        flow = self._scene.flow
        if flow is None:
            raise ValueError("there is nothing to print")
        room = self._leaves.height - (below + _GAP if below else 0)
        sheet = next_sheet(flow, top, room - head - 2 * _PADDING)
        noted = noted_on(self._scene, sheet)
        glosses = [self._gloss(place, one, sheet, head) for place, one in enumerate(noted, start=self._count + 1)]
        sides = self._sides(room)
        beside = self._beside(glosses, sides) if not carried and not below else None
        if beside is not None:
            return _Page(sheet, noted, beside, [])
        pouring = Pouring([*sides, *(self._halves(below) if below else ())], self._type)
        left_over = pouring.take([*carried, *glosses])
        return _Page(sheet, noted, pouring.layouts, left_over)

    def _gloss(self, place: int, annotation: Annotation, sheet: Sheet, head: int) -> Gloss:
        scene, flow = self._scene, self._scene.flow
        span = annotation.target.span
        y = flow.line_of(span.start).baseline if flow is not None else 0
        words = span.of(flow.text) if flow is not None else ""
        baseline = max(y, sheet.top) - sheet.top + head + _PADDING
        return gloss_of(annotation, words, place, baseline, scene.geometry.direction)

    def _beside(self, glosses: Sequence[Gloss], sides: Sequence[QRectF]) -> list[QTextLayout] | None:
        """Set each note beside its passage; None where there is no room for all."""
        columns: list[list[tuple[Gloss, float, float]]] = [[], []]
        floors = [0.0, 0.0]
        for gloss in glosses:
            height = self._height(gloss, sides[0].width())
            wanted = max(0.0, gloss.baseline - self._type.rise)
            outer = len(columns) - 1
            chosen = min((outer, 0), key=lambda side: max(0.0, floors[side] - wanted))
            columns[chosen].append((gloss, wanted, height))
            floors[chosen] = max(floors[chosen], wanted) + height + _BETWEEN
        layouts: list[QTextLayout] = []
        for side, column in zip(sides, columns, strict=True):
            tops = spread([(wanted, height) for _, wanted, height in column], 0, side.bottom(), _BETWEEN)
            if len(tops) < len(column):
                return None
            for (gloss, _, height), y in zip(column, tops, strict=True):
                pouring = Pouring([QRectF(side.left(), y, side.width(), height + 1)], self._type)
                pouring.take([gloss])
                layouts += pouring.layouts
        return layouts

    def _height(self, gloss: Gloss, width: float) -> float:
        pouring = Pouring([QRectF(0, 0, width, _ENDLESS)], self._type)
        pouring.take([gloss])
        return pouring.reached - _BETWEEN

    def _height_below(self, glosses: Sequence[Gloss]) -> int:
        """The height that notes need across the foot of a page, in two columns."""
        pouring = Pouring([QRectF(0, 0, self._halves(1)[0].width(), _ENDLESS)], self._type)
        pouring.take(glosses)
        return round(pouring.reached / 2) + self._type.pitch

    def _sides(self, height: float) -> list[QRectF]:
        """The two sides of the text, in the order of reading."""
        width, side = self._leaves.width, round(self._leaves.width * _SIDE)
        left, right = QRectF(0, 0, side, height), QRectF(width - side, 0, side, height)
        return [right, left] if self._scene.geometry.direction is Direction.RTL else [left, right]

    def _halves(self, height: float) -> list[QRectF]:
        """Two columns of a height across the foot of the page, in the order of reading."""
        width = (self._leaves.width - 2 * _GAP) / 2
        left = QRectF(0, self._leaves.height - height, width, height)
        right = left.translated(width + 2 * _GAP, 0)
        return [right, left] if self._scene.geometry.direction is Direction.RTL else [left, right]

    def _paint(self, page: _Page, head: int) -> None:
        painter, scene, flow, sheet = self._leaves.painter, self._scene, self._scene.flow, page.sheet
        if flow is None:
            return
        geometry, top, height = scene.geometry, head + _PADDING, sheet.bottom - sheet.top
        self._rule(QRectF(geometry.column_left, _PADDING, geometry.column_width, head + height))
        pages = PagePainter(painter, scene, left=geometry.column_left, top=top - sheet.top)
        if head:
            pages.paint_masthead(_PADDING - TOP)
        painter.save()
        painter.setClipRect(QRectF(0, top, self._leaves.width, height))
        pages.paint(list(flow.visible(sheet.top, sheet.bottom)), [], stretch=(sheet.top, sheet.bottom))
        painter.restore()
        for place, annotation in enumerate(page.noted, start=self._count + 1):
            pages.paint_key(flow.caret_after(annotation.target.span.end), number(place))
        self._draw(page.layouts)

    def _rule(self, block: QRectF) -> None:
        """Rule the text in with a double line, as scribes do."""
        painter = self._leaves.painter
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for distance, width in ((_PADDING, 1.0), (_PADDING - 3, 0.5)):
            painter.setPen(QPen(self._scene.style.theme.colour("dim"), width))
            painter.drawRect(block.adjusted(-distance, -distance, distance, distance))

    def _draw(self, layouts: Sequence[QTextLayout]) -> None:
        painter = self._leaves.painter
        painter.setPen(self._type.ink)
        for layout in layouts:
            layout.draw(painter, QPointF(0, 0))


def _colours(key_length: int, key: QColor) -> list[QTextLayout.FormatRange]:
    """What leads to a note, in a colour of its own."""
    coloured = QTextLayout.FormatRange()
    coloured.start, coloured.length = 0, key_length
    look = QTextCharFormat()
    look.setForeground(key)
    coloured.format = look
    return [coloured]
