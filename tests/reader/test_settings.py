from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.settings import RECENT_FILES, Settings, load_settings, save_settings


def test_settings_are_read_back_as_they_were_saved(tmp_path):
    path = tmp_path / "deep" / "settings.toml"
    settings = Settings(
        language="ar",
        page_size_px=27,
        splitter_sizes=(240, 900, 320),
        recent_files=("/home/x/مقال.txt",),
        window_geometry="AdnQywAD==",
    )
    save_settings(settings, path)
    assert load_settings(path) == settings


def test_a_missing_file_means_that_nothing_was_chosen(tmp_path):
    assert load_settings(tmp_path / "none.toml") == Settings()


@pytest.mark.parametrize("content", [b"language = ", b"\xff\xfe", b"[[[", b"\x00"])
def test_a_damaged_file_counts_as_empty(tmp_path, content):
    path = tmp_path / "settings.toml"
    path.write_bytes(content)
    assert load_settings(path) == Settings()


def test_a_setting_of_a_wrong_type_costs_only_itself(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text('language = 3\ntheme = "dark"\nsplitter_sizes = ["a"]\npage_size_px = true\nnewer = 1\n')
    assert load_settings(path) == Settings(theme="dark")


@given(st.text(), st.lists(st.integers(-(2**60), 2**60)))
def test_any_text_and_numbers_survive(tmp_path_factory, text, sizes):
    path = tmp_path_factory.mktemp("settings") / "s.toml"
    text = text.encode("utf-8", "replace").decode()
    save_settings(Settings(export_folder=text, splitter_sizes=tuple(sizes)), path)
    assert load_settings(path) == Settings(export_folder=text, splitter_sizes=tuple(sizes))


def test_a_recent_file_comes_first_and_stands_once():
    settings = Settings()
    for number in range(RECENT_FILES + 3):
        settings = settings.with_recent_file(Path(f"/{number}"))
    settings = settings.with_recent_file(Path("/5"))
    assert settings.recent_files[0] == "/5"
    assert len(settings.recent_files) == len(set(settings.recent_files)) == RECENT_FILES
