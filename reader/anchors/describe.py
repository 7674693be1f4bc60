"""Describe a passage so that it can be found again.

Source: https://www.w3.org/TR/annotation-model/#text-quote-selector and #text-position-selector.
"""

from reader.annotations import Annotation, Body, Target, TextPositionSelector, TextQuoteSelector
from reader.article import Article
from reader.spans import Span, trimmed

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


def new_annotation(article_id: str, article: Article, span: Span, body: Body) -> Annotation:
    """An annotation of a passage.

    Args:
        article_id: UUID of the article.
        article: The article.
        span: The passage; white space at its ends is left out.
        body: What is said about it.

    Raises:
        ValueError: The span is empty or ends past the text.
    """
    passage = trimmed(span, article.text) or span
    if not passage:
        raise ValueError(f"an empty passage cannot be annotated: {span}")
    quote, position = describe(article.text, passage)
    return Annotation(Target(article_id, article.text_sha256, quote, position), body)
