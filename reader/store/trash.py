"""What lies in the trash of a library: articles, put there with all that belongs to them, and how they are deleted for good."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from reader.store.annotations import AnnotationStore
from reader.store.articles import ArticleStore
from reader.store.columns import moment_of, stored
from reader.store.connection import LibraryDatabase
from reader.store.details import DetailsStore
from reader.store.statements import in_batches, places_for

_LISTED = """
    SELECT a.id, a.title, a.outlet, a.published, a.trashed,
           (SELECT count(*) FROM annotation AS n WHERE n.article = a.number AND n.state <> 'trashed')
    FROM article AS a WHERE a.trashed IS NOT NULL
"""


@dataclass(frozen=True, slots=True)
class TrashedArticle:
    """What a list shows of an article in the trash.

    Attributes:
        id: UUID.
        trashed: When it was put there, in UTC.
        annotation_count: Annotations that are deleted with it, those that lay in the trash before not counted.
    """

    id: str
    title: str
    outlet: str
    published: str
    trashed: datetime
    annotation_count: int


class TrashStore:
    """The articles in the trash of one library."""

    def __init__(
        self, database: LibraryDatabase, articles: ArticleStore, details: DetailsStore, annotations: AnnotationStore
    ) -> None:
        self._database = database
        self._articles = articles
        self._details = details
        self._annotations = annotations

    def article_ids(self) -> tuple[str, ...]:
        """The articles in the trash, the last that was put there first."""
        rows = self._database.texts(
            "SELECT id FROM article WHERE trashed IS NOT NULL ORDER BY trashed DESC, number DESC"
        )
        return tuple(article_id for (article_id,) in rows)

    def articles(self, article_ids: Iterable[str]) -> dict[str, TrashedArticle]:
        """What a list shows of articles, by id; those that are not in the trash are left out."""
        found: dict[str, TrashedArticle] = {}
        for batch in in_batches(article_ids):
            for key, title, outlet, published, trashed, count in self._database.texts(
                f"{_LISTED} AND a.id IN ({places_for(batch)})", *map(stored, batch)
            ):
                found[key] = TrashedArticle(key, title, outlet, published, moment_of(trashed), count)
        return found

    def purge_articles(self, article_ids: Collection[str]) -> tuple[str, ...]:
        """Delete articles for good, all or none: with their texts, annotations, findings, and what was kept about them.

        A file that is kept goes too, if no other article came from it. That nobody has put them in the trash before is
        not asked here.

        Args:
            article_ids: The articles.

        Returns:
            The ids of the annotations that went with them.

        Raises:
            NotFoundError: There is none with one of the ids.
            StoreError: The environment refused; the library is as it was.
        """
        gone: list[str] = []
        with self._database.writing():
            numbers = self._articles.numbers_of(article_ids)
            files = self._files_of(numbers.values())
            for article_id in article_ids:
                notes = [
                    each.id
                    for is_trashed in (False, True)
                    for each in self._annotations.of_article(article_id, trashed=is_trashed)
                ]
                self._annotations.purge_many(notes)
                gone += notes
                self._details.unindex(article_id)
                self._articles.purge(article_id)
            for batch in in_batches(numbers.values()):
                self._database.sql(
                    f"DELETE FROM fingerprint_key WHERE article IN ({places_for(batch)})",  # noqa: S608 - places for numbers
                    *batch,
                )
            for names in in_batches(files):
                self._database.sql(
                    f"""DELETE FROM original WHERE sha256 IN ({places_for(names)})
                        AND NOT EXISTS (SELECT 1 FROM provenance AS p WHERE p.file_sha256 = original.sha256)""",  # noqa: S608 - as above
                    *names,
                )
        return tuple(gone)

    def _files_of(self, numbers: Iterable[int]) -> set[str]:
        """The files that articles came from, as what names their bytes."""
        return {
            sha256
            for batch in in_batches(numbers)
            for (sha256,) in self._database.texts(
                f"SELECT file_sha256 FROM provenance WHERE article IN ({places_for(batch)})",  # noqa: S608 - as above
                *batch,
            )
        }
