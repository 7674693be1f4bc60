"""A workspace of a test's own."""

import pytest

from reader.analysis import analyse
from reader.workspace import Workspace
from tests.reader.usecases.values import TEXT


@pytest.fixture
def workspace(tmp_path):
    opened = Workspace.open(tmp_path / "library.hashiya", analyse=analyse)
    yield opened
    opened.close()


@pytest.fixture
def article_id(workspace):
    return workspace.imports.text(TEXT, title="مفاوضات").article_id
