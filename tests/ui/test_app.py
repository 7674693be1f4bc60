import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reader.analysis import analyse
from reader.article import Direction
from reader.deeplinks import DeepLink
from reader.workspace import Workspace
from tests.ui.making import TEXT
from ui.app import _likely_direction, _quickly_read, _wished, main
from ui.instance import socket_name
from ui.listener import Listener

ROOT = Path(__file__).resolve().parents[2]


def test_a_second_start_hands_its_files_over_and_ends(qtbot, library: Path, tmp_path: Path):
    listener = Listener(socket_name(library))
    listener.listen()
    with qtbot.waitSignal(listener.files_received) as told:
        second = subprocess.Popen(
            [sys.executable, "-m", "ui", "--library", str(library), str(tmp_path / "a.txt")], cwd=ROOT
        )
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=10_000)
    assert second.returncode == 0
    assert told.args[0] == [tmp_path / "a.txt"]
    listener.close()


def test_wrong_usage_ends_with_two():
    with pytest.raises(SystemExit) as ended:
        main(["--no-such-option"])
    assert ended.value.code == 2


@pytest.mark.parametrize(
    ("name", "content", "is_read"),
    [
        ("a.txt", TEXT.encode(), True),
        ("a.txt", b"\xef\xbb\xbf" + TEXT.encode(), True),
        ("a.txt", TEXT.encode("utf-16"), False),
        ("a.txt", b"<html>", False),
        ("a.md", TEXT.encode(), False),
    ],
)
def test_only_what_is_cheap_is_read_before_the_first_paint(name: str, content: bytes, is_read: bool, tmp_path: Path):
    (tmp_path / name).write_bytes(content)
    article = _quickly_read(tmp_path / name)
    assert (article is not None) is is_read
    if article is not None:
        assert article.text == TEXT
        assert _likely_direction(article) is Direction.RTL


def test_files_come_as_paths_or_urls_and_links_with_the_word_open_or_without(tmp_path: Path):
    file, link = tmp_path / "مقال ١.txt", DeepLink("a7", "b8")
    assert _wished([str(file), file.as_uri()]) == ([file, file], None)
    assert _wished([str(link)]) == ([], link)
    assert _wished(["open", str(link)]) == ([], link)
    assert _wished(["open", str(file)]) == ([file], None)
    assert _wished(["open"]) == ([Path("open").absolute()], None)


def test_a_missing_file_is_left_to_the_library(tmp_path: Path):
    assert _quickly_read(tmp_path / "none.txt") is None
    assert _quickly_read(tmp_path) is None


def test_the_first_paint_waits_for_nothing_heavy():
    program = (
        "import sys, ui.app;"
        "heavy = {'peewee', 'jinja2', 'bidi', 'arabic_reshaper', 'lxml', 'trafilatura', 'rapidfuzz',"
        " 'PySide6.QtNetwork', 'PySide6.QtSvg', 'PySide6.QtPrintSupport'};"
        "sys.exit(' '.join(sorted(heavy & set(sys.modules))) or 0)"
    )
    ended = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_sigterm_ends_the_program_in_order(library: Path, tmp_path: Path, qtbot):
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    program = subprocess.Popen(
        [sys.executable, "-m", "ui", "--library", str(library), str(path)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.DEVNULL,
    )
    try:
        qtbot.waitUntil(lambda: Path(socket_name(library)).exists() and library.exists(), timeout=20_000)
        program.send_signal(signal.SIGTERM)
        qtbot.waitUntil(lambda: program.poll() is not None, timeout=20_000)
    finally:
        program.kill()
    assert program.returncode == 0
    Workspace.open(library, analyse=analyse).close()


@pytest.mark.parametrize("after_ms", [0, 5, 400])
def test_a_program_that_is_told_to_quit_at_once_ends(after_ms: int, tmp_path: Path):
    program = f"""
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import ui.app
show = ui.app.Start.show_window
def show_and_quit(start):
    show(start)
    QTimer.singleShot({after_ms}, QApplication.instance().quit)
ui.app.Start.show_window = show_and_quit
sys.exit(ui.app.main(["--library", {str(tmp_path / "library.hashiya")!r}]))
"""
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, timeout=30, check=False).returncode == 0
