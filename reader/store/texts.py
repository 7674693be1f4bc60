"""The texts of articles: every version that one has or had."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from reader.article import Article, Block, blocks_of
from reader.errors import NotFoundError
from reader.revisions import TextOrigin
from reader.store.columns import stored
from reader.store.connection import LibraryDatabase
from reader.store.metadata import METADATA, metadata_of
from reader.store.schema import ArticleRow, TextVersionRow

_ORIGINS: dict[str, TextOrigin] = {origin.value: origin for origin in TextOrigin}


@dataclass(frozen=True, slots=True)
class TextVersion:
    """A text that an article has or had.

    Attributes:
        text_sha256: Names it.
        added: When it came in, in UTC; of one corrected by hand, when that began.
        is_current: Whether it is the present one.
        origin: Where it comes from.
        base: Of one corrected by hand, the text that came in and was corrected; empty for others.
        revised: When it was corrected last, in UTC; None for one that was not.
    """

    text_sha256: str
    added: datetime
    is_current: bool
    origin: TextOrigin = TextOrigin.IMPORTED
    base: str = ""
    revised: datetime | None = None

    @property
    def is_corrected(self) -> bool:
        """Whether it was corrected by hand."""
        return self.origin is TextOrigin.CORRECTED


class TextStore:
    """The texts of the articles of one library; which is an article's present one, `ArticleStore` knows."""

    def __init__(self, database: LibraryDatabase) -> None:
        self._database = database

    def put(self, number: int, article: Article, version: TextVersion) -> None:
        """Write a text, unless the article, whose row is given, has had it before; inside the caller's transaction."""
        self._database.sql(
            "INSERT OR IGNORE INTO text_version (article, text_sha256, text, blocks, added, origin, base, revised)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            number,
            article.text_sha256,
            stored(article.text),
            _to_json(article.blocks),
            version.added.isoformat(),
            version.origin.value,
            version.base,
            None if version.revised is None else version.revised.isoformat(),
        )

    def amend(self, number: int, text_sha256: str, article: Article, at: datetime) -> None:
        """Write a text in the place of one that it came of; inside the caller's transaction.

        Args:
            number: The article's row.
            text_sha256: The text before.
            article: The text.
            at: When it was corrected, in UTC.
        """
        self._database.sql(
            "UPDATE text_version SET text_sha256 = ?, text = ?, blocks = ?, revised = ?"
            " WHERE article = ? AND text_sha256 = ?",
            article.text_sha256,
            stored(article.text),
            _to_json(article.blocks),
            at.isoformat(),
            number,
            text_sha256,
        )

    def remove(self, number: int, text_sha256: str) -> None:
        """Forget a text of an article, whose row is given; inside the caller's transaction."""
        self._database.sql("DELETE FROM text_version WHERE article = ? AND text_sha256 = ?", number, text_sha256)

    def versions(self, article_id: str) -> tuple[TextVersion, ...]:
        """All texts of an article, in the order in which they came in.

        Raises:
            NotFoundError: There is none with this id.
        """
        rows = self._database.rows(
            TextVersionRow.select(
                TextVersionRow.text_sha256,
                TextVersionRow.added,
                ArticleRow.text_sha256,
                TextVersionRow.origin,
                TextVersionRow.base,
                TextVersionRow.revised,
            )
            .join(ArticleRow, on=TextVersionRow.article == ArticleRow.number)
            .where(ArticleRow.id == article_id)
            .order_by(TextVersionRow.number)
        )
        if not rows:
            raise NotFoundError(article_id)
        return tuple(
            TextVersion(sha, added, sha == current, _origin(origin, is_first=place < 1), base, revised)
            for place, (sha, added, current, origin, base, revised) in enumerate(rows)
        )

    def text_of(self, article_id: str, text_sha256: str) -> str:
        """The text of one version.

        Raises:
            NotFoundError: The article never had it.
        """
        row = self._database.row(
            TextVersionRow.select(TextVersionRow.text)
            .join(ArticleRow, on=TextVersionRow.article == ArticleRow.number)
            .where((ArticleRow.id == article_id) & (TextVersionRow.text_sha256 == text_sha256))
        )
        if row is None:
            raise NotFoundError(text_sha256)
        return str(row[0])

    def get(self, article_id: str, text_sha256: str) -> Article:
        """One version of an article, with what is known about it now.

        Raises:
            NotFoundError: The article never had it.
        """
        row = self._database.row(
            TextVersionRow.select(TextVersionRow.text, TextVersionRow.blocks, *METADATA)
            .join(ArticleRow, on=TextVersionRow.article == ArticleRow.number)
            .where((ArticleRow.id == article_id) & (TextVersionRow.text_sha256 == text_sha256))
        )
        if row is None:
            raise NotFoundError(text_sha256)
        text, blocks, *metadata = row
        return Article(text, blocks_from_json(blocks, text), metadata_of(metadata))


def _origin(value: str, *, is_first: bool) -> TextOrigin:
    """Where a text comes from, also one that came in before that was asked."""
    return _ORIGINS.get(value, TextOrigin.IMPORTED if is_first else TextOrigin.IMPORTED_AGAIN)


def _to_json(blocks: Iterable[Block]) -> str:
    return json.dumps([block.row for block in blocks], separators=(",", ":"))


def blocks_from_json(content: str, text: str) -> tuple[Block, ...]:
    """Blocks from their rows; where these are damaged, the lines of the text as plain paragraphs."""
    try:
        blocks = tuple(map(Block.of_row, json.loads(content)))
    except (ValueError, TypeError):
        return blocks_of(text)
    return blocks if all(block.span.end <= len(text) for block in blocks) else blocks_of(text)
