import pytest
from PySide6.QtCore import Qt

from reader.store.listing import Heading, Listing
from reader.store.notelisting import NoteOrder, NoteSummary
from tests.ui.making import LABELS, annotation
from ui.models.allnotes import AllNotesModel
from ui.views.notetable import NoteRowDelegate, NoteTable

FIRST = annotation("صباح اليوم", "**متى**؟", label="claim", tags=("وقت",))
SECOND = annotation("الزيارة")


@pytest.fixture
def table(qtbot, dressed, theme, measures) -> NoteTable:
    table = NoteTable()
    qtbot.addWidget(table)
    model = AllNotesModel(table)
    model.labels = LABELS
    model.show_listing(Listing((FIRST.id, SECOND.id, FIRST.id), (Heading(0, "وقت"),)), NoteOrder.TAG)
    model.put((FIRST.id, SECOND.id), {each.id: NoteSummary(each, "قمة") for each in (FIRST, SECOND)})
    delegate = NoteRowDelegate(theme, measures, table)
    delegate.labels = LABELS
    table.setModel(model)
    table.setItemDelegate(delegate)
    table.resize(700, 500)
    table.show()
    return table


def click(table: NoteTable, qtbot, row: int, how) -> None:
    how(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(table.model().index(row)).center())


def test_a_click_selects_and_a_double_click_goes_there(table: NoteTable, qtbot):
    with qtbot.assertNotEmitted(table.row_chosen):
        click(table, qtbot, 2, qtbot.mouseClick)
    assert table.selected_ids == (SECOND.id,)
    with qtbot.waitSignal(table.row_chosen) as told:
        click(table, qtbot, 2, qtbot.mouseDClick)
    assert told.args[0].annotation == SECOND


def test_return_goes_there_and_delete_asks_for_the_trash(table: NoteTable, qtbot):
    table.select_row(1)
    with qtbot.waitSignal(table.row_chosen):
        qtbot.keyClick(table, Qt.Key.Key_Return)
    with qtbot.waitSignal(table.remove_requested):
        qtbot.keyClick(table, Qt.Key.Key_Delete)


def test_a_note_that_stands_twice_is_selected_once(table: NoteTable):
    table.selectAll()
    assert table.selected_ids == (FIRST.id, SECOND.id)


def test_the_last_line_tells_label_tags_and_article(table: NoteTable):
    words = table.itemDelegate().below(NoteSummary(FIRST, "قمة"))
    assert [part in words for part in ("Claim", "#وقت", "قمة")] == [True, True, True]


def test_rows_are_painted(table: NoteTable, theme):
    image = table.grab().toImage()
    seen = {image.pixelColor(x, y).name() for x in range(0, 700, 2) for y in range(0, 500, 2)}
    assert theme.label_edges["yellow"].name() in seen
    assert len(seen) > 8
