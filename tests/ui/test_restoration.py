from pathlib import Path

import pytest

from reader.analysis import analyse
from reader.errors import DamagedLibraryError, LockedLibraryError
from reader.workspace import Workspace, instance_lock
from ui.restoration import Restoration


def test_a_backup_takes_the_place_and_what_was_there_is_kept(library: Path):
    workspace = Workspace.open(library, analyse=analyse)
    backup = workspace.backup()
    workspace.imports.text("خبر.")
    workspace.close()
    restoration = Restoration(library, backup, instance_lock(library), analyse)
    opened = restoration.carry_out()
    assert (restoration.failure, opened.articles()) == (None, ())
    opened.close()
    aside = Workspace.open(restoration.aside, analyse=analyse)
    assert len(aside.articles()) == 1
    aside.close()


def test_a_backup_that_is_not_whole_changes_nothing(library: Path):
    workspace = Workspace.open(library, analyse=analyse)
    backup = workspace.backup()
    workspace.imports.text("خبر.")
    workspace.close()
    backup.write_bytes(backup.read_bytes()[:-1])
    restoration = Restoration(library, backup, instance_lock(library), analyse)
    opened = restoration.carry_out()
    assert isinstance(restoration.failure, DamagedLibraryError)
    assert len(opened.articles()) == 1
    opened.close()


def test_a_library_that_another_program_has_keeps_its_place(library: Path):
    workspace = Workspace.open(library, analyse=analyse)
    backup = workspace.backup()
    workspace.close()
    before = library.read_bytes()
    with instance_lock(library), pytest.raises(LockedLibraryError):
        Restoration(library, backup, instance_lock(library), analyse).carry_out()
    assert library.read_bytes() == before
