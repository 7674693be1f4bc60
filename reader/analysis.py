"""What an article says about whom: the one entry to the extraction of entities and sources.

As a program of its own (`python -m reader.analysis`) it answers the articles that `reader.analyst` sends.
"""

import logging
import pickle
import sys
from typing import BinaryIO

from reader.article import Article
from reader.entities.extract import extract_entities
from reader.entities.model import Entity
from reader.errors import ReaderError
from reader.findings import Analysis
from reader.sources.attribute import extract_attributions
from reader.sources.model import Attribution, Source

ENTITIES = "entities"
SOURCES = "sources"
"""Names of the parts that may fail, as `Analysis.failures` gives them."""

_logger = logging.getLogger(__name__)


def analyse(article: Article) -> Analysis:
    """Find the entities, sources and statements of an article: pure, deterministic, without network or library.

    A part that cannot work (a damaged lexicon or model) is named in `failures` and leaves the others alone.
    """
    failures: list[str] = []
    entities: tuple[Entity, ...] = ()
    sources: tuple[Source, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    try:
        entities = extract_entities(article)
    except ReaderError as error:
        _logger.warning("no entities: %s", error)
        failures.append(ENTITIES)
    try:
        sources, attributions = extract_attributions(article, entities)
    except ReaderError as error:
        _logger.warning("no sources: %s", error)
        failures.append(SOURCES)
    return Analysis(entities, sources, attributions, tuple(failures))


def serve(asked: BinaryIO, answered: BinaryIO) -> None:
    """Analyse one article after the other, until there are no more.

    Args:
        asked: Pickled articles; whoever started this process writes them.
        answered: Gets a pickled `Analysis` for each, in order.
    """
    while True:
        try:
            article = pickle.load(asked)  # noqa: S301 - from the process that started this one
        except EOFError:
            return
        pickle.dump(analyse(article), answered, pickle.HIGHEST_PROTOCOL)
        answered.flush()


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
