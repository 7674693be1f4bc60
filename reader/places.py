"""Where the program keeps its files: the library, its backups, the settings."""

import os
from pathlib import Path

LIBRARY_VARIABLE = "HASHIYA_LIBRARY"
CONFIG_VARIABLE = "HASHIYA_CONFIG"
LIBRARY_NAME = "library.hashiya"
TEMPLATES = "templates"
"""The folder of the user's own export templates, beside the settings."""


def library_path() -> Path:
    """The user's library: what `HASHIYA_LIBRARY` names, otherwise a file in the user's data folder."""
    chosen = os.environ.get(LIBRARY_VARIABLE)
    return Path(chosen).expanduser() if chosen else _data_folder() / LIBRARY_NAME


def backup_folder() -> Path:
    """Where backups of all libraries lie: on this machine, never beside a library that a cloud client may follow."""
    return _data_folder() / "backups"


def settings_path() -> Path:
    """The settings: what `HASHIYA_CONFIG` names, otherwise a file in the user's configuration folder."""
    chosen = os.environ.get(CONFIG_VARIABLE)
    if chosen:
        return Path(chosen).expanduser()
    from platformdirs import user_config_path

    return user_config_path("hashiya", appauthor=False) / "settings.toml"


def templates_folder() -> Path:
    """Where the user's own export templates lie: beside the settings."""
    return settings_path().parent / TEMPLATES


def cache_path() -> Path:
    """Folder for what can be made again at any time."""
    from platformdirs import user_cache_path

    return user_cache_path("hashiya", appauthor=False)


def _data_folder() -> Path:
    from platformdirs import user_data_path

    return user_data_path("hashiya", appauthor=False)
