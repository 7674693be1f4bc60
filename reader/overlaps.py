"""What shares a stretch of a text with something: looked for in many stretches at once."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, repeat
from typing import Generic, TypeVar

from reader.spans import Span

_Item = TypeVar("_Item")


class Overlaps(Generic[_Item]):
    """Items by their spans; finds those that overlap a stretch without looking at the others."""

    def __init__(self, items: Iterable[tuple[Span, _Item]]) -> None:
        pairs = list(items)
        self._starts = [span.start for span, _ in pairs]
        if self._starts != sorted(self._starts):
            pairs.sort(key=lambda pair: pair[0].start)
            self._starts = [span.start for span, _ in pairs]
        self._items = [item for _, item in pairs]
        self._ends = [span.end for span, _ in pairs]
        # The furthest end so far only grows, so that it can be searched by bisection where the ends cannot.
        self._reach = list(accumulate(self._ends, max))
        self._is_nested = self._reach != self._ends

    def of_each(self, starts: Sequence[int], ends: Sequence[int]) -> Iterator[list[_Item]]:
        """For every stretch from a start to an end, the items that share a code point with it, by start."""
        # All in one go: called for each of ten thousand highlights, the search itself would be the lesser part.
        firsts = map(bisect_right, repeat(self._reach), starts)
        lasts = map(bisect_left, repeat(self._starts), ends)
        if not self._is_nested:
            return map(self._items.__getitem__, map(slice, firsts, lasts))
        return map(self._after, starts, firsts, lasts)

    def _after(self, start: int, first: int, last: int) -> list[_Item]:
        """The items from the first to before the last that do not end before the stretch."""
        return [self._items[index] for index in range(first, last) if self._ends[index] > start]


def is_made_of(start: int, end: int, first: int, last: int) -> bool:
    """Whether a passage counts as said where a statement stands, from its first to before its last code point.

    The two must share at least half of the shorter: what only grazes a statement is not said by its source.
    """
    # Written out: `min` and `max` would cost more than all the rest, and this runs for every highlight of an export.
    shared = (last if last < end else end) - (first if first > start else start)
    length, said = end - start, last - first
    return 2 * shared >= (length if length < said else said)
