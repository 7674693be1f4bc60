"""Base directions of paragraphs and articles.

Source: https://www.unicode.org/reports/tr9/ (P2 and P3: the first strong character; isolates: section 2.4).
"""

import re
from unicodedata import bidirectional

from reader.arabic.letters import BIDI_CONTROLS, has_ltr_letter, has_rtl_letter
from reader.article import Article, Direction

FIRST_STRONG_ISOLATE = "\u2068"
POP_DIRECTIONAL_ISOLATE = "\u2069"

_NO_CONTROLS = dict.fromkeys(map(ord, BIDI_CONTROLS))
_SURROGATE = re.compile("[\ud800-\udfff]")
_STRONG = {"L": Direction.LTR, "R": Direction.RTL, "AL": Direction.RTL}
_RIGHT_TO_LEFT_BLOCKS = (
    range(0x590, 0x900),
    range(0xFB1D, 0xFDD0),
    range(0xFDF0, 0xFE00),
    range(0xFE70, 0xFF00),
    range(0x10800, 0x11000),
    range(0x1E800, 0x1F000),
)
"""Where a character that Unicode has not assigned yet is strong, and of that direction (DerivedBidiClass.txt)."""
_ISOLATES = frozenset({"LRI", "RLI", "FSI"})
_PREFIX = 500
_SAMPLE = 400


def article_direction(article: Article) -> Direction:
    """The base direction of most of an article's paragraphs; right to left if they are even or hold no letter.

    Args:
        article: Only the first 400 paragraphs are looked at, and of each its beginning.
    """
    balance = 0
    for block in article.blocks[:_SAMPLE]:
        start = article.text[block.span.start : min(block.span.end, block.span.start + _PREFIX)]
        if has_rtl_letter(start) or has_ltr_letter(start):
            balance += 1 if first_strong(start) is Direction.RTL else -1
    return Direction.RTL if balance >= 0 else Direction.LTR


def first_strong(text: str) -> Direction:
    """The direction of the first strong character outside isolates; left to right if there is none.

    python-bidi says the same, for the megabyte that it takes of every window which only asks for this.

    Args:
        text: One paragraph.
    """
    depth = 0
    for letter in _SURROGATE.sub("\ufffd", text):
        kind = bidirectional(letter) or _class_of_unassigned(letter)
        if kind in _ISOLATES:
            depth += 1
        elif kind == "PDI":
            depth = max(depth - 1, 0)
        elif kind in _STRONG and not depth:
            return _STRONG[kind]
    return Direction.LTR


def _class_of_unassigned(letter: str) -> str:
    """Outside those blocks what Python does not know yet is most often a new emoji, and takes no side."""
    return "R" if any(ord(letter) in block for block in _RIGHT_TO_LEFT_BLOCKS) else "ON"


def paragraph_direction(text: str, article: Direction) -> Direction:
    """The base direction of one paragraph: the article's, unless it holds only letters of the other direction.

    Args:
        text: The paragraph.
        article: The article's direction.
    """
    if article is Direction.RTL:
        return Direction.LTR if not has_rtl_letter(text) and has_ltr_letter(text) else Direction.RTL
    return Direction.RTL if not has_ltr_letter(text) and has_rtl_letter(text) else Direction.LTR


def without_controls(text: str) -> str:
    """A text without its bidi controls, which would reorder what stands beside it; for one line of the interface."""
    return text.translate(_NO_CONTROLS)


def name_on_a_line(name: object) -> str:
    """The name or path of a file for one line of the interface, whatever it holds: blanks for its line ends and tabs."""
    return " ".join(without_controls(str(name)).split())


def isolate(text: str) -> str:
    """Wrap a text so that it keeps its own order inside a line of the other direction; for the interface only."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_DIRECTIONAL_ISOLATE}"
