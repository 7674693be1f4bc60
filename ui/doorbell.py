"""Hears that somebody knocks at a local socket.

QLocalServer would do, but QtNetwork and what it brings along (Kerberos) cost every window 3 MB, for a second start that
mostly never comes. Of Python's sockets the half that is written in C does; the other half makes 500 names for all other
kinds of them, 0.2 MB. Windows has no such sockets in Python: there it is QLocalServer, see `ui.listener`.
"""

import _socket
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_WAITING = 8


class Doorbell(QObject):
    """Listens at a path for connections of the same user.

    Args:
        path: Of the socket.
        parent: Owns this object.
    """

    rung = Signal(object)
    """The descriptor of a connection; whoever is told has to close it."""

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._path = path
        self._socket: _socket.socket | None = None
        self._notifier: QSocketNotifier | None = None

    def listen(self) -> bool:
        """Begin; what a dead window left behind is taken away.

        Returns:
            Whether a knock will be heard.
        """
        listening = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM)
        try:
            self._path.unlink(missing_ok=True)
            listening.bind(str(self._path))
            self._path.chmod(0o600)  # before anybody can connect
            listening.listen(_WAITING)
        except OSError:
            listening.close()
            return False
        listening.setblocking(False)
        self._socket = listening
        self._notifier = QSocketNotifier(listening.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._open)
        return True

    def close(self) -> None:
        """Listen no longer."""
        if self._socket is None or self._notifier is None:
            return
        self._notifier.setEnabled(False)
        self._socket.close()
        self._socket = None
        with suppress(OSError):
            self._path.unlink()

    def _open(self) -> None:
        if self._socket is None:
            return
        try:
            # What `accept` of the other half wraps into a socket.
            descriptor, _ = self._socket._accept()  # type: ignore[attr-defined]  # noqa: SLF001
        except OSError:  # whoever knocked has gone
            return
        self.rung.emit(descriptor)
