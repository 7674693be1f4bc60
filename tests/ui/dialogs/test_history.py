from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from ui.dialogs.files import choose_folder
from ui.dialogs.history import keep_history_in


def test_the_history_is_written_in_our_own_folder(home: Path, qtbot, tmp_path: Path):
    keep_history_in(tmp_path / "config")
    window = QWidget()
    qtbot.addWidget(window)
    dialog = choose_folder(window, "Import", str(tmp_path), print)
    dialog.accept()
    dialog.deleteLater()
    QApplication.sendPostedEvents(None, 52)
    assert not list(home.rglob("QtProject.conf"))
