import os
import socket
import sys
import threading

import pytest

from reader.errors import EmptyFileError, TooLargeFileError, UnreadableFileError
from reader.importers.files import read_bytes

unix = pytest.mark.skipif(sys.platform == "win32", reason="no such files there")


def test_a_file_is_read_whole(tmp_path):
    path = tmp_path / "سلام.txt"
    path.write_bytes(b"abc")
    assert read_bytes(path) == b"abc"


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    with pytest.raises(UnreadableFileError) as caught:
        read_bytes(tmp_path / "none.txt")
    assert caught.value.path == tmp_path / "none.txt"
    assert caught.value.reason
    with pytest.raises(UnreadableFileError):
        read_bytes(tmp_path)
    with pytest.raises(UnreadableFileError):
        read_bytes(tmp_path / "a\0b")


@unix
def test_pipes_sockets_and_devices_are_refused_at_once(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "socket"))
        for path in (tmp_path / "pipe", tmp_path / "socket", tmp_path.joinpath("/dev/zero")):
            with pytest.raises(UnreadableFileError):
                read_bytes(path)


@unix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() < 1, reason="nothing is forbidden to root")
def test_a_forbidden_file_is_refused(tmp_path):
    path = tmp_path / "secret.txt"
    path.write_bytes(b"abc")
    path.chmod(0)
    with pytest.raises(UnreadableFileError):
        read_bytes(path)


def test_an_empty_and_an_endless_file_are_refused(tmp_path):
    path = tmp_path / "a.txt"
    path.touch()
    with pytest.raises(EmptyFileError):
        read_bytes(path)
    path.write_bytes(b"12345")
    with pytest.raises(TooLargeFileError) as caught:
        read_bytes(path, most=4)
    assert (caught.value.size, caught.value.most) == (5, 4)


def test_a_file_that_changes_while_it_is_read_gives_one_moment_or_an_error(tmp_path):
    path = tmp_path / "log.txt"
    path.write_bytes(b"a" * 100_000)
    stop = threading.Event()

    def rewrite():
        turn = 0
        while not stop.is_set():
            turn += 1
            path.write_bytes((b"a" if turn % 2 else b"b") * (100_000 + turn))

    writer = threading.Thread(target=rewrite)
    writer.start()
    try:
        for _ in range(20):
            try:
                content = read_bytes(path)
            except (UnreadableFileError, EmptyFileError):
                continue
            assert len(content) > 0
    finally:
        stop.set()
        writer.join()
