from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.page.faces import FaceAsker
from ui.page.style import font_of


def test_faces_are_asked_for_in_turns_to_come_and_only_once(qtbot: QtBot, qapp: QApplication) -> None:
    owner = QObject()
    asker = FaceAsker(owner)
    font = font_of("Amiri", 27)
    with qtbot.waitSignal(asker.answered):
        asker.ask_for([(font, letter) for letter in "漢字😀"])
        assert asker.is_busy
    assert not asker.is_busy
    asker.ask_for([(font, "字")])
    assert not asker.is_busy
    asker.ask_for([(font_of("Amiri", 35), "字")])
    assert asker.is_busy


def test_what_is_asked_for_now_is_asked_instead_of_what_was_wanted_before(qtbot: QtBot, qapp: QApplication) -> None:
    owner = QObject()
    asker = FaceAsker(owner)
    font = font_of("Amiri", 27)
    asker.ask_for([(font, "漢")])
    asker.ask_for([])
    assert not asker.is_busy
    with qtbot.waitSignal(asker.answered):
        asker.ask_for([(font, "漢")])
