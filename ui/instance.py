"""One window a library: a second start hands its files to the first over a local socket and ends.

This is the second start's part, which every start plays first; the first one's is `ui.listener`. QtNetwork, of which
only the local socket is used, is loaded when there is somebody to talk to.
"""

import hashlib
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from reader.deeplinks import DeepLink

_CONNECT_MS = 500
_ANSWER_MS = 3000
UNDERSTOOD = b"ok\n"
"""What the window answers that listens."""


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
    understood = bytes(socket.readAll().data()) == UNDERSTOOD
    socket.close()
    return understood
