from dataclasses import replace
from pathlib import Path

import pytest

from reader.settings import Settings, load_settings, save_settings
from ui.page.display import Digits, DisplayOptions
from ui.page.style import Focus
from ui.preferences import Preferences


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


@pytest.fixture
def preferences(dressed, path: Path) -> Preferences:
    save_settings(Settings(theme="light", language="en"), path)
    return Preferences(dressed, path)


def test_a_theme_is_switched_told_and_kept(preferences: Preferences, qtbot, path: Path):
    with qtbot.waitSignals([preferences.theme_changed, preferences.page_style_changed]):
        preferences.switch_theme()
    assert preferences.theme.name == preferences.page_style.theme.name == "dark"
    preferences.save()
    assert load_settings(path).theme == "dark"


def test_sepia_is_chosen_and_kept_and_turns_dark_at_the_switch(preferences: Preferences, path: Path):
    preferences.set_theme("sepia")
    assert (preferences.theme.name, preferences.theme.dark) == ("sepia", False)
    preferences.save()
    assert load_settings(path).theme == "sepia"
    preferences.switch_theme()
    assert preferences.theme.name == "dark"


def test_the_same_theme_is_not_told_again(preferences: Preferences, qtbot):
    with qtbot.assertNotEmitted(preferences.theme_changed):
        preferences.set_theme("light")


def test_type_grows_and_shrinks_within_bounds(preferences: Preferences):
    first = preferences.page_style.size_px
    preferences.zoom(1)
    assert preferences.page_style.size_px == first + 2
    preferences.zoom(100)
    assert preferences.page_style.size_px == preferences.measures.largest_px
    preferences.zoom(-100)
    assert preferences.page_style.size_px == preferences.measures.smallest_px
    preferences.reset_size()
    assert preferences.page_style.size_px == first


def test_a_typeface_is_chosen(preferences: Preferences, qtbot):
    with qtbot.waitSignal(preferences.page_style_changed) as told:
        preferences.set_family("Noto Naskh Arabic")
    assert told.args[0].family == "Noto Naskh Arabic"


def test_choices_of_display_are_told_and_kept(preferences: Preferences, qtbot, path: Path):
    first = preferences.page_style
    preferences.hide_harakat(True)
    preferences.use_guillemets(True)
    preferences.set_page_digits("arabic-indic")
    preferences.set_leading("wide")
    preferences.set_spacing("wide")
    preferences.focus(True)
    preferences.set_focus_unit("sentence")
    with qtbot.waitSignal(preferences.page_style_changed) as told:
        preferences.set_measure("narrow")
    style = told.args[0]
    assert style.display == DisplayOptions(hide_harakat=True, digits=Digits.ARABIC_INDIC, guillemets=True)
    assert style.pitch > first.pitch
    assert style.column_px < first.column_px
    assert style.spacing > first.spacing
    assert (first.focus, style.focus) == (Focus.OFF, Focus.SENTENCE)
    preferences.save()
    assert Preferences(preferences.parent(), path).page_style == style


def test_choices_that_nobody_knows_are_passed_over(dressed, path: Path):
    save_settings(
        Settings(theme="light", page_digits="roman", page_leading="x", page_measure="y", page_spacing="z"), path
    )
    odd, plain = Preferences(dressed, path), Preferences(dressed, path.with_name("none.toml"))
    assert replace(odd.page_style, theme=plain.theme) == plain.page_style


def test_the_same_choice_is_not_told_again(preferences: Preferences, qtbot):
    with qtbot.assertNotEmitted(preferences.page_style_changed):
        preferences.hide_harakat(False)


def test_language_and_digits_are_spoken_and_kept(preferences: Preferences, path: Path):
    preferences.set_language("ar")
    preferences.set_digits("arabic")
    assert (preferences.language, preferences.digits) == ("ar", "arabic")
    preferences.save()
    assert (load_settings(path).language, load_settings(path).digits) == ("ar", "arabic")
    preferences.set_language("en")


def test_settings_that_cannot_be_written_interrupt_nobody(dressed, tmp_path: Path):
    blocked = tmp_path / "file"
    blocked.touch()
    Preferences(dressed, blocked / "settings.toml").save()
