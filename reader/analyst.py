"""Extraction in a process of its own: the window stays small and quick while the lexicons are at work.

Extraction holds Python's lock for as long as it counts, and its lexicons and tagger take some 20 MB. Both are gone
from the window when the work is done in a second process, which ends a little after its last article.
"""

import logging
import threading
from typing import TYPE_CHECKING

from reader.article import Article
from reader.findings import EXTRACTION, Analysis
from reader.late import extraction_process
from reader.memory import NOTHING_LEARNED, Memory

if TYPE_CHECKING:
    from reader.extraction import ExtractionProcess

IDLE_S = 0.5

_PROGRAM = "reader.analysis"

_logger = logging.getLogger(__name__)


class Analyst:
    """Analyses articles in a second process, which is started when it is wanted and ends when it is not.

    It may be called from any thread; articles are taken one after the other.

    Args:
        program: The module that runs there: it reads pickled articles with a memory and writes pickled analyses.
        idle_s: How long the process waits for another article.
    """

    def __init__(self, program: str = _PROGRAM, *, idle_s: float = IDLE_S) -> None:
        self._program = program
        self._idle_s = idle_s
        self._lock = threading.Lock()
        self._process: ExtractionProcess | None = None
        self._is_closing = False
        self._timer: threading.Timer | None = None

    def __call__(self, article: Article, memory: Memory = NOTHING_LEARNED) -> Analysis:
        """Find the entities, sources and statements of an article.

        A process that is lost on the way, or takes too long, costs this article's findings and nothing else: `failures`
        names it.

        Args:
            article: The article.
            memory: What the reader's corrections of other articles have taught.
        """
        with self._lock:
            if self._timer is not None:
                self._timer.cancel()
            found = None if self._is_closing else self._ask(article, memory)
            # It may have taken too long, if only just.
            if found is None or self._process is None or self._process.is_ended:
                self._end()
                return found or Analysis(failures=(EXTRACTION,))
            self._timer = threading.Timer(self._idle_s, self._rest)
            self._timer.daemon = True
            self._timer.start()
            return found

    def close(self) -> None:
        """End the process at once; articles that wait for it are not looked through. The next article starts another."""
        self._is_closing = True
        process = self._process
        if process is not None:
            process.kill()
        with self._lock:
            self._end()
            self._is_closing = False

    def _rest(self) -> None:
        """End the process, after the article that it may have been given meanwhile."""
        with self._lock:
            self._end()

    def _ask(self, article: Article, memory: Memory) -> Analysis | None:
        try:
            process = self._process = self._process or extraction_process(self._program)
        except OSError as error:
            _logger.warning("no process for the extraction: %s", error)
            return None
        # Whoever closes looks for a process after saying so, and could not see this one any sooner.
        return None if self._is_closing else process.ask(article, memory)

    def _end(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        process, self._process = self._process, None
        if process is not None:
            process.end()
