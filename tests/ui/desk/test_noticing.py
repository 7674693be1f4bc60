import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from reader.errors import ReadOnlyLibraryError, StoreError
from tests.ui.desks import Sitting
from tests.ui.making import TEXT, span_of
from ui.desk.noticing import Notice, Noticing
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


@pytest.fixture
def noticing(sitting: Sitting) -> Noticing:
    return sitting.desk._noticing


def offer(noticing: Noticing, words: str, done: list[str], **more: bool) -> Notice:
    return noticing.offer(
        words, "Show…", lambda: done.append(f"shown {words}"), given_up=lambda: done.append(f"no {words}"), **more
    )


def said(noticing: Noticing) -> str:
    return noticing.bar._words.text() if noticing.bar.isVisible() else ""


def test_none_of_several_notices_is_lost_and_the_newest_comes_first(sitting: Sitting, noticing: Noticing):
    done: list[str] = []
    offer(noticing, "one", done)
    sitting.session.failed.emit(StoreError(Path("a.hashiya"), "disk I/O error"))
    failure = said(noticing)
    offer(noticing, "two", done)
    assert (said(noticing), noticing.bar._others.text()) == ("two", "2 more")
    noticing.bar._offer.click()
    assert (said(noticing), noticing.bar._offer.isVisible()) == (failure, False)
    noticing.bar._close.click()
    assert (said(noticing), noticing.bar._others.isVisible()) == ("one", False)
    noticing.bar._close.click()
    assert (said(noticing), done) == ("", ["shown two", "no one"])


def test_what_says_the_same_is_said_once_and_what_stays_stays_until_it_is_withdrawn(noticing: Noticing):
    done: list[str] = []
    offer(noticing, "one", done)
    offer(noticing, "one", done)
    assert not noticing.bar._others.isVisible()
    staying = offer(noticing, "two", done, stays=True)
    noticing.bar._offer.click()
    assert (said(noticing), done) == ("two", ["shown two"])
    noticing.withdraw(staying)
    noticing.withdraw(staying)
    noticing.withdraw(None)
    assert said(noticing) == "one"


def test_what_is_tried_again_by_itself_is_not_told_again_once_it_was_closed(
    sitting: Sitting, noticing: Noticing, monkeypatch
):
    monkeypatch.setattr(type(sitting.session), "state", SaveState.FAILED)
    room, other = StoreError(Path("a.hashiya"), "no room"), ReadOnlyLibraryError(Path("a.hashiya"), "read only")
    noticing.tell(room)
    noticing.bar._close.click()
    noticing.tell(room)
    assert said(noticing) == ""
    noticing.tell(other)
    noticing.tell(room)
    assert said(noticing) != ""
    assert not noticing.bar._others.isVisible()
    offer(noticing, "one", [])
    sitting.session.save_state_changed.emit(SaveState.SAVED)
    assert (said(noticing), noticing.bar._others.isVisible()) == ("one", False)
    noticing.tell(room)
    assert said(noticing) not in {"", "one"}
