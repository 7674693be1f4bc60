"""Describe a passage so that it can be found again.

Source: https://www.w3.org/TR/annotation-model/#text-quote-selector and #text-position-selector.
"""

from reader.annotations import TextPositionSelector, TextQuoteSelector
from reader.spans import Span

CONTEXT_LENGTH = 32
"""Code points kept from before and after a passage."""


def describe(text: str, span: Span) -> tuple[TextQuoteSelector, TextPositionSelector]:
    """Describe a passage by its words and by its place.

    Args:
        text: The article's text.
        span: The passage.

    Returns:
        Both selectors; prefix and suffix are shorter at the ends of the text.

    Raises:
        ValueError: The span ends past the text.
    """
    if len(text) < span.end:
        raise ValueError(f"{span} ends past the text ({len(text)})")
    prefix = text[max(0, span.start - CONTEXT_LENGTH) : span.start]
    suffix = text[span.end : span.end + CONTEXT_LENGTH]
    return TextQuoteSelector(span.of(text), prefix, suffix), TextPositionSelector(span.start, span.end)
