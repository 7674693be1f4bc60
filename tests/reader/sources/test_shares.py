import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.entities.model import Evidence
from reader.sources.model import Attribution, AttributionKind, CueClass, Source, SourceType
from reader.sources.shares import shares
from reader.spans import Span

EVIDENCE = Evidence("x")


def statement(source_id: str, start: int, end: int) -> Attribution:
    return Attribution(
        None, source_id, Span(0, 0), Span(start, end), AttributionKind.DIRECT, CueClass.NEUTRAL, EVIDENCE
    )


def test_a_statement_in_another_counts_for_the_inner_source() -> None:
    sources = [Source("s1", "كيم", SourceType.PERSON), Source("s2", "رويترز", SourceType.OUTLET)]
    found = shares(sources, [statement("s2", 0, 50), statement("s1", 10, 30), statement("s1", 60, 70)], 100)
    assert [(share.id, share.name, share.place, share.share) for share in found] == [
        ("s1", "كيم", 0, pytest.approx(0.3)),
        ("s2", "رويترز", 1, pytest.approx(0.3)),
    ]


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 99), st.integers(0, 30)), max_size=12))
def test_shares_never_exceed_the_text(found: list[tuple[str, int, int]]) -> None:
    people = [Source(name, name, SourceType.PERSON) for name in "abc"]
    said = [statement(name, start, start + length) for name, start, length in found]
    covered = set().union(*(range(each.content.start, each.content.end) for each in said)) if said else set()
    total = sum(share.share for share in shares(people, said, 200))
    assert total == pytest.approx(len(covered) / 200)


def test_an_empty_text_has_no_shares() -> None:
    assert shares([Source("s1", "كيم", SourceType.PERSON)], (), 0) == ()
