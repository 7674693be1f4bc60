"""What a text says that another one does not, word for word and wherever it stands there.

A word is common to both texts where one of the triples of words that it belongs to is. So a paragraph that was moved is no
difference, and the work grows as the texts do and no faster.
"""

import re
from collections.abc import Iterable, Sequence

from reader.arabic.normalise import fold_words
from reader.spans import Span

_WORD = re.compile(r"\S+")
_TRIPLE = 3


def only_in(text: str, other: str) -> tuple[Span, ...]:
    """The passages of a text that do not stand in another one, in order; none runs over the end of a paragraph.

    Args:
        text: The text that the spans are of.
        other: The other one.
    """
    words = _words(text)
    folded = [word for word, _ in words]
    theirs = [word for word, _ in _words(other)]
    if folded == theirs:
        return ()
    known = set(_triples(theirs))
    common: set[int] = set()
    for place, triple in enumerate(_triples(folded)):
        if triple in known:
            common.update(range(place, place + _TRIPLE))
    return tuple(_joined(text, (span if place not in common else None for place, (_, span) in enumerate(words))))


def _words(text: str) -> list[tuple[str, Span]]:
    """The words of a text, folded, with their places; marks that stand alone are none."""
    found = ((fold_words(match[0]).strip(), Span(*match.span())) for match in _WORD.finditer(text))
    return [(word, span) for word, span in found if word]


def _triples(words: Sequence[str]) -> Iterable[tuple[str, ...]]:
    return zip(words, words[1:], words[2:], strict=False)


def _joined(text: str, spans: Iterable[Span | None]) -> Iterable[Span]:
    """Spans that follow one another in one paragraph as one; None parts them."""
    open_span: Span | None = None
    for span in spans:
        if open_span is not None and span is not None and "\n" not in text[open_span.end : span.start]:
            open_span = Span(open_span.start, span.end)
            continue
        if open_span is not None:
            yield open_span
        open_span = span
    if open_span is not None:
        yield open_span
