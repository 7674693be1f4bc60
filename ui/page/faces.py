"""Typefaces for letters that few have, asked for in turns of the event loop of their own.

For a letter that the typefaces of the page lack, Qt asks the system for all it has, once in every size: up to nine
milliseconds in one piece. Together with laying out and painting a page that would be felt.
"""

from collections.abc import Iterable
from time import thread_time

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QFont, QTextLayout

_ENOUGH_S = 0.001
"""CPU time after which the next letter waits for the next turn."""


class FaceAsker(QObject):
    """Asks for the typefaces of letters once, and remembers those that it has asked for."""

    answered = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._asked: set[tuple[str, str]] = set()
        self._waiting: dict[tuple[str, str], tuple[QFont, str]] = {}
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._ask)

    @property
    def is_busy(self) -> bool:
        """Whether something is still to be asked for."""
        return bool(self._waiting)

    def ask_for(self, letters: Iterable[tuple[QFont, str]]) -> None:
        """Ask, from the next turn on, for the faces of letters in their fonts, instead of what is still to be asked for."""
        wanted = {(font.key(), letter): (font, letter) for font, letter in letters}
        self._waiting = {key: wanted[key] for key in wanted.keys() - self._asked}
        if self._waiting:
            self._turn.start()

    def _ask(self) -> None:
        until = thread_time() + _ENOUGH_S
        while self._waiting and thread_time() < until:
            key, (font, letter) = self._waiting.popitem()
            self._asked.add(key)
            layout = QTextLayout(letter, font)
            layout.beginLayout()
            layout.createLine().setLineWidth(font.pixelSize())
            layout.endLayout()
        if not self._waiting:
            self._turn.stop()
            self.answered.emit()
