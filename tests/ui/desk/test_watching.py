import os
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from reader.analysis import analyse
from reader.workspace import Workspace
from tests.ui.desks import Sitting
from ui.dialogs.watching import WatchDialog

TEXT = "قال وزير الخارجية إن المفاوضات مستمرة.\nوأضاف أن الجولة المقبلة ستعقد غدًا في جنيف."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "أخبار"
    folder.mkdir()
    return folder


@pytest.fixture
def at_once(monkeypatch):
    """Nothing is waited for that can be done now."""
    monkeypatch.setattr("ui.desk.watching._REST_MS", 10)
    monkeypatch.setattr("ui.desk.watching._SOON_MS", 10)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "مقال.txt"
    path.write_text("مقال مفتوح من قبل.", "utf-8")
    return path


@pytest.fixture
def sitting(qtbot, dressed, library: Path, article: Path, at_once):
    sitting = Sitting(qtbot, library, [article]).begin()
    sitting.settle()
    yield sitting
    sitting.end()


def put(path: Path, text: str) -> Path:
    """A file that has been quiet for a while, put where it is in one step."""
    made = path.with_suffix(".part")
    made.write_text(text, "utf-8")
    moment = time.time() - 60
    os.utime(made, (moment, moment))
    return made.replace(path)


def count(sitting: Sitting) -> int:
    return len(sitting.session.catalogue.listing.ids)


def listed(sitting: Sitting) -> WatchDialog:
    sitting.desk._actions.watch.trigger()
    return sitting.desk._watching._dialog


def test_files_come_in_while_the_window_is_open_and_none_is_opened(sitting: Sitting, qtbot, folder: Path):
    opened = sitting.session.open_article.id
    put(folder / "1.txt", TEXT)
    sitting.desk._watching.watch(str(folder))
    qtbot.waitUntil(lambda: count(sitting) == 2, timeout=20_000)
    # The system tells of what happens from now on.
    qtbot.waitUntil(lambda: sitting.desk._watching._system is not None, timeout=20_000)
    put(folder / "2.txt", f"{TEXT} خبر ثان.")
    qtbot.waitUntil(lambda: count(sitting) == 3, timeout=20_000)
    assert sitting.session.open_article.id == opened


def test_a_changed_file_shows_its_new_text_at_once(sitting: Sitting, qtbot, folder: Path):
    path = put(folder / "1.txt", TEXT)
    sitting.session.imports.files([path])
    qtbot.waitUntil(lambda: sitting.session.open_article.article.text == TEXT, timeout=20_000)
    sitting.desk._watching.watch(str(folder))
    changed = f"{TEXT}\nوزيادة."
    put(path, changed)
    qtbot.waitUntil(lambda: sitting.session.open_article.article.text == changed, timeout=20_000)


def test_a_change_within_a_file_is_seen_at_once(sitting: Sitting, qtbot, folder: Path):
    path = put(folder / "1.txt", TEXT)
    sitting.session.imports.files([path])
    qtbot.waitUntil(lambda: sitting.session.open_article.article.text == TEXT, timeout=20_000)
    sitting.desk._watching.watch(str(folder))
    # Now the next look at everything is a minute away.
    qtbot.waitUntil(lambda: str(path) in _heeded_files(sitting), timeout=20_000)
    changed = f"{TEXT}\nوزيادة."
    path.write_text(changed, "utf-8")
    moment = time.time() - 30
    os.utime(path, (moment, moment))
    qtbot.waitUntil(lambda: sitting.session.open_article.article.text == changed, timeout=20_000)


def _heeded_files(sitting: Sitting) -> list[str]:
    system = sitting.desk._watching._system
    return [] if system is None else system.files()


def test_what_cannot_be_read_is_told_of_and_listed(sitting: Sitting, qtbot, folder: Path):
    put(folder / "فارغ.txt", "")
    sitting.desk._watching.watch(str(folder))
    offer = sitting.desk._noticing.bar.findChildren(QToolButton)[0]
    qtbot.waitUntil(offer.isVisible, timeout=20_000)
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    dialog = sitting.desk._watching._dialog
    qtbot.waitUntil(lambda: len(dialog.rows) == 2, timeout=20_000)
    assert [row.is_folder for row in dialog.rows] == [True, False]
    dialog.removed.emit(folder)
    qtbot.waitUntil(lambda: not dialog.rows, timeout=20_000)
    dialog.reject()


def test_in_a_pause_nothing_comes_in(sitting: Sitting, qtbot, folder: Path):
    dialog = listed(sitting)
    dialog.pause.click()
    put(folder / "1.txt", TEXT)
    sitting.desk._watching.watch(str(folder))
    qtbot.waitUntil(lambda: len(dialog.rows) == 1, timeout=20_000)
    qtbot.waitUntil(lambda: sitting.desk._watching._timer.remainingTime() > 1_000, timeout=20_000)
    assert count(sitting) == 1
    dialog.pause.click()
    qtbot.waitUntil(lambda: count(sitting) == 2, timeout=20_000)
    dialog.reject()


def test_what_is_asked_for_during_a_look_is_looked_at_after_it(sitting: Sitting, qtbot, folder: Path):
    watching = sitting.desk._watching
    qtbot.waitUntil(lambda: not watching._is_looking, timeout=20_000)
    watching._timer.stop()
    with qtbot.waitSignal(watching._timer.timeout, timeout=10_000):
        for _ in range(2):
            watching._look()
    qtbot.waitUntil(lambda: not watching._is_looking and not watching._timer.isActive(), timeout=20_000)


def test_of_a_folder_that_is_gone_is_said_so(sitting: Sitting, qtbot, folder: Path):
    sitting.desk._watching.watch(str(folder))
    qtbot.waitUntil(lambda: sitting.desk._watching._system is not None, timeout=20_000)
    folder.rmdir()
    notice = sitting.desk._noticing.bar
    qtbot.waitUntil(notice.isVisible, timeout=20_000)
    assert folder.name in notice._words.text()
    dialog = listed(sitting)
    qtbot.waitUntil(lambda: len(dialog.rows) == 1, timeout=20_000)
    assert dialog.rows[0].words == "It is not there at present."
    dialog.reject()


def test_what_changed_while_the_window_was_closed_comes_in_at_the_start(
    qtbot, dressed, library: Path, article: Path, folder: Path, at_once
):
    workspace = Workspace.open(library, analyse=analyse)
    workspace.imports.files([article])
    workspace.watching.add(folder)
    workspace.close()
    put(folder / "1.txt", TEXT)
    sitting = Sitting(qtbot, library).begin()
    qtbot.waitUntil(lambda: count(sitting) == 2, timeout=20_000)
    sitting.end()
