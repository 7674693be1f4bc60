import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.ui.making import summary
from ui.models.articlechoice import ArticleChoiceModel

CHECK = Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def model(qapp) -> ArticleChoiceModel:
    model = ArticleChoiceModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_articles(
        [summary(1, title="أحمد في روسيا"), summary(2, title="قمة"), summary(3, title="قِمَّة أخرى")], ["a2"]
    )
    return model


def test_articles_are_ticked_and_no_longer(model: ArticleChoiceModel, qtbot):
    assert model.chosen == ("a2",)
    with qtbot.waitSignal(model.choice_changed):
        assert model.setData(model.index(0), Qt.CheckState.Checked.value, CHECK)
    assert model.chosen == ("a1", "a2")
    assert model.index(0).data(CHECK) == Qt.CheckState.Checked
    model.setData(model.index(1), Qt.CheckState.Unchecked.value, CHECK)
    assert model.chosen == ("a1",)
    assert not model.setData(model.index(0), "x", Qt.ItemDataRole.EditRole)


def test_the_filter_folds_and_keeps_what_is_ticked(model: ArticleChoiceModel):
    model.set_filter("قمه")
    assert [row.id for row in model.rows] == ["a2", "a3"]
    model.set_filter("احمد")
    assert [row.id for row in model.rows] == ["a1"]
    assert model.chosen == ("a2",)
    model.set_filter("")
    assert len(model.rows) == 3
