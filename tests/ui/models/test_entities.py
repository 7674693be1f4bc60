from dataclasses import replace

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from reader.entities.model import Entity, EntityKind
from tests.ui.making import article, entities, entity, span_of
from ui.models.entities import EntityModel, EntityOrder, EntityRow, KindRow, MentionRow, mention_of


@pytest.fixture
def model(qapp) -> EntityModel:
    model = EntityModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_entities(entities(), article())
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
    model.set_entities((more, *entities()[:3]), article())
    model.set_order(EntityOrder.PLACE)
    assert [row.entity.id for row in model.rows if isinstance(row, EntityRow)] == ["e1", "e2", "e4", "e3"]
    model.set_order(EntityOrder.COUNT)
    assert model.rows[1].entity == fewer


def test_kinds_cannot_be_chosen(model: EntityModel):
    assert not model.index(0).flags()
    assert model.index(1).flags()


def dated(*values: tuple[str, str]) -> list[Entity]:
    found = []
    for number, (words, value) in enumerate(values, start=10):
        found.append(replace(entity(number, EntityKind.DATE, span_of(words)), value=value))
    return found


def test_times_stand_in_their_own_order_with_their_sentences(model: EntityModel):
    model.set_entities(dated(("صباح اليوم", "2023-09-12"), ("2023", "2020"), ("قمة", "")), article())
    heading, first, second, unknown = model.rows
    assert heading == KindRow(EntityKind.DATE, 3)
    assert (first.event.value, first.is_first, first.is_last) == ("2020", True, False)
    assert first.sentence.startswith("وأكد أحمد")
    assert (second.event.value, second.is_last) == ("2023-09-12", True)
    assert model.words(second).startswith("Tuesday 12 September 2023 وصل أحمد")
    assert isinstance(unknown, EntityRow)
    model.open(first.entity.id)
    assert mention_of(model.rows[2]) == first.event.mention


def test_a_mention_is_shown_among_the_words_around_it(model: EntityModel):
    model.open("e2")
    row = next(row for row in model.rows if isinstance(row, MentionRow))
    assert row.name.of(row.words) == "روسيا"
    assert row.words.startswith("وصل أحمد إلى روسيا صباح")
    assert "\n" not in row.words
    assert (model.row_of("e2"), model.row_of("e2", row.mention.span), model.row_of("e99")) == (3, 4, None)
    assert "روسيا" in model.words(row)
