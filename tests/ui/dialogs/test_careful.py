import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMessageBox

from ui.dialogs.careful import CarefulDialog


class Dialog(CarefulDialog):
    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit(self)

    @property
    def is_changed(self) -> bool:
        return bool(self.line.text())


@pytest.fixture
def dialog(qtbot) -> Dialog:
    dialog = Dialog()
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def question(dialog: Dialog) -> QMessageBox | None:
    return next((box for box in dialog.findChildren(QMessageBox) if box.isVisible()), None)


def test_what_holds_nothing_is_closed_at_once(dialog: Dialog, qtbot):
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize("close", [lambda dialog: dialog.close(), lambda dialog: dialog.reject()])
def test_what_was_typed_is_asked_about_before_it_is_lost(dialog: Dialog, close):
    dialog.line.setText("كلام")
    close(dialog)
    box = question(dialog)
    assert dialog.isVisible()
    box.reject()
    assert dialog.line.text() == "كلام"
    close(dialog)
    box = question(dialog)
    next(each for each in box.buttons() if box.buttonRole(each) is QMessageBox.ButtonRole.AcceptRole).click()
    assert not dialog.isVisible()


def test_what_was_agreed_to_is_not_asked_about(dialog: Dialog):
    dialog.line.setText("كلام")
    dialog.accept()
    assert question(dialog) is None
    assert not dialog.isVisible()
