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


class Piece:
    """A piece of longer work, reported as such: from one part of the whole on, up to another one.

    Args:
        whole: Is told of the whole.
        number: Of the piece, from 0.
        count: Of all pieces, which are taken to be as long as one another.
    """

    def __init__(self, whole: Progress, number: int, count: int) -> None:
        self._whole, self._number, self._count = whole, number, count

    def step(self, done: int, total: int, message: str = "") -> None:
        """Report how far the whole is."""
        self._whole.step(self._number * total + done, self._count * total, message)


class NoProgress:
    """Reports to nobody and is never stopped."""

    def step(self, done: int, total: int, message: str = "") -> None:
        """Do nothing."""
