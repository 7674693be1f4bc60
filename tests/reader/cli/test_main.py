import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from reader.cli import main as module
from reader.cli.names import COMMANDS

PROGRAM = [sys.executable, "-m", "ui"]


def test_every_command_stands_in_the_module_that_is_loaded_for_it():
    assert module._MODULES.keys() == COMMANDS.keys()
    for name, where in module._MODULES.items():
        assert name in import_module(f"reader.cli.{where}").COMMANDS


def test_the_help_names_every_command(run):
    result = run("--help")
    assert result.code == 0
    assert all(name in result.out for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself_with_an_example(run, name):
    result = run(name, "--help")
    assert result.code == 0
    assert f"hashiya {name}" in result.out.partition("example:")[2]


@pytest.mark.parametrize(
    "arguments", [[], ["--strange"], ["list", "--strange"], ["show"], ["export", "--format", "docx", "x"], ["import"]]
)
def test_a_wrong_call_ends_with_2_and_says_where_to_look(run, arguments):
    result = run(*arguments)
    assert result.code == 2
    assert result.out == ""
    assert "--help" in result.err


def test_the_version_is_told(run):
    result = run("--version")
    assert (result.code, result.out.startswith("hashiya ")) == (0, True)


def test_the_library_may_be_named_before_or_after_the_command(run, article_file, tmp_path):
    run("--library", tmp_path / "a.hashiya", "import", article_file)
    assert len(run("list", "--library", tmp_path / "a.hashiya").rows) == 1
    assert len(run(f"--library={tmp_path / 'a.hashiya'}", "list").rows) == 1


def test_a_library_that_was_named_and_is_not_there_is_an_error(run, tmp_path):
    result = run("list", "--library", tmp_path / "none.hashiya")
    assert result.code == 1
    assert "none.hashiya" in result.err
    assert not (tmp_path / "none.hashiya").exists()


def test_a_file_that_is_no_library_is_left_alone(run, tmp_path):
    path = tmp_path / "x.hashiya"
    path.write_text("ليس مكتبة")
    result = run("list", "--library", path)
    assert (result.code, path.read_text()) == (1, "ليس مكتبة")
    assert str(path) in result.err


def program(*arguments, **environment):
    return subprocess.run(
        [*PROGRAM, *map(str, arguments)], capture_output=True, check=False, env={**os.environ, **environment}
    )


def test_the_program_writes_utf_8_in_a_locale_that_knows_none(article_file, tmp_path):
    library = {"HASHIYA_LIBRARY": str(tmp_path / "l.hashiya"), "LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0"}
    imported = program("import", article_file, PYTHONIOENCODING="ascii", **library)
    assert imported.returncode == 0
    article_id, status, title = imported.stdout.decode().rstrip("\n").split("\t")
    assert status == "new"
    assert title.startswith("قال وزير")
    assert program("show", article_id[:8], **library).stdout.decode() == article_file.read_text("utf-8") + "\n"


def test_a_script_does_not_pay_for_qt(article_file):
    checked = "import sys; sys.argv = ['hashiya', 'extract', '--json', sys.argv[1]]\n"
    checked += "from ui.__main__ import main; code = main()\n"
    checked += "loaded = [name for name in ('PySide6', 'peewee', 'jinja2') if name in sys.modules]\n"
    checked += "sys.exit(str(loaded) if loaded else code)"
    done = subprocess.run([sys.executable, "-c", checked, str(article_file)], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


def test_a_pipe_that_closes_early_is_quiet(article_file, tmp_path):
    command = f"{' '.join(PROGRAM)} import '{article_file}' '{article_file}' | head -c 1"
    environment = {**os.environ, "HASHIYA_LIBRARY": str(tmp_path / "l.hashiya")}
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, check=False, env=environment)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("arguments", [["lst"], ["--library", "x.hashiya", "lst", "--json"]])
def test_a_mistyped_command_is_named(run, arguments):
    result = run(*arguments)
    assert result.code == 2
    assert "lst is neither a command nor a file" in result.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_under_the_output_is_said_in_words(article_file, tmp_path):
    environment = {**os.environ, "HASHIYA_LIBRARY": str(tmp_path / "l.hashiya")}
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*PROGRAM, "import", article_file], stdout=full, stderr=subprocess.PIPE, check=False, env=environment
        )
    assert done.returncode == 1
    assert done.stderr.decode().startswith("hashiya: standard output: cannot be written (")
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(("closed", "code"), [("<&-", 0), (">&-", 1), ("2>&-", 0)])
def test_a_stream_that_the_caller_closed_costs_no_traceback(tmp_path, closed, code):
    environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path)}
    environment.pop("HASHIYA_LIBRARY", None)
    command = f"{' '.join(PROGRAM)} list --json {closed}"
    done = subprocess.run(["sh", "-c", command], capture_output=True, check=False, env=environment)
    assert done.returncode == code
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="no limits on the size of files")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_an_output_that_is_cut_short_is_a_failure(article_file, tmp_path, unbuffered):
    article_file.write_text("كلمة طويلة. " * 2000, "utf-8")
    command = f"ulimit -f 2; {' '.join(PROGRAM)} extract --json '{article_file}' > '{tmp_path / 'out'}'"
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False, env=environment)
    assert done.returncode == 1
    assert done.stderr.startswith(b"hashiya: standard output: cannot be written")
