import pytest
from PySide6.QtTest import QAbstractItemModelTester

from tests.ui.making import TEXT, entities
from ui.models.entities import EntityModel, EntityOrder, EntityRow, KindRow


@pytest.fixture
def model(qapp) -> EntityModel:
    model = EntityModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_entities(entities(), TEXT)
    return model


def names(model: EntityModel) -> list[str]:
    return [row.kind.value if isinstance(row, KindRow) else row.entity.name for row in model.rows]


def test_entities_stand_under_their_kind_with_counts(model: EntityModel):
    assert names(model) == ["PER", "أحمد", "LOC", "روسيا", "ORG", "رويترز", "CNN", "DATE", "2023"]
    assert model.rows[4].count == 2
    assert model.words(model.rows[1]) == "أحمد 2"


@pytest.mark.parametrize("needle", ["احمد", "أَحْمَد", " أحمد "])
def test_the_filter_finds_a_name_however_it_is_written(model: EntityModel, needle: str):
    model.set_filter(needle)
    assert names(model) == ["PER", "أحمد"]


def test_an_empty_filter_shows_all(model: EntityModel):
    model.set_filter("xyz")
    assert not model.rows
    model.set_filter("")
    assert len(model.rows) == 9


def test_the_order_is_by_count_or_by_place(model: EntityModel):
    more, fewer = entities()[3], entities()[0]
    model.set_entities((more, *entities()[:3]), TEXT)
    model.set_order(EntityOrder.PLACE)
    assert [row.entity.id for row in model.rows if isinstance(row, EntityRow)] == ["e1", "e2", "e4", "e3"]
    model.set_order(EntityOrder.COUNT)
    assert model.rows[1].entity == fewer


def test_kinds_cannot_be_chosen(model: EntityModel):
    assert not model.index(0).flags()
    assert model.index(1).flags()
