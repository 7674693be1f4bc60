import subprocess
import sys
from pathlib import Path

from reader.deeplinks import DeepLink
from ui.instance import Listener, hand_over, socket_name

SECOND = "import sys, pathlib, ui.instance as i; sys.exit(not i.hand_over(sys.argv[1], [pathlib.Path(sys.argv[2])]))"


def test_files_are_handed_to_the_window_that_listens(qtbot, tmp_path: Path):
    name = socket_name(tmp_path / "library.hashiya")
    listener = Listener(name)
    assert listener.listen()
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


def test_where_nobody_listens_the_start_goes_on(tmp_path: Path):
    assert not hand_over(socket_name(tmp_path / "library.hashiya"), [])


def test_the_socket_of_a_dead_window_is_taken_over(qtbot, tmp_path: Path):
    name = socket_name(tmp_path / "library.hashiya")
    Path(name).touch()
    listener = Listener(name)
    assert listener.listen()
    listener.close()


def test_each_library_has_its_own_window(tmp_path: Path):
    assert socket_name(tmp_path / "a.hashiya") != socket_name(tmp_path / "b.hashiya")
