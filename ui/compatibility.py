"""Whether and how Qt can run here; said in words, before a window exists. Importing it imports nothing of Qt."""

import sys
from collections.abc import Mapping, Sequence

SYSTEM_PACKAGES = (
    "libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0 "
    "libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 "
    "libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0"
)

_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def refused_pair(pyside: str, python: Sequence[int] = sys.version_info[:2]) -> str:
    """Say why this PySide6 must not run on this Python; empty if it may.

    PySide6 6.12.0 loses a reference to `None` and `True` at every void call and every signal on CPython up to 3.11,
    and the process aborts after some 600 of them.

    Args:
        pyside: `PySide6.__version__`.
        python: Major and minor version of the running Python.
    """
    if tuple(python[:2]) >= (3, 12) or not (pyside == "6.12" or pyside.startswith("6.12.0")):
        return ""
    return (
        f"PySide6 {pyside} cannot run on Python {python[0]}.{python[1]}: it would abort within seconds. "
        "Install an older one (pip install 'PySide6-Essentials<6.12') or use Python 3.12 or newer."
    )


def missing_display(platform: str, environment: Mapping[str, str]) -> str:
    """Say that there is nowhere to show a window, where Qt would abort the process; empty if there is a screen.

    Args:
        platform: `sys.platform`.
        environment: The variables of the process.
    """
    if platform in {"darwin", "win32"} or any(environment.get(name) for name in _DISPLAYS):
        return ""
    return (
        "there is no display for a window (DISPLAY and WAYLAND_DISPLAY are not set); see `hashiya --help` for commands"
    )


def missing_library(error: ImportError) -> str:
    """Say what to do when Qt could not be loaded.

    Args:
        error: What importing PySide6 raised.
    """
    reason = str(error)
    if "cannot open shared object file" in reason:
        library = reason.partition(":")[0]
        return (
            f"Qt needs the system library {library}, which is not installed. "
            f"On Debian and Ubuntu: sudo apt-get install {SYSTEM_PACKAGES}"
        )
    return f"Qt could not be loaded ({reason}). Install Hashiya again: pip install --force-reinstall hashiya"
