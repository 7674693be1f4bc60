"""Reading many files, or heavy ones, in a process of its own: the window stays quick, and no file brings it down."""

import logging
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from itertools import islice

from reader.errors import DamagedFileError
from reader.importers.collection import FileToRead, Found, read_files
from reader.servant import LostServantError, Servant

_logger = logging.getLogger(__name__)

_PROGRAM = "reader.importers.service"
_AHEAD = 4
"""So many files are asked for at once; their names fit into a pipe, so that asking never waits."""


def read_apart(files: Sequence[FileToRead], program: str = _PROGRAM) -> Generator[Found | None, None, None]:
    """Read files in another process, as `read_files` does in this one.

    Args:
        files: The files.
        program: The module that runs there.

    Yields:
        A finding for every article, and None after the last one of each file. A file on which the process breaks down
        is damaged; the others are read all the same.
    """
    waiting = deque(files)
    while waiting:
        try:
            servant = Servant(program)
        except OSError as error:
            _logger.warning("no process to read files: %s", error)
            yield from read_files(waiting)
            return
        try:
            yield from _read(servant, waiting)
        except LostServantError as error:
            path = waiting.popleft().path
            _logger.warning("the process that reads files was lost over %s: %s", path, error)
            yield Found(path, error=DamagedFileError(path, "reading it broke down"))
            yield None
        finally:
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
