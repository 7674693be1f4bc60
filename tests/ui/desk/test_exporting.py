from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from reader.errors import UnwritableFileError
from reader.export.model import ExportContext, ExportFormat, ExportOptions, ExportOutcome, ExportStatus, Part
from tests.ui.desks import Sitting
from tests.ui.making import TEXT, span_of
from ui.dialogs.outcomes import OutcomeDialog
from ui.widgets.rows import RowView

SOME_ID = "11111111-1111-4111-8111-111111111111"


@pytest.fixture
def sitting(qtbot, dressed, library: Path, tmp_path: Path):
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    sitting = Sitting(qtbot, library, [path]).begin()
    yield sitting
    sitting.end()


def test_the_export_dialog_shows_the_notes(sitting: Sitting, qtbot):
    sitting.annotating.add(span_of("صباح اليوم"), note="متى؟")
    sitting.settle()
    dialog = sitting.open_export()
    qtbot.waitUntil(lambda: "متى؟" in dialog.preview.toPlainText())
    dialog.reject()


def test_the_form_of_the_last_export_is_offered_again(sitting: Sitting):
    sitting.desk._preferences.remember(export_format="of tomorrow", export_context="of tomorrow")
    first = sitting.open_export()
    assert first.form.options == ExportOptions()
    first.chosen.emit(ExportOptions(ExportFormat.LOGSEQ, context=ExportContext.PARAGRAPH), "")
    first.reject()
    again = sitting.open_export()
    assert (again.form.options.format, again.form.options.context) == (ExportFormat.LOGSEQ, ExportContext.PARAGRAPH)
    again.reject()


def test_notes_are_copied_as_markdown(sitting: Sitting, qtbot):
    sitting.annotating.add(span_of("صباح اليوم"), note="متى؟")
    sitting.desk._actions.copy_markdown.trigger()
    qtbot.waitUntil(lambda: "> صباح اليوم" in QGuiApplication.clipboard().text())


def test_what_was_not_written_is_told(sitting: Sitting):
    failed = ExportOutcome(Path("/x/a.md"), ExportStatus.FAILED, ("a",), error=UnwritableFileError(Path("/x/a.md")))
    edited = ExportOutcome(Path("/x/b.md"), ExportStatus.UPDATED, ("b",), (SOME_ID, Part.NOTE))
    kept = ExportOutcome(Path("رويترز"), ExportStatus.KEPT, ())
    usual = ExportOutcome(Path("/x/c.md"), ExportStatus.CREATED, ("c",))
    sitting.desk._exporting._tell_exported([failed, edited, kept, usual])
    dialog = sitting.window.findChild(OutcomeDialog)
    rows = dialog.findChild(RowView).model()
    said = [rows.index(place, 0).data() for place in range(rows.rowCount())]
    assert "cannot be written" in said[0]
    assert said[1].endswith("left so: 1 note, the note on the article.")
    assert "A note of yours" in said[2]
    assert dialog.findChild(QLabel).text() == "2 files written"
    dialog.reject()
    sitting.desk._exporting._tell_exported([usual])
    assert len(sitting.window.findChildren(OutcomeDialog)) <= 1
