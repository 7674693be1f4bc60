import pytest
from PySide6.QtTest import QAbstractItemModelTester

from reader.catalogue import ReadingStatus
from tests.ui.making import summary
from ui.models.articles import ArticleModel, Scope, ScopeModel, in_scope


@pytest.fixture
def model(qapp) -> ArticleModel:
    model = ArticleModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_summaries([summary(1), summary(2, progress=0.5), summary(3, annotation_count=2, progress=1.0)])
    return model


def test_a_scope_narrows_the_list(model: ArticleModel):
    model.set_scope(Scope.UNREAD)
    assert [row.id for row in model.rows] == ["a1"]
    model.set_scope(Scope.NOTED)
    assert [row.id for row in model.rows] == ["a3"]
    assert model.row_of("a3") == 0
    assert model.row_of("a1") is None


def test_what_the_user_marked_as_read_is_not_unread():
    assert not in_scope(summary(1, status=ReadingStatus.DONE), Scope.UNREAD)


def test_a_changed_article_keeps_its_row(model: ArticleModel, qtbot):
    with qtbot.waitSignal(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.set_summaries([summary(1, annotation_count=7), *model.rows[1:]])
    assert model.rows[0].annotation_count == 7
    assert model.words(model.rows[0]) == "مقال 1 — صحيفة"


def test_scopes_are_counted(qapp):
    model = ScopeModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_summaries([summary(1), summary(2, annotation_count=1)])
    assert [row.count for row in model.rows] == [2, 2, 1]
    model.set_summaries([])
    assert [model.words(row) for row in model.rows] == ["All articles 0", "Unread 0", "With notes 0"]
