"""Corrections of an article's text by hand, as values, and what they make of the text.

A revision says which stretches of which text became what; undoing it is the same the other way round. What is found in
articles is put right elsewhere, see `reader/corrections`.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from reader.anchors.describe import describe
from reader.annotations import (
    Annotation,
    AnnotationState,
    Target,
    TextPositionSelector,
    TextQuoteSelector,
    new_id,
    now,
)
from reader.article import Article, Block, blocks_of
from reader.spans import Span, trimmed
from reader.textmap import Splice, TextMap, inverted, spliced


class TextOrigin(StrEnum):
    """Where a text of an article comes from."""

    IMPORTED = "imported"
    IMPORTED_AGAIN = "imported_again"
    READ_OTHERWISE = "read_otherwise"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class Revision:
    """A change of an article's text by the user.

    Attributes:
        article_id: UUID of the article.
        text_before: SHA-256 of the text that was changed.
        text_after: SHA-256 of the text that came of it.
        splices: What was replaced, by place; nothing where one of the article's texts took the place of another.
        id: UUID.
        made: In UTC.
    """

    article_id: str
    text_before: str
    text_after: str
    splices: tuple[Splice, ...] = ()
    id: str = field(default_factory=new_id)
    made: datetime = field(default_factory=now)

    @property
    def undoing(self) -> "Revision":
        """The revision that takes this one back."""
        return replace(self, text_before=self.text_after, text_after=self.text_before, splices=inverted(self.splices))

    @property
    def words(self) -> str:
        """What it is named by: the first words that are new, or else the first that are gone."""
        new = next((splice.new for splice in self.splices if splice.new.strip()), "")
        return new or next((splice.old for splice in self.splices), "")

    @property
    def is_switch(self) -> bool:
        """Whether one of the article's texts took the place of another."""
        return not self.splices


def revised(article: Article, splices: Sequence[Splice]) -> Article:
    """The article with its text corrected; lines that are new are of the kind of the line that they came of.

    Raises:
        ValueError: The text does not hold what is replaced.
    """
    text = spliced(article.text, splices)
    if any("\n" in splice.old or "\n" in splice.new for splice in splices):
        blocks = _blocks_in(text, article.blocks, TextMap(inverted(splices)), TextMap(splices))
    else:
        blocks = tuple(_shifted(article.blocks, splices))
    return Article(text, blocks, article.metadata)


def _shifted(blocks: Sequence[Block], splices: Sequence[Splice]) -> list[Block]:
    """The blocks where lines have become longer or shorter, but no other ones."""
    found: list[Block] = []
    number = growth = 0
    for block in blocks:
        start, end = block.span.start + growth, block.span.end
        while number < len(splices) and splices[number].start <= end:
            growth += splices[number].growth
            number += 1
        if not growth and start == block.span.start:
            found.append(block)
        else:
            turns = tuple(map(TextMap(splices).place_of, block.turns)) if block.turns else ()
            found.append(Block(Span(start, end + growth), block.kind, block.level, block.page, turns))
    return found


def _blocks_in(text: str, before: Sequence[Block], back: TextMap, there: TextMap) -> tuple[Block, ...]:
    """The lines of a text as blocks of the kinds, and on the pages, that they had before."""
    starts = [block.span.start for block in before]

    def kind_of(block: Block) -> Block:
        place = back.place_of(block.span.start)
        known = before[max(0, bisect_right(starts, place) - 1)]
        turned = bisect_right(known.turns, place)
        turns = tuple(turn for turn in map(there.place_of, known.turns[turned:]) if turn < block.span.end)
        return replace(known, span=block.span, page=known.page + turned, turns=turns)

    return tuple(kind_of(block) for block in blocks_of(text)) if before else blocks_of(text)


class Placed(Protocol):
    """What is described by its words and by its place: the target of an annotation, a place of a correction."""

    @property
    def quote(self) -> TextQuoteSelector:
        """The words, with some before and after them."""

    @property
    def position(self) -> TextPositionSelector:
        """The place."""


def is_touched(placed: Placed, text_map: TextMap) -> bool:
    """Whether a revision changes a passage or what is kept of its surroundings."""
    quote, span = placed.quote, placed.position.span
    around = Span(max(0, span.start - len(quote.prefix)), span.end + len(quote.suffix))
    return text_map.touches(around)


def shifted(position: TextPositionSelector, text_map: TextMap) -> TextPositionSelector:
    """The place of a passage that a revision does not touch."""
    span = text_map.carry(position.span) or Span(position.start, position.start)
    return TextPositionSelector(span.start, span.end)


def carried(annotation: Annotation, text_map: TextMap, text: str, text_sha256: str) -> Annotation:
    """An annotation after a revision of the text that it stands in: exactly where its words went.

    Args:
        annotation: As it is.
        text_map: The revision.
        text: The text after it.
        text_sha256: Names that text.

    Returns:
        The same with its passage brought up to date. One of which nothing is left has lost its passage and keeps the words
        that it was made on; in the trash it stays as it is.
    """
    target = annotation.target
    if not is_touched(target, text_map):
        position, quote = shifted(target.position, text_map), target.quote
        return replace(annotation, target=Target(target.article_id, text_sha256, quote, position))
    span = text_map.carry(target.span)
    passage = trimmed(span, text) if span is not None else None
    if not passage:
        is_in_trash = annotation.state is AnnotationState.TRASHED
        return annotation if is_in_trash else replace(annotation, state=AnnotationState.ORPHANED)
    return replace(annotation, target=Target(target.article_id, text_sha256, *describe(text, passage)))
