from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.entities.candidates import Candidate, choose
from reader.entities.model import EntityKind


def candidate(first, last, confidence):
    return Candidate(first, last, 0, EntityKind.LOC, "test", confidence=confidence)


def test_the_surer_candidate_wins_and_of_equals_the_longer():
    sure, unsure = candidate(1, 2, 0.9), candidate(0, 2, 0.6)
    assert choose([unsure, sure]) == [sure]

    short, long = candidate(0, 1, 0.9), candidate(0, 3, 0.9)
    assert choose([short, long]) == [long]


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 4), st.floats(0, 1))))
def test_what_is_kept_stands_in_order_without_overlap(drawn):
    kept = choose([candidate(first, first + size, confidence) for first, size, confidence in drawn])

    assert all(one.last <= other.first for one, other in pairwise(kept))
    assert bool(kept) == bool(drawn)
