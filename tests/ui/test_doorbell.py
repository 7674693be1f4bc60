import os
import socket
import stat
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from ui.doorbell import Doorbell

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such sockets in Python")


@pytest.fixture
def bell(qtbot, tmp_path: Path) -> Doorbell:
    owner = QObject()
    bell = Doorbell(tmp_path / "b.sock", owner)
    yield bell
    bell.close()
    owner.deleteLater()


def knock(path: Path) -> socket.socket:
    client = socket.socket(socket.AF_UNIX)
    client.connect(str(path))
    return client


def test_whoever_knocks_is_heard_and_can_be_spoken_with(bell: Doorbell, qtbot, tmp_path: Path):
    assert bell.listen()
    with qtbot.waitSignal(bell.rung) as told:
        client = knock(tmp_path / "b.sock")
    os.write(told.args[0], b"who is there?")
    assert client.recv(64) == b"who is there?"
    os.close(told.args[0])
    client.close()


def test_those_who_knock_together_are_all_heard(bell: Doorbell, qtbot, tmp_path: Path):
    assert bell.listen()
    heard: list[int] = []
    bell.rung.connect(heard.append)
    clients = [knock(tmp_path / "b.sock") for _ in range(5)]
    qtbot.waitUntil(lambda: len(heard) == 5)
    for descriptor in heard:
        os.close(descriptor)
    for client in clients:
        client.close()


def test_only_the_same_user_may_knock(bell: Doorbell, tmp_path: Path):
    assert bell.listen()
    assert stat.S_IMODE((tmp_path / "b.sock").stat().st_mode) == 0o600


def test_what_a_dead_window_left_is_taken_away(bell: Doorbell, qtbot, tmp_path: Path):
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(str(tmp_path / "b.sock"))
    assert bell.listen()
    with qtbot.waitSignal(bell.rung) as told:
        client = knock(tmp_path / "b.sock")
    os.close(told.args[0])
    client.close()


def test_a_place_where_no_socket_can_be_is_refused(qtbot, tmp_path: Path):
    assert not Doorbell(tmp_path / "none" / "b.sock", QObject()).listen()
    assert not Doorbell(tmp_path / ("b" * 200), QObject()).listen()


def test_after_closing_nobody_is_heard_and_nothing_is_left(bell: Doorbell, tmp_path: Path):
    bell.listen()
    bell.close()
    bell.close()
    assert list(tmp_path.iterdir()) == []
