"""The parts that a query is cut into."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from reader.arabic.normalise import fold_text
from reader.queries.language import Field, field_of
from reader.spans import Span

QUOTES = '"“”„«»'
"""Any of them opens and closes a phrase."""

# What the index takes for a word's characters, once marks are folded away: letters and digits.
_WORD = re.compile(r"[^\W_]+")
_CHUNK = re.compile(rf"[^\s()|{QUOTES}]+")
_QUOTE = re.compile(f"[{QUOTES}]")
_NEAR = re.compile(r"NEAR(?:/(\d{1,4}))?")
_SIGNS = {"(": "OPEN", ")": "CLOSE", "|": "OR"}


class TokenKind(StrEnum):
    """What a part of a query is."""

    WORDS = "words"
    FIELD = "field"
    OPEN = "open"
    CLOSE = "close"
    AND = "and"
    OR = "or"
    NOT = "not"
    NEAR = "near"


@dataclass(frozen=True, slots=True)
class Token:
    """A part of a query.

    Attributes:
        kind: What it is.
        text: As it was written, without quotation marks.
        span: Its place in what was written, quotation marks included.
        is_quoted: Whether it stood in quotation marks.
        field: The filter that it begins, for a `FIELD`.
    """

    kind: TokenKind
    text: str
    span: Span
    is_quoted: bool = False
    field: Field | None = None

    @property
    def distance(self) -> int | None:
        """The number that a `NEAR` gives; None if it gives none."""
        match = _NEAR.fullmatch(self.text)
        return int(match[1]) if match is not None and match[1] else None


def tokenise(text: str) -> list[Token]:
    """Cut a query into its parts; a quotation mark without its other half is none."""
    return list(_tokens(text))


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, folded."""
    return tuple(_WORD.findall(fold_text(text)))


def unquoted(text: str) -> str:
    """A text on one line and without quotation marks, so that it can stand between some."""
    return " ".join(_QUOTE.sub(" ", text).split())


def is_plain(word: str) -> bool:
    """Whether a word means itself wherever it stands in a query."""
    return _WORD.fullmatch(word) is not None and word not in _OPERATORS and _NEAR.fullmatch(word) is None


def _tokens(text: str) -> Iterator[Token]:
    place = 0
    while place < len(text):
        ch = text[place]
        if ch.isspace():
            place += 1
        elif ch in _SIGNS:
            yield Token(TokenKind[_SIGNS[ch]], ch, Span(place, place + 1))
            place += 1
        elif ch == "-" and _is_minus(text, place):
            yield Token(TokenKind.NOT, ch, Span(place, place + 1))
            place += 1
        elif ch in QUOTES:
            closing = _QUOTE.search(text, place + 1)
            end = place + 1 if closing is None else closing.end()
            if closing is not None:
                yield Token(TokenKind.WORDS, text[place + 1 : end - 1], Span(place, end), is_quoted=True)
            place = end
        else:
            token = _chunk(text, place)
            yield token
            place = token.span.end


_OPERATORS = {"AND": TokenKind.AND, "OR": TokenKind.OR, "NOT": TokenKind.NOT}


def _chunk(text: str, place: int) -> Token:
    """The operator, the beginning of a filter, or the word at a place."""
    match = _CHUNK.match(text, place)
    chunk = text[place] if match is None else match[0]
    name, colon, _ = chunk.partition(":")
    field = field_of(name) if colon else None
    if field is not None:
        return Token(TokenKind.FIELD, name, Span(place, place + len(name) + 1), field=field)
    span = Span(place, place + len(chunk))
    if chunk in _OPERATORS:
        return Token(_OPERATORS[chunk], chunk, span)
    return Token(TokenKind.NEAR if _NEAR.fullmatch(chunk) else TokenKind.WORDS, chunk, span)


def _is_minus(text: str, place: int) -> bool:
    """Whether a hyphen says «not»: it begins something, and that is no number."""
    following = text[place + 1 : place + 2]
    begins = place == 0 or text[place - 1].isspace() or text[place - 1] in "(|"
    return begins and (following.isalpha() or following in QUOTES or following == "(") and following != ""
