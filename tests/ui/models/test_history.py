from datetime import UTC, datetime

from PySide6.QtTest import QAbstractItemModelTester

from reader.edits import EditKind, EditSummary
from ui.models.history import HistoryModel


def test_a_step_is_read_out_with_its_time(qapp):
    model = HistoryModel(lambda edit: edit.kind.value)
    QAbstractItemModelTester(model)
    model.reset([EditSummary("1", EditKind.NOTE, "", 1, datetime(2026, 1, 2, 12, tzinfo=UTC))])
    words = model.data(model.index(0))
    assert words.startswith("note — 2 January 2026, ")
