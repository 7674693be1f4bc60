"""A workspace of a test's own."""

import shutil

import pytest

from reader.analysis import analyse
from reader.workspace import Workspace
from tests.reader.usecases.values import TEXT


@pytest.fixture
def workspace(tmp_path, new_library):
    path = shutil.copyfile(new_library, tmp_path / "library.hashiya")
    opened = Workspace.open(path, analyse=analyse)
    yield opened
    opened.close()


@pytest.fixture
def article_id(workspace):
    return workspace.imports.text(TEXT, title="مفاوضات").article_id
