"""An article being printed a few pages at a time, so that the window is never kept from its user."""

from collections.abc import Callable
from time import monotonic, thread_time

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPagedPaintDevice

from ui.page.printing import Printing

_SLICE_S = 0.008
"""CPU time of a turn; it ends with the page that is being printed."""

_QUIET_S = 0.5
"""What is printed sooner needs no word of progress."""


class PrintJob(QObject):
    """Prints, tells how far it is, and can be stopped.

    Args:
        printing: What is printed.
        device: What it is printed on; kept until it ends.
        parent: Owns the job.
        abandon: Tells the device that the rest will not come, where it wants to know.
    """

    progressed = Signal(object)
    """How much is printed, from 0 to 1."""
    printed = Signal(object)
    """How many pages; not told where it was stopped."""
    ended = Signal()
    """After `printed`, or where it was stopped."""

    def __init__(
        self,
        printing: Printing,
        device: QPagedPaintDevice,
        parent: QObject,
        *,
        abandon: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self._device = device
        self._printing, self._abandon = printing, abandon
        self._pages = printing.pages()
        self._began = monotonic()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._print_on)
        self._timer.start()

    def stop(self) -> None:
        """Print no more."""
        if self._timer.isActive():
            self._timer.stop()
            if self._abandon is not None:
                self._abandon()
            self._pages.close()
            self.ended.emit()

    def _print_on(self) -> None:
        until = thread_time() + _SLICE_S
        for share in self._pages:
            if thread_time() >= until:
                if monotonic() - self._began > _QUIET_S:
                    self.progressed.emit(share)
                return
        self._timer.stop()
        self.printed.emit(self._printing.count)
        self.ended.emit()
