"""Printed pages: lines of text with their places on paper, and how far their text can be believed.

Distances are in points from the page's left and lower edge, as in PDF.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from reader.arabic.letters import ARABIC_LETTER_RANGES, ARABIC_MARK_RANGES

UNKNOWN = "\ufffd"
"""What stands for a glyph of which the file does not tell the letter."""

_LETTER = f"[{ARABIC_LETTER_RANGES}]"
_WORD = re.compile(r"\S+")
_NEVER_FIRST = re.compile(f"[ةىء{ARABIC_MARK_RANGES}]")
_EDGES = "«»\"'()[]{}،؛؟.,:;!?…–—-“”‘’"
_STANDS_ALONE = frozenset("وأءبلفكسجدمصهـ")  # conjunctions, and the letters that abbreviate or number
_STRANGE = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f{UNKNOWN}\ue000-\uf8ff]")
_ONE_LETTER = re.compile(f"{_LETTER}[{ARABIC_MARK_RANGES}]*")
_BRACKETS = {"«»": str.maketrans("«»", "»«"), "()": str.maketrans("()", ")("), "[]": str.maketrans("[]", "][")}
_END_WITHIN = re.compile(f"[ةى][{ARABIC_MARK_RANGES}]*{_LETTER}")


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One line of a page or of a column.

    Attributes:
        text: Its characters in logical order.
        left: Where its ink begins.
        right: Where it ends.
        baseline: How high it stands.
        size: Of its type.
    """

    text: str
    left: float
    right: float
    baseline: float
    size: float

    @property
    def width(self) -> float:
        """How much of the page it takes."""
        return self.right - self.left


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """A page.

    Attributes:
        lines: In reading order.
        has_ink: Whether anything is drawn on it, be it text or not.
    """

    lines: tuple[PrintedLine, ...]
    has_ink: bool = True

    @property
    def text(self) -> str:
        """Its lines, one under the other."""
        return "\n".join(line.text for line in self.lines)


def badness(text: str) -> float:
    """How much of a text was read in the wrong order or without knowing its letters.

    Args:
        text: Of a page.

    Returns:
        The share, from 0 to 1, of words that no Arabic text holds: words that begin with a letter that only ends
        words (ة ى ء) or with a vowel sign, stray single letters, words with unknown characters; 0 without words.
    """
    words = _WORD.findall(text)
    return sum(map(_is_bad, words)) / len(words) if words else 0.0


def _is_bad(word: str) -> bool:
    bare = word.strip(_EDGES)
    if _STRANGE.search(bare):
        return True
    if len(bare) > 1 and (_NEVER_FIRST.match(bare) or _END_WITHIN.search(bare)):
        return True
    return _ONE_LETTER.fullmatch(bare) is not None and bare[0] not in _STANDS_ALONE


def with_brackets_turned(pages: Iterable[PrintedPage]) -> list[PrintedPage]:
    """Turn the quotation marks and brackets of a document whose file names them as they look.

    «هذا» is drawn with the left mark at its left, which is where it ends. Some programs write into the file which mark
    was meant and some which was drawn, and only the text shows it: a mark that opens stands after a blank.

    Args:
        pages: Of one document.
    """
    pages = list(pages)
    text = " \n".join(page.text for page in pages)
    for pair, turned in _BRACKETS.items():
        opening, closing = map(re.escape, pair)
        right = len(re.findall(rf"(?<=\s){opening}(?=\w)|(?<=\w){closing}(?=\W)", text))
        wrong = len(re.findall(rf"(?<=\s){closing}(?=\w)|(?<=\w){opening}(?=\W)", text))
        if wrong > right:
            pages = [
                replace(page, lines=tuple(replace(line, text=line.text.translate(turned)) for line in page.lines))
                for page in pages
            ]
    return pages
