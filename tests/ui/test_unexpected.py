import sys

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMessageBox

from ui.unexpected import UnexpectedErrors


@pytest.mark.logs_errors
def test_what_nobody_caught_is_logged_and_shown_once(qtbot, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    owner = QObject()
    unexpected = UnexpectedErrors(owner)
    unexpected.install()
    for _ in range(2):
        sys.excepthook(ValueError, ValueError("boom"), None)
    boxes = [box for box in QApplication.topLevelWidgets() if isinstance(box, QMessageBox) and box.isVisible()]
    assert len(boxes) == 1
    assert "boom" in boxes[0].detailedText()
    boxes[0].close()
