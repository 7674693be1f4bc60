from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from ui.dialogs.watching import WatchDialog
from ui.models.watching import WatchRow
from ui.theme import load_theme

FOLDER = WatchRow(Path("/home/salma/أخبار"), "With all folders in it")
FILE = WatchRow(Path("/home/salma/أخبار/1.txt"), "The file is empty.", is_folder=False)


@pytest.fixture
def dialog(qtbot, theme, measures) -> WatchDialog:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = WatchDialog(is_paused=False, theme=theme, measures=measures, parent=window)
    dialog.keeper = window
    dialog.set_rows([FOLDER, FILE])
    dialog.show()
    return dialog


def test_only_a_folder_can_be_watched_no_longer(dialog: WatchDialog, qtbot):
    dialog.list.select_row(1)
    assert not dialog.remove.isEnabled()
    dialog.list.select_row(0)
    with qtbot.waitSignal(dialog.removed) as told:
        dialog.remove.click()
    assert told.args == [FOLDER.path]
    dialog.set_rows([])
    assert not dialog.remove.isEnabled()


def test_folders_are_added_and_all_of_it_paused(dialog: WatchDialog, qtbot):
    with qtbot.waitSignal(dialog.add_requested):
        dialog.add.click()
    with qtbot.waitSignal(dialog.paused) as told:
        dialog.pause.click()
    assert told.args == [True]


def test_it_is_painted_by_day_and_by_night(dialog: WatchDialog):
    pictures = []
    for name in ("light", "dark"):
        dialog.list.itemDelegate().theme = load_theme(name)
        pictures.append(dialog.list.grab().toImage())
    assert pictures[0] != pictures[1]
