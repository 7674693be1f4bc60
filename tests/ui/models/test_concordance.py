from PySide6.QtTest import QAbstractItemModelTester

from tests.ui.views.crossings import LINES
from ui.models.concordance import LineModel


def test_a_line_is_said_as_it_stands_with_its_article(qapp):
    model = LineModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.reset(LINES)
    assert model.words(LINES[0]) == "ثم عاد وسالم إلى عدن — مقال جديد"
