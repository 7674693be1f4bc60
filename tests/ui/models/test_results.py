from PySide6.QtTest import QAbstractItemModelTester

from reader.spans import Span
from reader.store.hits import SearchHit
from reader.store.places import HitKind
from ui.models.results import HitHeading, ResultModel

ARTICLE = SearchHit(HitKind.ARTICLE, "a1", None, "مقال", "في روسيا", (Span(3, 8),), Span(9, 14), 1)
NOTE = SearchHit(HitKind.NOTE, "a1", "n1", "مقال", "متى؟", (), Span(9, 14), 1)
NAME = SearchHit(HitKind.ENTITY, "", None, "روسيا", "روسيا", (Span(0, 5),), None, 2)


def model_of(*hits: SearchHit) -> ResultModel:
    model = ResultModel()
    model.tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show(hits)
    return model


def test_hits_stand_under_the_name_of_their_kind(qapp):
    model = model_of(NAME, NOTE, ARTICLE, ARTICLE)
    kinds = [HitHeading(HitKind.ENTITY), HitHeading(HitKind.NOTE), HitHeading(HitKind.ARTICLE)]
    assert [*model.rows] == [kinds[0], NAME, kinds[1], NOTE, kinds[2], ARTICLE, ARTICLE]
    assert [*model.hits] == [NAME, NOTE, ARTICLE, ARTICLE]
    assert model.is_heading(model.rows[0])
    assert not model.is_heading(NAME)


def test_further_hits_follow_without_another_heading(qapp):
    model = model_of(NOTE, ARTICLE)
    model.append([ARTICLE])
    assert [*model.rows][-2:] == [ARTICLE, ARTICLE]
    model.append([NAME])
    assert [*model.rows][-2:] == [HitHeading(HitKind.ENTITY), NAME]


def test_a_hit_is_said_with_its_article_and_a_name_once(qapp):
    model = model_of(ARTICLE)
    assert model.words(ARTICLE) == "مقال: في روسيا"
    assert model.words(NAME) == "روسيا"
    assert model.words(HitHeading(HitKind.NOTE)) == "Notes"
