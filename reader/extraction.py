"""The second process of `reader.analyst`: it gets articles through a pipe and answers with what is in them.

Loaded with the first article that is looked through; what was found before is in the library.
"""

import logging
import os
import pickle
import subprocess
import sys
from pathlib import Path

from reader.article import Article
from reader.findings import Analysis
from reader.memory import NOTHING_LEARNED, Memory

_ROOT = Path(__file__).resolve().parents[1]

_logger = logging.getLogger(__name__)


class ExtractionProcess:
    """Another process with the lexicons and the tagger.

    Args:
        program: The module that runs there: it reads pickled articles with a memory and writes pickled analyses.

    Raises:
        OSError: The system starts no process.
    """

    def __init__(self, program: str) -> None:
        path = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH", ""))))
        self._process = subprocess.Popen(  # noqa: S603 - our own module, by our own interpreter
            [sys.executable, "-m", program],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": path},
            # Ctrl+C in a terminal is for the window, which ends this process itself.
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )

    @property
    def id(self) -> int:
        """Of the process."""
        return self._process.pid

    def ask(self, article: Article, memory: Memory = NOTHING_LEARNED) -> Analysis | None:
        """Have an article looked through; None where the process was lost on the way."""
        asked, answered = self._process.stdin, self._process.stdout
        try:
            if asked is None or answered is None:
                raise BrokenPipeError
            pickle.dump((article, memory), asked, pickle.HIGHEST_PROTOCOL)
            asked.flush()
            found = pickle.load(answered)  # noqa: S301 - from the process that was started here
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            _logger.warning("the process of the extraction was lost: %s", error)
            return None
        return found if isinstance(found, Analysis) else None

    def end(self) -> None:
        """End it at once; it keeps nothing that could be lost."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:  # what was not sent any more cannot be sent now
                    _logger.debug("a pipe was broken already")
