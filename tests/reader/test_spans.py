import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.spans import Span, trimmed

spans = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda ends: Span(min(ends), max(ends)))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_that_cannot_be_is_refused(start: int, end: int):
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_a_span_covers_code_points_half_open():
    assert Span(2, 4).of("أب😀د") == "😀د"
    assert len(Span(2, 4)) == 2


def test_an_empty_span_is_false():
    assert not Span(3, 3)
    assert Span(3, 4)


@given(spans, spans)
def test_overlap_is_symmetric_and_agrees_with_the_intersection(one: Span, other: Span):
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert one.overlaps(other) == other.overlaps(one)
    intersection = one.intersection(other)
    assert (intersection is not None) == bool(shared)
    if intersection is not None:
        assert set(range(intersection.start, intersection.end)) == shared
        assert one.contains(intersection)
        assert other.contains(intersection)


def test_a_shifted_span_keeps_its_length():
    assert Span(3, 7).shifted(-3) == Span(0, 4)


@pytest.mark.parametrize(("text", "kept"), [("  نص \n", "نص"), ("   ", ""), ("نص", "نص")])
def test_trimming_takes_white_space_off_both_ends(text: str, kept: str):
    assert trimmed(Span(0, len(text)), text).of(text) == kept
