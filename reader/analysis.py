"""What an article says about whom: the one entry to the extraction of entities and sources."""

from dataclasses import dataclass

from reader.entities.model import Entity
from reader.sources.model import Attribution, Source


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that was found in one article.

    Attributes:
        entities: By first mention.
        sources: By first statement.
        attributions: By the place of their content, then of their cue.
        failures: Names of parts that failed (a damaged lexicon, odd quotation marks); the rest still counts.
    """

    entities: tuple[Entity, ...] = ()
    sources: tuple[Source, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    failures: tuple[str, ...] = ()
