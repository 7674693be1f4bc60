from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from ui.dialogs.outcomes import OutcomeDialog
from ui.models.outcomes import Told
from ui.widgets.rows import RowView

LISTED = [Told("empty.txt", "It holds no text."), Told("صورة.png", "لا يُعرف نوعها.")]


@pytest.mark.parametrize("direction", ["LeftToRight", "RightToLeft"])
def test_every_file_is_listed_with_what_became_of_it(qtbot, theme, measures, direction: str):
    window = QWidget()
    qtbot.addWidget(window)
    window.setLayoutDirection(Qt.LayoutDirection[direction])
    dialog = OutcomeDialog("Import", "2 of 5", LISTED, theme=theme, measures=measures, parent=window)
    dialog.show()
    assert dialog.windowTitle() == "Import"
    assert dialog.findChild(QLabel).text() == "2 of 5"
    rows = dialog.findChild(RowView).model()
    assert "empty.txt" in rows.index(0, 0).data()
    assert "صورة.png" in rows.index(1, 0).data()
    assert not dialog.grab().isNull()
    dialog.reject()


def test_what_can_be_done_about_it_is_offered(qtbot, theme, measures):
    window = QWidget()
    qtbot.addWidget(window)
    done: list[str] = []
    dialog = OutcomeDialog("Import", "2 of 5", LISTED, theme=theme, measures=measures, parent=window)
    dialog.offer("Try Again", lambda: done.append("tried"))
    dialog.show()
    next(button for button in dialog.findChildren(QPushButton) if button.text() == "Try Again").click()
    assert done == ["tried"]
    assert not dialog.isVisible()


def test_it_is_offered_in_several_ways(qtbot, theme, measures):
    window = QWidget()
    qtbot.addWidget(window)
    done: list[int] = []
    dialog = OutcomeDialog("Import", "2 of 5", LISTED, theme=theme, measures=measures, parent=window)
    dialog.offer_choices("Try Again", ["As Before", "As UTF-8"], done.append)
    dialog.show()
    (button,) = [each for each in dialog.findChildren(QPushButton) if each.menu() is not None]
    button.menu().actions()[1].trigger()
    assert done == [1]
    assert not dialog.isVisible()


def test_the_list_is_copied_and_saved(qtbot, theme, measures, tmp_path: Path):
    window = QWidget()
    qtbot.addWidget(window)
    listed = [*LISTED, Told("a.txt", "It holds no text.", "/home/a.txt")]
    dialog = OutcomeDialog("Import", "2 of 5", listed, theme=theme, measures=measures, parent=window)
    dialog.copy()
    assert [button.text() for button in dialog.findChildren(QPushButton) if button.isDefault()] == ["Close"]
    lines = "empty.txt\tIt holds no text.\nصورة.png\tلا يُعرف نوعها.\n/home/a.txt\tIt holds no text.\n"
    assert QGuiApplication.clipboard().text() == lines
    dialog._save(str(tmp_path / "list.txt"))
    assert (tmp_path / "list.txt").read_text("utf-8") == lines
