"""What a run of the search is asked, and a page of what it answers."""

from dataclasses import dataclass, replace

from reader.dating.late import date_in_words
from reader.queries.language import MatchMode, Query, SearchScope
from reader.queries.late import parse
from reader.store.hits import SearchHit

BEYOND = 2**62
"""Greater than the number of any row."""


@dataclass(frozen=True, slots=True)
class Search:
    """What is searched for, and how.

    Attributes:
        text: What the box holds; any string.
        scope: Where; what the text itself says about that counts more.
        mode: What may stand around a word.
        is_ranked: Whether the best articles come first instead of the newest.
        is_unfinished: Whether it is still being typed: its last word may go on.
    """

    text: str
    scope: SearchScope = SearchScope.ALL
    mode: MatchMode = MatchMode.CLITICS
    is_ranked: bool = False
    is_unfinished: bool = False

    def parsed(self) -> Query:
        """The query as it is understood, with the place where it is searched."""
        query = parse(self.text, self.mode, unfinished=self.is_unfinished, dates=date_in_words)
        return replace(query, scope=query.scope or self.scope)


@dataclass(frozen=True, slots=True)
class Further:
    """Where a list of hits goes on.

    Attributes:
        place: Number of the place in the scope, -1 for the names.
        before: Rows with smaller numbers are still to come; of names, so many have come.
        ranked: Rows that come before these, the best first.
    """

    place: int
    before: int = BEYOND
    ranked: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Some hits of a search.

    Attributes:
        hits: Names first, then notes, then articles.
        further: Where they go on; None at the end.
        total: How many articles fit, where it is known: of a ranked search that finds fewer than it ranks.
        ranked: So many articles, the newest that fit, come the best first; of the first page, 0 where none do.
        has_unranked: Whether more articles fit than were ranked; they follow, the newest first.
    """

    hits: tuple[SearchHit, ...] = ()
    further: Further | None = None
    total: int | None = None
    ranked: int = 0
    has_unranked: bool = False
