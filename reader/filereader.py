"""Reading many files, or heavy ones, in a process of its own: the window stays quick, and no file brings it down."""

import logging
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from itertools import islice
from threading import Event, Thread

from reader.errors import CancelledError, DamagedFileError
from reader.importers.collection import FileToRead, Found, read_files
from reader.servant import LostServantError, Servant

_logger = logging.getLogger(__name__)

_PROGRAM = "reader.importers.service"
_AHEAD = 4
"""So many files are asked for at once; their names fit into a pipe, so that asking never waits."""
_LOOK_S = 0.1


def read_apart(
    files: Sequence[FileToRead], check: Callable[[], None], program: str = _PROGRAM
) -> Generator[Found | None, None, None]:
    """Read files in another process, as `read_files` does in this one.

    Args:
        files: The files.
        check: Called every now and then, also while a file takes long, from another thread; a `CancelledError` that it
            raises ends the reading at once.
        program: The module that runs there.

    Yields:
        A finding for every article, and None after the last one of each file. A file on which the process breaks down
        is damaged; the others are read all the same.

    Raises:
        CancelledError: The user has stopped it.
    """
    waiting = deque(files)
    while waiting:
        check()
        try:
            servant = Servant(program)
        except OSError as error:
            _logger.warning("no process to read files: %s", error)
            yield from read_files(waiting, check)
            return
        watch = _Watch(servant, check)
        try:
            yield from _read(servant, waiting)
        except LostServantError as error:
            if servant.is_ended:
                raise CancelledError from error
            path = waiting.popleft().path
            _logger.warning("the process that reads files was lost over %s: %s", path, error)
            yield Found(path, error=DamagedFileError(path, "reading it broke down"))
            yield None
        finally:
            watch.end()
            servant.end()


def _read(servant: Servant, waiting: deque[FileToRead]) -> Iterator[Found | None]:
    """Read the files that wait; each waits until all of it is read.

    Raises:
        LostServantError: The process broke down over the first one that still waits.
    """
    asked = 0
    while waiting:
        for file in islice(waiting, asked, _AHEAD):
            servant.send((file.path, file.options))
            asked += 1
        while (found := servant.receive()) is not None:
            yield found
        yield None
        waiting.popleft()
        asked -= 1


class _Watch:
    """Looks whether the user wants to stop while a process works, and ends that process then.

    Args:
        servant: The process.
        check: Raises `CancelledError` when the user wants to stop.
    """

    def __init__(self, servant: Servant, check: Callable[[], None]) -> None:
        self._servant, self._check = servant, check
        self._is_over = Event()
        self._thread = Thread(target=self._look, name="watch", daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Look no more."""
        self._is_over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._is_over.wait(_LOOK_S):
            try:
                self._check()
            except CancelledError:
                self._servant.kill()
                return
