"""Where the program keeps its files: the library, its backups, the settings."""

import os
import sys
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


def drafts_folder() -> Path:
    """Where words lie that were typed and are in no library yet."""
    return _data_folder() / "drafts"


def settings_path() -> Path:
    """The settings: what `HASHIYA_CONFIG` names, otherwise a file in the user's configuration folder."""
    chosen = os.environ.get(CONFIG_VARIABLE)
    if chosen:
        return Path(chosen).expanduser()
    return _user_folder("XDG_CONFIG_HOME", ".config") / "settings.toml"


def templates_folder() -> Path:
    """Where the user's own export templates lie: beside the settings."""
    return settings_path().parent / TEMPLATES


def cache_path() -> Path:
    """Folder for what can be made again at any time."""
    return _user_folder("XDG_CACHE_HOME", ".cache")


def _data_folder() -> Path:
    return _user_folder("XDG_DATA_HOME", ".local/share")


def _user_folder(variable: str, usual: str) -> Path:
    """The program's folder among the user's data, configuration or cache.

    Args:
        variable: The environment variable that may name the folder of all programs.
        usual: That folder below the user's own where the variable names none.

    Source: XDG Base Directory Specification 0.8.
    """
    if sys.platform in {"win32", "darwin"}:
        return _system_folder(variable)
    # platformdirs answers the same, but its code costs 2 ms of the start.
    chosen = Path(os.environ.get(variable, ""))
    return (chosen if chosen.is_absolute() else Path.home() / usual) / "hashiya"


def _system_folder(variable: str) -> Path:
    from platformdirs import PlatformDirs

    folders = PlatformDirs("hashiya", appauthor=False)
    if variable == "XDG_DATA_HOME":
        return folders.user_data_path
    return folders.user_config_path if variable == "XDG_CONFIG_HOME" else folders.user_cache_path
