"""A second process of the program: it gets questions through a pipe and answers them, both pickled.

Loaded with the first question; a window that is only read in pays for none of it.
"""

import logging
import os
import pickle
import subprocess
import sys
from pathlib import Path
from typing import IO, Any, cast

_ROOT = Path(__file__).resolve().parents[1]

_logger = logging.getLogger(__name__)


class LostServantError(Exception):
    """The process has ended, or answered what is no answer."""


class Servant:
    """Another process.

    Attributes:
        is_ended: Whether it was ended on purpose.

    Args:
        program: The module that runs there: it reads pickled values on its standard input and writes them on its output.
        niceness: How much less urgent than this one it is, from 0 to 19 as POSIX counts.

    Raises:
        OSError: The system starts no process.
    """

    def __init__(self, program: str, *, niceness: int = 0) -> None:
        path = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH", ""))))
        self._process = subprocess.Popen(  # noqa: S603 - our own module, by our own interpreter
            [sys.executable, "-m", program],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": path},
            # Ctrl+C in a terminal is for the window, which ends this process itself.
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0)
            | (getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0) if niceness else 0),
        )
        if niceness and hasattr(os, "setpriority"):
            _make_less_urgent(self._process.pid, niceness)
        # They are there because they were asked for.
        self._asked, self._answered = cast("IO[bytes]", self._process.stdin), cast("IO[bytes]", self._process.stdout)
        self.is_ended = False

    @property
    def id(self) -> int:
        """Of the process."""
        return self._process.pid

    def send(self, value: object) -> None:
        """Ask something.

        Raises:
            LostServantError: The process was lost.
        """
        try:
            pickle.dump(value, self._asked, pickle.HIGHEST_PROTOCOL)
            self._asked.flush()
        except OSError as error:
            raise LostServantError(str(error)) from error

    def receive(self) -> Any:  # noqa: ANN401 (whatever it answers)
        """Wait for the next answer.

        Raises:
            LostServantError: The process was lost.
        """
        try:
            return pickle.load(self._answered)  # noqa: S301 - from the process that was started here
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            raise LostServantError(str(error)) from error

    def kill(self) -> None:
        """End it at once, from any thread; whoever waits for its answer learns that it is lost."""
        self.is_ended = True
        self._process.kill()

    def end(self) -> None:
        """End it at once and let go of it; it keeps nothing that could be lost."""
        self.kill()
        self._process.wait()
        for pipe in (self._asked, self._answered):
            try:
                pipe.close()
            except OSError:  # what was not sent any more cannot be sent now
                _logger.debug("a pipe was broken already")


def _make_less_urgent(process: int, niceness: int) -> None:
    try:
        os.setpriority(os.PRIO_PROCESS, process, os.getpriority(os.PRIO_PROCESS, 0) + niceness)
    except OSError as error:  # it does the same work as urgently as we do
        _logger.debug("the priority of a process cannot be changed: %s", error)
