"""Statistics of an article, of some articles, or of the whole library."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from reader.appearances import appearances
from reader.entities.model import NAMED_KINDS
from reader.identity import ReferentId
from reader.progress import Progress
from reader.sources.shares import Share, shares
from reader.statistics import (
    MOST_NODES,
    Chronicle,
    Company,
    Trail,
    chronicle,
    company,
    trails,
)
from reader.store.library import Library
from reader.usecases.finding import Finding

_MOST_COURSES = 8
_MOST_SOURCES = 10
_KINDS = frozenset(kind.value for kind in NAMED_KINDS)


@dataclass(frozen=True, slots=True)
class ArticleStatistics:
    """What is counted in one article.

    Attributes:
        trails: Where it names whom.
        shares: How much of it each source is responsible for.
        company: Who appears with whom in its sentences.
    """

    trails: tuple[Trail, ...] = ()
    shares: tuple[Share, ...] = ()
    company: Company = field(default_factory=Company)


@dataclass(frozen=True, slots=True)
class LibraryStatistics:
    """What is counted over many articles.

    Attributes:
        count: How many articles there are.
        chronicle: Who is named when.
        shares: How many of all statements each source is credited with.
        company: Who appears with whom in one article.
    """

    count: int = 0
    chronicle: Chronicle = field(default_factory=Chronicle)
    shares: tuple[Share, ...] = ()
    company: Company = field(default_factory=Company)


class Counting:
    """Counts in one open library.

    Args:
        library: The library.
        findings: What its articles say about whom.
    """

    def __init__(self, library: Library, findings: Finding) -> None:
        self._library = library
        self._findings = findings

    def article(self, article_id: str) -> ArticleStatistics:
        """Count in an article.

        Raises:
            NotFoundError: There is no such article.
        """
        text = self._library.articles.get(article_id).article.text
        analysis = self._findings.of(article_id)
        sentences: dict[tuple[int, int], int] = {}
        sets: dict[ReferentId, int] = {}
        found = appearances(analysis, text)
        for mention in found.mentions:
            if mention.referent.kind in _KINDS:
                bit = sentences.setdefault((mention.paragraph, mention.sentence), len(sentences))
                sets[mention.referent] = sets.get(mention.referent, 0) | 1 << bit
        return ArticleStatistics(
            trails(analysis.entities, len(text)),
            shares(analysis.sources, analysis.attributions, len(text)),
            company(sets, found.names),
        )

    def library(self, article_ids: Iterable[str] | None = None, progress: Progress | None = None) -> LibraryStatistics:
        """Count over articles.

        Args:
            article_ids: The articles; None for the whole library.
            progress: Told of articles whose rows must be made first.
        """
        self._findings.fill(progress)
        counting = self._library.counting
        numbers = counting.numbers(article_ids)
        within = None if article_ids is None else numbers
        groups = counting.frequent(within, MOST_NODES)
        names = counting.names(groups)
        places = {number: place for place, number in enumerate(numbers)}
        sets = {who: counting.articles_of(group, places) for who, group in groups.items()}
        frequent = sorted(groups, key=lambda who: -sets[who].bit_count())[:_MOST_COURSES]
        chosen = None if within is None else frozenset(numbers)
        credited, whole = counting.credited(within, _MOST_SOURCES)
        return LibraryStatistics(
            len(numbers),
            chronicle(
                {who: counting.periods(groups[who], chosen) for who in frequent}, {who: names[who] for who in frequent}
            ),
            tuple(Share(name, place, count / whole) for place, (name, count) in enumerate(credited)),
            company(sets, names),
        )
