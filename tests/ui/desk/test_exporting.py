from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from reader.export.model import ExportContext, ExportFormat, ExportOptions
from tests.ui.desks import Sitting
from tests.ui.making import TEXT, span_of
from ui.dialogs.export import ExportDialog


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
    sitting.desk._actions.export.trigger()
    dialog = sitting.window.findChild(ExportDialog)
    qtbot.waitUntil(lambda: "متى؟" in dialog.preview.toPlainText())
    dialog.reject()


def test_the_form_of_the_last_export_is_offered_again(sitting: Sitting):
    sitting.desk._preferences.remember(export_format="of tomorrow", export_context="of tomorrow")
    sitting.desk._actions.export.trigger()
    first = sitting.window.findChild(ExportDialog)
    assert first.options == ExportOptions()
    first.chosen.emit(ExportOptions(ExportFormat.LOGSEQ, context=ExportContext.PARAGRAPH), "")
    first.reject()
    sitting.desk._actions.export.trigger()
    again = sitting.window.findChildren(ExportDialog)[-1]
    assert (again.options.format, again.options.context) == (ExportFormat.LOGSEQ, ExportContext.PARAGRAPH)
    again.reject()


def test_notes_are_copied_as_markdown(sitting: Sitting, qtbot):
    sitting.annotating.add(span_of("صباح اليوم"), note="متى؟")
    sitting.desk._actions.copy_markdown.trigger()
    qtbot.waitUntil(lambda: "> صباح اليوم" in QGuiApplication.clipboard().text())
