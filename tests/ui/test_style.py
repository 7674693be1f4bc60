import re

import pytest
from PySide6.QtGui import QFontInfo, QPalette

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
