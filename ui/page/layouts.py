"""Paragraphs set in lines, and the cache that keeps those near the viewport.

No `QTextLine` is kept anywhere: one that outlives its layout crashes.
"""

import re
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextLayout, QTextOption

from reader.arabic.letters import ARABIC_LETTER_RANGES, MARK_RANGES
from reader.article import BlockKind, Direction, begins_as_item
from reader.spans import Span
from ui.page.display import DisplayText
from ui.page.hits import ClusterTable
from ui.page.lines import Grid, break_evenly, break_lines, intervals
from ui.page.style import BAND_ABOVE, BAND_BELOW, BlockStyle

KEPT_LAYOUTS = 400
_APART = 0.5
_REACH = 12
"""Code points that are looked back over for a letter with its marks."""

_MARKS = re.compile(f"[{MARK_RANGES}]+")
_LETTER = re.compile(rf"[{ARABIC_LETTER_RANGES}][{MARK_RANGES}]*")
_LETTER_BEFORE = re.compile(rf"[{ARABIC_LETTER_RANGES}][{MARK_RANGES}]*$")


@cache
def text_option(direction: Direction) -> QTextOption:
    """How Qt breaks and aligns lines; alignment is said absolutely, because QTextLayout mirrors it otherwise.

    It is kept for the next time, and so must not be changed.
    """
    rtl = direction is Direction.RTL
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


@dataclass(frozen=True, slots=True)
class Setting:
    """All that a paragraph is set by.

    Attributes:
        style: Of its kind of block.
        direction: Its base direction.
        width: Of the column.
        kind: Of its block.
        closes: Whether the space below belongs to it (not, where a long block goes on).
        opens: Whether the space above belongs to it.
    """

    style: BlockStyle
    direction: Direction
    width: int
    kind: BlockKind = BlockKind.PARAGRAPH
    opens: bool = True
    closes: bool = True


class ParagraphLayout:
    """One paragraph in lines of a fixed pitch. Its offsets are code points from the paragraph's start.

    Attributes:
        setting: What it was set by.
        height: With the space above and below it.
        line_count: At least 1.
    """

    __slots__ = ("_bands", "_display", "_qt", "_tables", "_top", "height", "line_count", "setting")

    def __init__(self, display: DisplayText, setting: Setting) -> None:
        style = setting.style
        self.setting = setting
        self._display = display
        self._top = style.space_above if setting.opens else 0
        self._bands: dict[tuple[int, int], list[tuple[int, float, float]]] = {}
        self._tables: dict[int, ClusterTable] = {}
        self._qt = QTextLayout(display.text, style.font)
        self._qt.setCacheEnabled(True)
        self._qt.setTextOption(text_option(setting.direction))
        self._break_lines()
        self.line_count = max(1, self._qt.lineCount())
        self.height = self._top + self.line_count * style.pitch + (style.space_below if setting.closes else 0)

    def _break_lines(self) -> None:
        """Break the text into lines; where its block goes on after it, no short line shows that."""
        style, setting = self.setting.style, self.setting
        sides = 2 if setting.kind is BlockKind.QUOTATION else 1
        width = max(style.em, setting.width - sides * style.indent)
        left = style.indent if sides == 2 or setting.direction is Direction.LTR else 0  # noqa: PLR2004
        grid = Grid(left, width, float(self._top + style.rise), style.pitch, self.is_rtl)
        if setting.closes:
            break_lines(self._qt, grid)
        else:
            break_evenly(self._qt, grid)

    @property
    def qt(self) -> QTextLayout:
        """What Qt draws."""
        return self._qt

    def draw(self, painter: QPainter, top: float, stretch: tuple[float, float]) -> None:
        """Draw the lines that reach into a stretch.

        Args:
            painter: In the column's coordinates.
            top: Where the paragraph begins in the column.
            stretch: Heights in the column between which something is to be drawn.
        """
        pitch = self.setting.style.pitch
        first, last = stretch[0] - pitch, stretch[1] + pitch  # letters may reach out of their lines
        self._qt.draw(painter, QPointF(0, top), [], QRectF(0, first, self.setting.width, last - first))

    @property
    def is_rtl(self) -> bool:
        """Whether its base direction is right to left."""
        return self.setting.direction is Direction.RTL

    @property
    def has_bullet(self) -> bool:
        """Whether it is an item of a list that needs a bullet: not the rest of one, nor one that bears a mark of its own."""
        setting = self.setting
        return setting.kind is BlockKind.LIST_ITEM and setting.opens and not begins_as_item(self._display.text)

    @property
    def length(self) -> int:
        """Code points of the paragraph."""
        return self._display.length

    def line_top(self, line: int) -> int:
        """Top edge of a line."""
        return self._top + line * self.setting.style.pitch

    def baseline(self, line: int) -> int:
        """Height of a line's baseline."""
        return self.line_top(line) + self.setting.style.rise

    def line_at(self, y: float) -> int:
        """The line at a height; the first or last one outside of all."""
        return max(0, min(self.line_count - 1, int((y - self._top) // self.setting.style.pitch)))

    def lines_within(self, top: float, bottom: float) -> range:
        """The lines that stand between two heights, with one more on either side."""
        pitch, count = self.setting.style.pitch, self.line_count
        first, last = int((top - self._top) // pitch) - 1, int((bottom - self._top) // pitch) + 1
        return range(max(0, first), min(count, last + 1))

    def line_of(self, offset: int) -> int:
        """The line that a code point stands on."""
        if not self._qt.lineCount():
            return 0
        return max(0, self._qt.lineForTextPosition(self._display.to_qt(offset)).lineNumber())

    def line_start(self, line: int) -> int:
        """The first code point of a line."""
        if not self._qt.lineCount():
            return 0
        return self._display.to_offset(self._qt.lineAt(line).textStart())

    def line_end(self, line: int) -> int:
        """The code point after the last visible one of a line."""
        return self._display.to_offset(self.table(line).end) if self._qt.lineCount() else 0

    def bands(self, start: int, end: int) -> list[tuple[int, float, float]]:
        """Line, left and right edge of every piece of a stretch, from the first line to the last."""
        known = self._bands.get((start, end))
        if known is None:
            known = self._bands[start, end] = self._find_bands(self._display.to_qt(start), self._letter_end(end))
        return known

    def band_rect(self, band: tuple[int, float, float]) -> QRectF:
        """The rectangle of a highlight band."""
        line, left, right = band
        em, baseline = self.setting.style.em, self.baseline(line)
        return QRectF(left, baseline - em * BAND_ABOVE, right - left, em * (BAND_ABOVE + BAND_BELOW))

    def position_at(self, x: float, y: float) -> int:
        """The code point nearest to a point."""
        return self.position_on(self.line_at(y), x)

    def position_on(self, line: int, x: float) -> int:
        """The code point nearest to a place on a line."""
        if not self._qt.lineCount():
            return 0
        return self._display.to_offset(self.table(line).position_at(x))

    def letter_at(self, x: float, y: float) -> Span | None:
        """The letter (with its marks) that stands at a point."""
        if not self._qt.lineCount() or not self._top <= y < self.line_top(self.line_count):
            return None
        cluster = self.table(self.line_at(y)).cluster_at(x)
        if cluster is None:
            return None
        return Span(self._display.to_offset(cluster.start), self._display.to_offset(cluster.end))

    def caret(self, offset: int) -> tuple[int, float]:
        """Line and x of the caret before a code point."""
        rtl = self.setting.direction is Direction.RTL
        start_side = float(self.setting.width - self.setting.style.indent if rtl else self.setting.style.indent)
        if not self._qt.lineCount():
            return 0, start_side
        line, position = self.line_of(offset), self._display.to_qt(offset)
        begins_with_a_letter = self.is_rtl and _LETTER.match(self._display.text, self._display.to_shown(position))
        if offset == self.line_start(line) and not begins_with_a_letter:
            x = self.table(line).start_x()
            return line, start_side if x is None else x
        x = None if line in self._tables else self._right_of_letter(position)
        if x is None:
            x = self.table(line).caret_x(position)
        return line, start_side if x is None else x

    def caret_after(self, offset: int) -> tuple[int, float]:
        """Line and x of the end of the letter before a code point: at a line's end, not at the next line's start."""
        if not offset or not self._qt.lineCount():
            return self.caret(offset)
        line = self.line_of(offset - 1)
        x = self.table(line).caret_after_x(self._display.end_to_qt(offset))
        return self.caret(offset) if x is None else (line, x)

    def step(self, offset: int, *, leftwards: bool) -> int:
        """The caret position one letter to the left or to the right as seen; the same at the paragraph's end."""
        move = self._qt.leftCursorPosition if leftwards else self._qt.rightCursorPosition
        position = self._display.to_qt(offset)
        moved = move(position)
        while moved != position and self._display.to_offset(moved) == offset:  # over what is shown besides the text
            position, moved = moved, move(moved)
        return self._display.to_offset(moved)

    def table(self, line: int) -> ClusterTable:
        """The letters of a line by their places."""
        table = self._tables.get(line)
        if table is None:
            direction = self._qt.textOption().textDirection()
            table = self._tables[line] = ClusterTable(self._display, self._qt.lineAt(line), direction)
        return table

    def _letter_end(self, offset: int) -> int:
        """Qt's position at a code point, or after the marks that begin there: without them Qt shifts a letter's box."""
        position = self._display.to_qt(offset)
        marks = _MARKS.match(self._display.text, self._display.to_shown(position))
        return position + (len(marks[0]) if marks is not None else 0)

    def _find_bands(self, start: int, end: int) -> list[tuple[int, float, float]]:
        if not self.setting.closes:
            # The blank before a cut stands at the end of a line, where blanks have no band.
            text = self._display.text
            end = min(end, self._display.to_qt(self._display.length) - (len(text) - len(text.rstrip())))
        if start >= end or not self._qt.lineCount():
            return []
        first = self._qt.lineForTextPosition(start).lineNumber()
        parts_a_ligature = self._parts_a_ligature(start) or self._parts_a_ligature(end)
        found = []
        for number in range(max(0, first), self._qt.lineCount()):
            line = self._qt.lineAt(number)
            if line.textStart() >= end:
                break
            # Qt gives all of a ligature to its first letter; only our own table divides it.
            edges = self.table(number).intervals(start, end) if parts_a_ligature else intervals(line, start, end)
            found += [(number, left, right) for left, right in edges]
        return found

    def _right_of_letter(self, position: int) -> float | None:
        """The right edge of the Arabic letter at a place, which alone need not wait for the table of its line.

        None where there is no such letter, or where Qt's own box for it is not to be trusted.
        """
        letter = _LETTER.match(self._display.text, self._display.to_shown(position))
        if letter is None:
            return None
        end = position + len(letter[0])
        if self._parts_a_ligature(position) or self._parts_a_ligature(end):
            return None
        edges = intervals(self._qt.lineForTextPosition(position), position, end)
        return edges[0][1] if len(edges) == 1 else None

    def _parts_a_ligature(self, position: int) -> bool:
        """Whether a place lies between two letters of which Qt gives one no width, or a place beside the other."""
        text, shown = self._display.text, self._display.to_shown(position)
        before, after = _LETTER_BEFORE.search(text, max(0, shown - _REACH), shown), _LETTER.match(text, shown)
        if shown == 0 or after is None or before is None:
            return False
        line = self._qt.lineForTextPosition(position)
        first = intervals(line, position - len(before[0]), position)
        second = intervals(line, position, position + len(after[0]))
        return len(first) != 1 or len(second) != 1 or abs(first[0][0] - second[0][1]) > _APART


class LayoutCache:
    """The layouts used last."""

    __slots__ = ("_kept",)

    def __init__(self) -> None:
        self._kept: OrderedDict[int, ParagraphLayout] = OrderedDict()

    def __contains__(self, index: int) -> bool:
        return index in self._kept

    def get(self, index: int, make: Callable[[int], ParagraphLayout]) -> ParagraphLayout:
        """The layout of a paragraph, made now if it is not kept."""
        layout = self._kept.get(index)
        if layout is not None:
            self._kept.move_to_end(index)
            return layout
        layout = self._kept[index] = make(index)
        if len(self._kept) > KEPT_LAYOUTS:
            self._kept.popitem(last=False)
        return layout

    def drop(self, indexes: range) -> None:
        """Forget some of them."""
        for index in indexes:
            self._kept.pop(index, None)

    def clear(self) -> None:
        """Forget all of them."""
        self._kept.clear()
