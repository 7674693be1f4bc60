from PySide6.QtTest import QAbstractItemModelTester

from tests.ui.making import TEXT, article
from ui.models.outline import OutlineModel


def test_headings_are_listed_and_found_by_place(qapp):
    model = OutlineModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_article(article())
    assert [(model.words(row), row.depth) for row in model.rows] == [("قمة مرتقبة", 0), ("تحديات وفرص", 0)]
    assert model.row_at(0) == 0
    assert model.row_at(len(TEXT)) == 1
    model.set_article(None)
    assert not model.rows
    assert model.row_at(5) is None
