from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from reader.errors import EmptyFileError, UnknownFormatError
from reader.usecases.importing import ImportOutcome, ImportStatus
from ui.dialogs.outcomes import OutcomeDialog
from ui.widgets.rows import RowView

FAILED = [
    ImportOutcome(Path(f"/x/{name}"), ImportStatus.FAILED, None, "", error(Path(f"/x/{name}")))
    for name, error in (("empty.txt", EmptyFileError), ("صورة.png", UnknownFormatError))
]


@pytest.mark.parametrize("direction", ["LeftToRight", "RightToLeft"])
def test_every_file_is_listed_with_its_reason(qtbot, theme, measures, direction: str):
    window = QWidget()
    qtbot.addWidget(window)
    window.setLayoutDirection(Qt.LayoutDirection[direction])
    dialog = OutcomeDialog(FAILED, 3, theme, measures, window)
    dialog.show()
    assert dialog.findChild(QLabel).text() == "2 files could not be imported. 3 other files went well."
    rows = dialog.findChild(RowView).model()
    assert "empty.txt" in rows.index(0, 0).data()
    assert "صورة.png" in rows.index(1, 0).data()
    assert not dialog.grab().isNull()
    dialog.reject()
