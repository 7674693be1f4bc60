import sys
from pathlib import Path

import platformdirs
import pytest

from reader.places import _system_folder, backup_folder, cache_path, library_path, settings_path, templates_folder


@pytest.fixture(autouse=True)
def _no_choice(monkeypatch):
    monkeypatch.delenv("HASHIYA_LIBRARY", raising=False)
    monkeypatch.delenv("HASHIYA_CONFIG", raising=False)


def test_the_library_lies_in_the_users_data_folder():
    assert library_path().name == "library.hashiya"
    assert library_path().is_relative_to(Path.home())
    assert backup_folder().parent == library_path().parent


def test_the_environment_can_choose_another_library(monkeypatch, tmp_path):
    monkeypatch.setenv("HASHIYA_LIBRARY", str(tmp_path / "x.hashiya"))
    assert library_path() == tmp_path / "x.hashiya"
    assert backup_folder() != tmp_path


def test_the_settings_lie_in_the_users_configuration_folder(monkeypatch, tmp_path):
    assert settings_path().name == "settings.toml"
    monkeypatch.setenv("HASHIYA_CONFIG", str(tmp_path / "s.toml"))
    assert settings_path() == tmp_path / "s.toml"
    assert templates_folder() == tmp_path / "templates"


@pytest.mark.parametrize("named", [True, False])
def test_the_folders_are_those_of_all_programs(monkeypatch, tmp_path, named):
    for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        if named:
            monkeypatch.setenv(variable, str(tmp_path / variable))
        else:
            monkeypatch.delenv(variable, raising=False)
    assert library_path().parent == platformdirs.user_data_path("hashiya", appauthor=False)
    assert settings_path().parent == platformdirs.user_config_path("hashiya", appauthor=False)
    assert cache_path() == platformdirs.user_cache_path("hashiya", appauthor=False)
    for variable, folder in (
        ("XDG_DATA_HOME", library_path().parent),
        ("XDG_CONFIG_HOME", settings_path().parent),
        ("XDG_CACHE_HOME", cache_path()),
    ):
        assert _system_folder(variable) == folder


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the system says where its folders are")
def test_a_folder_that_is_named_from_nowhere_is_not_taken(monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", "data")
    assert library_path() == Path.home() / ".local" / "share" / "hashiya" / "library.hashiya"
