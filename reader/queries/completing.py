"""What somebody is about to write in a search box: a word, a filter's name, or a filter's value."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.arabic.letters import has_rtl_letter
from reader.arabic.normalise import fold_text
from reader.queries.language import Field, SearchScope, Trait, spellings
from reader.queries.parse import filter_query
from reader.queries.tokens import QUOTES, Token, TokenKind, tokenise
from reader.spans import Span

LISTED = (
    Field.SOURCE,
    Field.ENTITY,
    Field.TAG,
    Field.LABEL,
    Field.OUTLET,
    Field.AUTHOR,
    Field.COLLECTION,
    Field.FROM,
    Field.BEFORE,
    Field.IS,
    Field.IN,
    Field.TITLE,
    Field.UNTIL,
    Field.AFTER,
    Field.DATE,
)
"""Filters in the order in which they are offered."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands before the cursor and can be completed.

    Attributes:
        span: Its place in the box, with the filter's name.
        field: The filter whose value is being written; None for a word that may become a filter's name.
        name: The filter's name as it was written; empty for a word.
        value: What there is of the value, or of the word.
    """

    span: Span
    field: Field | None
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Completion:
    """A way to go on.

    Attributes:
        text: What is put in the place of what was typed.
        shown: The words for it.
        count: How many articles it leads to; None where that is not told.
        field: The filter that it belongs to.
        is_value: Whether it completes a value; otherwise a filter's name.
    """

    text: str
    shown: str
    count: int | None
    field: Field
    is_value: bool


def typed_at(text: str, cursor: int) -> Typed | None:
    """What is being written at a place.

    Args:
        text: What the box holds.
        cursor: The place, in code points.

    Returns:
        What can be completed; None where a word of it goes on behind the cursor, or a phrase is being written.
    """
    before = text[:cursor]
    if text[cursor : cursor + 1].strip(" \t)|"):
        return None
    if not before.strip():
        return Typed(Span(cursor, cursor), None, "", "")
    opening = max(before.rfind(mark) for mark in QUOTES)
    is_in_quotation = sum(before.count(mark) for mark in QUOTES) % 2 == 1
    return _opened_value(before, opening) if is_in_quotation else _last_of(tokenise(before), cursor)


def filter_names(typed: Typed, *, arabic: bool) -> list[Completion]:
    """The filters whose name goes on as a word begins; in the language in which it was begun.

    Args:
        typed: The word; an empty one is the beginning of all names.
        arabic: Whether an empty word is completed in Arabic.
    """
    in_arabic = has_rtl_letter(typed.value) or (arabic and not typed.value)
    begun = fold_text(typed.value)
    return [
        Completion(f"{name}:", f"{name}:", None, field, is_value=False)
        for field in LISTED
        for name in (spellings(field)[1 if in_arabic else 0],)
        if fold_text(name).startswith(begun)
    ]


def fixed_values(typed: Typed) -> list[Completion]:
    """The values of a filter that has only certain ones, in the language of its name."""
    meant: Iterable[SearchScope] | Iterable[Trait] = ()
    if typed.field is Field.IN:
        meant = tuple(scope for scope in SearchScope if scope is not SearchScope.ALL)
    elif typed.field is Field.IS:
        meant = tuple(Trait)
    names = [spellings(each)[1 if has_rtl_letter(typed.name) else 0] for each in meant]
    return [value_completion(typed, name, None) for name in fitting(typed, names)]


def fitting(typed: Typed, names: Iterable[str]) -> list[str]:
    """Those of some values that begin as typed, with or without «ال» before it, then those one of whose words does."""
    begun = fold_text(typed.value)
    places: dict[str, int] = {}
    for name in names:
        words = fold_text(name).split()
        begins = [word.startswith(begun) or word.removeprefix("ال").startswith(begun) for word in words]
        if fold_text(name).startswith(begun):
            places[name] = 0
        elif True in begins:
            places[name] = begins.index(True)
    return sorted(places, key=lambda name: min(places[name], 1))


def value_completion(typed: Typed, value: str, count: int | None, shown: str = "") -> Completion:
    """A value that completes a filter.

    Args:
        typed: The filter and what there is of the value.
        value: The value.
        count: How many articles it leads to.
        shown: The words for it; empty for the value itself.

    Raises:
        ValueError: No filter is being written.
    """
    if typed.field is None:
        raise ValueError("no filter is being written")
    return Completion(filter_query(typed.name, value), shown or value, count, typed.field, is_value=True)


def completed(text: str, typed: Typed, completion: Completion) -> tuple[str, int]:
    """What the box holds once something is completed, and where the cursor goes: after a value, a blank follows."""
    end = completion.text + (" " if completion.is_value else "")
    rest = text[typed.span.end :]
    before = text[: typed.span.start] + end
    return before + (rest.lstrip() if completion.is_value else rest), len(before)


def _last_of(tokens: Sequence[Token], cursor: int) -> Typed | None:
    """What the last token is the beginning of, if the cursor stands at its end."""
    last = tokens[-1] if tokens and tokens[-1].span.end == cursor else None
    if last is None or last.is_quoted or last.kind not in {TokenKind.FIELD, TokenKind.WORDS}:
        return None
    if last.kind is TokenKind.FIELD:
        return Typed(last.span, last.field, last.text, "")
    name = tokens[-2] if len(tokens) > 1 else None
    if name is not None and name.kind is TokenKind.FIELD and name.span.end == last.span.start:
        return Typed(Span(name.span.start, cursor), name.field, name.text, last.text)
    return Typed(last.span, None, "", last.text)


def _opened_value(before: str, opening: int) -> Typed | None:
    """A filter's value in a quotation mark that is still open; None if a phrase stands there."""
    tokens = tokenise(before[:opening])
    if not tokens or tokens[-1].kind is not TokenKind.FIELD or tokens[-1].span.end != opening:
        return None
    name = tokens[-1]
    return Typed(Span(name.span.start, len(before)), name.field, name.text, before[opening + 1 :])
