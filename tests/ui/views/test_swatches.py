import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPainter

from reader.annotations import COLOURS, PATTERNS, Label
from ui.theme import load_theme
from ui.views.swatches import ColourStrip, LineStrip, paint_band, paint_sample


@pytest.fixture
def strip(qtbot, theme) -> ColourStrip:
    strip = ColourStrip(COLOURS, theme)
    qtbot.addWidget(strip)
    strip.set_value("blue")
    strip.show()
    return strip


def painted(paint) -> QImage:
    image = QImage(160, 40, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint(painter)
    painter.end()
    return image


def test_a_choice_is_told_once(strip: ColourStrip, qtbot):
    with qtbot.waitSignal(strip.chosen) as told:
        qtbot.mouseClick(strip._choices[0], Qt.MouseButton.LeftButton)
    assert told.args == ["yellow"]
    assert strip.value == "yellow"
    with qtbot.assertNotEmitted(strip.chosen):
        strip.set_value("rose")
    assert strip.value == "rose"


def test_arrow_keys_choose(strip: ColourStrip, qtbot):
    strip._choices[2].setFocus()
    with qtbot.waitSignal(strip.chosen):
        qtbot.keyClick(strip._choices[2], Qt.Key.Key_Right)
    assert strip.value == "violet"


def test_every_choice_has_a_name(strip: ColourStrip):
    strip.set_names(COLOURS)
    assert [choice.accessibleName() for choice in strip._choices] == list(COLOURS)


@pytest.mark.parametrize("name", ["light", "sepia", "dark"])
def test_every_colour_and_every_line_looks_otherwise(qapp, name: str):
    theme = load_theme(name)
    looks = [
        painted(lambda painter, look=(colour, pattern): paint_band(painter, QRectF(2, 2, 150, 30), look, theme))
        for colour, pattern in [*((colour, "solid") for colour in COLOURS), *(("rose", each) for each in PATTERNS[1:])]
    ]
    assert all(first != second for place, first in enumerate(looks) for second in looks[:place])


def test_lines_are_shown_in_the_colour_that_is_chosen(qtbot, theme):
    strip = LineStrip(PATTERNS, theme)
    qtbot.addWidget(strip)
    strip.show()
    before = strip.grab().toImage()
    strip.set_colour("blue")
    assert strip.grab().toImage() != before


def test_a_sample_is_as_wide_as_its_words(qapp, theme):
    label = Label("claim", "", "yellow", "line", 0)

    def width(words: str) -> int:
        image = painted(
            lambda painter: paint_sample(painter, QRectF(0, 0, 160, 40), label, words, QFont("Amiri"), theme)
        )
        return sum(image.pixelColor(x, 3) != Qt.GlobalColor.white for x in range(160))

    assert 0 < width("قول") < width("قول طويل") <= 160
