"""From places in a folded text back to places in the text that it was made of.

Folding drops marks, keeps most characters one for one, and spells out ligatures. An `OffsetMap` remembers only the
places where the two texts fall out of step, so that a text without such places costs nothing.
"""

from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from reader.spans import Span


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Places of a folded text in its raw text; from one entry to the next the two run in step.

    Attributes:
        folded_starts: Where a stretch begins in the folded text, ascending, the first at 0.
        raw_starts: Where it begins in the raw text. The letters of a spelt-out ligature share one raw start.
        folded_length: Length of the folded text in code points.
        raw_length: Length of the raw text in code points.
    """

    folded_starts: "array[int]"
    raw_starts: "array[int]"
    folded_length: int
    raw_length: int

    @classmethod
    def identity(cls, length: int) -> "OffsetMap":
        """The map of a text that folding left in step."""
        return cls(array("I", [0]), array("I", [0]), length, length)

    def to_raw(self, span: Span) -> Span:
        """Carry a span of the folded text back to the raw text.

        Args:
            span: Offsets in the folded text, in code points.

        Returns:
            The smallest raw span that covers it; dropped marks belong to the letter before them.

        Raises:
            IndexError: The span ends past the folded text.
        """
        if span.end > self.folded_length:
            raise IndexError(f"{span} ends past the folded text ({self.folded_length})")
        if not span:
            return Span(self._raw_start(span.start), self._raw_start(span.start))
        return Span(self._raw_start(span.start), self._raw_end(span.end - 1))

    def to_folded(self, span: Span) -> Span:
        """Carry a span of the raw text over to the folded text.

        Args:
            span: Offsets in the raw text, in code points.

        Returns:
            The folded characters whose letter begins inside the span; empty for a span of nothing but marks.

        Raises:
            IndexError: The span ends past the raw text.
        """
        if span.end > self.raw_length:
            raise IndexError(f"{span} ends past the raw text ({self.raw_length})")
        return Span(self._begun_before(span.start), self._begun_before(span.end))

    def _raw_start(self, folded: int) -> int:
        """Where the letter of a folded character begins; the raw length for the end of the folded text."""
        if folded >= self.folded_length:
            return self.raw_length
        stretch = bisect_right(self.folded_starts, folded) - 1
        return self.raw_starts[stretch] + folded - self.folded_starts[stretch]

    def _raw_end(self, folded: int) -> int:
        """Where the next letter begins, past the marks and past the rest of a ligature."""
        start = self._raw_start(folded)
        following = folded + 1
        while following < self.folded_length and self._raw_start(following) <= start:
            following += 1
        return self._raw_start(following)

    def _begun_before(self, raw: int) -> int:
        """How many folded characters have a letter that begins before a raw place."""
        stretch = bisect_left(self.raw_starts, raw) - 1
        if stretch < 0:
            return 0
        folded = self.folded_starts[stretch] + raw - self.raw_starts[stretch]
        last = stretch + 1 >= len(self.folded_starts)
        return min(folded, self.folded_length if last else self.folded_starts[stretch + 1])
