import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from ui.widgets.findbar import FindBar

TEXT = "قال أحمد إن أَحْمَد ذهب، ثم عاد احمد."


@pytest.fixture
def bar(qtbot) -> FindBar:
    bar = FindBar()
    qtbot.addWidget(bar)
    return bar


def test_words_are_found_however_they_are_written(bar: FindBar, qtbot):
    with qtbot.waitSignal(bar.hits_changed) as told:
        bar.enter(TEXT, 0, "احمد")
    hits, current = told.args
    assert [span.of(TEXT) for span in hits] == ["أحمد", "أَحْمَد", "احمد"]
    assert current == 0
    assert bar.findChild(QLabel).text() == "1 of 3"


def test_the_first_hit_is_the_one_after_the_reading_place(bar: FindBar, qtbot):
    with qtbot.waitSignal(bar.hits_changed) as told:
        bar.enter(TEXT, 8, "أحمد")
    assert told.args[1] == 1


def test_return_walks_on_and_round(bar: FindBar, qtbot):
    bar.enter(TEXT, 0, "أحمد")
    line = bar.findChild(QLineEdit)
    places = []
    bar.hits_changed.connect(lambda _, current: places.append(current))
    for modifier in ("NoModifier", "NoModifier", "NoModifier", "ShiftModifier"):
        qtbot.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier[modifier])
    assert places == [1, 2, 0, 2]


def test_nothing_found_is_said(bar: FindBar):
    bar.enter(TEXT, 0, "زيتون")
    assert bar.findChild(QLabel).text() == "Not found"


def test_escape_leaves(bar: FindBar, qtbot):
    bar.enter(TEXT, 0, "أحمد")
    with qtbot.waitSignals([bar.hits_changed, bar.closed]):
        qtbot.keyClick(bar.findChild(QLineEdit), Qt.Key.Key_Escape)
    assert bar.isHidden()
