import sys

import PySide6
import pytest
from PySide6.QtCore import QObject, Signal

from ui.compatibility import missing_display, missing_library, refused_pair


class Counter(QObject):
    """Counts how often its signal arrived, through a slot that returns nothing."""

    counted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        self.counted.connect(self.add)

    def add(self, _value: object) -> None:
        self.count += 1


@pytest.mark.parametrize("python", [(3, 11), (3, 10)])
@pytest.mark.parametrize("pyside", ["6.12.0", "6.12.0.1", "6.12"])
def test_the_pair_that_aborts_is_refused_in_words(pyside: str, python: tuple[int, int]) -> None:
    words = refused_pair(pyside, python)
    assert f"PySide6 {pyside}" in words
    assert f"Python {python[0]}.{python[1]}" in words


@pytest.mark.parametrize(("pyside", "python"), [("6.11.3", (3, 11)), ("6.12.0", (3, 12)), ("6.12.1", (3, 11))])
def test_any_other_pair_may_run(pyside: str, python: tuple[int, int]) -> None:
    assert refused_pair(pyside, python) == ""


def test_what_is_installed_may_run() -> None:
    assert refused_pair(PySide6.__version__) == ""


def test_a_missing_system_library_is_named_with_the_line_that_installs_it() -> None:
    words = missing_library(ImportError("libEGL.so.1: cannot open shared object file: No such file or directory"))
    assert "libEGL.so.1" in words
    assert "apt-get install" in words
    assert "libegl1" in words


def test_another_failure_to_load_is_told_as_it_is() -> None:
    assert "GLIBC_2.99 not found" in missing_library(ImportError("/lib/libc.so.6: version GLIBC_2.99 not found"))


@pytest.mark.parametrize("value", [None, True], ids=["None", "True"])
def test_signals_and_void_calls_cost_no_reference(value: object) -> None:
    counter = Counter()
    before = sys.getrefcount(value)
    for _ in range(2000):
        counter.counted.emit(value)
        counter.setObjectName("counter")
        counter.blockSignals(False)
    assert counter.count == 2000
    assert abs(sys.getrefcount(value) - before) < 100


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_a_window_needs_a_display(name):
    assert "DISPLAY" in missing_display("linux", {name: ""})
    assert not missing_display("linux", {name: ":0"})


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_systems_that_always_have_one_are_not_asked(platform):
    assert not missing_display(platform, {})
