import pytest
from PySide6.QtTest import QAbstractItemModelTester

from ui.models.tags import TagModel

COUNTS = (("روسيا", 1), ("سلاح/نووي/قديم", 2), ("سلاح", 3), ("سلاحف", 1))


@pytest.fixture
def model(qapp) -> TagModel:
    model = TagModel()
    model.tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_tags(COUNTS)
    return model


def test_tags_stand_under_those_that_they_are_within(model: TagModel):
    assert [(row.tag, row.name, row.depth, row.count) for row in model.rows] == [
        ("روسيا", "روسيا", 0, 1),
        ("سلاح", "سلاح", 0, 5),
        ("سلاح/نووي", "نووي", 1, 2),
        ("سلاح/نووي/قديم", "قديم", 2, 2),
        ("سلاحف", "سلاحف", 0, 1),
    ]
    assert model.data(model.index(2)) == "#سلاح/نووي"
    assert model.row_of("سلاح/نووي") == 2


def test_tags_are_narrowed_however_they_are_written(model: TagModel):
    model.set_tags(COUNTS, " #نوُوي")
    assert [row.tag for row in model.rows] == ["سلاح", "سلاح/نووي", "سلاح/نووي/قديم"]
