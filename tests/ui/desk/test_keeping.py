from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from tests.ui.desks import Sitting
from ui.dialogs.original import OriginalDialog

TEXT = "نص الخبر الأول كاملًا كما جاء في الملف."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "خبر.txt"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture
def sitting(qtbot, dressed, library: Path, file: Path):
    sitting = Sitting(qtbot, library, [file], keep_originals=True).begin()
    sitting.settle()
    yield sitting
    sitting.end()


def opened(sitting: Sitting) -> OriginalDialog:
    def visible() -> list[OriginalDialog]:
        return [dialog for dialog in sitting.window.findChildren(OriginalDialog) if dialog.isVisible()]

    sitting.desk._cataloguing.original_requested.emit(sitting.session.open_article.id)
    sitting.qtbot.waitUntil(lambda: bool(visible()), timeout=20_000)
    return visible()[0]


def kept(sitting: Sitting) -> bool:
    """Whether the file of the open article is kept, from what the dialog offers."""
    dialog = opened(sitting)
    is_kept = dialog.forget.isVisibleTo(dialog)
    dialog.reject()
    return is_kept


def test_files_are_kept_while_the_menu_says_so(sitting: Sitting, qtbot, tmp_path: Path):
    action = sitting.desk._actions.keep_originals
    assert action.isChecked()
    assert kept(sitting)
    action.trigger()
    assert not sitting.session.imports.options.keep_original
    other = tmp_path / "آخر.txt"
    other.write_text("خبر آخر لا صلة له بالأول.", "utf-8")
    sitting.session.imports.files([other])
    qtbot.waitUntil(lambda: sitting.session.open_article.article.text.startswith("خبر آخر"), timeout=20_000)
    assert not kept(sitting)
    opened(sitting).keep.click()
    qtbot.waitUntil(lambda: "from now on" in sitting.desk._status._message.text(), timeout=20_000)
    assert kept(sitting)


def test_a_kept_file_is_saved_and_opened_after_it_has_gone(sitting: Sitting, qtbot, file: Path, tmp_path, monkeypatch):
    file.unlink()
    opened(sitting).save.click()
    chooser = sitting.window.findChild(QFileDialog)
    target = tmp_path / "نسخة.txt"
    chooser.fileSelected.emit(str(target))
    chooser.reject()
    qtbot.waitUntil(target.exists, timeout=20_000)
    assert target.read_text("utf-8") == TEXT
    shown: list[Path] = []
    monkeypatch.setattr("ui.desk.keeping._open", shown.append)
    opened(sitting).show_file.click()
    qtbot.waitUntil(lambda: bool(shown), timeout=20_000)
    assert shown[0].name == file.name
    assert shown[0].read_text("utf-8") == TEXT


def test_to_forget_is_asked_about_first(sitting: Sitting, qtbot):
    opened(sitting).forget.click()
    box = next(box for box in sitting.window.findChildren(QMessageBox) if box.isVisible())
    box.buttons()[0].click()
    qtbot.waitUntil(lambda: not kept(sitting), timeout=20_000)
