from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from reader.edits import EditKind, EditSummary
from ui.desk.editwords import EditWords
from ui.views.history import HistoryView
from ui.widgets.rows import RowView

EDITS = [
    EditSummary("1", EditKind.HIGHLIGHT, "أحمد", 1, datetime(2026, 1, 1, tzinfo=UTC)),
    EditSummary("2", EditKind.NOTE, "متى؟", 1, datetime(2026, 1, 2, tzinfo=UTC)),
    EditSummary("3", EditKind.REMOVE, "", 3, datetime(2026, 1, 3, tzinfo=UTC), is_undone=True),
]


@pytest.fixture
def view(qtbot, theme, measures) -> HistoryView:
    words = EditWords()
    view = HistoryView(words.of, theme, measures)
    view.keeper = words
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show()
    return view


def test_the_newest_step_stands_first(view: HistoryView):
    view.set_history(EDITS)
    model = view.findChild(RowView).model()
    assert [row.id for row in model.rows] == ["3", "2", "1"]
    assert model.words(model.rows[0]).startswith("Delete 3 notes — ")


def test_a_step_is_chosen_by_key(view: HistoryView, qtbot):
    view.set_history(EDITS)
    view.focus_body()
    rows = view.findChild(RowView)
    rows.select_row(1)
    with qtbot.waitSignal(view.step_chosen) as told:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert told.args[0] == EDITS[1]


def test_what_is_undone_looks_otherwise(view: HistoryView):
    view.set_history([EDITS[2]])
    undone = view.grab().toImage()
    view.set_history([EditSummary("3", EditKind.REMOVE, "", 3, EDITS[2].made)])
    assert view.grab().toImage() != undone
