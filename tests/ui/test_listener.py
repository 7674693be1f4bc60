import subprocess
import sys
from pathlib import Path

import pytest

from reader.deeplinks import DeepLink
from ui.instance import socket_name
from ui.listener import Listener

SECOND = "import sys, pathlib, ui.instance as i; sys.exit(not i.hand_over(sys.argv[1], [pathlib.Path(sys.argv[2])]))"


@pytest.mark.parametrize("listen", [Listener.listen, Listener._listen_with_qt], ids=["by system", "as on Windows"])
def test_files_are_handed_to_the_window_that_listens(qtbot, tmp_path: Path, listen):
    name = socket_name(tmp_path / "library.hashiya")
    listener = Listener(name)
    assert listen(listener)
    with qtbot.waitSignal(listener.files_received) as told:
        second = subprocess.Popen([sys.executable, "-c", SECOND, name, str(tmp_path / "مقال.txt")])
    qtbot.waitUntil(lambda: second.poll() is not None)
    assert second.returncode == 0
    assert told.args[0] == [tmp_path / "مقال.txt"]
    listener.close()


def test_a_link_is_handed_over_beside_the_files(qtbot, tmp_path: Path):
    name, link = socket_name(tmp_path / "library.hashiya"), "hashiya://article/a7?h=b8"
    listener = Listener(name)
    assert listener.listen()
    program = (
        "import sys, ui.instance as i, reader.deeplinks as l;"
        "sys.exit(not i.hand_over(sys.argv[1], [], l.parse_link(sys.argv[2])))"
    )
    told = []
    listener.files_received.connect(told.append)
    listener.link_received.connect(told.append)
    with qtbot.waitSignal(listener.link_received):
        second = subprocess.Popen([sys.executable, "-c", program, name, link])
    qtbot.waitUntil(lambda: second.poll() is not None)
    assert second.returncode == 0
    assert told == [[], DeepLink("a7", "b8")]
    listener.close()


def test_the_socket_of_a_dead_window_is_taken_over(qtbot, tmp_path: Path):
    name = socket_name(tmp_path / "library.hashiya")
    Path(name).touch()
    listener = Listener(name)
    assert listener.listen()
    listener.close()


def test_one_after_another_is_heard(qtbot, tmp_path: Path):
    name = socket_name(tmp_path / "library.hashiya")
    listener = Listener(name)
    listener.listen()
    told = []
    listener.files_received.connect(told.append)
    started = [subprocess.Popen([sys.executable, "-c", SECOND, name, str(tmp_path / f"{n}.txt")]) for n in range(3)]
    qtbot.waitUntil(lambda: all(second.poll() is not None for second in started), timeout=20_000)
    assert [second.returncode for second in started] == [0, 0, 0]
    assert sorted(told) == [[tmp_path / f"{n}.txt"] for n in range(3)]
    listener.close()


def test_a_window_that_nobody_has_called_has_not_loaded_the_network(tmp_path: Path):
    program = """
import sys
from PySide6.QtWidgets import QApplication
from ui.listener import Listener
application = QApplication(["a", "-platform", "offscreen"])
print(Listener(sys.argv[1]).listen(), "PySide6.QtNetwork" in sys.modules)
"""
    name = socket_name(tmp_path / "library.hashiya")
    done = subprocess.run([sys.executable, "-c", program, name], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", str(sys.platform == "win32")]
