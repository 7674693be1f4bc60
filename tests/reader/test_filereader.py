import sys

import pytest

from reader.errors import CancelledError, DamagedFileError, EmptyFileError
from reader.filereader import read_apart
from reader.importers.collection import FileToRead, read_files
from reader.importers.reading import ReadOptions


@pytest.fixture
def files(tmp_path):
    """Texts, an empty file, and one in an encoding that only the user knows."""
    made = []
    for number in range(9):
        path = tmp_path / f"{number}.txt"
        path.write_text("" if number == 4 else f"نص {number}", "utf-8")
        made.append(FileToRead(path))
    path = tmp_path / "old.txt"
    path.write_bytes("منها".encode("iso8859_6"))
    return [*made, FileToRead(path, ReadOptions(encoding="iso8859_6"))]


def unstopped():
    """Nobody stops it."""


def shown(found):
    """What can be compared: errors of two processes are not equal."""
    return [one and (one.path, one.reading, one.file_sha256, type(one.error)) for one in found]


def test_another_process_reads_what_this_one_would(files):
    found = list(read_apart(files, unstopped))
    assert shown(found) == shown(read_files(files, unstopped))
    assert found[-2].reading.article.text == "منها"
    assert isinstance(found[8].error, EmptyFileError)


def test_a_file_that_brings_the_process_down_costs_itself_only(files, tmp_path, monkeypatch):
    (tmp_path / "fragile.py").write_text(
        "import sys, os, reader.importers.service as service\n"
        "whole = service.read_file\n"
        "service.read_file = lambda path, options: os._exit(1) if path.name == '2.txt' else whole(path, options)\n"
        "service.serve(sys.stdin.buffer, sys.stdout.buffer)\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    found = [one for one in read_apart(files, unstopped, "fragile") if one is not None]
    assert [one.path.name for one in found] == [file.path.name for file in files]
    assert isinstance(found[2].error, DamagedFileError)
    assert found[3].reading.article.text == "نص 3"


def test_where_no_process_can_start_this_one_reads(files, monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "none"))
    assert shown(read_apart(files, unstopped)) == shown(read_files(files, unstopped))


def test_a_reading_that_is_given_up_leaves_no_process(files):
    reading = read_apart(files, unstopped)
    next(reading)
    reading.close()
    assert list(reading) == []


def test_no_files_cost_nothing():
    assert list(read_apart([], unstopped)) == []


def test_a_reading_that_is_stopped_waits_for_no_file_that_takes_long(files, tmp_path, monkeypatch):
    (tmp_path / "endless.py").write_text(
        "import pathlib, sys, time\n"
        "sys.stdin.buffer.read(1)\n"
        f"pathlib.Path({str(tmp_path / 'begun')!r}).touch()\n"
        "time.sleep(600)\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))

    def stop():
        if (tmp_path / "begun").exists():
            raise CancelledError

    with pytest.raises(CancelledError):
        list(read_apart(files, stop, "endless"))
