import os
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QPushButton

from reader.article import BlockKind
from tests.reader.importers.badfiles import folder_of_odd_files
from tests.ui.desks import Sitting
from tests.ui.making import TEXT
from ui.dialogs.outcomes import OutcomeDialog
from ui.widgets.rows import RowView


@pytest.fixture
def sitting(qtbot, dressed, library: Path, tmp_path: Path):
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    sitting = Sitting(qtbot, library, [path]).begin()
    yield sitting
    sitting.end()
    QGuiApplication.clipboard().clear()  # Qt frees what lies on it after Python has


def test_text_is_pasted_as_an_article(sitting: Sitting, qtbot):
    QGuiApplication.clipboard().setText("مقال ملصوق عن دمشق.")
    with qtbot.waitSignal(sitting.session.opened.article_opened):
        sitting.desk._actions.paste_article.trigger()
    assert sitting.session.open_article.article.text == "مقال ملصوق عن دمشق."


def test_a_pasted_page_keeps_its_headings_and_runs_nothing(sitting: Sitting, qtbot):
    copied = QMimeData()
    copied.setText("عنوان الصفحة\nفقرة")
    copied.setHtml(
        "<meta charset=windows-1256><h1>عنوان الصفحة</h1><script>alert(1)</script><p>فقرة</p><ul><li>بند</li></ul>"
    )
    QGuiApplication.clipboard().setMimeData(copied)
    with qtbot.waitSignal(sitting.session.opened.article_opened):
        sitting.desk._actions.paste_article.trigger()
    article = sitting.session.open_article.article
    assert article.text == "عنوان الصفحة\nفقرة\nبند"
    assert [block.kind for block in article.blocks] == [BlockKind.TITLE, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM]


def test_copied_files_are_imported(sitting: Sitting, qtbot, tmp_path: Path):
    (tmp_path / "منسوخ.txt").write_text("ملف منسوخ في مدير الملفات.", encoding="utf-8")
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(tmp_path / "منسوخ.txt"))])
    QGuiApplication.clipboard().setMimeData(copied)
    with qtbot.waitSignal(sitting.session.opened.article_opened):
        sitting.desk._actions.paste_article.trigger()
    assert sitting.session.open_article.article.text == "ملف منسوخ في مدير الملفات."


def test_files_that_fail_are_listed(sitting: Sitting, qtbot, tmp_path: Path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text("", encoding="utf-8")
    sitting.session.imports.files([tmp_path / "a.txt", tmp_path / "b.txt"])
    qtbot.waitUntil(lambda: sitting.window.findChild(OutcomeDialog) is not None)
    sitting.window.findChild(OutcomeDialog).reject()


def test_one_file_that_fails_is_told(sitting: Sitting, qtbot, tmp_path: Path):
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    sitting.session.imports.files([tmp_path / "empty.txt"])
    qtbot.waitUntil(lambda: sitting.window.findChild(QMessageBox) is not None)
    assert "empty.txt" in sitting.window.findChild(QMessageBox).text()
    sitting.window.findChild(QMessageBox).close()


def test_a_folder_of_bad_files_is_told_of_file_by_file_and_the_others_come_in(sitting: Sitting, qtbot, tmp_path: Path):
    folder = tmp_path / "odd"
    folder.mkdir()
    with folder_of_odd_files(folder) as wanted:
        sitting.session.imports.files([folder])
        qtbot.waitUntil(lambda: sitting.window.findChild(OutcomeDialog) is not None, timeout=60_000)
    dialog = sitting.window.findChild(OutcomeDialog)
    told = dialog.findChild(RowView).model().rows
    assert len(told) == sum(error is not None for error in wanted.values())
    assert all(each.words and "\n" not in each.name for each in told)
    dialog.reject()


def folder_of(tmp_path: Path, count: int) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(count):
        (folder / f"{number:03}.txt").write_text(f"نص قصير رقم {number}.", encoding="utf-8")
    return folder


def stop_import(sitting: Sitting, folder: Path) -> None:
    """Begin to import a folder and stop that at once."""
    stop = sitting.session.imports.started.connect(lambda job: job.cancel())
    with sitting.qtbot.waitSignal(sitting.session.imports.finished, timeout=20_000):
        sitting.session.imports.files([folder])
    sitting.session.disconnect(stop)


def offer(sitting: Sitting) -> str:
    """What the notice offers to do; empty for nothing."""
    notice = sitting.desk._noticing.bar
    return notice._offer.text() if notice.isVisible() and notice._offer.isVisible() else ""


def articles(sitting: Sitting) -> int:
    return sitting.session.catalogue.shelves.counts.all


def test_a_stopped_import_is_gone_on_with(sitting: Sitting, qtbot, tmp_path: Path):
    stop_import(sitting, folder_of(tmp_path, 30))
    qtbot.waitUntil(lambda: offer(sitting) == "Go On", timeout=20_000)
    assert sitting.desk._noticing.bar._words.text() == "30 files of an import are left."
    sitting.desk._noticing.bar._offer.click()
    qtbot.waitUntil(lambda: articles(sitting) == 31, timeout=30_000)
    qtbot.waitUntil(lambda: offer(sitting) == "", timeout=20_000)


def test_what_an_import_has_left_is_offered_at_the_next_start_until_it_is_given_up(
    qtbot, dressed, library: Path, tmp_path: Path
):
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    sitting = Sitting(qtbot, library, [path]).begin()
    stop_import(sitting, folder_of(tmp_path, 3))
    sitting.end()
    sitting = Sitting(qtbot, library).begin()
    qtbot.waitUntil(lambda: offer(sitting) == "Go On", timeout=20_000)
    sitting.desk._noticing.bar._close.click()
    left: list[int] = []
    sitting.session.ask(lambda workspace: workspace.imports.left(), left.append)
    qtbot.waitUntil(lambda: left == [0], timeout=20_000)
    sitting.end()


def test_what_failed_is_tried_again_in_an_encoding_that_the_user_knows(sitting: Sitting, qtbot, tmp_path: Path):
    folder = folder_of(tmp_path, 2)
    (folder / "old.txt").write_bytes(b"\x01\x02\x03\x04" * 9 + "عاد الماء إلى القنوات.".encode("cp1256"))
    sitting.session.imports.files([folder])
    qtbot.waitUntil(lambda: sitting.window.findChild(OutcomeDialog) is not None, timeout=20_000)
    dialog = sitting.window.findChild(OutcomeDialog)
    (again,) = [button for button in dialog.findChildren(QPushButton) if button.menu() is not None]
    (way,) = [action for action in again.menu().actions() if action.text() == "As Windows-1256"]
    with qtbot.waitSignal(sitting.session.imports.finished, timeout=20_000) as told:
        way.trigger()
    (outcome,) = told.args[0]
    assert (outcome.path, outcome.error) == (folder / "old.txt", None)
    assert "عاد الماء" in outcome.title


def test_what_is_unchanged_is_said_not_to_have_been_read_and_read_again_on_request(
    sitting: Sitting, qtbot, tmp_path: Path
):
    folder = folder_of(tmp_path, 3)
    for path in folder.iterdir():
        os.utime(path, (1_700_000_000, 1_700_000_000))
    told: list[object] = []
    sitting.session.imports.finished.connect(told.append)
    for count in (1, 2):
        sitting.session.imports.files([folder])
        qtbot.waitUntil(lambda count=count: len(told) == count, timeout=20_000)
    notice = sitting.desk._noticing.bar
    assert "3 files are unchanged" in notice._words.text()
    notice._offer.click()
    qtbot.waitUntil(lambda: len(told) == 3, timeout=20_000)
    assert [outcome.was_skipped for outcome in told[-1]] == [False] * 3
    assert not notice.isVisible()
