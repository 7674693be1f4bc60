"""What every test stands on: a folder of its own, a named font, and no error that goes unseen."""

import gc
import logging
import os
import shutil
import sys
import threading
from collections.abc import Generator, Iterator
from itertools import count
from pathlib import Path

import hypothesis
import pytest
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication

from reader.store.library import Library

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
FOLDERS = {
    "HOME": "",
    "USERPROFILE": "",
    "XDG_DATA_HOME": ".local/share",
    "XDG_CONFIG_HOME": ".config",
    "XDG_CACHE_HOME": ".cache",
    "XDG_STATE_HOME": ".local/state",
    "XDG_RUNTIME_DIR": "run",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
}

# Every change of a library waits until it is on the disk; that it does is told by the power cuts that are replayed. The
# tests would wait for a third of their time, and so write to memory where there is enough.
MEMORY = Path("/dev/shm")  # noqa: S108 - pytest makes a folder of its own in it
if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > 2**31:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))

# Before an application is made: the tests need no screen, and the desktop they run in changes nothing of what they
# draw. Journeys start the real program as a process with a screen of its own.
for variable in [name for name in os.environ if name.startswith("QT_") or name in {"LANGUAGE", "LC_ALL"}]:
    del os.environ[variable]
os.environ.update(QT_QPA_PLATFORM="offscreen", LANG="C.UTF-8")
hypothesis.settings.register_profile("hashiya", deadline=None, derandomize="CI" in os.environ, print_blob=True)
hypothesis.settings.load_profile("hashiya")


class ErrorLog(logging.Handler):
    """Keeps what was logged as an error while one test ran."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Put everything that was loaded to find the tests out of the way of those that look for circles.

    These are a million objects that stay to the end: to walk over them takes a second, and each test of a window does.
    """
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Fail a test that logged an error, unless it says `@pytest.mark.logs_errors`."""
    errors = ErrorLog()
    logging.getLogger().addHandler(errors)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(errors)
    if errors.records and item.get_closest_marker("logs_errors") is None:
        lines = "\n".join(f"  {record.name}: {record.getMessage()}" for record in errors.records)
        pytest.fail(f"errors were logged:\n{lines}", pytrace=False)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure() -> None:
    """End the process even where a failed test has left a thread that waits for ever."""
    left = _threads()
    if left:
        sys.stdout.flush()
        sys.stderr.write(f"ended with threads at work: {', '.join(sorted(each.name for each in left))}\n")
        sys.stderr.flush()
        os._exit(1)


def _threads() -> set[threading.Thread]:
    """The threads, the first of all left out, that the end of the process would wait for."""
    return {each for each in threading.enumerate() if not each.daemon and each is not threading.main_thread()}


@pytest.fixture(autouse=True)
def threads_end() -> Iterator[None]:
    """Fail a test that leaves a thread behind."""
    before = _threads()
    yield
    left = _threads() - before
    for thread in left:
        thread.join(10)
    assert not [thread.name for thread in left if thread.is_alive()]


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Fresh home folders, one for each test; beside `tmp_path`, which stays empty."""
    base = tmp_path_factory.getbasetemp() / "homes"
    return (base / str(number) for number in count())


@pytest.fixture(autouse=True)
def home(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder of the test's own: no test reads or writes what belongs to the user."""
    folder = next(homes)
    for name, place in FOLDERS.items():
        monkeypatch.setenv(name, str(folder / place))
    for name in [name for name in os.environ if name.startswith("HASHIYA_")]:
        monkeypatch.delenv(name)
    (folder / "run").mkdir(parents=True, mode=0o700)
    return folder


@pytest.fixture(scope="session")
def new_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a library that holds nothing, to be copied: it takes 20 ms to make one."""
    path = tmp_path_factory.mktemp("new") / "library.hashiya"
    Library.open(path).close()
    return path


@pytest.fixture
def shared() -> Path:
    """The folder of measured material beside the repository; a user's clone has none, and the test is skipped."""
    if not SHARED.is_dir():
        pytest.skip(f"there is no {SHARED}")
    return SHARED


@pytest.fixture
def amiri(qapp: QApplication) -> QFont:
    """Amiri at 27 px, the font that figures and rectangles in tests are given for; really the one that is drawn."""
    font = QFont("Amiri")
    font.setPixelSize(27)
    assert QFontInfo(font).family() == "Amiri", "install fonts-hosny-amiri: the tests name their font"
    return font
