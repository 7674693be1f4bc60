"""The characters that Arabic text is made of, and what can be asked about one of them.

All tables are plain strings of characters, so that they can stand inside a regular expression's class.
"""

import re

TATWEEL = "\u0640"
ZWNJ = "\u200c"
ZWJ = "\u200d"

HARAKAT = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670"
"""Tanwin, short vowels, shadda, sukun and the dagger alif: what makes a text vocalised."""

BIDI_ISOLATES = "\u2066\u2067\u2068\u2069"
BIDI_CONTROLS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e" + BIDI_ISOLATES
"""Marks, embeddings, overrides and isolates (UAX #9, section 2): seen by nobody, found in much pasted text."""

OPENING_QUOTES = "«“„‟‹‘‚"
CLOSING_QUOTES = "»”›’"
CLOSING_MARKS = CLOSING_QUOTES + "\"')]}﴾"
"""What may stand between a full stop and the end of its sentence."""

ARABIC_LETTER_RANGES = (
    "\u0620-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06e5\u06e6\u06ee\u06ef\u06fa-\u06fc\u06ff\u0750-\u077f"
    "\u0870-\u0887\u0889-\u088e\u08a0-\u08c9\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdc7\ufdf0-\ufdfb\ufe70-\ufefc"
)
"""The letters of the script as ranges of a character class; the tatweel stands among them (Unicode calls it one)."""

ARABIC_MARK_RANGES = (
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0898-\u089f\u08ca-\u08e1"
    "\u08e3-\u08ff"
)
"""Harakat, signs of honour and the marks of the Quran, as ranges of a character class."""

MARK_RANGES = ARABIC_MARK_RANGES + (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0711\u0730-\u074a\u07a6-\u07b0"
    "\u0900-\u0903\u093a-\u094f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
)
"""Marks that stand on a letter, of any script that is likely in an Arabic article."""

_ARABIC_LETTER = re.compile(f"[{ARABIC_LETTER_RANGES}]")
_NO_ARABIC_LETTERS = re.compile(f"[^{ARABIC_LETTER_RANGES}]+")
_NO_LETTERS = re.compile(r"[\W\d_]+")
_MARK = re.compile(f"[{MARK_RANGES}]")
_HARAKAT = re.compile(f"[{HARAKAT}]")
_RTL_LETTER = re.compile(f"[{ARABIC_LETTER_RANGES}\u05d0-\u05ea\u05ef-\u05f2\u0710-\u074f\u0780-\u07a5\u07ca-\u07ea]")
_LTR_LETTER = re.compile(
    f"[^\\W\\d_{ARABIC_LETTER_RANGES}{ARABIC_MARK_RANGES}\u0590-\u05ff\u0700-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]"
)


def is_arabic_letter(ch: str) -> bool:
    """Whether one character is a letter of the Arabic script (a tatweel is not)."""
    return ch != TATWEEL and _ARABIC_LETTER.fullmatch(ch) is not None


def is_mark(ch: str) -> bool:
    """Whether one character stands on the letter before it: a vowel sign, an accent, a mark of the Quran."""
    return _MARK.fullmatch(ch) is not None


def has_harakat(text: str) -> bool:
    """Whether any letter of the text is vocalised."""
    return _HARAKAT.search(text) is not None


def has_rtl_letter(text: str) -> bool:
    """Whether the text holds a letter that is written from right to left."""
    return _RTL_LETTER.search(text) is not None


def has_ltr_letter(text: str) -> bool:
    """Whether the text holds a letter that is written from left to right."""
    return _LTR_LETTER.search(text) is not None


def letter_count(text: str) -> int:
    """How many letters of any script the text holds."""
    return len(_NO_LETTERS.sub("", text))


def arabic_letter_count(text: str) -> int:
    """How many letters of the Arabic script the text holds."""
    return len(_NO_ARABIC_LETTERS.sub("", text)) - text.count(TATWEEL)
