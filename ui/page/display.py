"""What is drawn for a stretch of the article: a copy that cannot hurt the page, with its offsets mapped back.

Offsets called `offset` are code points of the article's stretch, positions called `position` are Qt's.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from reader.arabic.letters import MARK_RANGES
from ui.textpos import TextPositions

BIDI_MARK = "\u25ab"
"""Stands for a bidi embedding, override or isolate, which would reorder what stands around it."""

_ODD = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufff9-\ufffb]")
_HARAKAT = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]")
_HARAKAT_RUN = re.compile(f"{_HARAKAT.pattern}+")
_MOST_MARKS = 5
_HEAPED = re.compile(rf"(?<=[{MARK_RANGES}]{{{_MOST_MARKS}}})[{MARK_RANGES}]+")
"""More marks on one letter than any script means: they would reach into other lines."""

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


class DisplayText:
    """The characters that Qt is given for a stretch of the article.

    Attributes:
        text: One code point for each that is shown.
        length: Code points of the stretch itself.
    """

    __slots__ = ("_kept", "_positions", "length", "text")

    def __init__(self, raw: str, options: DisplayOptions) -> None:
        text = safe(raw)
        if options.digits:
            text = text.translate(_digit_table(options.digits))
        if options.guillemets and '"' in text:
            text = _with_guillemets(text)
        self._kept: list[int] | None = None
        if options.hide_harakat:
            text = self._keep(*_without(_HARAKAT_RUN, text))
        text = self._keep(*_without(_HEAPED, text))
        if options.presentation_forms:
            text = self._keep(*_shaped(text))
        self.text = text
        self.length = len(raw)
        self._positions = TextPositions(text)

    def _keep(self, text: str, kept: list[int] | None) -> str:
        """Show another text; `kept` has for each of its characters the one before that it stands for, None for all."""
        if kept is not None:
            self._kept = kept if self._kept is None else [self._kept[index] for index in kept]
        return text

    def to_qt(self, offset: int) -> int:
        """Qt's position of a code point; one that is not shown stands where the next one does."""
        shown = offset if self._kept is None else bisect_left(self._kept, offset)
        return self._positions.to_qt(shown)

    def to_shown(self, position: int) -> int:
        """The code point of `text` at Qt's position."""
        return self._positions.to_offset(position)

    def to_offset(self, position: int) -> int:
        """The code point at Qt's position."""
        shown = self._positions.to_offset(position)
        if self._kept is None:
            return shown
        return self._kept[shown] if shown < len(self._kept) else self.length


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
