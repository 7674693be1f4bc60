import pytest
from PySide6.QtCore import Qt

from ui.widgets.lineedit import LineEdit

RIGHT, LEFT = 900, 100
"""Where a short text stands, about, on a line of 1000 pixels."""


def cursor_x(line: LineEdit) -> int:
    """Where the cursor stands behind the text; a line that was never painted does not know."""
    line.grab()
    return line.cursorRect().center().x()


@pytest.mark.parametrize(
    ("direction", "text", "x"),
    [
        (Qt.LayoutDirection.RightToLeft, "2023-09-12", RIGHT),
        (Qt.LayoutDirection.RightToLeft, "٢٠٢٣", RIGHT),
        (Qt.LayoutDirection.RightToLeft, "قال 2023", RIGHT),
        (Qt.LayoutDirection.RightToLeft, "CNN 2023", LEFT),
        (Qt.LayoutDirection.LeftToRight, "2023-09-12", LEFT),
        (Qt.LayoutDirection.LeftToRight, "٢٠٢٣", LEFT),
        (Qt.LayoutDirection.LeftToRight, "قال 2023", RIGHT),
    ],
)
def test_a_text_stands_at_the_side_of_its_letters_or_else_of_the_interface(qtbot, direction, text: str, x: int):
    line = LineEdit("قبل")
    qtbot.addWidget(line)
    line.resize(1000, 30)
    line.setLayoutDirection(direction)
    line.setText(text)
    assert abs(cursor_x(line) - x) < 150


def test_a_line_goes_over_with_the_interface(qtbot):
    line = LineEdit("2019")
    qtbot.addWidget(line)
    line.resize(1000, 30)
    for direction, x in ((Qt.LayoutDirection.RightToLeft, RIGHT), (Qt.LayoutDirection.LeftToRight, LEFT)):
        line.setLayoutDirection(direction)
        assert abs(cursor_x(line) - x) < 150
