"""What an article says about whom: the one entry to the extraction of entities and sources.

As a program of its own (`python -m reader.analysis`) it answers the articles that `reader.analyst` sends.
"""

import logging
import pickle
import sys
from typing import BinaryIO

from reader.article import Article
from reader.entities.extract import extract_entities, lost_parts
from reader.entities.lessons import lessons_of
from reader.entities.model import Entity
from reader.entities.tagger import SequenceTagger
from reader.errors import ReaderError
from reader.findings import Analysis
from reader.memory import NOTHING_LEARNED, Memory
from reader.sources.attribute import extract_attributions
from reader.sources.lessons import with_lessons
from reader.sources.model import Attribution, Source
from reader.sources.reliability import reliability

ENTITIES = "entities"
SOURCES = "sources"
"""Names of the parts that may fail, as `Analysis.failures` gives them."""

_logger = logging.getLogger(__name__)


def analyse(article: Article, memory: Memory = NOTHING_LEARNED, *, model: SequenceTagger | None = None) -> Analysis:
    """Find the entities, sources and statements of an article: pure, deterministic, without network or library.

    A part that cannot work is named in `failures` and leaves the others alone; so is a lexicon or the tagger's model, by its
    file, if it is missing or damaged and names or sources are found without it.

    Args:
        article: The article.
        memory: What the reader's corrections of other articles have taught; findings that rest on it have the evidence
            `learned`.
        model: Another tagger of names than the program's own.
    """
    failures: list[str] = []
    entities: tuple[Entity, ...] = ()
    sources: tuple[Source, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    try:
        entities = extract_entities(article, lessons_of(memory), model)
        failures += lost_parts()
    except ReaderError as error:
        _logger.warning("no entities: %s", error)
        failures.append(ENTITIES)
    try:
        sources, attributions = with_lessons(memory, extract_attributions(article, entities), entities)
        failures += reliability().lost
    except ReaderError as error:
        _logger.warning("no sources: %s", error)
        failures.append(SOURCES)
    return Analysis(entities, sources, attributions, tuple(failures))


def serve(asked: BinaryIO, answered: BinaryIO) -> None:
    """Analyse one article after the other, until there are no more.

    Args:
        asked: Pickled pairs of an article and a memory; whoever started this process writes them.
        answered: Gets a pickled `Analysis` for each, in order.
    """
    while True:
        try:
            article, memory = pickle.load(asked)  # noqa: S301 - from the process that started this one
        except EOFError:
            return
        pickle.dump(analyse(article, memory), answered, pickle.HIGHEST_PROTOCOL)
        answered.flush()


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
