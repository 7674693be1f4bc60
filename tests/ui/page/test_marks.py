from hypothesis import given
from hypothesis import strategies as st

from reader.spans import Span
from ui.page.marks import Hits, Marks

SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 9000), st.integers(0, 3000))


def expected(spans: dict[int, Span], stretch: Span) -> set[int]:
    return {key for key, span in spans.items() if span and span.overlaps(stretch)}


@given(st.lists(SPANS, max_size=40), SPANS)
def test_all_that_overlap_are_found(spans: list[Span], stretch: Span) -> None:
    known = dict(enumerate(spans))
    assert {key for _, key in Marks(known.items()).overlapping(stretch)} == expected(known, stretch)


@given(st.lists(st.tuples(st.integers(0, 12), SPANS, st.booleans()), max_size=60), SPANS)
def test_they_are_found_after_changes(changes: list[tuple[int, Span, bool]], stretch: Span) -> None:
    marks: Marks[int] = Marks()
    known: dict[int, Span] = {}
    for key, span, kept in changes:
        if kept:
            marks.put(key, span)
            known[key] = span
        else:
            marks.drop(key)
            known.pop(key, None)
    assert {key for _, key in marks.overlapping(stretch)} == expected(known, stretch)
    assert len(marks) == len(known)


def test_they_come_by_place_the_longer_first() -> None:
    marks = Marks([("inner", Span(5, 8)), ("outer", Span(5, 20)), ("first", Span(1, 7))])
    assert [key for _, key in marks.overlapping(Span(0, 30))] == ["first", "outer", "inner"]


def test_a_span_without_length_marks_nothing() -> None:
    assert Marks([("empty", Span(5, 5))]).overlapping(Span(0, 30)) == []


@given(st.lists(st.integers(1, 40), max_size=40), SPANS)
def test_hits_are_found_by_their_place(gaps: list[int], stretch: Span) -> None:
    starts = [sum(gaps[: index + 1]) for index in range(len(gaps))]
    hits = [Span(start, start + min(gap, 7)) for start, gap in zip(starts, [*gaps[1:], 9], strict=True)] if gaps else []
    found = Hits(hits).overlapping(stretch)
    assert [index for _, index in found] == [
        index for index, hit in enumerate(hits) if stretch and hit.overlaps(stretch)
    ]
