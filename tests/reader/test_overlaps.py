import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.overlaps import Overlaps, is_made_of
from reader.spans import Span

SPANS = st.tuples(st.integers(0, 60), st.integers(0, 20)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@given(st.lists(SPANS, max_size=12), SPANS.filter(bool))
def test_overlaps_are_those_that_a_plain_search_finds(spans, wanted):
    (found,) = Overlaps((span, number) for number, span in enumerate(spans)).of_each([wanted.start], [wanted.end])
    expected = [number for number, span in enumerate(spans) if span.end > wanted.start and span.start < wanted.end]
    assert sorted(found) == expected


@pytest.mark.parametrize(
    ("passage", "statement", "is_its"),
    [
        ((0, 10), (0, 10), True),
        ((4, 6), (0, 10), True),
        ((0, 10), (4, 6), True),
        ((0, 10), (5, 15), True),
        ((0, 10), (6, 16), False),
    ],
)
def test_a_passage_is_of_the_statement_with_which_it_shares_half_of_the_shorter(passage, statement, is_its):
    assert is_made_of(*passage, *statement) is is_its
