"""From places in one text to places in another that was made of it by replacing stretches.

What an edit or a comparison knows of two texts is a list of splices. A `TextMap` of them carries passages over exactly:
a passage that no splice touches has the same characters in both texts.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.spans import Span


def middles(old: str, new: str) -> tuple[str, str]:
    """What stands between the beginning and the end that two texts have in common, from white space to white space.

    Of texts of millions of letters that differ in a word, it takes a hundredth of the time that looking through them takes.
    """
    start = _common_start(old, new)
    shorter = min(len(old), len(new))
    while start > 0 and not (start < shorter and old[start].isspace() and new[start].isspace()):
        start -= 1
    rest_old, rest_new = old[start:], new[start:]
    end = _common_end(rest_old, rest_new)
    while end > 0 and not rest_old[len(rest_old) - end].isspace():
        end -= 1
    return rest_old[: len(rest_old) - end], rest_new[: len(rest_new) - end]


def word_growth(old: str, new: str) -> int:
    """By how many words a text becomes longer, counted by white space, without counting those of either."""
    gone, come = middles(old, new)
    return len(come.split()) - len(gone.split())


def _common_start(old: str, new: str) -> int:
    """How many letters two texts begin with in common."""
    low, high = 0, min(len(old), len(new))
    while low < high:
        middle = (low + high + 1) // 2
        if old.startswith(new[low:middle], low):
            low = middle
        else:
            high = middle - 1
    return low


def _common_end(old: str, new: str) -> int:
    """How many letters two texts end with in common."""
    low, high = 0, min(len(old), len(new))
    while low < high:
        middle = (low + high + 1) // 2
        if old.endswith(new[len(new) - middle : len(new) - low], 0, len(old) - low):
            low = middle
        else:
            high = middle - 1
    return low


@dataclass(frozen=True, slots=True)
class Splice:
    """A stretch of a text that others take the place of.

    Attributes:
        start: Where it begins, in code points of the text before.
        old: What stands there before; empty for an insertion.
        new: What stands there after; empty for a deletion.
    """

    start: int
    old: str
    new: str

    @property
    def end(self) -> int:
        """Where it ends in the text before."""
        return self.start + len(self.old)

    @property
    def growth(self) -> int:
        """By how many code points the text becomes longer."""
        return len(self.new) - len(self.old)


def spliced(text: str, splices: Iterable[Splice]) -> str:
    """The text after its splices, which come in order and share no place.

    Raises:
        ValueError: The text does not hold what they replace.
    """
    pieces, at = [], 0
    for splice in splices:
        if splice.start < at or not text.startswith(splice.old, splice.start) or splice.end > len(text):
            raise ValueError(f"the text does not hold what is replaced at {splice.start}")
        pieces += [text[at : splice.start], splice.new]
        at = splice.end
    return "".join([*pieces, text[at:]])


def inverted(splices: Iterable[Splice]) -> tuple[Splice, ...]:
    """The splices that make the text before of the text after."""
    back, growth = [], 0
    for splice in splices:
        back.append(Splice(splice.start + growth, splice.new, splice.old))
        growth += splice.growth
    return tuple(back)


class TextMap:
    """Carries places of a text through splices, which come in order and share no place."""

    __slots__ = ("_growths", "_splices", "_starts")

    def __init__(self, splices: Sequence[Splice]) -> None:
        self._splices = tuple(splices)
        self._starts = [splice.start for splice in self._splices]
        self._growths = [0]
        for splice in self._splices:
            self._growths.append(self._growths[-1] + splice.growth)

    @property
    def splices(self) -> tuple[Splice, ...]:
        """What it carries through."""
        return self._splices

    def touches(self, span: Span) -> bool:
        """Whether something inside a passage is replaced, or something is inserted between its characters."""
        last = bisect_left(self._starts, span.end)
        first = bisect_left(self._starts, span.start)
        if first and self._splices[first - 1].end > span.start:
            return True
        return any(splice.end > span.start for splice in self._splices[first : min(last, first + 2)])

    def carry(self, span: Span) -> Span | None:
        """Where a passage stands in the text after.

        What is inserted at either end stays outside. Of a passage that begins or ends inside a replaced stretch, all
        that the two stretches do not have in common at that end belongs to it.

        Returns:
            The passage; None if nothing is left of it. A place without a length is carried to a place.
        """
        start = self._start_of(span.start)
        if not span:
            return Span(start, start)
        end = self._end_of(span.end)
        return Span(start, end) if start < end else None

    def place_of(self, offset: int) -> int:
        """Where a single place stands in the text after; one inside of what is deleted, where that was."""
        return self._start_of(offset)

    def _start_of(self, offset: int) -> int:
        return self._carried(bisect_right(self._starts, offset) - 1, offset, is_end=False)

    def _end_of(self, offset: int) -> int:
        return self._carried(bisect_left(self._starts, offset) - 1, offset, is_end=True)

    def _carried(self, number: int, offset: int, *, is_end: bool) -> int:
        """An offset behind the start of a splice (-1 for before the first), as where a passage begins or ends."""
        if number < 0 or offset >= self._splices[number].end:
            return offset + self._growths[number + 1]
        splice = self._splices[number]
        start = splice.start + self._growths[number]
        end = start + len(splice.new)
        into, left = offset - splice.start, splice.end - offset
        prefix, suffix = _common(splice)
        if into <= prefix and not (is_end and left <= suffix):
            return start + into
        if left <= suffix:
            return end - left
        return end - suffix if is_end else start + prefix


def _common(splice: Splice) -> tuple[int, int]:
    """How many characters the two stretches have in common at their beginnings, and then at their ends."""
    old, new = splice.old, splice.new
    most = min(len(old), len(new))
    prefix = next((place for place in range(most) if old[place] != new[place]), most)
    suffix = next((place for place in range(most - prefix) if old[-1 - place] != new[-1 - place]), most - prefix)
    return prefix, suffix
