"""Caret and selection: what the mouse and the keys make of them. No widget here."""

from dataclasses import dataclass, field
from enum import Enum

from reader.arabic.tokens import sentence_at, word_at
from reader.spans import Span
from ui.page.flow import Flow


def _nowhere() -> Span:
    return Span(0, 0)


class Unit(Enum):
    """By how much a drag selects: 1 click, 2, 3 or 4."""

    LETTER = 1
    WORD = 2
    SENTENCE = 3
    PARAGRAPH = 4


class Move(Enum):
    """Where a key sends the caret."""

    LEFT = "left"
    RIGHT = "right"
    WORD_LEFT = "word left"
    WORD_RIGHT = "word right"
    UP = "up"
    DOWN = "down"
    PAGE_UP = "page up"
    PAGE_DOWN = "page down"
    LINE_START = "line start"
    LINE_END = "line end"
    START = "start"
    END = "end"


@dataclass(slots=True)
class Selection:
    """Where the selection was begun and where the caret stands.

    Attributes:
        anchor: The fixed end.
        caret: The moving end.
        unit: By what a drag selects.
        origin: The unit that the drag began on.
    """

    anchor: int = 0
    caret: int = 0
    unit: Unit = Unit.LETTER
    origin: Span = field(default_factory=_nowhere)

    @property
    def span(self) -> Span | None:
        """What is selected; None where nothing is."""
        if self.anchor == self.caret:
            return None
        return Span(min(self.anchor, self.caret), max(self.anchor, self.caret))

    def put(self, offset: int, *, keep_anchor: bool = False) -> None:
        """Set the caret; the selection grows to it, or is given up."""
        self.caret = offset
        self.unit = Unit.LETTER
        if not keep_anchor:
            self.anchor = offset
            self.origin = Span(offset, offset)

    def take(self, span: Span, unit: Unit = Unit.LETTER) -> None:
        """Select a span; a drag that follows grows by units."""
        self.anchor, self.caret = span.start, span.end
        self.unit, self.origin = unit, span

    def drag(self, reached: Span) -> None:
        """Grow from where the drag began to the unit that the mouse has reached, in either direction."""
        if reached.start < self.origin.start:
            self.anchor, self.caret = self.origin.end, reached.start
        else:
            self.anchor, self.caret = self.origin.start, max(self.origin.end, reached.end)


def unit_at(flow: Flow, offset: int, unit: Unit) -> Span:
    """The word, sentence or paragraph around a letter; an empty span for a single place."""
    if unit is Unit.LETTER:
        return Span(offset, offset)
    block = flow.paragraphs.block_at(offset)
    if unit is Unit.PARAGRAPH:
        return block
    found = word_at if unit is Unit.WORD else sentence_at
    return found(block.of(flow.text), offset - block.start).shifted(block.start)


class Navigator:
    """Moves the caret as seen on the page: left is left, whatever the text's direction."""

    __slots__ = ("_goal_x",)

    def __init__(self) -> None:
        self._goal_x: float | None = None

    def forget_column(self) -> None:
        """Let the next move up or down begin at the caret's own place."""
        self._goal_x = None

    def moved(self, flow: Flow, offset: int, move: Move, page_px: int) -> int:
        """The place that a move leads to.

        Args:
            flow: The article in its column.
            offset: Where the caret stands.
            move: Where to go.
            page_px: Height of a page, for the moves by pages.
        """
        if move in {Move.UP, Move.DOWN, Move.PAGE_UP, Move.PAGE_DOWN}:
            return self._vertical(flow, offset, move, page_px)
        self._goal_x = None
        if move in {Move.START, Move.END}:
            return 0 if move is Move.START else len(flow.text)
        if move in {Move.LINE_START, Move.LINE_END}:
            line = flow.line_of(offset)
            return flow.line_start(line) if move is Move.LINE_START else flow.line_end(line)
        if move in {Move.LEFT, Move.RIGHT}:
            return _step(flow, offset, leftwards=move is Move.LEFT)
        return _word_step(flow, offset, leftwards=move is Move.WORD_LEFT)

    def _vertical(self, flow: Flow, offset: int, move: Move, page_px: int) -> int:
        caret = flow.caret(offset)
        if self._goal_x is None:
            self._goal_x = caret.x()
        line = flow.line_of(offset)
        match move:
            case Move.UP:
                y = line.top - 1
            case Move.DOWN:
                y = line.top + line.height
            case Move.PAGE_UP:
                y = line.top + line.height // 2 - page_px
            case _:
                y = line.top + line.height // 2 + page_px
        if y < 0:
            return offset if line.top > 0 and move is Move.UP else 0
        if y >= flow.heights.total:
            return len(flow.text)
        reached = flow.offset_at(self._goal_x, y)
        if move is Move.DOWN and flow.line_of(reached).top <= line.top:
            reached = _line_below(flow, line.paragraph, self._goal_x)
        if move is Move.UP and flow.line_of(reached).top >= line.top:
            reached = _line_above(flow, line.paragraph, self._goal_x)
        return reached


def _line_below(flow: Flow, paragraph: int, x: float) -> int:
    """The place on the first line of the next paragraph; the end of the text after the last one."""
    if paragraph + 1 >= len(flow.paragraphs):
        return len(flow.text)
    return flow.paragraphs[paragraph + 1].span.start + flow.layout(paragraph + 1).position_on(0, x)


def _line_above(flow: Flow, paragraph: int, x: float) -> int:
    """The place on the last line of the paragraph before; the start of the text before the first one."""
    if not paragraph:
        return 0
    layout = flow.layout(paragraph - 1)
    return flow.paragraphs[paragraph - 1].span.start + layout.position_on(layout.line_count - 1, x)


def _step(flow: Flow, offset: int, *, leftwards: bool) -> int:
    index = flow.paragraphs.index_at(offset)
    paragraph = flow.paragraphs[index]
    layout = flow.layout(index)
    local = offset - paragraph.span.start
    reached = layout.step(local, leftwards=leftwards)
    if reached != local:
        return paragraph.span.start + reached
    onwards = leftwards == layout.is_rtl
    if onwards:
        return flow.paragraphs[index + 1].span.start if index + 1 < len(flow.paragraphs) else offset
    return flow.paragraphs[index - 1].span.end if index else offset


def _word_step(flow: Flow, offset: int, *, leftwards: bool) -> int:
    """The start of the next word in the direction of reading, or of the word at or before the caret."""
    index = flow.paragraphs.index_at(offset)
    onwards = leftwards == flow.layout(index).is_rtl
    text, block = flow.text, flow.paragraphs.block_at(offset)
    if onwards:
        if offset >= block.end:
            return min(len(text), offset + 1)
        end = max(offset + 1, word_at(text, offset).end)
        while end < block.end and text[end].isspace():
            end += 1
        return end
    if offset <= block.start:
        return max(0, offset - 1)
    start = offset
    while start > block.start and text[start - 1].isspace():
        start -= 1
    return min(start - 1, word_at(text, start - 1).start) if start > block.start else block.start
