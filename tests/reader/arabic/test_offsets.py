import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.arabic.normalise import fold
from reader.arabic.offsets import OffsetMap
from reader.spans import Span
from tests.reader.arabic.texts import texts


def test_identity_gives_back_the_same_span():
    offsets = OffsetMap.identity(5)
    assert offsets.to_raw(Span(1, 4)) == Span(1, 4)
    assert offsets.to_folded(Span(1, 4)) == Span(1, 4)


def test_marks_belong_to_the_letter_before_them():
    raw = "كَتَبَ"
    _, offsets = fold(raw)
    assert offsets.to_raw(Span(0, 1)) == Span(0, 2)
    assert offsets.to_raw(Span(1, 3)) == Span(2, 6)
    assert offsets.to_folded(Span(0, 2)) == Span(0, 1)


def test_a_part_of_a_ligature_is_the_whole_ligature():
    folded, offsets = fold("قال ﷲ.")
    assert folded == "قال الله."
    assert offsets.to_raw(Span(5, 6)) == Span(4, 5)
    assert offsets.to_folded(Span(4, 5)) == Span(4, 8)


def test_marks_at_the_start_belong_to_nothing():
    folded, offsets = fold("\u200f\u064eكتاب")
    assert folded == "كتاب"
    assert offsets.to_raw(Span(0, 4)) == Span(2, 6)
    assert offsets.to_folded(Span(0, 2)) == Span(0, 0)


def test_a_span_past_the_end_is_refused():
    _, offsets = fold("كتاب")
    with pytest.raises(IndexError):
        offsets.to_raw(Span(0, 5))
    with pytest.raises(IndexError):
        offsets.to_folded(Span(0, 5))


@given(texts(), st.data())
def test_folding_a_raw_hit_gives_the_folded_hit(raw, data):
    folded, offsets = fold(raw)
    start = data.draw(st.integers(0, len(folded)))
    end = data.draw(st.integers(start, len(folded)))
    hit = offsets.to_raw(Span(start, end))
    assert 0 <= hit.start <= hit.end <= len(raw)
    if start < end:
        assert folded[start:end] in fold(hit.of(raw))[0]
        assert offsets.to_folded(hit).contains(Span(start, end))


@given(texts(), st.data())
def test_neighbouring_raw_spans_give_neighbouring_folded_spans(raw, data):
    folded, offsets = fold(raw)
    cut = data.draw(st.integers(0, len(raw)))
    left, right = offsets.to_folded(Span(0, cut)), offsets.to_folded(Span(cut, len(raw)))
    assert (left.start, left.end, right.end) == (0, right.start, len(folded))
    assert left.of(folded) == fold(raw[:cut])[0]
