from PySide6.QtTest import QAbstractItemModelTester

from reader.concordance import EntityPage, Neighbour
from tests.ui.views.crossings import ADEN, CLAIMED, DOSSIER, PAGE, REFERENT, STATED
from ui.models.entityfacts import AllStatements, FactHeading, FactModel, Facts


def test_facts_stand_under_their_headings_and_the_newest_statement_first(qapp):
    model = FactModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show(PAGE, DOSSIER.statements)
    assert [row.kind for row in model.rows if isinstance(row, FactHeading)] == list(Facts)
    assert [*model.rows][3:6] == [STATED, CLAIMED, AllStatements(2)]
    said = [model.words(row) for row in model.rows if not isinstance(row, FactHeading)]
    assert said[0] == "2023-09 2, 2024-01 1"
    assert {"متى؟", "السالم 1", "السالم → سالم", "عدن 1", "زعم أن البحر هادئ"} <= set(said)


def test_who_stands_in_no_same_sentence_is_named_without_a_number(qapp):
    model = FactModel()
    model.show(EntityPage(REFERENT, neighbours=(Neighbour(ADEN, 0, 4),)), ())
    assert [model.words(row) for row in model.rows if not isinstance(row, FactHeading)] == ["عدن"]


def test_what_is_not_known_has_no_heading(qapp):
    model = FactModel()
    model.show(EntityPage(REFERENT), ())
    assert model.rows == []
