from hypothesis import given
from hypothesis import strategies as st

from ui.page.heights import Heights

LENGTHS = st.lists(st.integers(0, 900), min_size=1, max_size=70)


def heights_of(lengths: list[int]) -> Heights:
    starts = [sum(lengths[:index]) for index in range(len(lengths) + 1)]
    return Heights(len(lengths), starts.__getitem__, per_character=0.37, per_paragraph=33.0)


def test_the_estimate_grows_with_characters_and_paragraphs() -> None:
    heights = heights_of([100, 0, 200])
    assert [heights[index] for index in range(3)] == [70, 33, 107]
    assert heights.total == 210


def test_a_correction_moves_what_follows() -> None:
    heights = heights_of([100, 0, 200])
    assert heights.set(1, 50) == 17
    assert heights[1] == 50
    assert heights.is_exact(1)
    assert not heights.is_exact(0)
    assert [heights.top_of(index) for index in range(4)] == [0, 70, 120, 227]


@given(LENGTHS, st.data())
def test_tops_are_the_sums_of_the_heights_before(lengths: list[int], data: st.DataObject) -> None:
    heights = heights_of(lengths)
    for index, height in data.draw(
        st.lists(st.tuples(st.integers(0, len(lengths) - 1), st.integers(1, 2000)), max_size=40)
    ):
        heights.set(index, height)
        assert heights[index] == height
    values = [heights[index] for index in range(len(lengths))]
    tops = [sum(values[:index]) for index in range(len(lengths) + 1)]
    assert [heights.top_of(index) for index in range(len(lengths) + 1)] == tops
    assert heights.total == tops[-1]
    for index in range(len(lengths)):
        assert heights.index_at(tops[index]) == index
        assert heights.index_at(tops[index + 1] - 1) == index


def test_places_outside_belong_to_the_first_and_the_last() -> None:
    heights = heights_of([100, 200])
    assert heights.index_at(-40) == 0
    assert heights.index_at(10_000) == 1


def test_heights_that_are_known_are_taken_over_except_for_some() -> None:
    known, others = heights_of([100, 0, 200, 50]), heights_of([110, 0, 200, 50])
    for index, height in enumerate((90, 40, 300)):
        known.set(index, height)
    others.set_as(known, but=range(1))
    assert [others[index] for index in range(1, 3)] == [40, 300]
    assert [others.is_exact(index) for index in range(4)] == [False, True, True, False]
    assert list(others.exact_ones) == [1, 2]
