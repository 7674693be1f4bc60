"""Catches what no code caught: it is logged and shown, and the program goes on."""

import logging
import sys
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QDialog

from ui.late import show_error

_log = logging.getLogger(__name__)


class UnexpectedErrors(QObject):
    """Logs an error and shows it, once until its box is closed.

    Args:
        parent: Owns this object.
    """

    _caught = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._box: QDialog | None = None
        self._caught.connect(self._show)

    def install(self) -> None:
        """Become the interpreter's excepthook."""
        sys.excepthook = self._hook

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        _log.error("unexpected error", exc_info=(kind, error, trace))
        self._caught.emit(error)

    def _show(self, error: BaseException) -> None:
        if self._box is None:
            self._box = show_error(QApplication.activeWindow(), error)
            self._box.finished.connect(self._closed)

    def _closed(self) -> None:
        self._box = None
