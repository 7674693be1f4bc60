import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QComboBox, QLineEdit

from ui.style import dress, interface_font, load_measures, palette, style_sheet
from ui.theme import THEME_NAMES, load_theme


@pytest.mark.parametrize("name", THEME_NAMES)
def test_the_style_sheet_is_made_of_the_themes_colours(qapp, name: str):
    theme = load_theme(name)
    sheet = style_sheet(theme, load_measures())
    assert "$" not in sheet
    assert set(re.findall(r"#[0-9a-f]{6}\b", sheet)) <= {colour.name() for colour in theme.colours.values()}


def test_the_palette_follows_the_theme(qapp):
    light, dark = palette(load_theme("light")), palette(load_theme("dark"))
    assert light.color(QPalette.ColorRole.Base).lightness() > dark.color(QPalette.ColorRole.Base).lightness()


def test_the_interface_font_is_of_the_wanted_size(qapp):
    measures = load_measures()
    assert QFontInfo(interface_font(measures)).pixelSize() == measures.interface_px


def test_the_look_changes_while_the_program_runs(dressed, measures):
    dress(dressed, load_theme("dark"), measures)
    assert dressed.palette().color(QPalette.ColorRole.Base).name() == load_theme("dark").colour("paper").name()


def test_arabic_stands_on_the_line_of_latin_where_it_is_typed(dressed, qtbot):
    assert {"Noto Sans", "Noto Sans Arabic"} <= set(QFontDatabase.families()), "install the faces of the interface"
    line, combo = QLineEdit(), QComboBox()
    qtbot.addWidget(line)
    qtbot.addWidget(combo)
    line.setReadOnly(True)  # no caret
    line.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    feet = {}
    for letter in "Hا":
        line.setText(letter * 5)
        line.resize(200, line.sizeHint().height())
        picture = line.grab().toImage()
        inked = [
            y
            for y in range(3, picture.height() - 3)
            if any(picture.pixelColor(x, y).lightness() < 128 for x in range(9, picture.width() - 9))
        ]
        feet[letter] = max(inked)
    assert abs(feet["ا"] - feet["H"]) <= 1
    assert abs(line.sizeHint().height() - combo.sizeHint().height()) <= 1
