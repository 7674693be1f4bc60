import io
import json
import os

import pytest

from reader.cli.output import Output
from reader.errors import UnwritableFileError


def output():
    data, words = io.TextIOWrapper(io.BytesIO(), "ascii"), io.TextIOWrapper(io.BytesIO(), "ascii")
    return Output(data, words), data.buffer, words.buffer


def test_data_is_utf_8_whatever_the_locale_says():
    written, data, words = output()
    written.line("أ", 1)
    written.say("ب")
    assert data.getvalue().decode() == "أ\t1\n"
    assert words.getvalue().decode() == "hashiya: ب\n"


def test_a_field_cannot_break_its_line():
    written, data, _ = output()
    written.line("أ\tب\nج", "د")
    assert data.getvalue().decode() == "أ ب ج\tد\n"


def test_a_lone_surrogate_stops_nothing():
    written, data, words = output()
    written.line("أ\ud800")
    written.json({"text": "ب\udfff"})
    written.say("ج\ud800")
    line, value = data.getvalue().decode().splitlines()
    assert line == "أ\ufffd"
    assert json.loads(value) == {"text": "ب\udfff"}
    assert words.getvalue()


def test_a_line_can_be_shaped_for_a_terminal():
    written, data, _ = output()
    written.line("سلام", visual=True)
    assert data.getvalue().decode() == "ﻡﻼﺳ\n"


def test_a_reader_that_goes_away_ends_the_output_not_the_work():
    read_end, write_end = os.pipe()
    os.close(read_end)
    with os.fdopen(write_end, "w") as data:
        written = Output(data, io.StringIO())
        written.line("أ")
        written.line("ب")


def test_a_title_cannot_steer_the_terminal():
    written, data, _ = output()
    written.line("\x1b]0;x\x07عنوان\x9b2J")
    assert data.getvalue().decode() == "\ufffd]0;x\ufffdعنوان\ufffd2J\n"


def test_a_closed_output_is_an_error_and_closed_words_are_none(monkeypatch):
    monkeypatch.setattr("sys.stdout", None)
    monkeypatch.setattr("sys.stderr", None)
    written = Output()
    written.say("لا أحد")
    with pytest.raises(UnwritableFileError):
        written.line("أ")
