from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

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
    with qtbot.waitSignal(sitting.session.article_opened):
        sitting.desk._actions.paste_article.trigger()
    assert sitting.session.open_article.article.text == "مقال ملصوق عن دمشق."


def test_a_pasted_page_keeps_its_headings_and_runs_nothing(sitting: Sitting, qtbot):
    copied = QMimeData()
    copied.setText("عنوان الصفحة\nفقرة")
    copied.setHtml(
        "<meta charset=windows-1256><h1>عنوان الصفحة</h1><script>alert(1)</script><p>فقرة</p><ul><li>بند</li></ul>"
    )
    QGuiApplication.clipboard().setMimeData(copied)
    with qtbot.waitSignal(sitting.session.article_opened):
        sitting.desk._actions.paste_article.trigger()
    article = sitting.session.open_article.article
    assert article.text == "عنوان الصفحة\nفقرة\nبند"
    assert [block.kind for block in article.blocks] == [BlockKind.TITLE, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM]


def test_copied_files_are_imported(sitting: Sitting, qtbot, tmp_path: Path):
    (tmp_path / "منسوخ.txt").write_text("ملف منسوخ في مدير الملفات.", encoding="utf-8")
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(tmp_path / "منسوخ.txt"))])
    QGuiApplication.clipboard().setMimeData(copied)
    with qtbot.waitSignal(sitting.session.article_opened):
        sitting.desk._actions.paste_article.trigger()
    assert sitting.session.open_article.article.text == "ملف منسوخ في مدير الملفات."


def test_files_that_fail_are_listed(sitting: Sitting, qtbot, tmp_path: Path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text("", encoding="utf-8")
    sitting.session.import_files([tmp_path / "a.txt", tmp_path / "b.txt"])
    qtbot.waitUntil(lambda: sitting.window.findChild(OutcomeDialog) is not None)
    sitting.window.findChild(OutcomeDialog).reject()


def test_one_file_that_fails_is_told(sitting: Sitting, qtbot, tmp_path: Path):
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    sitting.session.import_files([tmp_path / "empty.txt"])
    qtbot.waitUntil(lambda: sitting.window.findChild(QMessageBox) is not None)
    assert "empty.txt" in sitting.window.findChild(QMessageBox).text()
    sitting.window.findChild(QMessageBox).close()


def test_a_folder_of_bad_files_is_told_of_file_by_file_and_the_others_come_in(sitting: Sitting, qtbot, tmp_path: Path):
    folder = tmp_path / "odd"
    folder.mkdir()
    with folder_of_odd_files(folder) as wanted:
        sitting.session.import_files([folder])
        qtbot.waitUntil(lambda: sitting.window.findChild(OutcomeDialog) is not None, timeout=60_000)
    dialog = sitting.window.findChild(OutcomeDialog)
    told = dialog.findChild(RowView).model().rows
    assert len(told) == sum(error is not None for error in wanted.values())
    assert all(each.words and "\n" not in each.name for each in told)
    dialog.reject()
