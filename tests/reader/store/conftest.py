"""A library of a test's own."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.store.library import Library


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the library lies; nothing does yet."""
    return tmp_path / "library.hashiya"


@pytest.fixture
def backups(tmp_path: Path) -> Path:
    """The local folder for backups and marks."""
    return tmp_path / "local"


@pytest.fixture
def library(path: Path, backups: Path, new_library: Path) -> Iterator[Library]:
    shutil.copyfile(new_library, path)
    with Library.open(path, backups=backups) as library:
        yield library
