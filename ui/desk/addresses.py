"""Links in notes to the web: never followed without asking, and then by the user's browser alone."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.arabic.direction import isolate
from ui.late import ask

_MOST = 300


class Addresses(QObject):
    """Asks before a link is opened.

    Args:
        window: Asks in front of it; owns this object.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def offer(self, address: str) -> None:
        """Ask whether to hand an address, which begins with `http:` or `https:`, to the browser."""
        shown = address if len(address) <= _MOST else f"{address[:_MOST]}…"
        words = self.tr("Open this address in your browser? It leaves Hashiya and this machine.")
        ask(self._window, f"{words}\n\n{isolate(shown)}", self.tr("Open"), partial(_open, address))


def _open(address: str) -> None:
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl(address))
