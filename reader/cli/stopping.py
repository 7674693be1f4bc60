"""Long work that Ctrl+C stops between two pieces, so that what is done can still be told."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from reader.errors import CancelledError


class Stopping:
    """A progress that stops when it is told to.

    Attributes:
        is_stopped: Whether it was.
    """

    def __init__(self) -> None:
        self.is_stopped = False

    def stop(self, *_: int | FrameType | None) -> None:
        """Stop at the next step; called by a signal, with its facts."""
        self.is_stopped = True

    def step(self, done: int, total: int, message: str = "") -> None:  # noqa: ARG002 (nothing is shown)
        """Go on, or not.

        Raises:
            CancelledError: It was stopped.
        """
        if self.is_stopped:
            raise CancelledError


@contextmanager
def stopped_by_signal() -> Iterator[Stopping]:
    """Let Ctrl+C stop what is done in the block at its next step; a second one ends it at once."""
    stopping = Stopping()
    if threading.current_thread() is not threading.main_thread():
        yield stopping
        return

    def stop_once(number: int, frame: FrameType | None) -> None:
        stopping.stop(number, frame)
        signal.signal(signal.SIGINT, before)

    before = signal.signal(signal.SIGINT, stop_once)
    try:
        yield stopping
    finally:
        signal.signal(signal.SIGINT, before)
