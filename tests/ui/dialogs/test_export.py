from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.export.model import ExportContext, ExportOptions
from tests.ui.making import TEXT, span_of
from ui.desk.annotating import Annotating
from ui.dialogs.export import ExportDialog
from ui.outbox import SaveState
from ui.session import Session


@pytest.fixture
def session(qtbot, library: Path):
    session = Session()
    with qtbot.waitSignal(session.library_opened):
        session.open_library(library)
    with qtbot.waitSignal(session.article_opened):
        session.import_text(TEXT)
    Annotating(session).add(span_of("صباح اليوم"), note="متى؟")
    qtbot.waitUntil(lambda: session.state is SaveState.SAVED and not session.is_busy)
    qtbot.waitUntil(lambda: bool(session.summaries) and session.summaries[0].annotation_count == 1)
    yield session
    session.close()


@pytest.fixture
def dialog(qtbot, session: Session, measures, tmp_path: Path) -> ExportDialog:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = ExportDialog(
        session,
        session.open_article.id,
        options=ExportOptions(),
        folder=str(tmp_path),
        measures=measures,
        parent=window,
    )
    dialog.show()
    dialog.keeper = window
    qtbot.waitUntil(lambda: "> صباح اليوم" in dialog.preview.toPlainText())
    return dialog


def test_the_preview_follows_the_form(dialog: ExportDialog, qtbot):
    before = dialog.preview.toPlainText()
    dialog.format.setCurrentIndex(dialog.format.findData("logseq"))
    qtbot.waitUntil(lambda: dialog.preview.toPlainText() != before)


def test_the_sentence_stands_beside_a_highlight_if_wanted(dialog: ExportDialog, qtbot, tmp_path: Path):
    assert "حسبما ذكرت رويترز" not in dialog.preview.toPlainText()
    dialog.context.setCurrentIndex(dialog.context.findData("sentence"))
    qtbot.waitUntil(lambda: "حسبما ذكرت رويترز" in dialog.preview.toPlainText())
    chosen: list[tuple[object, ...]] = []
    dialog.chosen.connect(lambda *told: chosen.append(told))
    with qtbot.waitSignal(dialog.exported):
        dialog._save(str(tmp_path / "notes.md"))
    assert chosen == [(ExportOptions(context=ExportContext.SENTENCE), str(tmp_path))]
    assert "حسبما ذكرت رويترز" in (tmp_path / "notes.md").read_text("utf-8")


def test_the_preview_is_what_is_written(dialog: ExportDialog, qtbot, tmp_path: Path):
    target = tmp_path / "notes.md"
    with qtbot.waitSignals([dialog.chosen, dialog.exported]):
        dialog._save(str(target))
    moments = ("exported:",)
    kept = [line for line in target.read_text("utf-8").splitlines() if not line.startswith(moments)]
    shown = [line for line in dialog.preview.toPlainText().splitlines() if not line.startswith(moments)]
    assert kept == shown


def test_the_text_is_copied(dialog: ExportDialog, qtbot):
    dialog.copy.click()
    qtbot.waitUntil(lambda: "متى؟" in QGuiApplication.clipboard().text())


def test_one_article_is_saved_as_a_file_and_several_into_a_folder(dialog: ExportDialog):
    dialog.save.click()
    asked = dialog.findChildren(QFileDialog)[-1]
    assert asked.selectedFiles()[0].endswith(".md")
    asked.reject()
    dialog.scope.setCurrentIndex(1)
    assert len(dialog.article_ids) == 1
