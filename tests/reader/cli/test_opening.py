import argparse

import pytest

from reader.cli.command import Call
from reader.cli.opening import open_workspace
from reader.cli.output import Output
from reader.errors import UnreadableFileError
from reader.places import library_path


def call(library=None):
    return Call(library, argparse.Namespace(), Output(), argparse.ArgumentParser())


def test_a_library_that_was_named_must_be_there(tmp_path, monkeypatch):
    monkeypatch.delenv("HASHIYA_LIBRARY", raising=False)
    with pytest.raises(UnreadableFileError), open_workspace(call(tmp_path / "none.hashiya")):
        pass
    monkeypatch.setenv("HASHIYA_LIBRARY", str(tmp_path / "none.hashiya"))
    with pytest.raises(UnreadableFileError), open_workspace(call()):
        pass


def test_the_users_own_library_is_made_at_the_first_call(monkeypatch):
    monkeypatch.delenv("HASHIYA_LIBRARY", raising=False)
    with open_workspace(call()) as workspace:
        assert workspace.articles() == ()
    assert library_path().is_file()


def test_an_import_makes_the_library_that_it_was_given(tmp_path):
    with open_workspace(call(tmp_path / "new.hashiya"), create=True) as workspace:
        assert workspace.library.path == tmp_path / "new.hashiya"
