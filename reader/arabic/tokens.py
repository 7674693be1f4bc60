r"""Words, numbers, marks and sentences of Arabic text with Latin in it.

`re`'s own `\w` breaks a vocalised word at every vowel and joins «و2019» into one word, so the classes are written out.
Every pattern is linear: no part of one can match what the next part begins with.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from unicodedata import category

from reader.arabic.letters import ARABIC_LETTER_RANGES, CLOSING_MARKS, MARK_RANGES, TATWEEL, ZWJ, ZWNJ
from reader.spans import Span, trimmed


class TokenKind(StrEnum):
    """What a token is."""

    WORD = "word"
    NUMBER = "number"
    PUNCTUATION = "punctuation"
    SYMBOL = "symbol"


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a mark of a text.

    Attributes:
        span: Its place in the text.
        kind: What it is.
        text: Its characters.
    """

    span: Span
    kind: TokenKind
    text: str


_ARABIC = f"[{ARABIC_LETTER_RANGES}]"
_OTHER = f"[^\\W\\d_{ARABIC_LETTER_RANGES}{MARK_RANGES}]"
_MARK = f"[{MARK_RANGES}]"
_JOINER = f"[{ZWNJ}{ZWJ}]"
_SKIPPED = "\\s\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"

_REACH = 1_000
"""How far from a place its word is looked for: no real word or number is longer."""

_LATIN_ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "st",
        "vs",
        "no",
        "inc",
        "ltd",
        "jr",
        "sr",
        "gen",
        "col",
        "fig",
        "vol",
        "pp",
        "ed",
        "cf",
    ]
)


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Cut a stretch of text into tokens; white space and invisible controls belong to none.

    «و2019» is the word و and the number 2019; «لـ"كيم"» is four tokens; a date, a time, a decimal and a per cent sign
    stay with their number; Latin words keep their apostrophes and digits («G20»).

    Args:
        text: The whole text.
        start: Where to begin, in code points.
        end: Where to stop; the text's end by default.

    Returns:
        Tokens in order, with spans in `text`.
    """
    return list(_tokens(text, start, len(text) if end is None else end))


def _tokens(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _token_pattern().finditer(text, start, end):
        found = match.group()
        yield Token(Span(match.start(), match.end()), _kind(match.lastgroup, found), found)


def _kind(group: str | None, found: str) -> TokenKind:
    if group == "word":
        return TokenKind.WORD
    if group == "number":
        return TokenKind.NUMBER
    if group in {"dash", "dots"} or category(found).startswith("P"):
        return TokenKind.PUNCTUATION
    return TokenKind.SYMBOL


def word_at(text: str, offset: int) -> Span:
    """The word, number or mark at a place, as a double click takes it.

    Args:
        text: The whole text.
        offset: A place between two characters.

    Returns:
        The token that begins at or covers the place; a word that ends there if only a mark or nothing begins;
        an empty span in white space.
    """
    start = max(0, offset - _REACH)
    end = min(len(text), offset + _REACH)
    found = Span(offset, offset)
    for token in _tokens(text, start, end):
        if token.span.start > offset:
            break
        is_word = token.kind in {TokenKind.WORD, TokenKind.NUMBER}
        covers = offset < token.span.end
        if covers and (is_word or not found):
            return token.span
        if is_word and offset <= token.span.end:
            found = token.span
    return found


def sentences(text: str, span: Span) -> list[Span]:
    """Cut a stretch of text into sentences.

    A sentence ends at . ! ? ؟ … with the quotation marks and brackets that close after it, and at every line end; not
    at the full stop of «د.», «أ.د.», «Mr.» or of a number, and not at ؛ or :.

    Args:
        text: The whole text.
        span: The stretch, often a paragraph.

    Returns:
        Sentences in order without their outer white space; none is empty.
    """
    return [sentence for sentence in (trimmed(part, text) for part in _parts(text, span)) if sentence]


def sentence_at(text: str, offset: int) -> Span:
    """The sentence at a place; in the blank between two sentences the one before.

    Args:
        text: The whole text.
        offset: A place between two characters.

    Returns:
        A span within one line; empty on an empty line.
    """
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    found = Span(offset, offset)
    for sentence in sentences(text, Span(start, len(text) if end < 0 else end)):
        if found and offset < sentence.start:
            break
        found = sentence
    return found


def _parts(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for match in _stop_pattern().finditer(text, span.start, span.end):
        if _ends_sentence(text, span, match):
            yield Span(start, match.end())
            start = match.end()
    yield Span(start, span.end)


def _ends_sentence(text: str, span: Span, match: re.Match[str]) -> bool:
    if match.group() == "\n" or match.end() >= span.end:
        return True
    following = text[match.end()]
    if match.group().startswith("."):
        before = _last_word_pattern().search(text, max(span.start, match.start() - 40), match.start())
        word = before.group() if before else ""
        if len(match.group()) <= 1 and _is_abbreviation(text, span, word, match.start()):
            return False
        if re.match(_ARABIC, following):
            # «انتهى.وقال»: the blank is often forgotten, but «ق.م» is no end.
            return len(_letters(word)) > 1 and _two_letters_pattern().match(text, match.end()) is not None
    elif re.match(_ARABIC, following):
        return True
    return following.isspace() or following in f'«“"({TATWEEL}'


def _is_abbreviation(text: str, span: Span, word: str, stop: int) -> bool:
    """Whether the full stop at `stop` belongs to the word before it and ends nothing."""
    letters = _letters(word)
    if len(letters) > 1 and not letters.isdigit():
        return word.lower() in _LATIN_ABBREVIATIONS
    if letters.isdigit():
        return len(word) == stop - span.start  # «1. …» numbers an item
    if not letters:
        return False
    before = text[max(span.start, stop - len(word) - 2) : stop - len(word)].rstrip()
    # A letter after a number counts something, most often years: «2023م.», «1445 هـ.».
    return not before[-1:].isdigit()


def _letters(word: str) -> str:
    return re.sub(f"{_MARK}|{TATWEEL}", "", word)


@cache
def _token_pattern() -> re.Pattern[str]:
    """Made, like those below, when it is first wanted: compiling them takes as long as showing a page."""
    return re.compile(
        # A tatweel that stretches no word is a dash.
        f"(?P<dash>{TATWEEL}+(?!{_ARABIC}))"
        f"|(?P<word>{_ARABIC}(?:{_ARABIC}|{_MARK})*(?:{_JOINER}+{_ARABIC}(?:{_ARABIC}|{_MARK})*)*"
        f"|{_OTHER}(?:{_OTHER}|{_MARK}|\\d)*(?:['’ʼ]{_OTHER}(?:{_OTHER}|{_MARK}|\\d)*)*)"
        r"|(?P<number>(?:\d{4}-\d{1,2}-\d{1,2}(?!\d)|\d{1,2}([/-])\d{1,2}\4(?:\d{4}|\d{2})(?!\d)"
        r"|\d{1,2}:\d{2}(?::\d{2})?(?!\d)|\d+(?:[.,٫٬]\d+)*)[%٪‰]?)"
        f"|(?P<dots>\\.{{2,}})|(?P<mark>[^{_SKIPPED}])"
    )


@cache
def _stop_pattern() -> re.Pattern[str]:
    return re.compile(rf"[.!?؟…]+[{re.escape(CLOSING_MARKS)}]*|\n")


@cache
def _last_word_pattern() -> re.Pattern[str]:
    return re.compile(f"(?:{_ARABIC}|{_OTHER}|{_MARK}|\\d)+$")


@cache
def _two_letters_pattern() -> re.Pattern[str]:
    return re.compile(f"{_ARABIC}{_MARK}*{_ARABIC}")
