"""The article poured into a column: heights, places and letters, without a widget.

Coordinates are pixels from the column's left edge and the top of its first paragraph.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from reader.arabic.direction import paragraph_direction
from reader.article import Article, BlockKind, Direction
from reader.spans import Span
from ui.page.display import DisplayText, is_vocalised
from ui.page.heights import Heights
from ui.page.layouts import LayoutCache, ParagraphLayout, Setting
from ui.page.paragraphs import Paragraph, Paragraphs
from ui.page.style import BlockStyle, PageStyle, block_style

_SAMPLE = "وفي هذا الصدد قالت حكومة الولايات المتحدة في وقت سابق من الأسبوع الماضي إن مثل هذا الاجتماع"

_RARE = re.compile(
    "[^\x00-\u024f\u0300-\u036f\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\u2000-\u206f\ud800-\udfff"
    "\ufb50-\ufdff\ufe70-\ufeff\ufff0-\uffff]"
)
_PAGE = 4000
"""Code points that a large window shows."""

_LAST_LINE = 0.5
"""The share of a line that stays empty at the end of a paragraph, on average."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A paragraph with its place in the column.

    Attributes:
        index: Which of all paragraphs it is.
        paragraph: What is laid out.
        top: Its top edge.
        layout: It in lines.
    """

    index: int
    paragraph: Paragraph
    top: int
    layout: ParagraphLayout

    def bands(self, span: Span) -> list[QRectF]:
        """Band rectangles of that part of a span that lies in this paragraph."""
        bands = self.line_bands(span)
        return [self.layout.band_rect(band).translated(0, self.top) for band in bands]

    def line_bands(self, span: Span) -> list[tuple[int, float, float]]:
        """Line, left and right edge of every piece of a span in this paragraph."""
        own = self.paragraph.span
        start, end = max(span.start, own.start), min(span.end, own.end)
        return self.layout.bands(start - own.start, end - own.start) if start < end else []


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the column.

    Attributes:
        paragraph: Index of its paragraph.
        number: Its number in the paragraph.
        top: Its top edge.
        baseline: Its baseline.
        height: Its pitch.
    """

    paragraph: int
    number: int
    top: int
    baseline: int
    height: int


class Flow:
    """The paragraphs of one article in a column.

    Only paragraphs that are asked for are laid out; the others have estimated heights. When an estimate above
    `steady_from` turns out wrong, `take_drift` says by how much everything below has moved.

    Attributes:
        article: What is shown.
        direction: Of the article.
        paragraphs: Its pieces.
        steady_from: The paragraph that must not move on the screen.
    """

    def __init__(self, article: Article, direction: Direction, style: PageStyle, width: int) -> None:
        self.article = article
        self.direction = direction
        self.paragraphs = Paragraphs(article)
        self.steady_from = 0
        self._cache = LayoutCache()
        self.recast(style, width)

    def recast(self, style: PageStyle, width: int) -> None:
        """Set everything anew in another style or width."""
        self.style = style
        self.width = width
        self._styles: dict[tuple[BlockKind, int, bool], BlockStyle] = {}
        self._drift = 0
        self._cache.clear()
        self.heights = self._estimated()

    def revise(self, article: Article, corrected: Span) -> None:
        """Show the text that came of a correction; only the blocks that it touches are set anew, unless there are others.

        Args:
            article: The article now.
            corrected: The stretch of the text before outside of which nothing was replaced.
        """
        before, heights = self.paragraphs, self.heights
        self.article, self.paragraphs = article, Paragraphs(article)
        if len(self.paragraphs) != len(before):
            self.recast(self.style, self.width)
            return
        first, last = before.block_at(corrected.start).start, before.block_at(corrected.end).end
        changed = range(before.index_at(first), before.index_at(last) + 1)
        self._drift = 0
        self._cache.drop(changed)
        self.heights = self._estimated()
        self.heights.set_as(heights, but=changed)

    def _estimated(self) -> Heights:
        """The heights of all paragraphs before any is laid out."""
        body = self._style_of(BlockKind.PARAGRAPH, 0, vocalised=False)
        letter = QFontMetricsF(body.font).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
        return Heights(
            len(self.paragraphs),
            self.paragraphs.start_of,
            per_character=letter / max(1, self.width) * body.pitch,
            per_paragraph=body.pitch * _LAST_LINE + body.space_below,
        )

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    def rare_letters(self, start: int) -> Iterator[tuple[QFont, str]]:
        """The letters that a typeface for Arabic may lack, as far as a page from a place on goes, with their fonts."""
        end = min(start + _PAGE, len(self.text))
        if not _RARE.search(self.text, start, end):
            return
        for index in range(self.paragraphs.index_at(start), self.paragraphs.index_at(end) + 1):
            paragraph = self.paragraphs[index]
            letters = set(_RARE.findall(self.text, max(start, paragraph.span.start), min(end, paragraph.span.end)))
            if letters:
                font = self._style_of(paragraph.kind, paragraph.level, vocalised=False).font
                yield from ((font, letter) for letter in letters)

    def place(self, index: int) -> Placed:
        """A paragraph, laid out if it was not, with its place."""
        layout = self.layout(index)
        return Placed(index, self.paragraphs[index], self.heights.top_of(index), layout)

    def layout(self, index: int) -> ParagraphLayout:
        """The layout of a paragraph; its height is exact from now on."""
        layout = self._cache.get(index, self._make)
        if not self.heights.is_exact(index):
            growth = self.heights.set(index, layout.height)
            if index < self.steady_from:
                self._drift += growth
        return layout

    def is_ready(self, index: int) -> bool:
        """Whether a paragraph's layout is at hand."""
        return index in self._cache

    def take_drift(self) -> int:
        """By how much the steady paragraph has moved down since this was last asked."""
        drift, self._drift = self._drift, 0
        return drift

    def visible(self, top: int, bottom: int) -> Iterator[Placed]:
        """The paragraphs between two heights, from the first to the last."""
        for index, y in self.tops(self.heights.index_at(top), bottom):
            yield Placed(index, self.paragraphs[index], y, self.layout(index))

    def tops(self, first: int, bottom: int) -> Iterator[tuple[int, int]]:
        """Index and top of the paragraphs from one of them down to a height; each is laid out before the next is given."""
        y = self.heights.top_of(first)
        for index in range(first, len(self.paragraphs)):
            if y >= bottom:
                break
            yield index, y
            y += self.layout(index).height

    def line(self, paragraph: int, number: int) -> Line:
        """A line by the index of its paragraph and its number there."""
        return self._line(paragraph, self.place(paragraph), number)

    def line_of(self, offset: int) -> Line:
        """The line that a code point stands on."""
        index = self.paragraphs.index_at(offset)
        placed = self.place(index)
        layout = placed.layout
        number = layout.line_of(min(offset - placed.paragraph.span.start, layout.length))
        return self._line(index, placed, number)

    def line_at(self, y: float) -> Line:
        """The line at a height."""
        index = self.heights.index_at(int(y))
        placed = self.place(index)
        return self._line(index, placed, placed.layout.line_at(y - placed.top))

    def first_line(self, y: int) -> Line:
        """The first line of which something stands below a height."""
        line = self.line_at(y)
        if y < line.top + line.height or line.paragraph + 1 >= len(self.paragraphs):
            return line
        return self._line(line.paragraph + 1, self.place(line.paragraph + 1), 0)

    def line_start(self, line: Line) -> int:
        """The first code point of a line."""
        return self.paragraphs[line.paragraph].span.start + self.layout(line.paragraph).line_start(line.number)

    def line_end(self, line: Line) -> int:
        """The code point after the last visible one of a line."""
        return self.paragraphs[line.paragraph].span.start + self.layout(line.paragraph).line_end(line.number)

    def offset_at(self, x: float, y: float) -> int:
        """The code point nearest to a point."""
        placed = self.place(self.heights.index_at(int(y)))
        return placed.paragraph.span.start + placed.layout.position_at(x, y - placed.top)

    def letter_at(self, x: float, y: float) -> Span | None:
        """The letter (with its marks) that stands at a point."""
        placed = self.place(self.heights.index_at(int(y)))
        letter = placed.layout.letter_at(x, y - placed.top)
        return letter.shifted(placed.paragraph.span.start) if letter else None

    def caret(self, offset: int) -> QRectF:
        """Where the caret stands before a code point: a rectangle without width, as high as a band."""
        placed = self.place(self.paragraphs.index_at(offset))
        layout = placed.layout
        line, x = layout.caret(min(offset - placed.paragraph.span.start, layout.length))
        return layout.band_rect((line, x, x)).translated(0, placed.top)

    def caret_after(self, offset: int) -> QRectF:
        """Where the letter before a code point ends, as a rectangle without width."""
        placed = self.place(self.paragraphs.index_at(max(0, offset - 1)))
        line, x = placed.layout.caret_after(min(offset - placed.paragraph.span.start, placed.layout.length))
        return placed.layout.band_rect((line, x, x)).translated(0, placed.top)

    def rects(self, span: Span) -> list[QRectF]:
        """Band rectangles of a span; meant for spans of a few paragraphs."""
        first, last = self.paragraphs.index_at(span.start), self.paragraphs.index_at(max(span.start, span.end - 1))
        return [rect for index in range(first, last + 1) for rect in self.place(index).bands(span)]

    def _line(self, index: int, placed: Placed, number: int) -> Line:
        layout = placed.layout
        top = placed.top + layout.line_top(number)
        return Line(index, number, top, placed.top + layout.baseline(number), layout.setting.style.pitch)

    def _make(self, index: int) -> ParagraphLayout:
        paragraph = self.paragraphs[index]
        raw = paragraph.span.of(self.article.text)
        options = self.style.display
        vocalised = not options.hide_harakat and is_vocalised(raw)
        style = self._style_of(paragraph.kind, paragraph.level, vocalised=vocalised)
        direction = paragraph_direction(raw, self.direction)
        setting = Setting(style, direction, self.width, paragraph.kind, paragraph.opens, paragraph.closes)
        return ParagraphLayout(DisplayText(raw, options, direction), setting)

    def _style_of(self, kind: BlockKind, level: int, *, vocalised: bool) -> BlockStyle:
        key = (kind, level, vocalised)
        style = self._styles.get(key)
        if style is None:
            style = self._styles[key] = block_style(self.style, kind, level=level, vocalised=vocalised)
        return style
