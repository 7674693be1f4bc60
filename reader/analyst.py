"""Extraction in a process of its own: the window stays small and quick while the lexicons are at work.

Extraction holds Python's lock for as long as it counts, and its lexicons and tagger take some 20 MB. Both are gone
from the window when the work is done in a second process, which ends a little after its last article.
"""

import logging
import os
import pickle
import subprocess
import sys
import threading
from pathlib import Path

from reader.article import Article
from reader.findings import Analysis

EXTRACTION = "extraction"
"""The part that `Analysis.failures` names when the process itself was lost."""

IDLE_S = 0.5

_PROGRAM = "reader.analysis"
_ROOT = Path(__file__).resolve().parents[1]

_logger = logging.getLogger(__name__)


class Analyst:
    """Analyses articles in a second process, which is started when it is wanted and ends when it is not.

    It may be called from any thread; articles are taken one after the other.

    Args:
        program: The module that runs there: it reads pickled articles and writes pickled analyses.
        idle_s: How long the process waits for another article.
    """

    def __init__(self, program: str = _PROGRAM, *, idle_s: float = IDLE_S) -> None:
        self._program = program
        self._idle_s = idle_s
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._timer: threading.Timer | None = None

    def __call__(self, article: Article) -> Analysis:
        """Find the entities, sources and statements of an article.

        A process that is lost on the way costs this article's findings and nothing else: `failures` names it.
        """
        with self._lock:
            if self._timer is not None:
                self._timer.cancel()
            try:
                found = self._ask(article)
            except (OSError, EOFError, pickle.UnpicklingError) as error:
                _logger.warning("the process of the extraction was lost: %s", error)
                self._end()
                return Analysis(failures=(EXTRACTION,))
            self._timer = threading.Timer(self._idle_s, self.close)
            self._timer.daemon = True
            self._timer.start()
            return found

    def close(self) -> None:
        """End the process; the next article starts another."""
        with self._lock:
            self._end()

    def _ask(self, article: Article) -> Analysis:
        process = self._process = self._process or _started(self._program)
        if process.stdin is None or process.stdout is None:
            raise BrokenPipeError
        pickle.dump(article, process.stdin, pickle.HIGHEST_PROTOCOL)
        process.stdin.flush()
        found = pickle.load(process.stdout)  # noqa: S301 - from the process that was started here
        if not isinstance(found, Analysis):
            raise pickle.UnpicklingError
        return found

    def _end(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:  # what was not sent any more cannot be sent now
                    _logger.debug("a pipe was broken already")


def _started(program: str) -> subprocess.Popen[bytes]:
    path = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH", ""))))
    return subprocess.Popen(  # noqa: S603 - our own module, by our own interpreter
        [sys.executable, "-m", program],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": path},
        # Ctrl+C in a terminal is for the window, which ends this process itself.
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
