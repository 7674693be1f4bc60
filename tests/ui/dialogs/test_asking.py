from PySide6.QtWidgets import QLineEdit, QWidget

from ui.dialogs.asking import ask_line


def test_what_was_typed_is_told_without_outer_blanks_and_nothing_is_not(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    told = []
    for typed in ("  وكالة   الأنباء ", "   "):
        box = ask_line(parent, "Change Source", "Who said it?", told.append)
        qtbot.waitUntil(box.isVisible)
        box.findChild(QLineEdit).setText(typed)
        box.accept()
    assert told == ["وكالة الأنباء"]
