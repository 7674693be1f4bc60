import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtTest import QAbstractItemModelTester

from reader.sources.model import Attribution, AttributionKind, CueClass, Source, SourceType
from reader.spans import Span
from tests.ui.making import EVIDENCE, TEXT, attributions, sources
from ui.models.sources import SourceModel, SourceRow, StatementRow, shares, via


@pytest.fixture
def model(qapp) -> SourceModel:
    model = SourceModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_sources(sources(), attributions(), TEXT)
    return model


def test_statements_stand_under_their_source(model: SourceModel):
    kinds = [row.source.name if isinstance(row, SourceRow) else row.cue for row in model.rows]
    assert kinds == ["أحمد", "قال", "وأكد", "رويترز", "حسبما ذكرت"]
    assert model.rows[0].count == 2


def test_a_statement_inside_an_outlets_names_the_outlet():
    reported, plain = attributions()[1], attributions()[2]
    assert via(reported, attributions(), sources()) == "رويترز"
    assert via(plain, attributions(), sources()) == ""
    assert via(attributions()[0], attributions(), sources()) == ""


def test_the_filter_finds_sources_and_statements(model: SourceModel):
    model.set_filter("شريك")
    assert [type(row) for row in model.rows] == [SourceRow, StatementRow]
    model.set_filter("رويترز")
    assert next(model.words(row) for row in model.rows) == "رويترز 1"


def test_sources_are_ordered_by_count(model: SourceModel):
    model.set_sources(tuple(reversed(sources())), attributions(), TEXT)
    assert model.rows[0].source.name == "رويترز"
    model.set_by_count(True)
    assert model.rows[0].source.name == "أحمد"


def test_a_statement_in_another_counts_for_the_inner_source():
    found = {share.source.id: share.share * len(TEXT) for share in shares(sources(), attributions(), len(TEXT))}
    outer, inner, other = (len(found.content) for found in attributions())
    assert found["s1"] == pytest.approx(inner + other)
    assert found["s2"] == pytest.approx(outer - inner)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 99), st.integers(0, 30)), max_size=12))
def test_shares_never_exceed_the_text(found: list[tuple[str, int, int]]):
    people = [Source(name, name, SourceType.PERSON) for name in "abc"]
    said = [
        Attribution(
            None, name, Span(0, 0), Span(start, start + length), AttributionKind.DIRECT, CueClass.NEUTRAL, EVIDENCE
        )
        for name, start, length in found
    ]
    covered = set().union(*(range(each.content.start, each.content.end) for each in said)) if said else set()
    total = sum(share.share for share in shares(people, said, 200))
    assert total == pytest.approx(len(covered) / 200)


def test_an_empty_text_has_no_shares():
    assert shares(sources(), (), 0) == ()
