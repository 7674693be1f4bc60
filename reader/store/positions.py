"""How far articles have been read."""

from reader.annotations import now
from reader.catalogue import ReadingStatus
from reader.store.articles import ArticleStore
from reader.store.connection import LibraryDatabase
from reader.store.schema import ArticleRow, ReadingPositionRow
from reader.textmap import TextMap


class PositionStore:
    """Where the reader of each article of one library is."""

    def __init__(self, database: LibraryDatabase, articles: ArticleStore) -> None:
        self._database = database
        self._articles = articles

    def get(self, article_id: str) -> int:
        """The code point at the top of the page when it was last read; 0 if never."""
        row = self._database.row(
            ReadingPositionRow.select(ReadingPositionRow.start)
            .join(ArticleRow, on=ReadingPositionRow.article == ArticleRow.number)
            .where(ArticleRow.id == article_id)
        )
        return 0 if row is None else int(row[0])

    def put(self, article_id: str, offset: int, progress: float, *, finished: bool = False) -> None:
        """Remember where the reader is; an unread article is being read from now on.

        Args:
            article_id: The article.
            offset: The code point at the top of the page.
            progress: How much has been read, 0 to 1.
            finished: Whether it has been read to its end, which makes it done.

        Raises:
            NotFoundError: There is none with this id.
        """
        reached, before = (
            (ReadingStatus.DONE, [ReadingStatus.UNREAD, ReadingStatus.READING])
            if finished
            else (ReadingStatus.READING, [ReadingStatus.UNREAD])
        )
        with self._database.writing():
            number = self._articles.number_of(article_id)
            self._database.run(
                ReadingPositionRow.insert(
                    article=number, start=offset, progress=progress, modified=now()
                ).on_conflict_replace()
            )
            self._database.run(
                ArticleRow.update(status=reached.value).where(
                    (ArticleRow.number == number) & ArticleRow.status.in_([status.value for status in before])
                )
            )

    def carry(self, article_id: str, text_map: TextMap) -> None:
        """Let the place be where it was in the text before a correction; inside the caller's transaction."""
        offset = self.get(article_id)
        if offset:
            self._database.sql(
                "UPDATE reading_position SET start = ? WHERE article = ?",
                text_map.place_of(offset),
                self._articles.number_of(article_id),
            )
