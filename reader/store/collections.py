"""Collections, and which articles stand in them."""

import peewee

from reader.catalogue import Collection, Shelving
from reader.errors import NotFoundError
from reader.store.articles import ArticleStore
from reader.store.connection import LibraryDatabase
from reader.store.schema import ArticleRow, CollectionRow, ShelvingRow


class CollectionStore:
    """The collections of one library."""

    def __init__(self, database: LibraryDatabase) -> None:
        self._database = database

    def all(self) -> tuple[Collection, ...]:
        """All collections, those of one parent in their order."""
        rows = self._database.rows(
            CollectionRow.select(
                CollectionRow.name, CollectionRow.parent, CollectionRow.query, CollectionRow.position, CollectionRow.id
            ).order_by(CollectionRow.parent, CollectionRow.position, CollectionRow.number)
        )
        return tuple(Collection(*row) for row in rows)

    def find(self, collection_id: str) -> Collection | None:
        """One collection; None if there is none with this id."""
        return next((each for each in self.all() if each.id == collection_id), None)

    def put(self, collection: Collection) -> None:
        """Insert a collection, or replace the one with its id; what stands in it stays."""
        columns = {
            "name": collection.name,
            "parent": collection.parent,
            "query": collection.query,
            "position": collection.position,
        }
        with self._database.writing():
            if not self._database.run(CollectionRow.update(**columns).where(CollectionRow.id == collection.id)):
                self._database.run(CollectionRow.insert(id=collection.id, **columns))

    def remove(self, collection_id: str) -> None:
        """Take a collection away, no article with it; does nothing where there is none."""
        with self._database.writing():
            self._database.run(CollectionRow.delete().where(CollectionRow.id == collection_id))


class ShelvingStore:
    """Which articles stand in which collections of one library."""

    def __init__(self, database: LibraryDatabase, articles: ArticleStore) -> None:
        self._database = database
        self._articles = articles

    def of(self, collection_id: str) -> frozenset[str]:
        """Ids of the articles that stand in one collection."""
        rows = self._database.rows(_joined(ArticleRow.id).where(CollectionRow.id == collection_id))
        return frozenset(article_id for (article_id,) in rows)

    def with_article(self, article_id: str) -> frozenset[str]:
        """Ids of the collections that one article stands in."""
        rows = self._database.rows(_joined(CollectionRow.id).where(ArticleRow.id == article_id))
        return frozenset(collection_id for (collection_id,) in rows)

    def find(self, key: str) -> Shelving | None:
        """That an article stands in a collection, by their two ids; None if it does not."""
        collection_id, _, article_id = key.partition(" ")
        row = self._database.row(
            _joined(ShelvingRow.article).where((CollectionRow.id == collection_id) & (ArticleRow.id == article_id))
        )
        return None if row is None else Shelving(collection_id, article_id)

    def put(self, shelving: Shelving) -> None:
        """Put an article into a collection, unless it stands there.

        Raises:
            NotFoundError: There is no such collection or article.
        """
        with self._database.writing():
            self._database.run(
                ShelvingRow.insert(
                    collection=self._collection(shelving.collection_id),
                    article=self._articles.number_of(shelving.article_id),
                ).on_conflict_ignore()
            )

    def remove(self, key: str) -> None:
        """Take an article out of a collection, by their two ids; does nothing where it does not stand there."""
        found = self.find(key)
        if found is None:
            return
        with self._database.writing():
            self._database.run(
                ShelvingRow.delete().where(
                    (ShelvingRow.collection == self._collection(found.collection_id))
                    & (ShelvingRow.article == self._articles.number_of(found.article_id))
                )
            )

    def _collection(self, collection_id: str) -> int:
        row = self._database.row(CollectionRow.select(CollectionRow.number).where(CollectionRow.id == collection_id))
        if row is None:
            raise NotFoundError(collection_id)
        return int(row[0])


def _joined(*columns: peewee.Field) -> "peewee.ModelSelect[ShelvingRow]":
    """What stands where, with the collections and articles that it is about."""
    return (
        ShelvingRow.select(*columns)
        .join(CollectionRow, on=ShelvingRow.collection == CollectionRow.number)
        .switch(ShelvingRow)
        .join(ArticleRow, on=ShelvingRow.article == ArticleRow.number)
    )
