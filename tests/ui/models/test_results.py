from PySide6.QtTest import QAbstractItemModelTester

from reader.spans import Span
from reader.store.hits import SearchHit
from reader.store.places import HitKind
from ui.models.results import ResultModel


def test_a_hit_is_said_with_its_article(qapp):
    model = ResultModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.reset([SearchHit(HitKind.ARTICLE, "a1", None, "مقال", "في روسيا", (Span(3, 8),), Span(9, 14), 1)])
    assert model.words(model.rows[0]) == "مقال: في روسيا"
