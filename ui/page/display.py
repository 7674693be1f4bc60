"""What is drawn for a stretch of the article: a copy that cannot hurt the page, with its offsets mapped back.

Offsets called `offset` are code points of the article's stretch, positions called `position` are Qt's.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from unicodedata import bidirectional, decimal

from reader.arabic.letters import MARK_RANGES
from reader.article import Direction
from ui.textpos import TextPositions

BIDI_MARK = "\u25ab"
"""Stands for a bidi embedding, override or isolate, which would reorder what stands around it."""

_ODD = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufff9-\ufffb]")
_HARAKAT = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]")
_HARAKAT_RUN = re.compile(f"{_HARAKAT.pattern}+")
_MOST_MARKS = 5
_HEAPED = re.compile(rf"(?<=[{MARK_RANGES}]{{{_MOST_MARKS}}})[{MARK_RANGES}]+")
"""More marks on one letter than any script means: they would reach into other lines."""

_HYPHENS = r"\-\u2010\u2011"
_GROUPS = re.compile(
    rf"(?<![A-Za-z\d_/.@=+{_HYPHENS}])(\+?\d+(?:[{_HYPHENS}]\d+)+)"
    rf"(?:T\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![A-Za-z\d_/@{_HYPHENS}])"
)
"""Groups of digits joined by hyphens, with the time of day that ISO 8601 puts after a date."""

_SIGN = re.compile(rf"[+{_HYPHENS}]")
_BEFORE_A_LETTER = re.compile(rf"[\W\d_]*?(?:\d[+%٪‰$€£#°{_HYPHENS}]|[+%٪‰$€£#°{_HYPHENS}]\d)")
"""A number before the next letter whose signs stand otherwise if the letter before it is an Arabic one."""

_DATES = frozenset({lengths for day in (1, 2) for month in (1, 2) for lengths in ((4, month, day), (day, month, 4))})
_SHORTEST_TELEPHONE = 7
_LONGEST_LIST = 9
_STRONG = frozenset({"L", "R", "AL"})
_LRM, _RLM, _ALM = "\u200e", "\u200f", "\u061c"

_LAM_ALEF = "ﻵﻶﻷﻸﻹﻺﻻﻼ"
_WESTERN = "0123456789"
_ARABIC_INDIC = "٠١٢٣٤٥٦٧٨٩"
_EXTENDED_INDIC = "۰۱۲۳۴۵۶۷۸۹"


class Digits(StrEnum):
    """Which digits are shown, whatever the text has."""

    AS_WRITTEN = ""
    WESTERN = "western"
    ARABIC_INDIC = "arabic-indic"


@dataclass(frozen=True, slots=True)
class DisplayOptions:
    """Choices of display that touch neither the text nor its offsets.

    Attributes:
        hide_harakat: Leave vowel marks out.
        digits: Show all digits in one system.
        guillemets: Show straight double quotation marks as « and ».
        presentation_forms: Give Qt letters that are shaped already. Plainer to look at; in a PDF only these can be
            searched and copied.
    """

    hide_harakat: bool = False
    digits: Digits = Digits.AS_WRITTEN
    guillemets: bool = False
    presentation_forms: bool = False


class OrderedText:
    """A text whose dates and telephone numbers are kept in order by marks of direction between its characters.

    Args:
        raw: The text.
        direction: The base direction in which it is set.

    Attributes:
        text: One code point for each that is shown.
        length: Code points of the text itself.
    """

    __slots__ = ("_kept", "_positions", "length", "text")

    def __init__(self, raw: str, direction: Direction) -> None:
        self.length = len(raw)
        self._kept: list[int] | None = None
        self._show(raw, direction)

    def _show(self, text: str, direction: Direction) -> None:
        """Show a text, with its numbers in order."""
        self.text = self._keep(*_with_numbers_in_order(text, direction))
        self._positions = TextPositions(self.text)

    def _keep(self, text: str, kept: list[int] | None) -> str:
        """Show another text.

        Args:
            text: What is shown now.
            kept: For each of its characters the one of the text before that it stands for or before; None for all.
        """
        if kept is not None:
            before = self._kept
            self._kept = [*(kept if before is None else map(before.__getitem__, kept)), self.length]
        return text

    def to_qt(self, offset: int) -> int:
        """Qt's position before a code point; one that is not shown stands where the next one does."""
        if self._kept is None:
            return self._positions.to_qt(offset)
        # What is shown besides the text stands before the character that it is kept with.
        shown = self._kept[bisect_left(self._kept, offset)]
        return self._positions.to_qt(bisect_right(self._kept, shown) - 1)

    def end_to_qt(self, offset: int) -> int:
        """Qt's position after the code point before a place."""
        return self._positions.to_qt(offset if self._kept is None else bisect_left(self._kept, offset))

    def to_shown(self, position: int) -> int:
        """The code point of `text` at Qt's position."""
        return self._positions.to_offset(position)

    def to_offset(self, position: int) -> int:
        """The code point at Qt's position."""
        shown = self._positions.to_offset(position)
        return shown if self._kept is None else self._kept[shown]


class DisplayText(OrderedText):
    """The characters that Qt is given for a stretch of the article.

    Args:
        raw: The stretch.
        options: Choices of display.
        direction: The base direction in which it is set.
    """

    __slots__ = ()

    def __init__(self, raw: str, options: DisplayOptions, direction: Direction = Direction.RTL) -> None:
        self.length = len(raw)
        text = safe(raw)
        if options.digits:
            text = text.translate(_digit_table(options.digits))
        if options.guillemets and '"' in text:
            text = _with_guillemets(text)
        self._kept = None
        if options.hide_harakat:
            text = self._keep(*_without(_HARAKAT_RUN, text))
        text = self._keep(*_without(_HEAPED, text))
        if options.presentation_forms:
            text = self._keep(*_shaped(text))
        self._show(text, direction)


def safe(raw: str) -> str:
    """The text with each control, override and lone surrogate shown as another character, which hurts nothing."""
    return _ODD.sub(_harmless, raw)


def is_vocalised(text: str) -> bool:
    """Whether so many letters bear marks that the lines need more room: one mark in six characters."""
    return len(_HARAKAT.findall(text)) * 6 > len(text)


def _harmless(odd: re.Match[str]) -> str:
    """What is shown instead of an odd character."""
    character = odd[0]
    if character == "\t":
        return "\u2003"
    if character < "\u00a0" or character in "\u2028\u2029":
        return " "
    return BIDI_MARK if character < "\u206a" else "\ufffd"


def _without(left_out: re.Pattern[str], text: str) -> tuple[str, list[int] | None]:
    """The text without what a pattern finds in it, and which of its characters are left; None for all."""
    gaps = [match.span() for match in left_out.finditer(text)]
    if not gaps:
        return text, None
    edges = [0, *chain.from_iterable(gaps), len(text)]
    kept = [index for start, end in zip(edges[::2], edges[1::2], strict=True) for index in range(start, end)]
    return "".join([text[index] for index in kept]), kept


def _with_numbers_in_order(text: str, direction: Direction) -> tuple[str, list[int] | None]:
    """The text with marks that keep dates and telephone numbers in order, and what each character stands before.

    After an Arabic letter Unicode takes digits for Arabic ones and writes groups that a hyphen joins from right to left:
    12-09-2023 for 2023-09-12. So it should be for a range («2019-2023»), which an Arabic reader begins at the right,
    but not for what is one number. A mark of direction before it, with Arabic digits around each hyphen, puts that right;
    every typeface has marks, as against isolates. One at the end sees to it that what follows stands as without them.

    Source: https://www.unicode.org/reports/tr9/ (W2, W4 to W7 and N1).
    """
    marks: list[tuple[int, str]] = []
    reached, strong = 0, ""
    for number in _GROUPS.finditer(text):
        strong = next(
            filter(_STRONG.__contains__, map(bidirectional, reversed(text[reached : number.start()]))), strong
        )
        reached = number.end()
        if _is_one_number(number[1]):
            marks += _marks_for(number, strong) if direction is Direction.RTL else _marks_from_the_left(number, strong)
    if not marks:
        return text, None
    kept: list[int] = []
    pieces: list[str] = []
    reached = 0
    for place, mark in marks:
        kept += (*range(reached, place), place)
        pieces += (text[reached:place], mark)
        reached = place
    return "".join(pieces) + text[reached:], [*kept, *range(reached, len(text))]


def _marks_for(number: re.Match[str], strong: str) -> Iterator[tuple[int, str]]:
    """The marks that a number needs in a paragraph from right to left, and where.

    Args:
        number: As `_GROUPS` finds it.
        strong: Bidirectional class of the last letter before it; empty where there is none.
    """
    has_arabic_digits = bidirectional(number[1][-1]) == "AN"
    if strong == "AL" or has_arabic_digits or (number[1][0] == "+" and strong != "L"):
        yield number.start(), _LRM
        yield from _around_signs(number) if has_arabic_digits else ()
        if strong != "L":
            yield number.end(), _mark_after(number, strong)


def _marks_from_the_left(number: re.Match[str], strong: str) -> Iterator[tuple[int, str]]:
    """The marks that a number needs in a paragraph from left to right, and where; see `_marks_for`.

    Among Arabic words a mark to the left would part them: the later ones would stand to the right of the number, in
    the order of the paragraph. A mark to the right keeps Western digits in order where they are; for all else there is
    none, and it stands as Unicode has it.
    """
    if bidirectional(number[1][-1]) == "AN":
        if strong in {"", "L"}:
            yield number.start(), _LRM
            yield from _around_signs(number)
            yield number.end(), _LRM
    elif strong == "AL" and number[1][0] != "+" and number.end() == number.end(1):
        yield number.start(), _RLM
        yield number.end(), _mark_after(number, strong)


def _around_signs(number: re.Match[str]) -> Iterator[tuple[int, str]]:
    return ((edge, _LRM) for sign in _SIGN.finditer(number.string, *number.span(1)) for edge in sign.span())


def _mark_after(number: re.Match[str], strong: str) -> str:
    """The mark after which the next number stands as it would without any."""
    return _ALM if strong == "AL" and _BEFORE_A_LETTER.match(number.string, number.end()) else _RLM


def _is_one_number(groups: str) -> bool:
    """Whether groups of digits are a date, or a telephone number or the like, rather than a range or a list."""
    lengths = tuple(map(len, _SIGN.sub(" ", groups).split()))
    digits = sum(lengths)
    return (
        groups[0] == "+"
        or lengths in _DATES
        or (decimal(groups[0]) == 0 and digits >= _SHORTEST_TELEPHONE)
        or (len(lengths) > 2 and len(set(lengths)) > 1 and digits > _LONGEST_LIST)  # noqa: PLR2004
    )


def _shaped(text: str) -> tuple[str, list[int]]:
    """The text in presentation forms, and for each of its characters the one that it stands for.

    Only lam and alef become one character; marks between them follow it.
    """
    from arabic_reshaper import ArabicReshaper

    shaped = ArabicReshaper(configuration={"delete_harakat": False, "ARABIC LIGATURE ALLAH": False}).reshape(text)
    kept: list[int] = []
    joined: set[int] = set()
    index = 0
    for character in shaped:
        while index in joined:
            index += 1
        kept.append(index)
        if character in _LAM_ALEF:
            alef = index + 1
            while alef < len(text) and _HARAKAT.match(text[alef]):
                alef += 1
            joined.add(alef)
        index += 1
    return shaped, kept


def _digit_table(digits: Digits) -> dict[int, int]:
    target = _WESTERN if digits is Digits.WESTERN else _ARABIC_INDIC
    sources = (_WESTERN, _ARABIC_INDIC, _EXTENDED_INDIC)
    return {ord(digit): ord(target[value]) for source in sources for value, digit in enumerate(source)}


def _with_guillemets(text: str) -> str:
    """Turn straight quotation marks into « and », by turns from the start of the paragraph."""
    pieces = text.split('"')
    marks = "«»" * (len(pieces) // 2) + "«"
    return "".join(piece + marks[i] for i, piece in enumerate(pieces[:-1])) + pieces[-1]
