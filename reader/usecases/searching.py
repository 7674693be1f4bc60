"""Searching a library, and completing what somebody types into its search box."""

from collections.abc import Mapping

from reader.queries.completing import Completion, Typed, fitting, fixed_values, value_completion
from reader.queries.language import Field, MatchMode, SearchScope
from reader.queries.tokens import words_of
from reader.store.hits import SearchHit
from reader.store.library import Library
from reader.store.searchrun import Further, Search, SearchPage

MOST_COMPLETIONS = 9
"""So many ways to go on are offered at once."""


class Searching:
    """Searches one open library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def page(self, search: Search, *, limit: int = 20, further: Further | None = None) -> SearchPage:
        """Some hits of a search, and where they go on; see `SearchIndex.page`."""
        return self._library.search.page(search, limit=limit, further=further)

    def all(
        self,
        query: str,
        *,
        where: SearchScope = SearchScope.ALL,
        mode: MatchMode = MatchMode.CLITICS,
        limit: int = 50,
        ranked: bool = False,
    ) -> tuple[SearchHit, ...]:
        """All that a query fits in articles, notes, entities and sources; see `SearchIndex.search`."""
        return self._library.search.search(query, where=where, mode=mode, limit=limit, ranked=ranked)

    def article_ids(self, query: str) -> frozenset[str]:
        """The articles that a query fits: what stands in a collection that it fills.

        Raises:
            StoreError: The environment refused.
        """
        return self._library.search.article_ids(query)

    def complete(self, typed: Typed, label_names: Mapping[str, str], limit: int = MOST_COMPLETIONS) -> list[Completion]:
        """The values that a filter may go on with, the most frequent first.

        Args:
            typed: The filter and what there is of its value.
            label_names: What the labels are called, by their ids.
            limit: The most of them.
        """
        if typed.field in {Field.SOURCE, Field.ENTITY}:
            words = " ".join(words_of(typed.value))
            found = self._library.names.complete(words, as_source=typed.field is Field.SOURCE, limit=limit)
            return [value_completion(typed, each.name, each.articles) for each in found]
        if typed.field in {Field.IN, Field.IS}:
            return fixed_values(typed)
        if typed.field is None:
            return []
        counts = self._library.values.counts(typed.field)
        if typed.field is Field.LABEL:
            counts = {label_names.get(label_id, label_id): count for label_id, count in counts.items()}
        return [value_completion(typed, name, counts[name]) for name in fitting(typed, counts)[:limit]]
