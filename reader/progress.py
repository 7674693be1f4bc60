"""How long work reports and is stopped."""

from typing import Protocol


class Progress(Protocol):
    """Whoever runs long work hands one of these in."""

    def step(self, done: int, total: int, message: str = "") -> None:
        """Report that `done` of `total` pieces are finished; `total` is 0 while unknown.

        Args:
            done: Pieces finished.
            total: All pieces.
            message: The piece in hand, such as a file's name; not translated.

        Raises:
            CancelledError: The user wants to stop.
        """


class NoProgress:
    """Reports to nobody and is never stopped."""

    def step(self, done: int, total: int, message: str = "") -> None:
        """Do nothing."""
