"""Which characters a file's bytes stand for.

Unicode tells on itself: by a byte order mark, by being valid UTF-8, by the pattern of its NULs. The old Arabic code
pages do not: almost any bytes are valid in several of them, and general guessers mistake short Arabic texts for
Cyrillic or Latin ones. Their readings are therefore weighed by how Arabic letters are distributed, and only bytes
that make no Arabic in any of them are handed to charset-normalizer.
"""

import codecs
import re
from math import log

from reader.arabic.letters import BIDI_CONTROLS

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
ARABIC_CODE_PAGES = {"cp1256": 0.0, "iso8859_6": 2.0, "mac_arabic": 4.0, "cp720": 4.0}
"""The old Arabic encodings, and how much rarer than the first each is (as a natural logarithm)."""
OFFERED = ("utf-8", *ARABIC_CODE_PAGES, "utf-16-le", "utf-16-be", "cp1252")
"""The encodings among which a user chooses, the likeliest first."""

# How often each letter stands in a hundred letters of Arabic newspaper text, rounded.
_FREQUENCIES = {
    **dict.fromkeys("ا", 13.0),
    **dict.fromkeys("ل", 11.5),
    **dict.fromkeys("ي", 7.5),
    **dict.fromkeys("منو", 6.0),
    **dict.fromkeys("رت", 4.8),
    **dict.fromkeys("بعهةد", 3.3),
    **dict.fromkeys("سفأقحك", 2.4),
    **dict.fromkeys("جشصخإى", 1.1),
    **dict.fromkeys("ذطزضغثء", 0.7),
    **dict.fromkeys("ئظؤآـ", 0.25),
}
_LETTER_COST = {letter: -log(share / 100) for letter, share in _FREQUENCIES.items()}
_COMMON_WORDS = frozenset(
    [
        "في",
        "من",
        "على",
        "إلى",
        "أن",
        "عن",
        "مع",
        "ما",
        "لا",
        "هذا",
        "هذه",
        "التي",
        "الذي",
        "كان",
        "قال",
        "بعد",
        "بين",
        "كل",
        "قد",
        "أو",
        "ذلك",
        "منها",
        "إن",
        "هو",
        "هي",
        "لم",
    ]
)
_WORD_GAIN = 3.0
_RARE_COST = 7.0
_STRANGE_COST = 11.0
_PLAUSIBLE_COST = 3.3
"""Mean cost of a character above which a long reading is no Arabic: Arabic costs about 2.7, Cyrillic read as it 3.6."""
_SHORT_TEXT_ALLOWANCE = 20.0

_SAMPLE_LENGTH = 4_000
_PUNCTUATION = frozenset(
    "،؛؟«»“”‘’…–—\u00a0٠١٢٣٤٥٦٧٨٩٪\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652" + BIDI_CONTROLS
)
_CHARSET = re.compile(rb"<(?:meta|\?xml)[^<>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_CONTROLS = re.compile(b"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_HIGH = re.compile(b"[\x80-\xff]")
_FIRST_HIGH = 0x80
_ARABIC = re.compile("[\u0621-\u064a]")
_ENOUGH_LETTERS = 8
_BROKEN_SHARE = 0.02
_BINARY_SHARE = 0.02


_NAMES = {
    "utf-8": "UTF-8",
    "cp1256": "Windows-1256",
    "iso8859_6": "ISO-8859-6",
    "mac_arabic": "MacArabic",
    "cp720": "DOS-720",
    "utf-16-le": "UTF-16 LE",
    "utf-16-be": "UTF-16 BE",
    "cp1252": "Windows-1252",
}


class BinaryContentError(ValueError):
    """The bytes are no text in any encoding."""


def encoding_name(encoding: str) -> str:
    """What people call an encoding that Python calls so."""
    return _NAMES.get(encoding, encoding)


def is_encoding(name: str) -> bool:
    """Whether there is an encoding of text of this name."""
    try:
        b" ".decode(name, "replace")
    except (LookupError, ValueError):
        return False
    return True


def decode(content: bytes, *, declared: str = "", chosen: str = "") -> tuple[str, str]:
    """Read bytes as text.

    Args:
        content: The whole file.
        declared: An encoding that the file names; tried before all guessing but a byte order mark.
        chosen: An encoding that the user names: bytes that it does not know become U+FFFD.

    Returns:
        The text without a byte order mark, and the name of the encoding that it was read in.

    Raises:
        BinaryContentError: The bytes are no text.
    """
    if chosen:
        return content.decode(chosen, "replace").removeprefix("\ufeff"), codecs.lookup(chosen).name
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace").removeprefix("\ufeff"), encoding
    strict = _decoded(content, declared) if declared else None
    return (strict, codecs.lookup(declared).name) if strict is not None else _guessed(content)


def _guessed(content: bytes) -> tuple[str, str]:
    """Read bytes that nobody names the encoding of; as for `decode`."""
    wide = _wide_encoding(content)
    if wide:
        return content.decode(wide, "replace"), wide
    if len(_CONTROLS.findall(content[: 1 << 16])) > _BINARY_SHARE * min(len(content), 1 << 16):
        raise BinaryContentError
    utf8 = _decoded(content, "utf-8")
    if utf8 is not None:
        return utf8, "utf-8"
    if _is_mostly_utf8(content) or _has_arabic_lines_in_utf8(content):
        return _decode_lines(content), "utf-8"
    encoding = _code_page(content)
    return content.decode(encoding, "replace"), encoding


def declared_encoding(content: bytes) -> str:
    """The encoding that a page names near its beginning, as Python calls it; empty for none or an unknown one."""
    match = _CHARSET.search(content[:4_096])
    try:
        encoding = codecs.lookup(match.group(1).decode("ascii")).name if match else ""
    except LookupError:
        return ""
    # A page that can be searched for «charset» in ASCII is not in UTF-16, and one that says Latin 1 means 1252.
    return {"iso8859-1": "cp1252", "ascii": "cp1252"}.get(encoding, "" if encoding.startswith("utf-16") else encoding)


def _decoded(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _wide_encoding(content: bytes) -> str:
    """UTF-16 without a mark: every other byte is 0 (Latin, blanks, line ends) or 6 (Arabic letters)."""
    sample = content[:_SAMPLE_LENGTH]
    half = len(sample) // 2
    if half < 2 or (b"\x00" not in sample and b"\x06" not in sample):  # noqa: PLR2004 - two characters tell nothing
        return ""
    for encoding, high, low in (("utf-16-le", sample[1::2], sample[0::2]), ("utf-16-be", sample[0::2], sample[1::2])):
        wide = high.count(0) + high.count(6)
        if wide >= half * 0.7 and low.count(0) <= half * 0.05:
            return encoding
    return ""


def _is_mostly_utf8(content: bytes) -> bool:
    """Whether most bytes above ASCII form valid UTF-8: a damaged or mixed file, not a code page."""
    high = len(_HIGH.findall(content))
    lost = content.decode("utf-8", "replace").count("\ufffd")
    return lost * 2 < high * 0.5


def _has_arabic_lines_in_utf8(content: bytes) -> bool:
    """Whether some lines are Arabic in UTF-8, whatever the others are: no code page looks like that."""
    lines = (_decoded(line, "utf-8") for line in content[: 1 << 20].split(b"\n"))
    return any(line is not None and len(_ARABIC.findall(line)) >= _ENOUGH_LETTERS for line in lines)


def _decode_lines(content: bytes) -> str:
    """Read a file line by line: UTF-8 where that holds, the likeliest code page for a line in another encoding."""
    lines = []
    for line in content.split(b"\n"):
        text = line.decode("utf-8", "replace")
        if text.count("\ufffd") > max(1, len(text) * _BROKEN_SHARE) and not _is_mostly_utf8(line):
            text = line.decode(_code_page(line), "replace")
        lines.append(text)
    return "\n".join(lines)


def _code_page(content: bytes) -> str:
    """The single-byte encoding in which the bytes read most like language."""
    words = (word for word in content[: _SAMPLE_LENGTH * 16].split() if _HIGH.search(word))
    sample = b" ".join(words)[:_SAMPLE_LENGTH]
    length = len(_HIGH.findall(sample))
    costs = {encoding: _cost(sample, encoding) + odds for encoding, odds in ARABIC_CODE_PAGES.items()}
    best = min(costs, key=costs.__getitem__)
    if costs[best] < _PLAUSIBLE_COST * length + _SHORT_TEXT_ALLOWANCE:
        return best
    from charset_normalizer import from_bytes

    match = from_bytes(content[: 1 << 16]).best()
    return match.encoding if match else "cp1252"


def _cost(sample: bytes, encoding: str) -> float:
    """How unlike Arabic the bytes read in an encoding: the summed surprise of their characters above ASCII."""
    text = sample.decode(encoding, "replace")
    cost = -_WORD_GAIN * sum(word in _COMMON_WORDS for word in text.split())
    neighbours = zip(sample, text, f" {text}", f"{text[1:]} ", strict=False)
    return cost + sum(_surprise(ch, before, after) for byte, ch, before, after in neighbours if byte >= _FIRST_HIGH)


def _surprise(ch: str, before: str, after: str) -> float:
    if ch in _LETTER_COST:
        if _is_latin(before) or _is_latin(after) or (ch in "ةى" and after in _LETTER_COST):
            return _STRANGE_COST
        # «ال» begins every third word of a text, and a reading in a wrong code page has none.
        return _LETTER_COST[ch] / 2 if ch == "ل" and before == "ا" else _LETTER_COST[ch]
    if ch == " ":
        return 1.0  # Mac OS has a second, right-to-left copy of ASCII's punctuation
    if ch in _PUNCTUATION or (ch.isascii() and not (before in _LETTER_COST and after in _LETTER_COST)):
        return _RARE_COST / 2
    return _STRANGE_COST


def _is_latin(ch: str) -> bool:
    return ch.isascii() and ch.isalpha()
