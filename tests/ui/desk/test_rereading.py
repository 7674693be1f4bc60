from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from tests.ui.desks import Sitting
from ui.dialogs.reading import ReadingDialog
from ui.library.articleview import ArticleAct

WORDS = "سلام على من في المدينة القديمة"
PAGE = Path(__file__).parents[2] / "files" / "html" / "news.html"
PRINT = Path(__file__).parents[2] / "files" / "pdf" / "notes-libreoffice-naskh.pdf"


@pytest.fixture
def sitting(qtbot, dressed, library: Path, tmp_path: Path):
    path = tmp_path / "mac.txt"
    path.write_bytes(WORDS.encode("mac_arabic"))
    sitting = Sitting(qtbot, library, [path]).begin()
    yield sitting
    sitting.end()


def dialog_of(sitting: Sitting, qtbot) -> ReadingDialog:
    qtbot.waitUntil(lambda: sitting.window.findChild(ReadingDialog) is not None, timeout=20_000)
    return sitting.window.findChild(ReadingDialog)


def choose(dialog: ReadingDialog, encoding: str, words: str, qtbot) -> None:
    dialog.encoding.setCurrentIndex(dialog.encoding.findData(encoding))
    qtbot.waitUntil(lambda: words in dialog.preview.toPlainText(), timeout=20_000)
    dialog.accept()


def test_a_wrong_guess_is_put_right_after_the_import(sitting: Sitting, qtbot):
    article_id = sitting.session.open_article.id
    sitting.desk._actions.reread.trigger()
    choose(dialog_of(sitting, qtbot), "cp1252", "Ó", qtbot)
    qtbot.waitUntil(lambda: sitting.session.open_article.article.text != WORDS, timeout=20_000)
    sitting.desk.sidebar.articles_asked.emit(ArticleAct.REREAD, [article_id], None)
    qtbot.waitUntil(lambda: sitting.desk._rereading._dialog is not None, timeout=20_000)
    dialog = sitting.desk._rereading._dialog
    assert dialog.encoding.currentData() == "cp1252"
    choose(dialog, "mac_arabic", WORDS, qtbot)
    qtbot.waitUntil(lambda: sitting.session.open_article.article.text == WORDS, timeout=20_000)
    assert sitting.session.open_article.id == article_id


def test_a_guess_is_overruled_before_the_import(sitting: Sitting, qtbot, tmp_path: Path):
    (tmp_path / "other.txt").write_bytes(f"{WORDS} وأهلها".encode("iso8859_6"))
    sitting.desk._rereading.import_files([str(tmp_path / "other.txt")])
    choose(dialog_of(sitting, qtbot), "iso8859_6", "وأهلها", qtbot)
    qtbot.waitUntil(lambda: sitting.session.open_article.article.text.endswith("وأهلها"), timeout=20_000)


def test_the_whole_page_can_be_chosen(sitting: Sitting, qtbot):
    sitting.desk._rereading.import_files([str(PAGE), str(PAGE)])
    dialog = dialog_of(sitting, qtbot)
    assert "حقوق" not in dialog.preview.toPlainText()
    dialog.whole.setChecked(True)
    qtbot.waitUntil(dialog._buttons.buttons()[0].isEnabled, timeout=20_000)
    dialog.accept()
    qtbot.waitUntil(lambda: "جميع الحقوق محفوظة" in sitting.session.open_article.article.text, timeout=20_000)


def test_an_article_without_a_file_says_so(sitting: Sitting, qtbot):
    with qtbot.waitSignal(sitting.session.opened.article_opened):
        sitting.session.imports.text("مقال ملصوق")
    sitting.desk._actions.reread.trigger()
    qtbot.waitUntil(lambda: "no file" in sitting.desk._status._message.text(), timeout=20_000)


def test_a_file_that_is_gone_is_told(sitting: Sitting, qtbot, tmp_path: Path):
    (tmp_path / "mac.txt").unlink()
    sitting.desk._actions.reread.trigger()
    qtbot.waitUntil(lambda: sitting.window.findChild(QMessageBox) is not None, timeout=20_000)
    assert "mac.txt" in sitting.window.findChild(QMessageBox).text()
    sitting.window.findChild(QMessageBox).close()


def test_print_is_read_in_one_way_only(sitting: Sitting, qtbot):
    with qtbot.waitSignal(sitting.session.opened.article_opened, timeout=30_000):
        sitting.desk._rereading.import_files([str(PRINT)])
    sitting.desk._actions.reread.trigger()
    qtbot.waitUntil(lambda: "only one way" in sitting.desk._status._message.text(), timeout=30_000)
