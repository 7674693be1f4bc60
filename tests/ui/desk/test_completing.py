from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from tests.ui.desks import Sitting
from tests.ui.making import TEXT
from ui.widgets.completionlist import CompletionList
from ui.widgets.topbar import SearchLine


@pytest.fixture
def sitting(qtbot, dressed, library: Path, tmp_path: Path):
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    sitting = Sitting(qtbot, library, [path]).begin()
    yield sitting
    sitting.end()


def write(box: SearchLine, text: str) -> None:
    """Type, also letters that no key of the test's keyboard has."""
    for letter in text:
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(box, event)


def offered(sitting: Sitting) -> list[str]:
    found = sitting.window.findChild(CompletionList)
    return [] if found is None or found.isHidden() else [each.shown for each in found.offered]


def test_filters_and_then_their_values_are_completed(sitting: Sitting, qtbot):
    box = sitting.desk._bar.search
    write(box, "مص")
    qtbot.waitUntil(lambda: offered(sitting) == ["مصدر:"])
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert box.text() == "مصدر:"
    qtbot.waitUntil(lambda: "رويترز" in offered(sitting), timeout=10_000)
    write(box, "رو")
    qtbot.waitUntil(lambda: offered(sitting) == ["رويترز"], timeout=10_000)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.text() == "مصدر:رويترز "
    assert box.cursorPosition() == len(box.text())
    assert offered(sitting) == []


def test_the_filters_are_shown_by_down_in_the_empty_box(sitting: Sitting, qtbot):
    box = sitting.desk._bar.search
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert {"source:", "tag:"} <= set(offered(sitting)) or {"مصدر:", "وسم:"} <= set(offered(sitting))
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert offered(sitting) == []


def test_an_ordinary_word_is_left_alone(sitting: Sitting):
    write(sitting.desk._bar.search, "روسيا")
    assert sitting.window.findChild(CompletionList) is None
