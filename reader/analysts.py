"""Extraction of many articles by several processes at once, for a library that is looked through in the background.

Processes of our own are kept rather than `concurrent.futures.ProcessPoolExecutor`: a process that breaks down there takes
all articles of the pool with it and does not say over which it broke; its queues need semaphores of the system, which not
every sandbox grants; and each of its processes imports the main module anew. Here each answers one question at a time
through a pipe of its own.
"""

import logging
import threading
from concurrent.futures import Future, ThreadPoolExecutor

from reader.article import Article
from reader.extraction import ExtractionProcess
from reader.findings import Analysis
from reader.memory import Memory

_PROGRAM = "reader.analysis"
_NICENESS = 10

_logger = logging.getLogger(__name__)


class Analysts:
    """Look through articles in processes of low priority, which are started when they are wanted.

    Args:
        count: How many processes there are at most.
        program: The module that runs there: it reads pickled articles with a memory and writes pickled analyses.
    """

    def __init__(self, count: int, program: str = _PROGRAM) -> None:
        self.count = count
        self._program = program
        self._threads = ThreadPoolExecutor(count, "analysts")
        self._lock = threading.Lock()
        self._processes: set[ExtractionProcess] = set()
        self._idle: list[ExtractionProcess] = []
        self._is_closed = False

    def ask(self, article: Article, memory: Memory) -> "Future[Analysis | None]":
        """Have an article looked through.

        Args:
            article: The article.
            memory: What the reader's corrections of other articles have taught.

        Returns:
            What will be found, as `ExtractionProcess.ask` gives it; `OSError` where the system starts no process.
        """
        return self._threads.submit(self._ask, article, memory)

    def close(self) -> None:
        """End all processes at once; what was asked and is not answered is lost."""
        with self._lock:
            self._is_closed = True
            for process in self._processes:
                process.kill()
        self._threads.shutdown(cancel_futures=True)
        for process in self._processes:
            process.end()
        self._processes.clear()

    def _ask(self, article: Article, memory: Memory) -> Analysis | None:
        process = self._take()
        if process is None:
            return None
        found = process.ask(article, memory)
        with self._lock:
            if found is not None and not process.is_ended:
                self._idle.append(process)
            elif not self._is_closed:
                self._processes.discard(process)
                process.end()
        return found

    def _take(self) -> ExtractionProcess | None:
        """A process that has nothing to do; None when all is closed."""
        with self._lock:
            if self._is_closed:
                return None
            if self._idle:
                return self._idle.pop()
            process = ExtractionProcess(self._program, niceness=_NICENESS)
            self._processes.add(process)
            return process
