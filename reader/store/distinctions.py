"""Which articles the user says are not the same story, whatever their texts have in common."""

from collections.abc import Iterable

from reader.catalogue import Distinction
from reader.errors import NotFoundError
from reader.store.articles import ArticleStore
from reader.store.connection import LibraryDatabase
from reader.store.schema import DistinctionRow


class DistinctionStore:
    """The distinctions of one library; each is kept from both ends, so that it is found from either."""

    def __init__(self, database: LibraryDatabase, articles: ArticleStore) -> None:
        self._database = database
        self._articles = articles

    def find(self, key: str) -> Distinction | None:
        """The distinction of two articles, by their two ids; None if there is none."""
        first, _, second = key.partition(" ")
        try:
            one, two = self._ends(Distinction(first, second))
        except NotFoundError:
            return None
        row = self._database.row(
            DistinctionRow.select(DistinctionRow.other).where(
                (DistinctionRow.article == one) & (DistinctionRow.other == two)
            )
        )
        return None if row is None else Distinction.between(first, second)

    def among(self, article_ids: Iterable[str]) -> tuple[Distinction, ...]:
        """All distinctions between some articles, in the order of their ids."""
        wanted = frozenset(article_ids)
        rows = self._database.texts(
            "SELECT a.id, o.id FROM distinction AS d JOIN article AS a ON a.number = d.article"
            " JOIN article AS o ON o.number = d.other WHERE a.id < o.id ORDER BY a.id, o.id"
        )
        return tuple(Distinction(one, other) for one, other in rows if {one, other} <= wanted)

    def put(self, distinction: Distinction) -> None:
        """Say that two articles are not the same.

        Raises:
            NotFoundError: One of them is not there.
        """
        with self._database.writing():
            one, two = self._ends(distinction)
            ends = ({"article": one, "other": two}, {"article": two, "other": one})
            self._database.run(DistinctionRow.insert_many(ends).on_conflict_ignore())

    def remove(self, key: str) -> None:
        """Say it no longer, of two articles by their two ids; does nothing where it was not said."""
        found = self.find(key)
        if found is None:
            return
        with self._database.writing():
            ends = self._ends(found)
            self._database.run(
                DistinctionRow.delete().where(DistinctionRow.article.in_(ends) & DistinctionRow.other.in_(ends))
            )

    def _ends(self, distinction: Distinction) -> tuple[int, int]:
        number_of = self._articles.number_of
        return number_of(distinction.article_id), number_of(distinction.other_id)
