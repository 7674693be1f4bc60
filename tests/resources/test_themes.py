import tomllib
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

import pytest

from ui.theme import THEME_NAMES

TEXT_ROLES = ("ink", "dim", "accent", "error", "PER", "LOC", "ORG", "OTHER")
GROUNDS = ("paper", "chrome")
LEAST = 4.5  # WCAG 2.2, 1.4.3: text of normal size


def read_theme(name: str) -> Mapping[str, Any]:
    return tomllib.loads((files("resources") / "themes" / f"{name}.toml").read_text("utf-8"))


def channels(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour.removeprefix("#")))


def luminance(colour: tuple[int, ...]) -> float:
    shares = [value / 255 for value in colour]
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def blended(band: tuple[int, ...], paper: tuple[int, ...], *, dark: bool) -> tuple[int, ...]:
    """A band as the page paints it: screened on dark paper, multiplied on light."""
    if dark:
        return tuple(255 - (255 - a) * (255 - b) // 255 for a, b in zip(band, paper, strict=True))
    return tuple(a * b // 255 for a, b in zip(band, paper, strict=True))


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("role", TEXT_ROLES)
@pytest.mark.parametrize("name", THEME_NAMES)
def test_text_stands_out_from_its_ground(name: str, role: str, ground: str) -> None:
    colours = read_theme(name)["colours"]
    assert contrast(channels(colours[role]), channels(colours[ground])) >= LEAST


@pytest.mark.parametrize("ground", ["selected", "selection", "hit", "hit_current"])
@pytest.mark.parametrize("name", THEME_NAMES)
def test_ink_stands_out_from_what_is_marked(name: str, ground: str) -> None:
    colours = read_theme(name)["colours"]
    assert contrast(channels(colours["ink"]), channels(colours[ground])) >= LEAST


@pytest.mark.parametrize("label", ["yellow", "blue", "green", "rose", "violet", "orange"])
@pytest.mark.parametrize("name", THEME_NAMES)
def test_ink_stands_out_from_every_band(name: str, label: str) -> None:
    theme = read_theme(name)
    band = blended(channels(theme["labels"][label]), channels(theme["colours"]["paper"]), dark=theme["dark"])
    assert contrast(channels(theme["colours"]["ink"]), band) >= LEAST
