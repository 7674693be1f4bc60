"""Folding: one spelling for all the ways in which the same Arabic word is written.

أحمد, احمد and أَحْمَد fold to the same word, and so do مدينة and مدينه, على and علي, a word stretched with tatweel, one in
presentation forms, and digits of any script. What is stored and shown is never folded; search, lexicons and anchors
compare folded text and carry their hits back through the `OffsetMap`.

Folding looks at one character at a time, without context: that makes it linear, and makes the fold of two joined
texts the two folds joined.

Source: https://www.unicode.org/reports/tr15/ (NFKD), https://www.unicode.org/reports/tr44/ (combining classes).
"""

import re
import unicodedata
from array import array
from functools import cache, lru_cache
from itertools import accumulate

from reader.arabic.bytewise import BytewiseTable
from reader.arabic.letters import BIDI_CONTROLS, HARAKAT, TATWEEL
from reader.arabic.offsets import OffsetMap

FOLDING_VERSION = 1
"""Grows whenever a text may fold differently: an index made with an older number is rebuilt."""

# Unicode's decomposition already takes hamza and madda off their letters; these are the equations it does not know.
_EQUAL_LETTERS = {
    **dict.fromkeys("\u0671\u0672\u0673", "ا"),
    **dict.fromkeys("ىیېۍے\u063d\u063e\u063f\u0620", "ي"),
    **dict.fromkeys("ةۃہھە", "ه"),
    **dict.fromkeys("کڪگڭݣڮ", "ك"),
    **dict.fromkeys("ۆۇۈۋ", "و"),
    "پ": "ب",
    "چ": "ج",
    "ژ": "ز",
    "ڤ": "ف",
    "ڢ": "ف",
    "ڥ": "ف",
    "ڨ": "ق",
    "٪": "%",
    "٫": ".",
    "٬": ",",
}
# The tatweel, the high hamza, small letters and signs of the Quran, and marks to which Unicode gives no class.
_DROPPED = frozenset(
    TATWEEL + "\u0674\u06dd\u06de\u06e5\u06e6\u06e9\u034f\ufe73" + "".join(map(chr, range(0xFE00, 0xFE10)))
)
_PRESS = (
    "\t\n\r"
    + "".join(map(chr, [*range(0x20, 0x7F), *range(0x621, 0x63B), *range(0x640, 0x656), *range(0x660, 0x66D)]))
    + "\u0670ٱپچژکگڤڨڭیے۰۱۲۳۴۵۶۷۸۹،؛؟«»“”‘’„‹›…–—‑•·°\u00a0\u00ad\u200b\ufeff"
    + BIDI_CONTROLS
    + "\u200c\u200dàâäçèéêëîïôöûüñ"
)
"""The characters of which most Arabic texts are made: they fold one by one, which has a quicker way than the others."""

_SPACED_ARABIC_MARKS = range(0xFE70, 0xFE80)
_HANGUL = range(0xAC00, 0xD7A4)


def fold(text: str) -> tuple[str, OffsetMap]:
    """Fold a text and remember where each character came from.

    Args:
        text: Any text; lone surrogates and NULs are kept as they are.

    Returns:
        The folded text and the map from its spans to those of `text`.
    """
    quick = _press().apply_mapped(text)
    if quick is not None:
        return quick
    table = _table()
    folded = text.translate(table)
    # The table has by now met every character of the text, and keeps those that change a text's length.
    dropped, widened = table.dropped, table.widened
    if widened and not _class(widened).search(text):
        widened = ""
    if not widened and len(folded) == len(text):
        # Nothing was dropped either, as in most of the press: the two run in step from end to end.
        return folded, OffsetMap.identity(len(text))
    return folded, _offset_map(text, len(folded), dropped, widened)


def fold_text(text: str) -> str:
    """Fold a text whose places do not matter."""
    folded = _press().apply(text)
    return text.translate(_table()) if folded is None else folded


def fold_words(text: str) -> str:
    """The folded words of a text, parted by blanks: whatever is neither letter nor digit becomes one."""
    folded = _press_words().apply(text)
    return text.translate(_word_table()) if folded is None else folded.replace("\0", " ")


def _offset_map(text: str, folded_length: int, dropped: str, widened: str) -> OffsetMap:
    """Write down where the folded text falls out of step.

    Splitting keeps the work per mark inside C: a vocalised text of three million characters has over a million.
    """
    parts = _breaks(dropped, widened).split(text)
    steps, breaks = parts[0::2], parts[1::2]
    raw_ends = list(accumulate(map(len, parts)))[1::2]
    if not widened:
        folded_starts = array("I", accumulate(map(len, steps[:-1]), initial=0))
        return OffsetMap(folded_starts, array("I", [0, *raw_ends]), folded_length, len(text))
    table = _table()
    folded_starts, raw_starts = array("I", [0]), array("I", [0])
    folded = 0
    for step, gap, raw_end in zip(steps, breaks, raw_ends, strict=False):
        folded += len(step)
        for _ in range(len(table[ord(gap)]) if gap in widened else 0):
            folded_starts.append(folded)
            raw_starts.append(raw_end - 1)
            folded += 1
        folded_starts.append(folded)
        raw_starts.append(raw_end)
    return OffsetMap(folded_starts, raw_starts, folded_length, len(text))


class _FoldingTable(dict[int, str]):
    """What each character folds to, worked out when it is first met.

    Attributes:
        dropped: The characters met so far that fold to nothing.
        widened: Those met so far that fold to several.
    """

    def __init__(self) -> None:
        super().__init__()
        self.dropped = TATWEEL + HARAKAT
        self.widened = ""

    def __missing__(self, code: int) -> str:
        """Work out one character, for good."""
        ch = chr(code)
        folded = _folded(ch)
        if not folded and ch not in self.dropped:
            self.dropped += ch
        elif len(folded) > 1:
            self.widened += ch
        self[code] = folded
        return folded


class _WordTable(dict[int, str]):
    """What each character of a text becomes in its folded words, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        """Work out one character, for good."""
        folded = "".join(ch if ch.isalnum() else " " for ch in _table()[code])
        self[code] = folded
        return folded


@cache
def _table() -> _FoldingTable:
    return _FoldingTable()


@cache
def _press() -> BytewiseTable:
    """Folds texts of nothing but the characters of the press."""
    folded = {ch: _folded(ch) for ch in _PRESS}
    return BytewiseTable({ch: each for ch, each in folded.items() if len(each) <= 1})


@cache
def _press_words() -> BytewiseTable:
    words = {ch: _word_table()[ord(ch)] for ch in _PRESS}
    return BytewiseTable({ch: each for ch, each in words.items() if len(each) <= 1})


@cache
def _word_table() -> _WordTable:
    return _WordTable()


@lru_cache(maxsize=32)
def _class(chars: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(chars)}]")


@lru_cache(maxsize=32)
def _breaks(dropped: str, widened: str) -> re.Pattern[str]:
    """Runs of dropped characters and single widened ones, in a group so that splitting keeps them."""
    return re.compile(f"([{re.escape(dropped)}]+{f'|[{re.escape(widened)}]' if widened else ''})")


def _folded(ch: str) -> str:
    """What one character folds to: nothing, itself, another one, or a ligature's letters."""
    category = unicodedata.category(ch)
    if ch in _DROPPED or category == "Cf" or unicodedata.combining(ch):
        return ""
    if ch in _EQUAL_LETTERS:
        return _EQUAL_LETTERS[ch]
    if category == "Nd":
        return str(unicodedata.decimal(ch))
    if category.startswith("P") or ord(ch) in _HANGUL:
        return ch
    simpler = unicodedata.normalize("NFKD", ch)
    if simpler.startswith(" ") and len(simpler) > 1:
        # An accent of its own is written as a blank with a mark; a blank would part the word it stands in.
        return "" if ord(ch) in _SPACED_ARABIC_MARKS else ch
    if simpler == ch:
        simpler = ch.casefold()
    return ch if simpler == ch else "".join(map(_folded, simpler))
