import logging
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from reader.store.sessions import SessionMark, forget, left_by_the_dead

WRITER = """
import os, signal, sys
from pathlib import Path
from reader.store.sessions import SessionMark
SessionMark(Path(sys.argv[1])).leave()
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_process_that_ends_well_leaves_nothing(tmp_path: Path) -> None:
    mark = SessionMark(tmp_path)
    mark.leave()
    mark.leave()
    assert len(list(tmp_path.iterdir())) == 1
    mark.take_away()
    mark.take_away()
    assert list(tmp_path.iterdir()) == []


def test_a_living_process_is_not_taken_for_a_dead_one(tmp_path: Path) -> None:
    mark = SessionMark(tmp_path)
    mark.leave()
    assert left_by_the_dead(tmp_path) == ()
    mark.take_away()


def test_a_killed_process_is_noticed_until_it_is_forgotten(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", WRITER, str(tmp_path)], check=False)
    marks = left_by_the_dead(tmp_path)
    assert len(marks) == 1
    forget(marks)
    assert left_by_the_dead(tmp_path) == ()


def test_without_a_folder_no_mark_is_left(tmp_path: Path) -> None:
    SessionMark(None).leave()
    assert left_by_the_dead(tmp_path / "missing") == ()


def test_a_folder_that_cannot_be_made_costs_the_mark_only(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").write_text("in the way")
    with caplog.at_level(logging.WARNING):
        SessionMark(tmp_path / "file").leave()
    assert "no mark of this program" in caplog.text


def test_threads_of_one_process_leave_one_mark(tmp_path: Path) -> None:
    mark = SessionMark(tmp_path)
    together = threading.Barrier(8)

    def leave() -> None:
        together.wait()
        mark.leave()

    threads = [threading.Thread(target=leave) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(list(tmp_path.iterdir())) == 1
    mark.take_away()
    assert list(tmp_path.iterdir()) == []
