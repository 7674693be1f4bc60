import pytest
from PySide6.QtTest import QAbstractItemModelTester

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


def test_a_statement_inside_an_outlets_names_the_outlet(model: SourceModel):
    through = {row.attribution: row.via for row in model.rows if isinstance(row, StatementRow)}
    outer, reported, plain = attributions()
    assert (through[outer], through[reported], through[plain]) == ("", "رويترز", "")


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
