"""One window a library: a second start hands its files to the first over a local socket and ends.

QtNetwork, of which only the local socket is used, is loaded when there is somebody to talk to: never before the first
paint of the first window.
"""

import hashlib
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.deeplinks import DeepLink, parse_link

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_CONNECT_MS = 500
_ANSWER_MS = 3000
_LONGEST = 1_000_000
_UNDERSTOOD = b"ok\n"


def socket_name(library: Path) -> str:
    """Where the window of a library listens.

    Args:
        library: The library's file; need not exist.
    """
    key = hashlib.sha256(os.fsencode(os.path.normcase(library.absolute()))).hexdigest()[:16]
    if sys.platform == "win32":
        return f"hashiya-{key}"
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    place = Path(folder) if folder and Path(folder).is_dir() else library.absolute().parent
    return str(place / f"hashiya-{key}.sock")


def hand_over(name: str, paths: Sequence[Path], link: DeepLink | None = None) -> bool:
    """Give files and a link to the window that listens, which then comes to the front.

    Args:
        name: Where it listens.
        paths: The files; none, to bring it to the front only.
        link: A passage of the library.

    Returns:
        Whether there is such a window and it understood.
    """
    if sys.platform != "win32" and not Path(name).exists():
        return False
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_CONNECT_MS):
        return False
    wishes = [*(str(path.absolute()) for path in paths), *([] if link is None else [str(link)])]
    socket.write(json.dumps(wishes).encode("ascii") + b"\n")
    # What waits for something that has happened already waits in vain.
    if socket.bytesToWrite():
        socket.waitForBytesWritten(_ANSWER_MS)
    if not socket.bytesAvailable():
        socket.waitForReadyRead(_ANSWER_MS)
    understood = bytes(socket.readAll().data()) == _UNDERSTOOD
    socket.close()
    return understood


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
        self._server: QLocalServer | None = None
        self._heard: dict[QLocalSocket, bytes] = {}

    def listen(self) -> bool:
        """Begin; the socket that a dead window left behind is taken away.

        Returns:
            Whether later starts will be heard.
        """
        from PySide6.QtNetwork import QLocalServer

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._greet)
        self._server = server
        return server.listen(self._name) or (server.removeServer(self._name) and server.listen(self._name))

    def close(self) -> None:
        """Listen no longer."""
        if self._server is not None:
            self._server.close()

    def _greet(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
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
        socket.write(_UNDERSTOOD)
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
