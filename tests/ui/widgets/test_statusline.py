from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QToolButton

from ui.widgets.statusline import StatusLine


def words(line: StatusLine) -> list[str]:
    return [label.text() for label in line.findChildren(QLabel) if label.text()]


def test_facts_are_shown(qtbot):
    line = StatusLine()
    qtbot.addWidget(line)
    line.set_place("Article 1 of 2")
    line.set_notes("3 notes")
    line.set_language("Arabic")
    line.set_type("Amiri 25")
    line.set_progress("10%")
    assert words(line) == ["Article 1 of 2", "3 notes", "Arabic", "Amiri 25", "10%"]


def test_a_failure_is_marked_and_can_be_clicked(qtbot):
    line = StatusLine()
    qtbot.addWidget(line)
    line.set_saved("Not saved", "Click", failed=True)
    saved = line.findChildren(QToolButton)[0]
    assert (saved.text(), saved.property("failed"), saved.accessibleName()) == ("Not saved", True, "Not saved")
    with qtbot.waitSignal(line.saved_clicked):
        qtbot.mouseClick(saved, Qt.MouseButton.LeftButton)


def test_work_is_shown_until_it_is_over(qtbot):
    line = StatusLine()
    qtbot.addWidget(line)
    line.show()
    line.show_work("a.txt", 2, 5, "Cancel")
    bar, cancel = line.findChild(QProgressBar), line.findChildren(QToolButton)[-1]
    assert (bar.value(), bar.maximum(), bar.isVisible(), cancel.text()) == (2, 5, True, "Cancel")
    with qtbot.waitSignal(line.cancel_clicked):
        cancel.click()
    line.hide_work()
    assert not bar.isVisible()
    assert words(line) == []


def test_what_is_missing_can_be_clicked(qtbot):
    line = StatusLine()
    qtbot.addWidget(line)
    line.show()
    gap = line.findChildren(QToolButton)[1]
    assert not gap.isVisible()
    line.set_gap("Names incomplete", "Click to look again")
    assert (gap.isVisible(), gap.text(), gap.accessibleDescription()) == (
        True,
        "Names incomplete",
        "Click to look again",
    )
    with qtbot.waitSignal(line.gap_clicked):
        gap.click()
    line.set_gap("", "")
    assert not gap.isVisible()


def test_work_in_the_background_is_shown_where_nothing_else_is(qtbot):
    line = StatusLine()
    qtbot.addWidget(line)
    line.show()
    bar, button = line.findChild(QProgressBar), line.findChildren(QToolButton)[-1]
    line.show_background("Looking", 1, 9, "Pause")
    assert (words(line), bar.value(), bar.isVisible(), button.text()) == (["Looking"], 1, True, "Pause")
    with qtbot.waitSignal(line.background_clicked):
        button.click()
    line.show_work("a.txt", 2, 5, "Cancel")
    line.show_background("Looking", 2, 9, "Pause")
    assert (words(line), bar.value(), button.text()) == (["a.txt"], 2, "Cancel")
    with qtbot.assertNotEmitted(line.background_clicked), qtbot.waitSignal(line.cancel_clicked):
        button.click()
    line.hide_work()
    assert (words(line), bar.maximum(), button.text()) == (["Looking"], 9, "Pause")
    line.say("Saved.")
    line.show_background("Looking", 3, 9, "Pause")
    assert (words(line), bar.value()) == (["Saved."], 3)
    line._forget.stop()
    line._forget.timeout.emit()
    assert words(line) == ["Looking"]
    line.show_background("Paused", 0, 0, "Go On")
    assert (words(line), bar.isVisible(), button.isVisible()) == (["Paused"], False, True)
    line.hide_background()
    assert (words(line), button.isVisible()) == ([], False)
