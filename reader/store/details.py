"""What the user keeps about articles: metadata, mark, status, tags, note, trash."""

from dataclasses import replace

from reader.annotations import now
from reader.catalogue import ArticleDetails
from reader.errors import NotFoundError
from reader.progress import Progress
from reader.store.articles import ArticleStore, status_of
from reader.store.connection import LibraryDatabase
from reader.store.index import IndexTable, IndexWriter
from reader.store.metadata import METADATA, metadata_of
from reader.store.rowhash import note_hash
from reader.store.schema import ArticleNoteRow, ArticleRow
from reader.store.tags import TagStore


class DetailsStore:
    """What is kept about the articles of one library."""

    def __init__(self, database: LibraryDatabase, index: IndexWriter, articles: ArticleStore, tags: TagStore) -> None:
        self._database = database
        self._index = index
        self._articles = articles
        self._tags = tags

    def get(self, article_id: str) -> ArticleDetails:
        """What is kept about an article, in the trash or not.

        Raises:
            NotFoundError: There is none with this id.
        """
        found = self.find(article_id)
        if found is None:
            raise NotFoundError(article_id)
        return found

    def find(self, article_id: str) -> ArticleDetails | None:
        """As `get`; None where there is no such article."""
        row = self._database.row(
            ArticleRow.select(
                ArticleRow.number, ArticleRow.star, ArticleRow.status, ArticleRow.trashed, *METADATA
            ).where(ArticleRow.id == article_id)
        )
        if row is None:
            return None
        number, star, status, trashed, *metadata = row
        note = self._database.row(ArticleNoteRow.select(ArticleNoteRow.note).where(ArticleNoteRow.article == number))
        return ArticleDetails(
            article_id,
            metadata_of(metadata),
            star=bool(star),
            status=status_of(status),
            tags=self._tags.article_tags(number),
            note="" if note is None else note[0],
            trashed=trashed,
        )

    def put(self, details: ArticleDetails) -> None:
        """Replace what is kept about an article.

        Raises:
            NotFoundError: There is none with this id.
        """
        with self._database.writing():
            before = self.get(details.article_id)
            number = self._articles.number_of(details.article_id)
            if details.metadata != before.metadata:
                self._articles.set_metadata(details.article_id, details.metadata)
            self._database.run(
                ArticleRow.update(star=details.star, status=details.status.value, trashed=details.trashed).where(
                    ArticleRow.number == number
                )
            )
            if details.tags != before.tags:
                self._tags.of_article(number, details.tags)
            if details.note != before.note:
                self._put_note(number, details)
            self._index.change(IndexTable.ARTICLE_NOTES, number, old=_indexed(before), new=_indexed(details))

    def remove(self, article_id: str) -> None:
        """Put an article in the trash; its notes stay with it.

        Raises:
            NotFoundError: There is none with this id.
        """
        self.put(replace(self.get(article_id), trashed=now()))

    def restore(self, article_id: str) -> None:
        """Take an article out of the trash.

        Raises:
            NotFoundError: There is none with this id.
        """
        self.put(replace(self.get(article_id), trashed=None))

    def unindex(self, article_id: str) -> None:
        """Take the note on an article and its tags out of the index: it is about to be deleted for good.

        Raises:
            NotFoundError: There is none with this id.
        """
        with self._database.writing():
            number = self._articles.number_of(article_id)
            self._index.change(IndexTable.ARTICLE_NOTES, number, old=_indexed(self.get(article_id)), new=None)

    def reindex(self, progress: Progress) -> None:
        """Put the notes on articles and their tags into the emptied index."""
        noted = self._database.sql("SELECT article FROM article_note UNION SELECT article FROM article_tag")
        for done, (number,) in enumerate(noted):
            progress.step(done, len(noted))
            ((article_id,),) = self._database.texts("SELECT id FROM article WHERE number = ?", number)
            self._index.change(IndexTable.ARTICLE_NOTES, number, old=None, new=_indexed(self.get(article_id)))

    def _put_note(self, number: int, details: ArticleDetails) -> None:
        self._database.run(
            ArticleNoteRow.insert(
                article=number, note=details.note, row_hash=note_hash(details.article_id, details.note)
            ).on_conflict_replace()
        )


def _indexed(details: ArticleDetails) -> tuple[str, str] | None:
    """What an article is found by besides its text: the note on it and its tags; None where it has neither."""
    return (details.note, "\n".join(details.tags)) if details.note or details.tags else None
