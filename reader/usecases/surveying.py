"""Looking through all articles of a library in which nobody has looked yet, by several processes at once."""

import logging
import os
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import closing
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING

from reader.article import Article, blocks_of
from reader.errors import NotFoundError
from reader.findings import EXTRACTION, TIME_LIMIT, Analysis
from reader.late import analysts
from reader.memory import NOTHING_LEARNED
from reader.progress import NoProgress, Progress
from reader.store.library import Library
from reader.usecases.finding import Finding, Question

if TYPE_CHECKING:
    from reader.analysts import Analysts

_log = logging.getLogger(__name__)

_AHEAD = 2
"""So many articles a process are in memory at once."""
_LOOK_S = 0.1
_MOST_AT_ONCE = 20
_LONGEST_S = 0.5
"""What was found is stored after so many articles or seconds: each time is one change of the file, and a note that is typed
meanwhile waits for no more than one."""
_PROBE = "قال الوزير إن القاهرة بخير."


@dataclass(frozen=True, slots=True)
class LostArticle:
    """An article that could not be looked through.

    Attributes:
        id: Its id.
        title: Its title.
        failure: Why: `EXTRACTION` where a process broke down over it, `TIME_LIMIT` where it took too long.
    """

    id: str
    title: str
    failure: str


@dataclass(frozen=True, slots=True)
class SurveyOutcome:
    """What came of looking through articles.

    Attributes:
        count: How many were looked through.
        lost: Those that could not be looked through: nothing is found in them until somebody opens them or wants them to be
            tried again, or their text or the rules change.
        failures: Parts of the program that fail in any article, such as a damaged lexicon, for which the rest was not tried.
    """

    count: int = 0
    lost: tuple[LostArticle, ...] = ()
    failures: tuple[str, ...] = ()


def spare_processes() -> int:
    """How many processes leave a processor to whoever reads meanwhile."""
    return max(1, (os.cpu_count() or 1) - 1)


class Surveying:
    """Looks through the articles of one open library.

    Args:
        library: The library.
        findings: Knows what was found already, and keeps what is found.
        make: Makes a number of processes.
    """

    def __init__(self, library: Library, findings: Finding, make: "Callable[[int], Analysts]" = analysts) -> None:
        self._library, self._findings, self._make = library, findings, make

    def run(self, progress: Progress | None = None, *, processes: int = 0) -> SurveyOutcome:
        """Look through all articles in which nobody has looked, the newest first, and then those of older rules.

        An article that is opened meanwhile is looked through at once by whoever shows it, and passed over here.

        Args:
            progress: Told of every article in which nothing was looked for yet; of those that are looked through again, whose
                findings of older rules are there, as of a number that is not known. The survey ends where it raises.
            processes: How many work at once; 0 for all but one of the processors.

        Raises:
            CancelledError: The user stopped; what was found stays.
            StoreError: The library cannot be written.
        """
        if self._library.read_only:
            return SurveyOutcome()
        progress = progress or NoProgress()
        self._findings.fill(progress)
        missing, stale = self._findings.wanted()
        if not missing and not stale:
            return SurveyOutcome()
        with closing(self._make(processes or spare_processes())) as asked:
            return _Survey(self._findings, asked, progress, missing, stale).run()


class _Survey:
    """One way through a library; see `Surveying.run`."""

    def __init__(
        self, findings: Finding, analysts: "Analysts", progress: Progress, missing: Sequence[str], stale: Sequence[str]
    ) -> None:
        self._findings, self._analysts, self._progress = findings, analysts, progress
        self._waiting = deque((*missing, *stale))
        self._missing, self._done = len(missing), 0
        self._asked: dict[Future[Analysis | None], Question] = {}
        self._found: list[tuple[Question, Analysis]] = []
        self._stored = monotonic()
        self._lost: list[LostArticle] = []
        self._failures: tuple[str, ...] = ()
        self._is_sound = False

    def run(self) -> SurveyOutcome:
        try:
            while (self._waiting or self._asked) and not self._failures:
                self._step()
                self._ask()
                self._take()
                if len(self._found) >= _MOST_AT_ONCE or monotonic() - self._stored >= _LONGEST_S:
                    self._store()
        finally:
            self._store()
        self._step()
        return SurveyOutcome(self._done, tuple(self._lost), self._failures)

    def _step(self) -> None:
        is_again = self._done >= self._missing and bool(self._waiting or self._asked)
        self._progress.step(self._done, 0 if is_again else self._missing)

    def _ask(self) -> None:
        """Give the processes so much that none waits."""
        while self._waiting and len(self._asked) < self._analysts.count * _AHEAD:
            try:
                question = self._findings.question(self._waiting.popleft())
            except NotFoundError:
                question = None
            if question is None:
                self._done += 1
            else:
                self._asked[self._analysts.ask(question.record.article, question.memory)] = question

    def _take(self) -> None:
        """Take what has been found; waits no longer than a moment, for the user may want to stop."""
        for answered in wait(self._asked, _LOOK_S, FIRST_COMPLETED).done:
            question = self._asked.pop(answered)
            try:
                found = answered.result()
            except OSError as error:
                _log.warning("no process for the extraction: %s", error)
                self._failures = (EXTRACTION,)
                return
            if found is None:
                self._lose(question)
            elif found.failures == (TIME_LIMIT,):
                self._give_up(question, TIME_LIMIT)
            elif found.failures:
                self._failures = found.failures
            else:
                self._is_sound = True
                self._found.append((question, found))
                self._done += 1

    def _lose(self, question: Question) -> None:
        """Note that an article is not to be tried again, unless the fault is not its own."""
        if not self._is_sound:
            self._is_sound = (
                self._analysts.ask(Article(_PROBE, blocks_of(_PROBE)), NOTHING_LEARNED).result() is not None
            )
        if not self._is_sound:
            self._failures = (EXTRACTION,)
            return
        self._give_up(question, EXTRACTION)

    def _give_up(self, question: Question, failure: str) -> None:
        record = question.record
        _log.warning("article %s could not be looked through: %s", record.id, failure)
        self._lost.append(LostArticle(record.id, record.article.metadata.title, failure))
        self._found.append((question, Analysis(failures=(failure,))))
        self._done += 1

    def _store(self) -> None:
        found, self._found = self._found, []
        self._stored = monotonic()
        if found:
            self._findings.keep(found)
