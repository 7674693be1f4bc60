"""Looking over a library: lists of its articles, what is kept about them, collections."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.catalogue import ArticleDetails, Collection, Shelving, path_of, within
from reader.collecting import dissolving, shelving, unshelving
from reader.edits import Edit
from reader.errors import AmbiguousIdError, NotFoundError
from reader.store.articles import ArticleSummary
from reader.store.library import Library
from reader.store.listing import ListCounts, Listing, ListQuery

PATH_MARK = "/"
"""Between the names of a collection and of those that it stands in."""


class Cataloguing:
    """Looks over one open library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def list(self, query: ListQuery) -> Listing:
        """The articles that a list shows; of a collection that a query fills, those that the query finds now."""
        collection = self._library.collections.find(query.collection) if query.collection else None
        if collection is not None and collection.is_smart:
            query = replace(query, collection="", within=self._library.search.article_ids(collection.query))
        return self._library.listing.list(query)

    def summaries(self, ids: Sequence[str]) -> tuple[ArticleSummary, ...]:
        """What a list shows of some articles, in the order asked for; those that are gone are left out."""
        return self._library.listing.summaries(ids)

    def counts(self) -> ListCounts:
        """How many articles there are of each sort."""
        return self._library.listing.counts()

    def count_of(self, query: str) -> int:
        """How many articles a collection holds that a query fills."""
        return len(self._library.search.article_ids(query))

    def details(self, article_ids: Iterable[str]) -> tuple[ArticleDetails, ...]:
        """What is kept about some articles.

        Raises:
            NotFoundError: One is not there.
        """
        return tuple(map(self._library.details.get, article_ids))

    def collections(self) -> tuple[Collection, ...]:
        """All collections, each before those in it, in the user's order."""
        return within(self._library.collections.all(), "")

    def collection(self, wanted: str) -> Collection:
        """The collection that is meant.

        Args:
            wanted: Its name, its name after those that it stands in (`سياسة/روسيا`), or the beginning of its id.

        Raises:
            NotFoundError: There is none.
            AmbiguousIdError: There are several.
        """
        known = self.collections()
        by_path = [each for each in known if self.path(each) == wanted]
        by_name = [each for each in known if each.name == wanted]
        by_id = [each for each in known if wanted and each.id.startswith(wanted.lower())]
        found = by_path or by_name or by_id
        if not found:
            raise NotFoundError(wanted)
        if len(found) > 1:
            raise AmbiguousIdError(wanted, tuple(each.id for each in found))
        return found[0]

    def path(self, collection: Collection) -> str:
        """A collection's name after those of the collections that it stands in."""
        return PATH_MARK.join(each.name for each in path_of(self._library.collections.all(), collection))

    def collections_of(self, article_id: str) -> tuple[str, ...]:
        """The paths of the collections that an article stands in."""
        standing = self._library.shelvings.with_article(article_id)
        return tuple(self.path(each) for each in self.collections() if each.id in standing)

    def shelving(self, collection: Collection, article_ids: Iterable[str]) -> Edit:
        """The edit that puts articles into a collection; see `reader.collecting`."""
        return shelving(collection, article_ids, self._library.shelvings.of(collection.id))

    def unshelving(self, collection: Collection, article_ids: Iterable[str]) -> Edit:
        """The edit that takes articles out of a collection; see `reader.collecting`."""
        return unshelving(collection, article_ids, self._library.shelvings.of(collection.id))

    def dissolving(self, collection: Collection) -> Edit:
        """The edit that takes a collection away with those in it; see `reader.collecting`."""
        known = self._library.collections.all()
        gone = (collection, *within(known, collection.id))
        standing = [
            Shelving(each.id, article_id) for each in gone for article_id in self._library.shelvings.of(each.id)
        ]
        return dissolving(known, collection, standing)
