"""The program keeps to the machine it runs on."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.journeys.driver import Seat, Sitting

ROOT = Path(__file__).resolve().parents[2]
HARBOUR = Path(__file__).resolve().parents[1] / "files" / "journeys" / "harbour.txt"


NEEDS_STRACE = pytest.mark.skipif(
    shutil.which("strace") is None, reason="strace cannot be found: packaging/test installs it"
)


@pytest.mark.journey
@pytest.mark.timeout(180)
@NEEDS_STRACE
def test_no_internet_socket_is_ever_asked_for(seat: Seat) -> None:
    trace = seat.home / "sockets.txt"
    watcher = ["strace", "--follow-forks", "--quiet=all", "--trace=socket,connect", f"--output={trace}"]
    with Sitting(seat, [HARBOUR], watched_by=watcher) as sitting:
        sitting.wait_for(lambda: sitting.ask("mentions"), "names to be underlined", timeout_s=60)
        assert sitting.end() == 0
    asked = trace.read_text(encoding="utf-8")
    assert "AF_UNIX" in asked, "strace saw nothing"
    assert re.findall(r".*(?:AF_INET|AF_NETLINK|AF_PACKET).*", asked) == []


@pytest.mark.journey
@pytest.mark.timeout(180)
@NEEDS_STRACE
def test_the_processes_that_look_through_a_library_ask_for_none(tmp_path: Path) -> None:
    trace, library = tmp_path / "sockets.txt", tmp_path / "library.hashiya"
    program = [sys.executable, "-m", "ui", "--library", library]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run([*program, "import", HARBOUR, HARBOUR.parents[1] / "text"], env=environment, check=True)
    watcher = ["strace", "--follow-forks", "--quiet=all", "--trace=socket,connect,execve", f"--output={trace}"]
    subprocess.run([*watcher, *program, "survey", "--processes", "2"], env=environment, check=True)
    asked = trace.read_text(encoding="utf-8")
    assert asked.count("reader.analysis") > 1, "strace saw no process"
    assert re.findall(r".*(?:AF_INET|AF_NETLINK|AF_PACKET).*", asked) == []
