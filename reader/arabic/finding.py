"""All places of some words in one text, however they are written; quick enough to follow the typing in any text.

A text is folded once, line by line, into bytes: each character that it has gets a number, and each number that of the
letter that it folds to. That costs a tenth of folding into a string, and the bytes are searched as quickly as they are
copied. Lines with a character that folds to several, or with more different ones than a byte can number, are folded as
strings.

All work is done in steps of about a millisecond, so that no window waits for it.
"""

import codecs
import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from typing import AnyStr, overload

from reader.arabic.clitics import PROCLITICS, PROCLITICS_WITH_ARTICLE, with_proclitics
from reader.arabic.normalise import fold, fold_text
from reader.arabic.offsets import OffsetMap
from reader.spans import Span

_PIECE = 1 << 16
"""Code points that are folded and searched in one step; a piece goes on to the end of its line."""

_ALPHABET = 256
_UNUSED = "\ufffe"
_LONGEST_PREFIX = max(map(len, (*PROCLITICS, *PROCLITICS_WITH_ARTICLE)))
_BLANKS = re.compile(r"\s+")


class FindMode(StrEnum):
    """What counts as the words that are looked for.

    `ANYWHERE` also takes them for parts of other words, `CLITICS` wants whole words that may bear proclitics and article,
    `EXACT` the words alone. These three fold; `AS_WRITTEN` is letter for letter.
    """

    ANYWHERE = "anywhere"
    CLITICS = "clitics"
    EXACT = "exact"
    AS_WRITTEN = "as written"


@dataclass(frozen=True, slots=True)
class _Piece:
    """Some lines of the text.

    Attributes:
        start: Where they begin.
        folded: The folded lines, as numbers of the alphabet or as a string.
        offsets: From the folded lines back to the written ones; None where the two are in step.
    """

    start: int
    folded: bytes | str
    offsets: OffsetMap | None

    def to_text(self, start: int, end: int) -> Span:
        """A stretch of the folded lines as a span of the text."""
        if self.offsets is None:
            return Span(self.start + start, self.start + end)
        return self.offsets.to_raw(Span(start, end)).shifted(self.start)


class Found(Sequence[Span]):
    """Where words were found, in order; a span is worked out only when it is asked for."""

    __slots__ = ("_counts", "_pieces")

    def __init__(self) -> None:
        self._pieces: list[tuple[_Piece, array[int], array[int]]] = []
        self._counts: list[int] = []  # of hits up to and with each piece

    def __len__(self) -> int:
        return self._counts[-1] if self._counts else 0

    @overload
    def __getitem__(self, index: int) -> Span: ...
    @overload
    def __getitem__(self, index: slice) -> list[Span]: ...
    def __getitem__(self, index: int | slice) -> Span | list[Span]:
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(len(self)))]
        place = index + len(self) if index < 0 else index
        if not 0 <= place < len(self):
            raise IndexError(index)
        number = bisect_right(self._counts, place)
        piece, starts, ends = self._pieces[number]
        place -= self._counts[number - 1] if number else 0
        return piece.to_text(starts[place], ends[place])

    def add(self, piece: _Piece, places: Sequence[tuple[int, int]]) -> None:
        """Take up the hits in the next piece, in order, as starts and ends in its folded lines."""
        if places:
            starts, ends = array("I", [start for start, _ in places]), array("I", [end for _, end in places])
            self._pieces.append((piece, starts, ends))
            self._counts.append(len(self) + len(places))


class Finder:
    """Finds words in one text, again and again; it remembers how the text folds."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._pieces: list[_Piece] = []
        self._reached = 0
        self._alphabet = _Alphabet()

    def look_for(self, words: str, mode: FindMode, found: Found) -> Iterator[None]:
        """Find all places of some words, none of which overlap.

        Args:
            words: What to look for; only as written can they stand on several lines.
            mode: What counts as these words.
            found: Takes them up, in order.

        Yields:
            Nothing, after each step.
        """
        if mode is FindMode.AS_WRITTEN:
            yield from self._look_for_letters(words.strip(), found)
            return
        needle = fold_text(_BLANKS.sub(" ", words.strip()))
        if not needle:
            return
        forms = _forms(needle) if mode is FindMode.CLITICS else {needle: frozenset({""})}
        for piece in self._folded_pieces():
            places: list[tuple[int, int]] = []
            for core, prefixes in forms.items():
                places += _places(piece.folded, core, None if mode is FindMode.ANYWHERE else prefixes, self._alphabet)
            found.add(piece, sorted(places) if len(forms) > 1 else places)
            yield

    def _look_for_letters(self, words: str, found: Found) -> Iterator[None]:
        whole = _Piece(0, "", None)
        start, length = 0, len(words)
        while words and start < len(self._text):
            limit = start + _PIECE
            places = []
            place = self._text.find(words, start, limit + length - 1)
            while place >= 0:
                places.append((place, place + length))
                place = self._text.find(words, place + length, limit + length - 1)
            found.add(whole, places)
            start = max(limit, places[-1][1] if places else 0)
            yield

    def _folded_pieces(self) -> Iterator[_Piece]:
        """All pieces, folded when they are first asked for."""
        yield from self._pieces
        while self._reached < len(self._text):
            start = self._reached
            line_end = self._text.find("\n", start + _PIECE)
            self._reached = line_end + 1 if line_end >= 0 else len(self._text)
            piece = self._alphabet.piece(start, self._text[start : self._reached])
            self._pieces.append(piece)
            yield piece


class _Alphabet:
    """Numbers for the characters of one text, and what each folds to. Its numbers never change, it only grows."""

    def __init__(self) -> None:
        self._letters = ["\0"]
        self._numbers = {"\0": 0}
        self._folded = bytearray(1)
        self._dropped = self._in_words = b""
        self._build()

    def piece(self, start: int, lines: str) -> _Piece:
        """Fold some lines."""
        numbers = self._numbered(lines)
        if numbers is None:
            return _Piece(start, *fold(lines))
        folded = numbers.translate(self._table, self._dropped)
        return _Piece(start, folded, self._offsets(numbers, len(folded)) if len(folded) < len(numbers) else None)

    def number(self, folded: str) -> bytes | None:
        """Folded words in numbers; None where the text has no such letter."""
        numbers = [self._numbers.get(letter, -1) for letter in folded]
        return bytes(numbers) if min(numbers, default=0) >= 0 else None

    def is_in_words(self, number: bytes) -> bool:
        """Whether a number stands for a letter or a digit."""
        return number in self._in_words

    def _numbered(self, lines: str) -> bytes | None:
        """Lines in numbers; None where they hold something that can have none."""
        try:
            # What codecs of one byte are made of: a table in C, twenty times as quick as `str.translate`.
            return codecs.charmap_encode(lines, "strict", self._encoding)[0]
        except UnicodeEncodeError:
            return codecs.charmap_encode(lines, "strict", self._encoding)[0] if self._learn(set(lines)) else None

    def _learn(self, letters: set[str]) -> bool:
        """Give numbers to letters and to what they fold to; False where one can have none."""
        fresh = letters - self._numbers.keys()
        simple = {fold_text(letter) for letter in fresh} - {""}
        needed = sorted((fresh | simple) - self._numbers.keys())
        folded = [fold_text(letter) for letter in needed]
        is_odd = any(
            len(letter) > 1 or letter >= _UNUSED or fold_text(letter) != letter for letter in (*simple, *folded)
        )
        if is_odd or max(needed) >= _UNUSED or len(self._letters) + len(needed) > _ALPHABET:
            return False
        for letter in needed:
            self._numbers[letter] = len(self._letters)
            self._letters.append(letter)
        for letter, plain in zip(needed, folded, strict=True):
            number = bytes([self._numbers[letter]])
            self._folded.append(self._numbers[plain or letter])
            self._dropped += number if not plain else b""
            self._in_words += number if letter.isalnum() else b""
        self._build()
        return True

    def _build(self) -> None:
        unused = _ALPHABET - len(self._letters)
        self._encoding = codecs.charmap_build("".join(self._letters) + _UNUSED * unused)
        self._table = bytes(self._folded) + bytes(unused)
        self._gaps = bytes(number in self._dropped for number in range(_ALPHABET))

    def _offsets(self, numbers: bytes, folded_length: int) -> OffsetMap:
        """Write down where the folded lines fall out of step: after every character that is dropped."""
        lengths = [len(step) for step in numbers.translate(self._gaps).split(b"\x01")]
        folded_starts = accumulate(lengths[:-1], initial=0)
        raw_starts = accumulate((length + 1 for length in lengths[:-1]), initial=0)
        return OffsetMap(array("I", folded_starts), array("I", raw_starts), folded_length, len(numbers))


def _forms(needle: str) -> dict[str, frozenset[str]]:
    """What to look for, each with what may stand before it: the words themselves, and with ل for their article."""
    head, blank, rest = needle.partition(" ")
    forms: dict[str, set[str]] = {}
    for form in with_proclitics(head):
        core = head if form.endswith(head) else form[form.index("لل") :]
        forms.setdefault(core + blank + rest, set()).add(form[: len(form) - len(core)])
    return {core: frozenset(prefixes) for core, prefixes in forms.items()}


def _places(
    lines: bytes | str, core: str, prefixes: Iterable[str] | None, alphabet: _Alphabet
) -> list[tuple[int, int]]:
    """Where a core stands in folded lines, as a whole word with one of the prefixes; without prefixes, anywhere."""
    if isinstance(lines, str):
        return _standing_in(lines, core, None if prefixes is None else set(prefixes), str.isalnum)
    number = alphabet.number(core)
    if number is None:
        return []
    numbers = None if prefixes is None else {n for prefix in prefixes if (n := alphabet.number(prefix)) is not None}
    return _standing_in(lines, number, numbers, alphabet.is_in_words)


def _standing_in(
    lines: AnyStr, core: AnyStr, prefixes: set[AnyStr] | None, is_in_words: Callable[[AnyStr], bool]
) -> list[tuple[int, int]]:
    places: list[tuple[int, int]] = []
    length, place = len(core), lines.find(core)
    while place >= 0:
        start, end = place, place + length
        if prefixes is not None:
            if is_in_words(core[:1]):
                while place - start <= _LONGEST_PREFIX and start > 0 and is_in_words(lines[start - 1 : start]):
                    start -= 1
            goes_on = is_in_words(core[-1:]) and end < len(lines) and is_in_words(lines[end : end + 1])
            if goes_on or lines[start:place] not in prefixes:
                place = lines.find(core, place + 1)
                continue
        places.append((start, end))
        place = lines.find(core, end)
    return places
