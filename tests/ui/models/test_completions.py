from PySide6.QtTest import QAbstractItemModelTester

from reader.queries.completing import Completion
from reader.queries.language import Field
from ui.models.completions import CompletionModel, beside


def test_a_filter_is_offered_with_what_it_asks_for_and_a_value_with_its_articles(qapp):
    name = Completion("source:", "source:", None, Field.SOURCE, is_value=False)
    value = Completion("source:سالم", "سالم", 1200, Field.SOURCE, is_value=True)
    model = CompletionModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.reset([name, value])
    assert beside(name) == "credits somebody with something"
    assert [model.words(row) for row in model.rows] == ["source: credits somebody with something", "سالم 1,200"]
    assert beside(Completion("is:read", "read", None, Field.IS, is_value=True)) == ""
