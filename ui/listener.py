"""The window that runs hears what later starts hand over.

QtNetwork, of which only the local socket is used, is loaded when somebody calls; on Windows it listens too.
"""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.deeplinks import parse_link
from ui.doorbell import Doorbell
from ui.instance import UNDERSTOOD

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_LONGEST = 1_000_000


class Listener(QObject):
    """Listens for later starts.

    Args:
        name: Where.
        parent: Owns the listener.
    """

    files_received = Signal(object)
    """Paths that a later start was given; may be empty."""
    link_received = Signal(object)
    """A `DeepLink` that a later start was given."""

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._doorbell: Doorbell | None = None
        self._server: QLocalServer | None = None
        self._heard: dict[QLocalSocket, bytes] = {}

    def listen(self) -> bool:
        """Begin; the socket that a dead window left behind is taken away.

        Returns:
            Whether later starts will be heard.
        """
        if sys.platform == "win32":
            return self._listen_with_qt()
        self._doorbell = Doorbell(Path(self._name), self)
        self._doorbell.rung.connect(self._open)
        return self._doorbell.listen()

    def _listen_with_qt(self) -> bool:
        from PySide6.QtNetwork import QLocalServer

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._let_in)
        self._server = server
        return server.listen(self._name) or (server.removeServer(self._name) and server.listen(self._name))

    def close(self) -> None:
        """Listen no longer."""
        if self._doorbell is not None:
            self._doorbell.close()
        if self._server is not None:
            self._server.close()

    def _open(self, descriptor: int) -> None:
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket(self)
        socket.setSocketDescriptor(descriptor)
        self._greet(socket)

    def _let_in(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            self._greet(socket)

    def _greet(self, socket: "QLocalSocket") -> None:
        self._heard[socket] = b""
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(self._forget)

    def _read(self) -> None:
        for socket, before in tuple(self._heard.items()):
            heard = before + bytes(socket.readAll().data())
            self._heard[socket] = heard
            if heard.endswith(b"\n"):
                self._take(socket, heard)
            elif len(heard) > _LONGEST:
                socket.abort()

    def _take(self, socket: "QLocalSocket", heard: bytes) -> None:
        try:
            wishes = [str(wish) for wish in json.loads(heard)]
        except (ValueError, TypeError):
            socket.abort()
            return
        self._heard[socket] = b""
        socket.write(UNDERSTOOD)
        socket.flush()
        self.files_received.emit([Path(wish) for wish in wishes if parse_link(wish) is None])
        for wish in wishes:
            if (link := parse_link(wish)) is not None:
                self.link_received.emit(link)

    def _forget(self) -> None:
        for socket in tuple(self._heard):
            if socket.state() == socket.LocalSocketState.UnconnectedState:
                del self._heard[socket]
                socket.deleteLater()
