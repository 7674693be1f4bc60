import pytest
from PySide6.QtTest import QAbstractItemModelTester

from reader.catalogue import ReadingStatus
from reader.store.listing import ListOrder, ListQuery
from tests.ui.shelves import change, fill
from ui.catalogue import Catalogue
from ui.models.articles import ArticleModel, GroupRow, group_words
from ui.models.roles import Role


@pytest.fixture
def ids(workspace, catalogue: Catalogue):
    ids = fill(workspace)
    catalogue.load(workspace.catalogue.list(ListQuery()))
    return ids


@pytest.fixture
def model(qapp, catalogue: Catalogue, ids) -> ArticleModel:
    model = ArticleModel(catalogue)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


def rows(model: ArticleModel):
    return [model.index(row).data(Role.ROW) for row in range(model.rowCount())]


def test_what_is_known_of_an_article_is_asked_for_when_it_is_shown(catalogue, ids, qtbot):
    model = ArticleModel(catalogue)
    assert rows(model) == [None] * 5
    with qtbot.waitSignal(model.dataChanged):
        pass
    assert [row.id for row in rows(model)] == list(reversed(ids))
    assert model.words(rows(model)[0]) == "جديد — صحيفة"
    assert model.words(None) == ""


def test_articles_are_found_among_headings(model: ArticleModel, catalogue, ids, qtbot):
    catalogue.show(ListQuery(order=ListOrder.TITLE, grouped=True))
    assert model.rowCount() == 10
    assert [model.id_at(row) for row in range(10)] == ["", ids[0], "", ids[1], "", ids[2], "", ids[3], "", ids[4]]
    assert [model.row_of(article_id) for article_id in ids] == [1, 3, 5, 7, 9]
    assert [model.row_at(place) for place in range(5)] == [1, 3, 5, 7, 9]
    assert model.row_of("gone") is None
    assert model.ids_in([range(1, 3), range(5, 9)]) == (ids[0], ids[2], ids[3])
    heading = model.index(2)
    assert heading.data(Role.ROW) == GroupRow(ListOrder.TITLE, "ب")
    assert not heading.flags()
    assert heading.data() == "ب"


def test_articles_under_one_heading_stand_together(model: ArticleModel, catalogue, ids):
    catalogue.show(ListQuery(order=ListOrder.STATUS, grouped=True))
    kinds = [model.id_at(row) == "" for row in range(model.rowCount())]
    assert kinds == [True, False, False, False, False, True, False]
    assert [model.row_at(place) for place in range(5)] == [1, 2, 3, 4, 6]


def test_a_changed_article_keeps_its_row(model: ArticleModel, workspace, catalogue, ids, qtbot):
    rows(model)
    qtbot.waitUntil(lambda: catalogue.summary(ids[1]) is not None)
    change(workspace, ids[1], star=True)
    with qtbot.waitSignal(model.dataChanged) as told, qtbot.assertNotEmitted(model.modelReset):
        catalogue.look_again([ids[1]])
    assert told.args[0].row() == told.args[1].row() == 3
    assert rows(model)[3].star


def test_headings_are_put_into_words(qapp):
    said = {
        GroupRow(ListOrder.PUBLISHED, "2023-09"): "September 2023",
        GroupRow(ListOrder.ADDED, ""): "No date",
        GroupRow(ListOrder.OUTLET, "رويترز"): "رويترز",
        GroupRow(ListOrder.AUTHOR, ""): "Not known",
        GroupRow(ListOrder.STATUS, ReadingStatus.DONE.value): "Done",
    }
    assert {row: group_words(row) for row in said} == said
