"""SIGTERM and SIGINT, turned into a call on the GUI thread, so that notes are stored before the program ends."""

import signal
import socket
import sys
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal


class TerminationSignals(QObject):
    """Listens for signals to end; Python handles none while Qt's event loop waits, so a socket wakes it.

    Args:
        parent: Owns this object.
    """

    received = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._sockets: tuple[socket.socket, socket.socket] | None = None
        self._notifier: QSocketNotifier | None = None

    def listen(self) -> None:
        """Begin; Windows has no such signals, and its sockets would be of the internet."""
        if sys.platform == "win32":
            return
        self._sockets = socket.socketpair()
        for end in self._sockets:
            end.setblocking(False)
        signal.set_wakeup_fd(self._sockets[1].fileno())
        self._notifier = QSocketNotifier(self._sockets[0].fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, _let_qt_handle)

    def close(self) -> None:
        """Listen no longer; the signals end the program again."""
        if self._sockets is None:
            return
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, signal.SIG_DFL)
        signal.set_wakeup_fd(-1)
        if self._notifier is not None:
            self._notifier.setEnabled(False)
        for end in self._sockets:
            end.close()
        self._sockets = None

    def _read(self) -> None:
        if self._sockets is not None and self._sockets[0].recv(64):
            self.received.emit()


def _let_qt_handle(number: int, frame: FrameType | None) -> None:
    """The byte that Python has written to the socket says it all."""
