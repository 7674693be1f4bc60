"""A desktop that is told of the program knows it: the menu entry, its icon, and who opens `hashiya:` links."""

import os
import re
import shutil
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ENTRY = "applications/hashiya.desktop"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="desktops of Linux")


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone in a folder whose name is awkward, with a program in it."""
    clone = tmp_path / 'my "own" $clone 100%'
    for name in ("packaging/register", "packaging/hashiya.desktop", "resources/icons/hashiya.svg"):
        (clone / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, clone / name)
    program = clone / ".venv" / "bin" / "hashiya"
    program.parent.mkdir(parents=True)
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    return clone


def register(clone: Path, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "share"),
        "XDG_CONFIG_HOME": str(home / "config"),
    }
    (home / "config").mkdir(exist_ok=True)
    command = [clone / "packaging" / "register", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_the_desktop_learns_where_the_program_is_and_forgets_it_again(clone: Path, tmp_path: Path):
    assert register(clone, tmp_path).returncode == 0
    entry = ConfigParser(interpolation=None, strict=False)
    entry.optionxform = str
    entry.read(tmp_path / "share" / ENTRY, "utf-8")
    found = entry["Desktop Entry"]
    # As a desktop reads it: first the escapes of the file, then those of the quoted argument, then the field codes.
    quoted = re.fullmatch(r'"(.*)" %U', found["Exec"].replace("\\\\", "\\"))[1]
    assert re.sub(r'\\([\\"`$])', r"\1", quoted).replace("%%", "%") == str(clone / ".venv" / "bin" / "hashiya")
    assert "x-scheme-handler/hashiya" in found["MimeType"].split(";")
    assert found["Name[ar]"] == "حاشية"
    assert (tmp_path / "share/icons/hicolor/scalable/apps/hashiya.svg").is_file()
    if shutil.which("xdg-mime"):
        assert "x-scheme-handler/hashiya=hashiya.desktop" in (tmp_path / "config/mimeapps.list").read_text()
    assert register(clone, tmp_path, "--remove").returncode == 0
    assert not (tmp_path / "share" / ENTRY).exists()


def test_without_a_program_there_is_nothing_to_register(clone: Path, tmp_path: Path):
    (clone / ".venv" / "bin" / "hashiya").unlink()
    ended = register(clone, tmp_path)
    assert (ended.returncode, "packaging/start" in ended.stderr) == (1, True)
    assert not (tmp_path / "share").exists()
