import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.anchors.describe import describe
from reader.anchors.quotes import find_quote
from reader.spans import Span
from tests.reader.arabic.texts import texts


@given(texts(200), st.data())
def test_both_selectors_lead_back_to_the_passage(text, data):
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    quote, position = describe(text, span)
    assert position.span == span
    assert quote.exact == span.of(text)
    assert text[: span.start].endswith(quote.prefix)
    assert text[span.end :].startswith(quote.suffix)
    assert max(len(quote.prefix), len(quote.suffix)) <= 32
    if span:
        assert span in find_quote(text, quote)


def test_a_passage_past_the_end_is_our_mistake():
    with pytest.raises(ValueError, match="past the text"):
        describe("نص", Span(0, 3))
