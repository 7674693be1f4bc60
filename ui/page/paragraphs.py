"""The article cut into the pieces that are laid out one by one."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.arabic.letters import MARK_RANGES
from reader.article import Article, Block, BlockKind
from reader.spans import Span

LONGEST = 5000
"""Code points of a block that is laid out in one piece: that takes Qt five milliseconds, and seconds with a million."""

_PIECE = 2000
"""Code points of the pieces of a longer one, whose lines must be broken twice to be of even length."""

_SENTENCE_ENDS = ".!؟…"
_MARKS = re.compile(f"[{MARK_RANGES}]+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A piece of the article that is laid out by itself: a block, or part of a very long one.

    Attributes:
        span: Its place in the article.
        kind: Of its block.
        level: Of its block.
        opens: Whether its block begins with it.
        closes: Whether its block ends with it.
    """

    span: Span
    kind: BlockKind
    level: int = 0
    opens: bool = True
    closes: bool = True


class Paragraphs:
    """All pieces of one article, in order; there is always at least one.

    Nothing here is made for every block, unless the article has one that must be cut.
    """

    __slots__ = ("_blocks", "_count", "_pieces", "_starts", "_text")

    def __init__(self, article: Article) -> None:
        self._text = article.text
        self._blocks = article.blocks or (Block(Span(0, len(article.text))),)
        self._pieces: list[Paragraph] = []
        self._starts: list[int] = []
        if article.longest_block > LONGEST:
            self._pieces = list(_pieces(self._text, self._blocks))
            self._starts = [piece.span.start for piece in self._pieces]
        self._count = len(self._pieces) or len(self._blocks)

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, index: int) -> Paragraph:
        if self._pieces:
            return self._pieces[index]
        block = self._blocks[index]
        return Paragraph(block.span, block.kind, block.level)

    def start_of(self, index: int) -> int:
        """Where a piece begins; one past the end of the text for the piece after the last."""
        if index >= self._count:
            return len(self._text) + 1
        return self._starts[index] if self._starts else self._blocks[index].span.start

    def index_at(self, offset: int) -> int:
        """The piece that a code point belongs to; a line end belongs to the piece before it."""
        if self._starts:
            return max(0, bisect_right(self._starts, offset) - 1)
        return max(0, bisect_right(self._blocks, offset, key=_start) - 1)

    def block_at(self, offset: int) -> Span:
        """The whole block around a code point, also where it is cut for display."""
        first = last = self.index_at(offset)
        while not self[first].opens:
            first -= 1
        while not self[last].closes:
            last += 1
        return Span(self[first].span.start, self[last].span.end)


def _start(block: Block) -> int:
    return block.span.start


def _pieces(text: str, blocks: Sequence[Block]) -> Iterator[Paragraph]:
    for block in blocks:
        for start, end in pairwise(_cuts(text, block.span)):
            opens, closes = start == block.span.start, end == block.span.end
            yield Paragraph(Span(start, end), block.kind, block.level, opens, closes)


def _cuts(text: str, span: Span) -> list[int]:
    """Where a block is cut: after a sentence if one ends there, else after a blank, else between two letters."""
    cuts = [span.start]
    while span.end - cuts[-1] > LONGEST:
        start, limit = cuts[-1] + _PIECE // 2, cuts[-1] + _PIECE
        end = max(text.rfind(f"{mark} ", start, limit) for mark in _SENTENCE_ENDS)
        blank = text.rfind(" ", start, limit)
        cuts.append(end + 2 if end >= 0 else blank + 1 if blank >= 0 else _letter_from(text, limit, span.end))
    if cuts[-1] < span.end or len(cuts) == 1:  # an empty block has its piece too
        cuts.append(span.end)
    return cuts


def _letter_from(text: str, offset: int, end: int) -> int:
    """The first letter from a place on; what follows a heap of marks and is short stays with its letter."""
    marks = _MARKS.match(text, offset, end)
    if marks is None:
        return offset
    return marks.end() if end - marks.end() > LONGEST else end
