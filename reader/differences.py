"""What two texts of an article do not have in common, paragraph by paragraph and word by word.

Paragraphs that stand in both are found first, by those that stand in each only once; between them, paragraphs that are much
alike are taken for the same one, changed. Within that, the same is done with words. Nothing is compared letter by
letter, so that long texts cost little more than reading them. A paragraph that is gone in one place and new in another,
word for word, has moved.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from itertools import pairwise

from reader.arabic.tokens import tokenize
from reader.progress import NoProgress, Progress
from reader.spans import Span
from reader.textmap import Splice

_Opcode = tuple[int, int, int, int]
"""A stretch that differs: where it begins and ends before, and where after."""

_MOST_PAIRS = 4_000_000
"""So many pairs of items are compared exactly; larger stretches first find what stands in each only once."""
_MOST_ALIKE = 400
_ALIKE = 0.35
_LONGEST_COMPARED = 4_000


class Likeness(StrEnum):
    """How a stretch of two texts compares."""

    SAME = "same"
    CHANGED = "changed"
    REMOVED = "removed"
    ADDED = "added"
    MOVED_AWAY = "moved_away"
    MOVED_HERE = "moved_here"


_ONLY_OLD = frozenset([Likeness.REMOVED, Likeness.MOVED_AWAY])
"""What stands in that place of the older text alone."""
_ONLY_NEW = frozenset([Likeness.ADDED, Likeness.MOVED_HERE])
MOVED = frozenset([Likeness.MOVED_AWAY, Likeness.MOVED_HERE])
"""What stands in both texts, but in other places."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Paragraphs that are alike in how they compare: any number that are the same, otherwise one.

    Attributes:
        likeness: How they compare.
        old: Their place in the older text, without the last line end; for one that was added, where it would stand.
        new: The same in the newer text.
        count: How many paragraphs.
        splices: Of one that was changed, what was replaced in it, in code points of the older text.
        elsewhere: Of one that has moved, where it stands in the newer text, or where it stood in the older.
    """

    likeness: Likeness
    old: Span
    new: Span
    count: int = 1
    splices: tuple[Splice, ...] = ()
    elsewhere: Span | None = None


@dataclass(frozen=True)
class Comparison:
    """Two texts and how they compare.

    Attributes:
        old: The older text.
        new: The newer one.
        stretches: All of both, in order.
    """

    old: str
    new: str
    stretches: tuple[Stretch, ...]

    @property
    def differences(self) -> tuple[Stretch, ...]:
        """The stretches that are not the same."""
        return tuple(stretch for stretch in self.stretches if stretch.likeness is not Likeness.SAME)

    @cached_property
    def splices(self) -> tuple[Splice, ...]:
        """What makes the newer text of the older one."""
        return _joined([splice for stretch in self.stretches for splice in self._splices_of(stretch)], len(self.old))

    @property
    def words_removed(self) -> int:
        """How many words only the older text has; what has moved does not count."""
        return sum(len(splice.old.split()) for splice in self._unmoved)

    @property
    def words_added(self) -> int:
        """How many words only the newer text has; what has moved does not count."""
        return sum(len(splice.new.split()) for splice in self._unmoved)

    @property
    def _unmoved(self) -> Iterator[Splice]:
        """What was replaced, without what only stands elsewhere."""
        for stretch in self.stretches:
            if stretch.likeness not in MOVED:
                yield from self._splices_of(stretch)

    def _splices_of(self, stretch: Stretch) -> tuple[Splice, ...]:
        # As if each paragraph had a line end of its own, also the last.
        if stretch.likeness in _ONLY_OLD:
            return (Splice(stretch.old.start, f"{stretch.old.of(self.old)}\n", ""),)
        if stretch.likeness in _ONLY_NEW:
            return (Splice(stretch.old.start, "", f"{stretch.new.of(self.new)}\n"),)
        return stretch.splices


def compare(old: str, new: str, progress: Progress | None = None) -> Comparison:
    """Compare two texts.

    Args:
        old: The older one.
        new: The newer one.
        progress: Told of paragraphs that were compared.

    Raises:
        CancelledError: The user stopped.
    """
    progress = progress or NoProgress()
    before, after = old.split("\n"), new.split("\n")
    begins, begins_new = _begins(before), _begins(after)
    stretches: list[Stretch] = []
    done = 0

    def same(first: int, first_new: int, count: int) -> None:
        if count:
            spans = _span(begins, before, first, count), _span(begins_new, after, first_new, count)
            stretches.append(Stretch(Likeness.SAME, *spans, count))

    at = at_new = 0
    for start, end, start_new, end_new in _opcodes(before, after, progress):
        same(at, at_new, start - at)
        for one, other in _pairs(before[start:end], after[start_new:end_new]):
            progress.step(done, len(before) + len(after))
            spans = (
                _span(begins, before, start + one.start, len(one)),
                _span(begins_new, after, start_new + other.start, len(other)),
            )
            if one and other:
                splices = splices_between(spans[0].of(old), spans[1].of(new), spans[0].start)
                stretches.append(Stretch(Likeness.CHANGED, *spans, splices=splices))
            else:
                stretches.append(Stretch(Likeness.REMOVED if one else Likeness.ADDED, *spans))
            done += len(one) + len(other)
        at, at_new = end, end_new
    same(at, at_new, len(before) - at)
    return Comparison(old, new, tuple(_with_moves(stretches, old, new)))


def _with_moves(stretches: Sequence[Stretch], old: str, new: str) -> Iterator[Stretch]:
    """Stretches in which what is gone in one place and new in another is said to have moved: the first to the first."""
    gone: dict[str, list[int]] = {}
    for place, stretch in enumerate(stretches):
        if stretch.likeness is Likeness.REMOVED and (text := stretch.old.of(old)).strip():
            gone.setdefault(text, []).append(place)
    moved: dict[int, Stretch] = {}
    for place, stretch in enumerate(stretches):
        before = gone.get(stretch.new.of(new)) if gone and stretch.likeness is Likeness.ADDED else None
        if before:
            source = before.pop(0)
            left = stretches[source]
            moved[source] = replace(left, likeness=Likeness.MOVED_AWAY, elsewhere=stretch.new)
            moved[place] = replace(stretch, likeness=Likeness.MOVED_HERE, elsewhere=left.old)
    yield from (moved.get(place, stretch) for place, stretch in enumerate(stretches))


def in_lines(comparison: Comparison) -> Iterator[tuple[str, str]]:
    """What differs as lines: `-` and a paragraph that only the older text has, `+` and one that only the newer has.

    One that has moved stands after `<` where it stood, and after `>` where it stands.
    """
    for stretch in comparison.differences:
        is_moved = stretch.likeness in MOVED
        if stretch.likeness not in _ONLY_NEW:
            yield "<" if is_moved else "-", stretch.old.of(comparison.old)
        if stretch.likeness not in _ONLY_OLD:
            yield ">" if is_moved else "+", stretch.new.of(comparison.new)


def splices_between(old: str, new: str, start: int = 0) -> tuple[Splice, ...]:
    """What is replaced in a stretch of text, word by word.

    Args:
        old: The stretch before.
        new: The stretch after.
        start: Where it begins in the text before.
    """
    words, words_new = _words(old), _words(new)
    begins = _places(words)
    found: list[Splice] = []
    for first, last, first_new, last_new in _opcodes(words, words_new, NoProgress()):
        piece = Splice(start + begins[first], "".join(words[first:last]), "".join(words_new[first_new:last_new]))
        between = old[found[-1].end - start : piece.start - start] if found else "."
        if not between.strip():
            # White space between two words that were both replaced belongs to what was replaced.
            last_one = found.pop()
            piece = Splice(last_one.start, last_one.old + between + piece.old, last_one.new + between + piece.new)
        found.append(piece)
    return tuple(found)


def _joined(splices: Sequence[Splice], length: int) -> tuple[Splice, ...]:
    """Splices with those joined that touch, and none that reaches past the text."""
    joined: list[Splice] = []
    for splice in splices:
        if joined and joined[-1].end == splice.start:
            before = joined.pop()
            splice = Splice(before.start, before.old + splice.old, before.new + splice.new)  # noqa: PLW2901
        joined.append(splice)
    if joined and joined[-1].end > length:
        # The last paragraph has no line end: the one before it goes, or comes, with it.
        last = joined.pop()
        start, old, new = last.start, last.old, last.new
        if old.endswith("\n") and new.endswith("\n"):
            joined.append(Splice(start, old[:-1], new[:-1]))
        elif old.endswith("\n"):
            joined.append(Splice(start - 1, f"\n{old[:-1]}", new))
        else:
            joined.append(Splice(start - 1, old, f"\n{new[:-1]}"))
    return tuple(joined)


def _pairs(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[Span, Span]]:
    """Which paragraphs of two stretches are the same ones, changed; the others stand alone. Spans are of items."""
    matches = _alike(before, after) if len(before) * len(after) <= _MOST_ALIKE else _in_order(before, after)
    one = other = 0
    for place, place_new in [*matches, (len(before), len(after))]:
        yield from ((Span(each, each + 1), Span(other, other)) for each in range(one, place))
        yield from ((Span(place, place), Span(each, each + 1)) for each in range(other, place_new))
        if place < len(before) or place_new < len(after):
            yield Span(place, place + 1), Span(place_new, place_new + 1)
        one, other = place + 1, place_new + 1


def _alike(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """The pairs, in order, that are most alike all together."""
    from rapidfuzz.fuzz import ratio

    cuts = [text[:_LONGEST_COMPARED] for text in before], [text[:_LONGEST_COMPARED] for text in after]
    scores = [[ratio(one, other) / 100 for other in cuts[1]] for one in cuts[0]]
    best = [[0.0] * (len(after) + 1) for _ in range(len(before) + 1)]
    for i in reversed(range(len(before))):
        for j in reversed(range(len(after))):
            pair = scores[i][j] + best[i + 1][j + 1] if scores[i][j] >= _ALIKE else 0.0
            best[i][j] = max(pair, best[i + 1][j], best[i][j + 1])
    found, i, j = [], 0, 0
    while i < len(before) and j < len(after):
        if scores[i][j] >= _ALIKE and best[i][j] <= scores[i][j] + best[i + 1][j + 1]:
            found.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] <= best[i + 1][j]:
            i += 1
        else:
            j += 1
    return found


def _in_order(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """Of stretches too long to try all pairs, those at the same places that are alike."""
    from rapidfuzz.fuzz import ratio

    return [
        (place, place)
        for place, (one, other) in enumerate(zip(before, after, strict=False))
        if ratio(one[:_LONGEST_COMPARED], other[:_LONGEST_COMPARED]) >= _ALIKE * 100
    ]


def _opcodes(before: Sequence[str], after: Sequence[str], progress: Progress) -> Iterator[_Opcode]:
    """What differs between two sequences, in order."""
    waiting = [(0, len(before), 0, len(after))]
    while waiting:
        progress.step(waiting[-1][0], len(before))
        start, end, start_new, end_new = _trimmed(before, after, waiting.pop())
        if start == end and start_new == end_new:
            continue
        if start == end or start_new == end_new:
            yield start, end, start_new, end_new
        elif (end - start) * (end_new - start_new) <= _MOST_PAIRS:
            yield from _exactly(before, after, (start, end, start_new, end_new))
        else:
            anchors = _anchors(before, after, (start, end, start_new, end_new))
            if not anchors:
                yield start, end, start_new, end_new
                continue
            edges = [(start - 1, start_new - 1), *anchors, (end, end_new)]
            pieces = [
                (one + 1, following, other + 1, following_new)
                for (one, other), (following, following_new) in pairwise(edges)
            ]
            waiting += reversed(pieces)


def _trimmed(before: Sequence[str], after: Sequence[str], piece: _Opcode) -> _Opcode:
    """A piece without what it has in common at its two ends."""
    start, end, start_new, end_new = piece
    while start < end and start_new < end_new and before[start] == after[start_new]:
        start, start_new = start + 1, start_new + 1
    while start < end and start_new < end_new and before[end - 1] == after[end_new - 1]:
        end, end_new = end - 1, end_new - 1
    return start, end, start_new, end_new


def _exactly(before: Sequence[str], after: Sequence[str], piece: _Opcode) -> Iterator[_Opcode]:
    from rapidfuzz.distance import Indel

    start, end, start_new, end_new = piece
    open_piece: _Opcode | None = None
    for opcode in Indel.opcodes(before[start:end], after[start_new:end_new]):
        if opcode.tag == "equal":
            if open_piece is not None:
                yield open_piece
            open_piece = None
            continue
        first, first_new = (
            (open_piece[0], open_piece[2])
            if open_piece is not None
            else (
                start + opcode.src_start,
                start_new + opcode.dest_start,
            )
        )
        open_piece = (first, start + opcode.src_end, first_new, start_new + opcode.dest_end)
    if open_piece is not None:
        yield open_piece


def _anchors(before: Sequence[str], after: Sequence[str], piece: _Opcode) -> list[tuple[int, int]]:
    """The longest row of items that stand once in each half of a piece and in the same order in both.

    Source: Bram Cohen's patience diff; the row is a longest increasing subsequence.
    """
    start, end, start_new, end_new = piece
    counts, counts_new = Counter(before[start:end]), Counter(after[start_new:end_new])
    places = {item: place for place, item in enumerate(after[start_new:end_new], start_new) if counts_new[item] == 1}
    pairs = [
        (place, places[item])
        for place, item in enumerate(before[start:end], start)
        if counts[item] == 1 and item in places
    ]
    tails: list[int] = []
    last: list[int] = []
    earlier: list[int] = []
    for number, (_, place) in enumerate(pairs):
        length = bisect_left(tails, place)
        earlier.append(last[length - 1] if length else -1)
        if length == len(tails):
            tails.append(place)
            last.append(number)
        else:
            tails[length], last[length] = place, number
    row, number = [], last[-1] if last else -1
    while number >= 0:
        row.append(pairs[number])
        number = earlier[number]
    return row[::-1]


def _words(text: str) -> list[str]:
    """Words, numbers and marks, and what stands between them; together the whole text."""
    words, at = [], 0
    for token in tokenize(text):
        if at < token.span.start:
            words.append(text[at : token.span.start])
        words.append(token.text)
        at = token.span.end
    return [*words, text[at:]] if at < len(text) else words


def _places(words: Sequence[str]) -> list[int]:
    """Where each begins, and where the last ends."""
    places = [0]
    for word in words:
        places.append(places[-1] + len(word))
    return places


def _begins(lines: Sequence[str]) -> list[int]:
    """Where each line begins, and where one after the last would."""
    begins = [0]
    for line in lines:
        begins.append(begins[-1] + len(line) + 1)
    return begins


def _span(begins: Sequence[int], lines: Sequence[str], first: int, count: int) -> Span:
    """The place of some lines, without the last line end."""
    if not count:
        return Span(begins[first], begins[first])
    last = first + count - 1
    return Span(begins[first], begins[last] + len(lines[last]))
