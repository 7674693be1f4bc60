from itertools import combinations_with_replacement

import pytest
from PySide6.QtGui import QColor

from ui.page.blend import LEAST_CONTRAST, LEAST_CONTRAST_LARGE, contrast, mixed, veil
from ui.theme import THEME_NAMES, load_theme


def test_black_on_white_has_the_greatest_contrast() -> None:
    light, dark = load_theme("light"), load_theme("dark")
    white, black = light.colour("paper"), dark.colour("paper")
    white.setRgb(255, 255, 255)
    black.setRgb(0, 0, 0)
    assert contrast(white, black) == pytest.approx(21)
    assert contrast(black, white) == pytest.approx(21)
    assert contrast(white, white) == pytest.approx(1)


@pytest.mark.parametrize("name", THEME_NAMES)
def test_ink_can_be_read_on_any_three_bands(name: str) -> None:
    theme = load_theme(name)
    bands = [*theme.labels.values(), theme.colour("hit"), theme.colour("hit_current")]
    for count in (1, 2, 3):
        for chosen in combinations_with_replacement(bands, count):
            assert contrast(mixed(theme, chosen), theme.colour("ink")) >= LEAST_CONTRAST


@pytest.mark.parametrize("name", THEME_NAMES)
@pytest.mark.parametrize("role", ["ink", "dim", "accent", "error", "PER", "LOC", "ORG"])
def test_words_can_be_read_on_the_paper(name: str, role: str) -> None:
    theme = load_theme(name)
    assert contrast(theme.colour("paper"), theme.colour(role)) >= LEAST_CONTRAST


@pytest.mark.parametrize("name", THEME_NAMES)
def test_two_bands_differ_from_each_of_them(name: str) -> None:
    theme = load_theme(name)
    yellow, blue = theme.labels["yellow"], theme.labels["blue"]
    both = mixed(theme, [yellow, blue])
    assert all(both != other for other in (mixed(theme, [yellow]), mixed(theme, [blue]), theme.colour("paper")))


@pytest.mark.parametrize("name", THEME_NAMES)
def test_ink_can_be_read_through_the_veil_as_large_type_must_be(name: str) -> None:
    theme = load_theme(name)
    cover, paper, ink = veil(theme), theme.colour("paper"), theme.colour("ink")
    share = cover.alphaF()
    parts = zip((ink.red(), ink.green(), ink.blue()), (cover.red(), cover.green(), cover.blue()), strict=True)
    veiled = QColor(*(round(a + (b - a) * share) for a, b in parts))
    assert 0.4 < share < 1
    assert LEAST_CONTRAST_LARGE <= contrast(veiled, paper) < 4


def test_bands_are_multiplied_on_light_paper_and_screened_on_dark() -> None:
    light, dark = load_theme("light"), load_theme("dark")
    assert mixed(light, [light.labels["yellow"]]).lightness() < light.colour("paper").lightness()
    assert mixed(dark, [dark.labels["yellow"]]).lightness() > dark.colour("paper").lightness()
