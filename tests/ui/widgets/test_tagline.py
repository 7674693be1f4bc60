import pytest
from PySide6.QtCore import Qt

from ui.widgets.tagline import TagLine


@pytest.fixture
def line(qtbot, dressed) -> TagLine:
    line = TagLine()
    qtbot.addWidget(line)
    line.set_known(("روسيا", "سلاح", "سلاح/نووي", "نووي", "elections"))
    line.show()
    line.setFocus()
    return line


def type_in(line: TagLine, words: str) -> None:
    for letter in words:
        line.insert(letter)
        line.textEdited.emit(line.text())


def test_a_line_holds_tags_with_their_marks(line: TagLine):
    line.set_tags(("سلاح", "روسيا/الحرب"))
    assert line.text() == "#سلاح #روسيا/الحرب"
    assert line.tags == ("سلاح", "روسيا/الحرب")
    line.setText("سلاح،   روسيا/الحرب ")
    line.set_tags(("سلاح", "روسيا/الحرب"))
    assert line.text() == "سلاح،   روسيا/الحرب "  # what means the same stays as it is typed


def test_known_tags_are_offered_however_they_are_typed(line: TagLine):
    type_in(line, "#نُوو")
    assert line.offered == ("نووي", "سلاح/نووي")
    type_in(line, "ي")
    assert line.offered == ("سلاح/نووي",)
    type_in(line, "x")
    assert line.offered == ()


def test_tags_that_stand_there_are_not_offered_again(line: TagLine):
    type_in(line, "#سلاح س")
    assert line.offered == ("سلاح/نووي", "روسيا")


def test_a_tag_that_is_chosen_takes_the_place_of_what_was_typed(line: TagLine, qtbot):
    line.setText("#روسيا  #elections")
    line.setCursorPosition(7)
    type_in(line, "سل")
    popup = line._popup
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert line.tags == ("روسيا", "سلاح", "elections")
    assert line.text()[: line.cursorPosition()] == "#روسيا #سلاح "
    assert line.offered == ()


def test_nothing_is_offered_before_a_letter_is_typed(line: TagLine):
    type_in(line, "#")
    assert line.offered == ()
