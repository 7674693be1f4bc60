"""An imported text with its headings, paragraphs and what is known about it."""

import hashlib
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any

from reader.spans import Span

_ITEM_MARK = r"[-–—•·*▪●◦○■□✓➤]\s|\(?(?:\d{1,3}|[أابجد])\s?[.)\-–]\s*(?=\D)"


class BlockKind(StrEnum):
    """What a line of an article is."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTATION = "quotation"
    LIST_ITEM = "list_item"
    FOOTNOTE = "footnote"


class Direction(StrEnum):
    """The base direction of a paragraph or an article."""

    RTL = "rtl"
    LTR = "ltr"


_KINDS = {kind.value: kind for kind in BlockKind}


@dataclass(frozen=True, slots=True)
class Block:
    """One line of an article's text: a heading, a paragraph, an item of a list.

    Attributes:
        span: Its place, without the line end.
        kind: What it is.
        level: Depth of a heading (1 is the highest) or of a list item; 0 otherwise.
        page: Of the printed file, counted from 1, on which it begins; 0 where there are no pages.
        turns: Places in the article's text at which the following pages begin inside of it, in order.
    """

    span: Span
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    page: int = 0
    turns: tuple[int, ...] = ()

    @property
    def is_heading(self) -> bool:
        """Whether it belongs in an outline."""
        # No set is asked: the hash of a member is a call of its own, and a long article has ten thousand blocks.
        return self.kind is BlockKind.TITLE or self.kind is BlockKind.HEADING

    @property
    def row(self) -> tuple[int | str, ...]:
        """As it is kept: start, end, kind, level; of print also the page and where the following ones begin."""
        pages = (self.page, *self.turns) if self.page else ()
        return (self.span.start, self.span.end, self.kind.value, self.level, *pages)

    @classmethod
    def of_row(cls, row: Sequence[Any]) -> "Block":
        """A block from its row, whose values JSON may have mixed up; of a kind that is not known, a paragraph.

        Raises:
            ValueError: The row is damaged.
            TypeError: The row is damaged.
        """
        start, end, kind, level, *pages = row
        page, *turns = [*map(int, pages), 0]
        return cls(Span(start, end), _KINDS.get(kind, BlockKind.PARAGRAPH), int(level), page, tuple(turns[:-1]))


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about an article; an empty string where nothing is.

    Attributes:
        title: For lists and exports; may be a shortened first line.
        author: As the article gives it.
        outlet: Newspaper, agency or site.
        url: Where it was published.
        published: ISO 8601 date, possibly partial: `2023`, `2023-09` or `2023-09-12`; of what is none of these, as a month
            of another calendar, the first and the last day: `2024-03-11/2024-04-09`.
        language: BCP 47 tag, such as `ar`.
    """

    title: str = ""
    author: str = ""
    outlet: str = ""
    url: str = ""
    published: str = ""
    language: str = ""


@dataclass(frozen=True)
class Article:
    r"""A text that never changes, and its structure.

    Attributes:
        text: Blocks joined by one `\n`; no empty line.
        blocks: One for every line of the text, in order.
        metadata: What is known about it.
    """

    text: str
    blocks: tuple[Block, ...]
    metadata: Metadata = field(default_factory=Metadata)

    @cached_property
    def text_sha256(self) -> str:
        """Names this version of the text: SHA-256 of its UTF-8, in hexadecimal digits."""
        return text_sha256(self.text)

    @cached_property
    def word_count(self) -> int:
        """Words, counted by white space."""
        # Line by line: one call for millions of characters would keep all other threads waiting.
        return sum(len(line.split()) for line in self.text.split("\n"))

    def know_word_count(self, count: int) -> None:
        """Take the number of words from whoever knows it: counting those of millions of characters takes long."""
        vars(self)["word_count"] = count  # where the property looks for what it has counted

    @cached_property
    def longest_block(self) -> int:
        """Code points of its longest block."""
        return max([block.span.end - block.span.start for block in self.blocks], default=len(self.text))

    def pages_of(self, span: Span) -> tuple[int, int] | None:
        """The first and the last page of the printed file on which a span stands; None where there are no pages."""
        first, last = self._page_at(span.start), self._page_at(max(span.start, span.end - 1))
        return (first, max(first, last)) if first else None

    def _page_at(self, place: int) -> int:
        found = bisect_right(self.blocks, place, key=lambda block: block.span.start) - 1
        block = self.blocks[max(0, found)]
        return block.page + bisect_right(block.turns, place) if block.page else 0


def text_sha256(text: str) -> str:
    """SHA-256 of the text's UTF-8 (lone surrogates kept as they are), in hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def blocks_of(text: str) -> tuple[Block, ...]:
    """One paragraph block for every line of `text`; a text without a letter has one empty block."""
    blocks = []
    start = 0
    for line in text.split("\n"):
        blocks.append(Block(Span(start, start + len(line))))
        start += len(line) + 1
    return tuple(blocks)


def begins_as_item(text: str) -> bool:
    """Whether a line begins with a dash, a bullet or a number, as an item of a list does that bears its own mark."""
    return re.match(_ITEM_MARK, text) is not None
