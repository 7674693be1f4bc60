import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from reader.errors import StoreError
from tests.ui.desks import Sitting
from tests.ui.making import TEXT, span_of
from ui.outbox import SaveState
from ui.page.editor import NoteEditor


@pytest.fixture
def sitting(qtbot, dressed, library: Path, tmp_path: Path):
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    sitting = Sitting(qtbot, library, [path]).begin()
    yield sitting
    sitting.end()


def test_a_note_that_cannot_be_saved_is_told_without_taking_the_keys(sitting: Sitting, qtbot, library: Path):
    sitting.settle()
    sitting.window.page.select(span_of("صباح اليوم"))
    sitting.desk.reading.write_note()
    editor, notice = sitting.window.findChild(NoteEditor), sitting.desk._noticing.bar
    away = library.rename(library.with_name("away.hashiya"))
    qtbot.keyClicks(editor, "what")
    qtbot.waitUntil(notice.isVisible, timeout=10_000)
    assert QApplication.activeModalWidget() is None
    assert sitting.window.focusWidget() is editor
    qtbot.keyClicks(sitting.window.focusWidget(), " was said")
    assert editor.toPlainText() == "what was said"
    away.rename(library)
    notice._retry.click()
    qtbot.waitUntil(lambda: not notice.isVisible(), timeout=10_000)
    sitting.desk.reading.flush()
    sitting.settle()
    assert [found.body.note for found in sitting.session.annotations.values()] == ["what was said"]


def test_a_note_waits_for_another_program_that_keeps_the_library(sitting: Sitting, qtbot, library: Path):
    sitting.settle()
    with closing(sqlite3.connect(library, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        sitting.annotating.add(span_of("صباح اليوم"), note="ينتظر")
        qtbot.waitUntil(lambda: sitting.session.state is SaveState.FAILED, timeout=40_000)
        assert sitting.session.edits.unsaved_notes() == ("ينتظر",)
        assert "Another program" in sitting.desk._noticing.bar._words.text()
        other.execute("ROLLBACK")
    sitting.session.outbox.retry()
    sitting.settle()
    assert sitting.session.edits.unsaved_notes() == ()


def test_what_failed_can_be_read_in_detail(sitting: Sitting):
    sitting.session.failed.emit(StoreError(Path("a.hashiya"), "disk I/O error"))
    sitting.desk._noticing.bar._details.click()
    box = sitting.window.findChild(QMessageBox)
    assert box.detailedText() == "disk I/O error"
    box.close()


def test_what_fails_behind_a_dialog_is_told_before_it(sitting: Sitting, qtbot):
    dialog = sitting.open_export()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is dialog)
    sitting.session.failed.emit(StoreError(Path("a.hashiya"), "disk I/O error"))
    (box,) = dialog.findChildren(QMessageBox)
    assert not sitting.desk._noticing.bar.isVisible()
    box.close()
    dialog.reject()


def test_an_offer_is_taken_or_given_up_and_a_failure_takes_its_place(sitting: Sitting):
    noticing, notice, done = sitting.desk._noticing, sitting.desk._noticing.bar, []
    noticing.offer("Notes were moved", "Show…", lambda: done.append("shown"), given_up=lambda: done.append("given up"))
    notice._offer.click()
    notice._close.click()
    assert done == ["shown", "given up"]
    noticing.offer("Notes were moved", "Show…", lambda: done.append("shown"), given_up=lambda: done.append("given up"))
    sitting.session.failed.emit(StoreError(Path("a.hashiya"), "disk I/O error"))
    assert notice._offer.isHidden()
    noticing.withdraw()
    assert notice.isVisible()
    notice._close.click()
    assert done == ["shown", "given up"]
