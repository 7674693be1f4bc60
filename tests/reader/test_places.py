from pathlib import Path

import pytest

from reader.places import backup_folder, library_path, settings_path, templates_folder


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
