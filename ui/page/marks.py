"""What is laid over the text, ready to be asked for by a stretch of it."""

from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterable, Sequence
from typing import Generic, TypeVar

from reader.spans import Span

Key = TypeVar("Key", bound=Hashable)

_LONG = 1024
"""Code points from which a span is kept apart, so that the others need not be sought far before a stretch."""


class Marks(Generic[Key]):
    """Spans with keys, sorted by their start; several may share a place, and a key has one span."""

    __slots__ = ("_keys", "_long", "_starts", "spans")

    def __init__(self, spans: Iterable[tuple[Key, Span]] = ()) -> None:
        self.spans: dict[Key, Span] = dict(spans)
        short = sorted(
            [(span.start, key) for key, span in self.spans.items() if span.end - span.start <= _LONG],
            key=_first,
        )
        self._starts = [start for start, _ in short]
        self._keys = [key for _, key in short]
        self._long = [key for key, span in self.spans.items() if span.end - span.start > _LONG]

    def __len__(self) -> int:
        return len(self.spans)

    def overlapping(self, stretch: Span) -> list[tuple[Span, Key]]:
        """The spans that share a code point with a stretch, by start, the longer first."""
        start, spans = stretch.start, self.spans
        first, last = bisect_left(self._starts, start - _LONG), bisect_left(self._starts, stretch.end)
        keys = self._keys[first:last]
        found = [(span, key) for key in keys if (span := spans[key]).end > start and span]
        found += [(span, key) for key in self._long if (span := spans[key]).overlaps(stretch)]
        if len(found) > 1:
            found.sort(key=_by_place)
        return found

    def put(self, key: Key, span: Span) -> None:
        """Add a span, or move the one with this key."""
        self.drop(key)
        self.spans[key] = span
        if len(span) > _LONG:
            self._long.append(key)
            return
        place = bisect_right(self._starts, span.start)
        self._starts.insert(place, span.start)
        self._keys.insert(place, key)

    def drop(self, key: Key) -> None:
        """Take a span away; an unknown key is no mistake."""
        span = self.spans.pop(key, None)
        if span is None:
            return
        if key in self._long:
            self._long.remove(key)
            return
        place = self._keys.index(key, bisect_left(self._starts, span.start))
        del self._starts[place]
        del self._keys[place]


class Hits:
    """What a search has found: spans in order that share no place, known by their index; any number costs nothing."""

    __slots__ = ("spans",)

    def __init__(self, spans: Sequence[Span] = ()) -> None:
        self.spans = spans

    def overlapping(self, stretch: Span) -> list[tuple[Span, int]]:
        """The hits that share a code point with a stretch, in order."""
        if not stretch:
            return []
        first = bisect_right(self.spans, stretch.start, key=_end)
        last = bisect_left(self.spans, stretch.end, key=_start)
        return [(self.spans[index], index) for index in range(first, last)]


def _start(span: Span) -> int:
    return span.start


def _end(span: Span) -> int:
    return span.end


def _first(entry: tuple[int, Key]) -> int:
    return entry[0]


def _by_place(entry: tuple[Span, Key]) -> tuple[int, int]:
    span = entry[0]
    return span.start, -span.end
