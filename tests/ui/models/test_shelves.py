import pytest
from PySide6.QtTest import QAbstractItemModelTester

from reader.catalogue import ReadingStatus
from reader.store.listing import ListOrder, ListQuery
from tests.ui.shelves import fill, found
from ui.catalogue import Shelves
from ui.models.shelves import ShelfKind, ShelfModel, ShelfRow, shelf_name, with_outer_tags


@pytest.fixture
def model(qapp, workspace) -> ShelfModel:
    ids = fill(workspace)
    outer = found(workspace, "سياسة", ids[0])
    found(workspace, "روسيا", ids[1], parent=outer.id)
    found(workspace, "اقتصاد")
    found(workspace, "عن الجديد", query="جديد")
    model = ShelfModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_shelves(Shelves(workspace.catalogue.counts(), workspace.catalogue.collections()))
    return model


def shown(model: ShelfModel) -> list[tuple[str, int | None, int]]:
    return [(shelf_name(row), row.count, row.depth) for row in model.rows]


def test_parts_collections_and_tags_are_counted(model: ShelfModel):
    assert shown(model) == [
        ("All articles", 5, 0),
        ("Unread", 4, 0),
        ("Being read", 0, 0),
        ("With notes", 1, 0),
        ("Starred", 1, 0),
        ("All notes", 1, 0),
        ("Collections", None, 0),
        ("سياسة", 2, 0),
        ("روسيا", 1, 1),
        ("اقتصاد", 0, 0),
        ("عن الجديد", None, 0),
        ("Tags", None, 0),
        ("دول", 0, 0),
        ("روسيا", 1, 1),
    ]
    assert model.words(model.rows[1]) == "Unread 4"
    assert [model.is_heading(row) for row in model.rows].count(True) == 2


def test_what_a_query_finds_is_shown_when_it_is_counted(model: ShelfModel, workspace):
    place = next(place for place, row in enumerate(model.rows) if shelf_name(row) == "عن الجديد")
    assert model.words(model.rows[place]) == "عن الجديد"
    model.set_shelves(Shelves(workspace.catalogue.counts(), workspace.catalogue.collections(), {"جديد": 1}))
    assert model.words(model.rows[place]) == "عن الجديد 1"


def test_what_is_nested_is_folded_away(model: ShelfModel):
    outer = model.rows[7]
    assert (outer.has_more, outer.is_open) == (True, True)
    model.fold(outer)
    assert "روسيا" not in [shelf_name(row) for row in model.rows[:11]]
    assert not model.rows[7].is_open
    model.fold(model.rows[7])
    assert shelf_name(model.rows[8]) == "روسيا"


def test_other_counts_leave_the_rows_where_they_are(model: ShelfModel, workspace, qtbot):
    workspace.imports.text("مقال سادس عن أمر جديد.")
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_shelves(Shelves(workspace.catalogue.counts(), workspace.catalogue.collections()))
    assert model.rows[0].count == 6
    assert model.row_of((ShelfKind.STARRED, "")) == 4
    assert model.row_of((ShelfKind.TAG, "gone")) is None


def test_every_shelf_asks_for_its_articles_in_the_order_of_the_list(model: ShelfModel):
    now = ListQuery(order=ListOrder.TITLE, grouped=True, noted=True)
    wanted = {row.kind: row.narrowed(now) for row in model.rows}
    assert wanted[ShelfKind.ALL] == ListQuery(order=ListOrder.TITLE, grouped=True)
    assert wanted[ShelfKind.UNREAD].status is ReadingStatus.UNREAD
    assert wanted[ShelfKind.READING].status is ReadingStatus.READING
    assert wanted[ShelfKind.NOTED].noted
    assert wanted[ShelfKind.STARRED].starred
    assert wanted[ShelfKind.COLLECTION].collection == model.rows[10].collection.id
    assert wanted[ShelfKind.TAG].tag == "دول/روسيا"


def test_articles_go_where_something_can_be_made_of_that(model: ShelfModel):
    taking = {shelf_name(row) for row in model.rows if row.takes_articles}
    assert taking == {"Unread", "Being read", "Starred", "سياسة", "روسيا", "اقتصاد", "دول"}
    assert not ShelfRow(ShelfKind.COLLECTION).takes_articles


def test_tags_stand_after_those_that_they_are_nested_in():
    assert with_outer_tags({"أ/ب/ج": 1, "أ": 3, "/د": 1}) == {"أ/ب/ج": 1, "أ": 3, "أ/ب": 0, "/د": 1}
