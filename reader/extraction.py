"""The second process of `reader.analyst`: it gets articles and answers with what is in them.

Loaded with the first article that is looked through; what was found before is in the library.
"""

import logging
import threading

from reader.article import Article
from reader.findings import TIME_LIMIT, Analysis
from reader.memory import NOTHING_LEARNED, Memory
from reader.servant import LostServantError, Servant

_LEAST_S = 60.0
_PER_LETTER_S = 0.001
"""An article may take so long, sixty times of what it mostly takes: what takes longer hangs, or the machine does."""

_logger = logging.getLogger(__name__)


class ExtractionProcess(Servant):
    """Another process with the lexicons and the tagger.

    Args:
        program: The module that runs there: it reads pickled articles with a memory and writes pickled analyses.
        niceness: As of every `Servant`.

    Raises:
        OSError: The system starts no process.
    """

    def ask(self, article: Article, memory: Memory = NOTHING_LEARNED) -> Analysis | None:
        """Have an article looked through.

        Returns:
            What was found; with `TIME_LIMIT` among its failures, the process was ended because it took too long. None where
            the process was lost on the way.
        """
        ran_out = threading.Event()
        timer = threading.Timer(_LEAST_S + _PER_LETTER_S * len(article.text), self._run_out, (ran_out,))
        timer.daemon = True
        timer.start()
        try:
            self.send((article, memory))
            found = self.receive()
        except LostServantError as error:
            if ran_out.is_set():
                _logger.warning("an article took too long")
                return Analysis(failures=(TIME_LIMIT,))
            level = logging.DEBUG if self.is_ended else logging.WARNING
            _logger.log(level, "the process of the extraction was lost: %s", error)
            return None
        finally:
            timer.cancel()
        return found if isinstance(found, Analysis) else None

    def _run_out(self, ran_out: threading.Event) -> None:
        ran_out.set()
        self.kill()
