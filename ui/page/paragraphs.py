"""The article cut into the pieces that are laid out one by one."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from reader.article import Article, BlockKind
from reader.spans import Span

LONGEST = 3000
"""Code points of a piece: one of 5,000 takes Qt four milliseconds, one of a million takes seconds."""

_SENTENCE_END = re.compile(r"[.!؟…]\s")


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
    """All pieces of one article, in order; there is always at least one."""

    __slots__ = ("_article", "_pieces", "_split", "starts")

    def __init__(self, article: Article) -> None:
        self._article = article
        blocks = article.blocks
        self.starts = [block.span.start for block in blocks] or [0]
        self._split = any(len(block.span) > LONGEST for block in blocks)
        self._pieces: list[Paragraph] = []
        if self._split:
            self._cut()

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, index: int) -> Paragraph:
        if self._split:
            return self._pieces[index]
        if not self._article.blocks:
            return Paragraph(Span(0, len(self._article.text)), BlockKind.PARAGRAPH)
        block = self._article.blocks[index]
        return Paragraph(block.span, block.kind, block.level)

    def index_at(self, offset: int) -> int:
        """The piece that a code point belongs to; a line end belongs to the piece before it."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def block_at(self, offset: int) -> Span:
        """The whole block around a code point, also where it is cut for display."""
        first = last = self.index_at(offset)
        while not self[first].opens:
            first -= 1
        while not self[last].closes:
            last += 1
        return Span(self[first].span.start, self[last].span.end)

    def lengths(self) -> list[int]:
        """Code points of every piece with its line end, cheap enough for each resize."""
        ends = [*self.starts[1:], len(self._article.text) + 1]
        return [end - start for start, end in zip(self.starts, ends, strict=True)]

    def _cut(self) -> None:
        for block in self._article.blocks:
            cuts = _cuts(self._article.text, block.span)
            for start, end in pairwise(cuts):
                opens, closes = start == block.span.start, end == block.span.end
                self._pieces.append(Paragraph(Span(start, end), block.kind, block.level, opens, closes))
        self.starts = [piece.span.start for piece in self._pieces]


def _cuts(text: str, span: Span) -> list[int]:
    """Where a block is cut: after a sentence if one ends there, else after a blank, else anywhere."""
    cuts = [span.start]
    while span.end - cuts[-1] > LONGEST:
        start, limit = cuts[-1] + LONGEST // 2, cuts[-1] + LONGEST
        ends = [match.end() for match in _SENTENCE_END.finditer(text, start, limit)]
        blank = text.rfind(" ", start, limit)
        cuts.append(ends[-1] if ends else blank + 1 if blank > 0 else limit)
    cuts.append(span.end)
    return cuts
