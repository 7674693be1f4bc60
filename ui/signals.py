"""SIGTERM and SIGINT, turned into a call on the GUI thread, so that notes are stored before the program ends."""

import os
import signal
import sys
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal


class TerminationSignals(QObject):
    """Listens for signals to end; Python handles none while Qt's event loop waits, so a pipe wakes it.

    Args:
        parent: Owns this object.
    """

    received = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ends: tuple[int, int] | None = None
        self._notifier: QSocketNotifier | None = None

    def listen(self) -> None:
        """Begin; Windows has no such signals, and none of its pipes would wake Qt."""
        if sys.platform == "win32":
            return
        self._ends = os.pipe()
        for end in self._ends:
            os.set_blocking(end, False)
        signal.set_wakeup_fd(self._ends[1])
        self._notifier = QSocketNotifier(self._ends[0], QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, _let_qt_handle)

    def close(self) -> None:
        """Listen no longer; the signals end the program again."""
        if self._ends is None:
            return
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, signal.SIG_DFL)
        signal.set_wakeup_fd(-1)
        if self._notifier is not None:
            self._notifier.setEnabled(False)
        for end in self._ends:
            os.close(end)
        self._ends = None

    def _read(self) -> None:
        if self._ends is not None and os.read(self._ends[0], 64):
            self.received.emit()


def _let_qt_handle(number: int, frame: FrameType | None) -> None:
    """The byte that Python has written to the pipe says it all."""
