from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.dialogs.files import choose_files, choose_folder, choose_target
from ui.dialogs.history import keep_history_in


@pytest.fixture
def window(qtbot, tmp_path: Path) -> QWidget:
    keep_history_in(tmp_path / "config")
    window = QWidget()
    qtbot.addWidget(window)
    return window


def test_files_are_chosen(window: QWidget, tmp_path: Path):
    chosen = []
    dialog = choose_files(window, "Open", ["Text (*.txt)"], chosen.append)
    assert dialog.fileMode() == QFileDialog.FileMode.ExistingFiles
    dialog.filesSelected.emit([str(tmp_path / "a.txt")])
    assert chosen == [[str(tmp_path / "a.txt")]]
    dialog.reject()


def test_a_folder_is_chosen(window: QWidget, tmp_path: Path):
    dialog = choose_folder(window, "Import", str(tmp_path), print)
    assert dialog.directory().absolutePath() == str(tmp_path)
    dialog.reject()


def test_a_target_is_suggested(window: QWidget, tmp_path: Path):
    dialog = choose_target(window, "Save", tmp_path / "حواشٍ.md", print)
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    assert dialog.selectedFiles() == [str(tmp_path / "حواشٍ.md")]
    assert dialog.defaultSuffix() == "md"
    dialog.reject()
