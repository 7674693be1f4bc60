"""Find a passage by its very words."""

from collections.abc import Iterator

from reader.annotations import TextQuoteSelector
from reader.spans import Span

_BLANKS = 16


def occurrences(text: str, exact: str) -> Iterator[Span]:
    """Every place where `exact` stands, overlapping ones too, in order; none for an empty passage."""
    start = text.find(exact) if exact else -1
    while start >= 0:
        yield Span(start, start + len(exact))
        start = text.find(exact, start + 1)


def find_quote(text: str, quote: TextQuoteSelector, near: int | None = None) -> list[Span]:
    """Find the places where a passage stands word for word.

    Args:
        text: The text to look in.
        quote: The passage; where it has a prefix or suffix, only places with these count (white space between them
            and the passage aside).
        near: A place to order by, in code points.

    Returns:
        Spans in the order of the text, or of their distance from `near`.
    """
    prefix, suffix = quote.prefix.rstrip(), quote.suffix.lstrip()
    # A prefix reaches at most this far back: its own length, and the white space that was taken off.
    reach = len(quote.prefix) + _BLANKS
    found = [
        span
        for span in occurrences(text, quote.exact)
        if text[max(0, span.start - reach) : span.start].rstrip().endswith(prefix)
        and text[span.end : span.end + len(quote.suffix) + _BLANKS].lstrip().startswith(suffix)
    ]
    if near is not None:
        found.sort(key=lambda span: abs(span.start - near))
    return found
