import pytest

from reader.cli.names import is_for_command_line


@pytest.mark.parametrize(
    "arguments",
    [["list"], ["--library", "x.hashiya", "list"], ["--library=x", "export", "a"], ["--help"], ["-h"], ["--version"]],
)
def test_commands_help_and_version_are_for_the_command_line(arguments):
    assert is_for_command_line(arguments)


@pytest.mark.parametrize(
    "arguments",
    [[], ["article.txt"], ["./list"], ["--library", "list"], ["--library", "x", "a.txt", "list"], ["--strange"]],
)
def test_files_and_nothing_are_for_the_window(arguments):
    assert not is_for_command_line(arguments)


def test_a_link_is_for_the_window_with_the_word_open_or_without_it():
    assert not is_for_command_line(["open", "hashiya://article/1?h=2"])
    assert not is_for_command_line(["--library", "x", "open", "hashiya://article/1"])
    assert not is_for_command_line(["hashiya://article/1?h=2"])


def test_a_mistyped_command_does_not_open_a_window(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert is_for_command_line(["lst"])
    assert is_for_command_line(["import-annotation", "x.jsonld"])
    (tmp_path / "lst").touch()
    assert not is_for_command_line(["lst"])
