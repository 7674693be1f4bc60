"""What an acknowledgement is worth when the process is killed a moment later."""

import multiprocessing
import os
import random
import signal
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from multiprocessing.context import BaseContext
from pathlib import Path

import pytest

from reader.store.library import Library
from tests.reader.store import notes_writer as writer

KILLS = 100
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither these permissions nor signals")


@pytest.fixture
def forks() -> BaseContext:
    """Starts writers out of a process that has loaded what they need: a hundred starts of Python take half a minute."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([writer.__name__])
    return context


def write_and_kill(forks: BaseContext, path: Path, local: Path, first: int, delay_s: float) -> int:
    """Let a process write, kill it `delay_s` after it was ready; returns the last note that it acknowledged."""
    receiver, sender = forks.Pipe(duplex=False)
    process = forks.Process(target=writer.write_to, args=(sender, path, local, first, 1_000_000))
    process.start()
    sender.close()
    with os.fdopen(os.dup(receiver.fileno()), encoding="ascii") as heard:
        receiver.close()
        lines = [heard.readline()]
        time.sleep(delay_s)
        process.kill()
        lines += heard
    process.join()
    assert process.exitcode == -signal.SIGKILL
    process.close()
    return max(int(line.removeprefix("ACK ")) for line in lines if line.endswith("\n"))


@pytest.mark.timeout(180)
def test_of_a_hundred_killed_processes_none_loses_or_halves_a_note(forks: BaseContext, tmp_path: Path) -> None:
    chance = random.Random(20261123)  # noqa: S311 - the same delays every time
    libraries = [(tmp_path / f"{name}.hashiya", tmp_path / "local", [0]) for name in ("one", "two")]
    with ThreadPoolExecutor(len(libraries)) as pool:
        for _ in range(KILLS // len(libraries)):
            acknowledged = list(
                pool.map(
                    partial(write_and_kill, forks),
                    [path for path, _, _ in libraries],
                    [local for _, local, _ in libraries],
                    [firsts[-1] for _, _, firsts in libraries],
                    [chance.uniform(0, 0.12) for _ in libraries],
                )
            )
            for (path, local, firsts), last in zip(libraries, acknowledged, strict=True):
                with Library.open(path, create=False, backups=local) as library:
                    assert library.last_check is not None, "the killed process was not noticed"
                    assert writer.faults(library, last) == []
                    firsts.append(len(library.annotations.all()))
    assert all(len(firsts) == KILLS // 2 + 1 for _, _, firsts in libraries)
