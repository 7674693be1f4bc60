"""What an acknowledgement is worth when the process is killed a moment later."""

import random
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reader.store.library import Library
from tests.reader.store.notes_writer import faults

ROOT = Path(__file__).resolve().parents[3]
KILLS = 100
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither these permissions nor signals")


def write_and_kill(path: Path, local: Path, first: int, delay_s: float) -> int:
    """Let a process write, kill it `delay_s` after it was ready; returns the last note that it acknowledged."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.reader.store.notes_writer", str(path), str(local), str(first), "1000000"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    heard = process.stdout.readline()
    time.sleep(delay_s)
    process.send_signal(signal.SIGKILL)
    rest, _ = process.communicate()
    assert process.returncode == -signal.SIGKILL
    return max(int(line.removeprefix("ACK ")) for line in (heard + rest).split("\n") if line.startswith("ACK "))


@pytest.mark.timeout(180)
def test_of_a_hundred_killed_processes_none_loses_or_halves_a_note(tmp_path: Path) -> None:
    chance = random.Random(20261123)  # noqa: S311 - the same delays every time
    libraries = [(tmp_path / f"{name}.hashiya", tmp_path / "local", [0]) for name in ("one", "two")]
    with ThreadPoolExecutor(len(libraries)) as pool:
        for _ in range(KILLS // len(libraries)):
            acknowledged = list(
                pool.map(
                    write_and_kill,
                    [path for path, _, _ in libraries],
                    [local for _, local, _ in libraries],
                    [firsts[-1] for _, _, firsts in libraries],
                    [chance.uniform(0, 0.12) for _ in libraries],
                )
            )
            for (path, local, firsts), last in zip(libraries, acknowledged, strict=True):
                with Library.open(path, create=False, backups=local) as library:
                    assert library.last_check is not None, "the killed process was not noticed"
                    assert faults(library, last) == []
                    firsts.append(len(library.annotations.all()))
    assert all(len(firsts) == KILLS // 2 + 1 for _, _, firsts in libraries)
