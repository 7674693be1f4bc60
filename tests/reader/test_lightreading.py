import subprocess

import pytest

from reader.errors import UnreadableFileError
from reader.importers.collection import FileToRead
from reader.lightreading import read_lightly


@pytest.fixture(autouse=True)
def _no_process(monkeypatch):
    monkeypatch.setattr(subprocess, "Popen", None)


def unstopped():
    """Nobody stops it."""


def test_a_few_short_texts_are_read_without_a_process(tmp_path):
    (tmp_path / "a.txt").write_text("نص", "utf-8")
    paths = [tmp_path / "a.txt", tmp_path / "missing.md"]
    found, _, missing, _ = read_lightly([FileToRead(path) for path in paths], unstopped)
    assert found.reading.article.text == "نص"
    assert isinstance(missing.error, UnreadableFileError)


@pytest.mark.parametrize("name", ["page.html", "long.txt"])
def test_what_may_take_long_is_read_in_a_process(tmp_path, name):
    path = tmp_path / name
    path.write_text("<p>نص" * 100_000, "utf-8")
    with pytest.raises(TypeError):
        list(read_lightly([FileToRead(path)], unstopped))


def test_many_files_are_read_in_a_process(tmp_path):
    with pytest.raises(TypeError):
        list(read_lightly([FileToRead(tmp_path / f"{number}.txt") for number in range(100)], unstopped))
