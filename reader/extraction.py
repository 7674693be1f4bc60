"""The second process of `reader.analyst`: it gets articles and answers with what is in them.

Loaded with the first article that is looked through; what was found before is in the library.
"""

import logging

from reader.article import Article
from reader.findings import Analysis
from reader.memory import NOTHING_LEARNED, Memory
from reader.servant import LostServantError, Servant

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
        """Have an article looked through; None where the process was lost on the way."""
        try:
            self.send((article, memory))
            found = self.receive()
        except LostServantError as error:
            level = logging.DEBUG if self.is_ended else logging.WARNING
            _logger.log(level, "the process of the extraction was lost: %s", error)
            return None
        return found if isinstance(found, Analysis) else None
