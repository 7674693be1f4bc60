from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from reader.places import settings_path
from ui.dialogs.files import choose_folder


def test_the_history_is_written_in_our_own_folder(home: Path, qtbot, tmp_path: Path):
    window = QWidget()
    qtbot.addWidget(window)
    dialog = choose_folder(window, "Import", str(tmp_path), print)
    dialog.accept()
    dialog.deleteLater()
    QApplication.sendPostedEvents(None, 52)
    written = list(home.rglob("QtProject.conf"))
    assert {path.parent for path in written} <= {settings_path().parent}
