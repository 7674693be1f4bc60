"""Understanding what a search box holds.

Any string is a query. Words apart must all occur, in any order; words in quotation marks, or joined by a mark as in
`2023-09`, must follow one another. `OR` (or `|`), `NOT` (or `-` before a word), `NEAR`, brackets, `word*` and filters such
as `outlet:` say more. Where these make no sense (a bracket without its other half, `OR` with nothing before it) they are
words like all others.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from reader.arabic.normalise import fold_text
from reader.queries.language import (
    And,
    Field,
    Filter,
    MatchMode,
    Near,
    Node,
    Not,
    Or,
    Query,
    SearchScope,
    Words,
    scope_of,
    trait_of,
)
from reader.queries.tokens import Token, TokenKind, is_plain, tokenise, unquoted, words_of

NEAR_DISTANCE = 10
"""So many words may stand between the words of `NEAR` unless it says otherwise."""

SHORTEST_OPEN = 3
"""A word of fewer letters is not taken for the beginning of another one while it is typed: that would find everything."""

_MOST_DEPTH = 40
_EVERYTHING = And(())
_DATES = frozenset({Field.DATE, Field.FROM, Field.UNTIL, Field.BEFORE, Field.AFTER})
_LAST_OF_NEAR = re.compile(r"(.*)[,،](\d{1,4})")
_YEAR_FIRST = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?")
_YEAR_LAST = re.compile(r"(?:(?:(\d{1,2})[-/.])?(\d{1,2})[-/.])(\d{4})")


def parse(
    text: str,
    mode: MatchMode = MatchMode.CLITICS,
    *,
    unfinished: bool = False,
    dates: Callable[[str], str] | None = None,
) -> Query:
    """Understand a query; every string is one.

    Args:
        text: What the box holds.
        mode: What may stand around a word.
        unfinished: Whether it is still being typed: its last word may go on, and an operator waits for what follows it.
        dates: Understands dates of filters that are not numbers, in ISO 8601, perhaps as a first and a last day; gives
            nothing for what is no date.
    """
    tokens = tokenise(text)
    open_token = tokens[-1] if unfinished and tokens and tokens[-1].span.end == len(text) else None
    try:
        root = _Parser(tokens, open_token, dates, is_lenient=unfinished).whole()
    except _NotUnderstoodError:
        root = And(tuple(_flat(tokens, open_token, dates)))
    scope = next(_scopes(root), None)
    root = _simplified(root)
    return Query(None if root == _EVERYTHING and scope is None else root, mode, scope)


def phrase_query(words: str) -> str:
    """What a search box must hold to find words that follow one another; a single word stands as it is."""
    plain = unquoted(words)
    return plain if not plain or is_plain(plain) else f'"{plain}"'


def filter_query(name: str, value: str) -> str:
    """What a search box must hold to filter by a value.

    Args:
        name: A spelling of the filter.
        value: The value.
    """
    plain = unquoted(value)
    return f"{name}:{plain}" if re.fullmatch(r"[^\s()|*]+", plain) else f'{name}:"{plain}"'


def date_of(written: str) -> str:
    """A date of a filter in ISO 8601 as far as it goes, `2023`, `2023-09` or `2023-09-12`; empty if it is none."""
    plain = fold_text(written).strip()
    if match := _YEAR_FIRST.fullmatch(plain):
        year, month, day = match.groups()
    elif match := _YEAR_LAST.fullmatch(plain):
        day, month, year = match.groups()
    else:
        return ""
    is_right = int(month or 1) in range(1, 13) and int(day or 1) in range(1, 32)
    return "-".join([year, *(part.zfill(2) for part in (month, day) if part)]) if is_right else ""


class _NotUnderstoodError(Exception):
    """Operators or brackets make no sense where they stand."""


class _Parser:
    """Reads tokens into a tree, by recursive descent.

    Args:
        tokens: All tokens of the query.
        open_token: The one that is still being typed.
        dates: Understands dates that are not numbers.
        is_lenient: Whether brackets may be unclosed and an operator may stand last.
    """

    def __init__(
        self,
        tokens: Sequence[Token],
        open_token: Token | None,
        dates: Callable[[str], str] | None,
        *,
        is_lenient: bool,
    ) -> None:
        self._tokens = tokens
        self._dates = dates
        self._open_token = open_token
        self._is_lenient = is_lenient
        self._place = 0
        self._depth = 0

    def whole(self) -> Node:
        """The tree of all tokens."""
        if not self._tokens:
            return _EVERYTHING
        root = self._either()
        if self._place < len(self._tokens):
            raise _NotUnderstoodError
        return root

    def _either(self) -> Node:
        parts = [self._all()]
        while self._take(TokenKind.OR):
            if not self._is_end():
                parts.append(self._all())
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def _all(self) -> Node:
        parts: list[Node] = []
        while self._kind() not in {None, TokenKind.CLOSE, TokenKind.OR}:
            if parts and self._take(TokenKind.AND) and self._is_end():
                break
            parts.append(self._near())
        if not parts:
            raise _NotUnderstoodError
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def _near(self) -> Node:
        part = self._one()
        while self._kind() is TokenKind.NEAR and self._kind(1) is not TokenKind.OPEN:
            distance = self._next().distance
            if self._is_end():
                break
            other = self._one()
            parts = (*(part.parts if isinstance(part, Near) else (part,)), other)
            words = tuple(each for each in parts if isinstance(each, Words))
            if len(words) != len(parts):
                raise _NotUnderstoodError
            part = Near(words, NEAR_DISTANCE if distance is None else distance)
        return part

    def _one(self) -> Node:
        if self._kind() is TokenKind.NEAR and self._kind(1) is TokenKind.OPEN:
            return self._near_group()
        if self._take(TokenKind.NOT):
            return _EVERYTHING if self._is_end() else Not(self._deeper(self._one))
        if self._take(TokenKind.OPEN):
            inner = _EVERYTHING if self._is_end() else self._deeper(self._either)
            if not self._take(TokenKind.CLOSE) and not self._is_end():
                raise _NotUnderstoodError
            return inner
        if self._kind() is TokenKind.FIELD:
            return self._filter()
        if self._kind() is TokenKind.WORDS:
            return _words(self._next(), self._open_token)
        raise _NotUnderstoodError

    def _near_group(self) -> Node:
        """`NEAR(one two, 5)`, as SQLite writes it."""
        self._place += 2
        parts: list[Words] = []
        distance = NEAR_DISTANCE
        while self._kind() is TokenKind.WORDS:
            token = self._next()
            if self._kind() is TokenKind.CLOSE:
                token, given = _without_distance(token, self._tokens[self._place - 2])
                distance = distance if given is None else given
            node = _words(token, self._open_token)
            if isinstance(node, Words):
                parts.append(node)
        if not self._take(TokenKind.CLOSE) and not self._is_end():
            raise _NotUnderstoodError
        if not parts:
            raise _NotUnderstoodError
        return parts[0] if len(parts) == 1 else Near(tuple(parts), distance)

    def _filter(self) -> Node:
        name = self._next()
        if self._kind() is None:
            # A filter that nothing follows yet says nothing yet.
            return _EVERYTHING
        if self._kind() is not TokenKind.WORDS:
            raise _NotUnderstoodError
        return _filtered(name, self._next(), self._open_token, self._dates)

    def _deeper(self, read: Callable[[], Node]) -> Node:
        self._depth += 1
        if self._depth > _MOST_DEPTH:
            raise _NotUnderstoodError
        node = read()
        self._depth -= 1
        return node

    def _is_end(self) -> bool:
        """Whether the query ends here, and may."""
        if self._place < len(self._tokens):
            return False
        if not self._is_lenient:
            raise _NotUnderstoodError
        return True

    def _kind(self, ahead: int = 0) -> TokenKind | None:
        place = self._place + ahead
        return self._tokens[place].kind if place < len(self._tokens) else None

    def _next(self) -> Token:
        self._place += 1
        return self._tokens[self._place - 1]

    def _take(self, kind: TokenKind) -> bool:
        if self._kind() is not kind:
            return False
        self._place += 1
        return True


def _words(token: Token, open_token: Token | None) -> Node:
    """The words of a token; everything for one without a letter or digit."""
    words = words_of(token.text)
    if not words:
        return _EVERYTHING
    still_typed = token is open_token and not token.is_quoted and len(words[-1]) >= SHORTEST_OPEN
    return Words(words, is_open=still_typed or token.text.endswith("*"))


def _without_distance(last: Token, before: Token) -> tuple[Token, int | None]:
    """The last token of `NEAR(one two, 5)` without the number after the comma, which may be all of it."""
    joined = before.text[-1:] + last.text if before.text.endswith((",", "،")) else last.text
    match = _LAST_OF_NEAR.fullmatch(joined)
    return (last, None) if match is None else (replace(last, text=match[1]), int(match[2]))


def _filtered(name: Token, value: Token, open_token: Token | None, dates: Callable[[str], str] | None) -> Node:
    """The filter of a name and its value; as words where the filter cannot have that value."""
    field, written = name.field, value.text.strip()
    still_typed = value is open_token and not value.is_quoted
    if field is None or not written:
        return _EVERYTHING
    if field in _DATES and (date := date_of(written) or (dates(written) if dates else "")):
        return Filter(field, date, is_open=still_typed)
    is_known = (
        field not in {*_DATES, Field.IN, Field.IS}
        or (field is Field.IN and scope_of(written) is not None)
        or (field is Field.IS and trait_of(written) is not None)
    )
    if is_known:
        return Filter(field, written, is_open=still_typed)
    words = words_of(f"{name.text} {written}")
    return _EVERYTHING if still_typed else Words(words)


def _flat(tokens: Sequence[Token], open_token: Token | None, dates: Callable[[str], str] | None) -> Iterator[Node]:
    """What the tokens say where operators and brackets are words like others; filters stay filters."""
    waiting: Token | None = None
    for token in tokens:
        if waiting is not None and token.kind is TokenKind.WORDS:
            yield _filtered(waiting, token, open_token, dates)
            waiting = None
        elif token.kind is TokenKind.FIELD:
            waiting = token
        else:
            yield _words(token, open_token)


def _scopes(node: Node) -> Iterator[SearchScope]:
    """The places that a query names where all of it must be so."""
    if isinstance(node, And):
        for part in node.parts:
            yield from _scopes(part)
    elif isinstance(node, Filter) and node.field is Field.IN and (scope := scope_of(node.value)) is not None:
        yield scope


def _simplified(node: Node) -> Node:
    """The same without brackets that change nothing; where to search is no condition."""
    match node:
        case Filter(Field.IN):
            return _EVERYTHING
        case Not(part):
            inner = _simplified(part)
            return _EVERYTHING if inner == _EVERYTHING else Not(inner)
        case And(parts):
            return _joined(And, [_simplified(part) for part in parts])
        case Or(parts):
            return _joined(Or, [_simplified(part) for part in parts])
        case _:
            return node


def _joined(kind: type[And] | type[Or], parts: list[Node]) -> Node:
    inner: list[Node] = []
    for part in parts:
        inner.extend(part.parts if isinstance(part, kind) else (part,))
    # Of two things one of which is missing, the other is meant: `OR` may still be waiting for its second word.
    said = [part for part in inner if part != _EVERYTHING]
    if not said:
        return _EVERYTHING
    return said[0] if len(said) == 1 else kind(tuple(said))
