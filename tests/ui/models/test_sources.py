import pytest
from PySide6.QtTest import QAbstractItemModelTester

from reader.sources.shares import shares
from tests.ui.making import TEXT, attributions, sources
from ui.models.sources import SourceModel, SourceRow, StatementRow


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


def test_a_statement_knows_through_whom_it_came(model: SourceModel):
    chains = [row.chain for row in model.rows if isinstance(row, StatementRow)]
    assert chains == [("رويترز", "أحمد"), ("أحمد",), ("رويترز",)]


def test_a_source_knows_its_share_of_the_text(model: SourceModel):
    found = [row.share for row in model.rows if isinstance(row, SourceRow)]
    assert found == [share.share for share in shares(sources(), attributions(), len(TEXT))]


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
