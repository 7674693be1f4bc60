"""Articles: which there are, and what the present text of each is."""

import logging
import re
from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

import peewee

from reader.annotations import new_id, now
from reader.arabic.normalise import fold_text
from reader.article import Article, Metadata
from reader.catalogue import ReadingStatus
from reader.errors import AmbiguousIdError, NotFoundError
from reader.fingerprints import share_of, triples
from reader.progress import Progress
from reader.revisions import TextOrigin
from reader.store.columns import COPIES, moment_of, stored
from reader.store.connection import LibraryDatabase
from reader.store.index import IndexTable, IndexWriter
from reader.store.metadata import METADATA, by_column, in_columns, merged, metadata_of
from reader.store.provenance import ProvenanceStore
from reader.store.schema import ArticleRow, TextVersionRow
from reader.store.statements import in_batches
from reader.store.texts import TextStore, TextVersion, blocks_from_json
from reader.textmap import word_growth

_log = logging.getLogger(__name__)

# The address of a page, not of a site: some sites name the latter as the address of all of their pages.
_PAGE_URL = re.compile(r"[a-z]+://[^/?#\s]+(?:/+[^/\s]|\?)", re.IGNORECASE)
_LEAST_SHARED = 0.1


class AddStatus(StrEnum):
    """What became of an article that was to be added."""

    NEW = "new"
    VERSION = "version"
    KNOWN = "known"


@dataclass(frozen=True, slots=True)
class AddOutcome:
    """Which article it is now, and whether it was there before.

    Attributes:
        id: UUID of the article.
        status: New; a new version of one with the same address or origin; or known already with this very text.
        replaced: SHA-256 of the text whose place a new version has taken; empty otherwise.
    """

    id: str
    status: AddStatus
    replaced: str = ""


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """An article as the library keeps it.

    Attributes:
        id: UUID.
        article: Its present text.
        added: When it first came in, in UTC.
        origin: Path of the file it came from; empty for pasted text.
        star: Whether the user marked it.
        status: How far the user says it has been read.
        trashed: Whether it lies in the trash.
    """

    id: str
    article: Article
    added: datetime
    origin: str
    star: bool
    status: ReadingStatus
    trashed: bool


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """What a list shows of an article, without its text.

    Attributes:
        annotation_count: Annotations that are not in the trash.
        progress: How much has been read, 0 to 1.
        last_read: When it was last read, in UTC; None if never.
        copies: How many others tell the same story in the same words.
    """

    id: str
    title: str
    author: str
    outlet: str
    published: str
    language: str
    added: datetime
    word_count: int
    annotation_count: int
    progress: float
    last_read: datetime | None
    status: ReadingStatus
    star: bool
    copies: int = 0


_BATCH = 200
_INDEXED_BY = """
    SELECT a.number, a.title, a.author, a.outlet, v.text FROM article AS a
    JOIN text_version AS v ON v.article = a.number AND v.text_sha256 = a.text_sha256
"""

_STATUSES: dict[str, ReadingStatus] = {status.value: status for status in ReadingStatus}

SUMMARY_COLUMNS = f"""
    SELECT a.id, a.title, a.author, a.outlet, a.published, a.language, a.added, a.word_count,
           (SELECT count(*) FROM annotation AS n WHERE n.article = a.number AND n.state <> 'trashed'),
           coalesce(p.progress, 0.0), p.modified, a.status, a.star,
           (SELECT count(*) {COPIES} AND c.article = a.number)
    FROM article AS a LEFT JOIN reading_position AS p ON p.article = a.number
"""  # noqa: S608 - our own words
"""SQL for what lists show of articles, to be followed by conditions on `a`; `summary_of` reads its rows."""


class ArticleStore:
    """The articles of one library."""

    def __init__(
        self, database: LibraryDatabase, index: IndexWriter, provenance: ProvenanceStore, texts: TextStore
    ) -> None:
        self._database = database
        self._index = index
        self._provenance = provenance
        self._texts = texts

    def add(self, article: Article, *, origin: str = "") -> AddOutcome:
        """Add an article, or find out that it is there.

        The same text is the same article, also where the user has corrected it since. A text that resembles that of an article from the same web address, or else
        from the same file, is a new version of it; otherwise the article is new. One in the trash comes back out of it.
        """
        with self._database.writing():
            return self.add_within(article, origin)

    def add_within(self, article: Article, origin: str, *, revives: bool = True) -> AddOutcome:
        """As `add`, inside the caller's transaction: for many at once, which are then one change of the file.

        Args:
            article: The article.
            origin: The file that it came from; empty for none.
            revives: Whether one that lies in the trash comes out of it.
        """
        known = self.by_text_hash(article.text_sha256) or self.corrected_from(article.text_sha256)
        if known is not None:
            if revives:
                self._untrash(known)
            return AddOutcome(known, AddStatus.KNOWN)
        earlier = self.by_url(article.metadata.url) or self._by_origin(origin)
        if earlier is not None and self.is_version(earlier, article):
            if revives:
                self._untrash(earlier)
            replaced = self.hashes_of([earlier])[earlier]
            self.replace_text(earlier, article)
            return AddOutcome(earlier, AddStatus.VERSION, replaced)
        return AddOutcome(self._insert(article, origin), AddStatus.NEW)

    def together(self) -> AbstractContextManager[None]:
        """Put the words of all articles that are added inside the block into the index together; inside a transaction."""
        return self._index.gathering()

    def adopt(self, article_id: str, article: Article, *, added: datetime, trashed: datetime | None = None) -> None:
        """Add an article that another library has, under its id.

        Args:
            article_id: Its UUID there; none of this library's.
            article: Its present text, which is among those that `keep_version` has been or will be told of.
            added: When it first came in there.
            trashed: When it was put in the trash; None outside it.
        """
        with self._database.writing():
            self._insert(article, "", article_id=article_id, moment=added, with_text=False)
            self._update(article_id, trashed=trashed)

    def keep_version(self, article_id: str, article: Article, version: TextVersion) -> None:
        """Keep a text as one that the article has had, unless it is known.

        Args:
            article_id: The article.
            article: The text.
            version: Where it comes from.

        Raises:
            NotFoundError: There is none with this id.
        """
        with self._database.writing():
            self._texts.put(self.number_of(article_id), article, version)

    def _insert(
        self,
        article: Article,
        origin: str,
        *,
        article_id: str = "",
        moment: datetime | None = None,
        with_text: bool = True,
    ) -> str:
        """Write a new article; returns its id."""
        article_id = article_id or new_id()
        moment = moment or now()
        metadata = article.metadata
        number = self._database.insert(
            "INSERT INTO article (id, text_sha256, title, author, outlet, url, published, language, origin, word_count,"
            " added) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            article_id,
            article.text_sha256,
            *map(stored, (*in_columns(metadata), origin)),
            article.word_count,
            moment.isoformat(),
        )
        if with_text:
            self._texts.put(number, article, TextVersion(article.text_sha256, moment, is_current=True))
        self._index.change(IndexTable.ARTICLES, number, old=None, new=_indexed(metadata, article.text))
        return article_id

    def get(self, article_id: str) -> ArticleRecord:
        """An article with its present text; also one in the trash.

        Raises:
            NotFoundError: There is none with this id.
        """
        row = self._database.row(
            ArticleRow.select(
                *METADATA,
                ArticleRow.added,
                ArticleRow.origin,
                ArticleRow.star,
                ArticleRow.status,
                ArticleRow.trashed,
                TextVersionRow.text,
                TextVersionRow.blocks,
            )
            .join(TextVersionRow, on=_CURRENT_TEXT)
            .where(ArticleRow.id == article_id)
        )
        if row is None:
            raise NotFoundError(article_id)
        *metadata, added, origin, star, status, trashed, text, blocks = row
        return ArticleRecord(
            id=article_id,
            article=Article(text, blocks_from_json(blocks, text), metadata_of(metadata)),
            added=added,
            origin=origin,
            star=bool(star),
            status=status_of(status),
            trashed=trashed is not None,
        )

    def list(self, *, trashed: bool = False) -> tuple[ArticleSummary, ...]:
        """What lists show, the last added first; `trashed` asks for those in the trash instead."""
        statement = f"{SUMMARY_COLUMNS} WHERE (a.trashed IS NOT NULL) = ? ORDER BY a.number DESC"
        return tuple(map(summary_of, self._database.texts(statement, int(trashed))))

    def known(self, article_ids: Iterable[str]) -> dict[str, tuple[Metadata, str]]:
        """What is known of articles and the day on which each came in, as an ISO date, by id; no texts are read."""
        found: dict[str, tuple[Metadata, str]] = {}
        for batch in in_batches(article_ids):
            for article_id, added, *metadata in self._database.rows(
                ArticleRow.select(ArticleRow.id, ArticleRow.added, *METADATA).where(ArticleRow.id.in_(batch))
            ):
                found[article_id] = (metadata_of(metadata), added.date().isoformat())
        return found

    def titles(self, article_ids: Iterable[str]) -> Mapping[str, str]:
        """The titles of articles by their ids; of those that are not there, none."""
        rows = self._database.rows(
            ArticleRow.select(ArticleRow.id, ArticleRow.title).where(ArticleRow.id.in_(list(article_ids)))
        )
        return dict(rows)

    def resolve_id(self, prefix: str) -> str:
        """The full id of the one article whose id begins with `prefix`, in the trash or not.

        Raises:
            NotFoundError: There is none.
            AmbiguousIdError: There are several.
        """
        rows = self._database.rows(
            ArticleRow.select(ArticleRow.id).where(peewee.fn.substr(ArticleRow.id, 1, len(prefix)) == stored(prefix))
        )
        matches = tuple(sorted(article_id for (article_id,) in rows))
        if not prefix or not matches:
            raise NotFoundError(prefix)
        if len(matches) > 1 and prefix not in matches:
            raise AmbiguousIdError(prefix, matches)
        return prefix if prefix in matches else matches[0]

    def is_version(self, article_id: str, article: Article) -> bool:
        """Whether a text resembles that of an article so much that it is another version of it."""
        return _is_version(self.get(article_id).article, article)

    def _untrash(self, article_id: str) -> None:
        """Take an article out of the trash if it lies there; one that does not costs no write."""
        self._database.run(
            ArticleRow.update(trashed=None).where(
                (ArticleRow.id == article_id) & ArticleRow.trashed.is_null(is_null=False)
            )
        )

    def by_text_hash(self, text_sha256: str) -> str | None:
        """The article that has this text now."""
        return self._first_id("text_sha256", text_sha256)

    def corrected_from(self, text_sha256: str) -> str | None:
        """The article whose present text the user has made of this one by correcting it."""
        rows = self._database.texts(
            "SELECT a.id FROM text_version AS v JOIN article AS a ON a.number = v.article"
            " AND a.text_sha256 = v.text_sha256 WHERE v.base = ? AND v.base <> '' ORDER BY a.number LIMIT 1",
            text_sha256,
        )
        return str(rows[0][0]) if rows else None

    def by_url(self, url: str) -> str | None:
        """The article from this web address; None for no address, and for that of a whole site."""
        return self._first_id("url", url) if _PAGE_URL.match(url) else None

    def _by_origin(self, origin: str) -> str | None:
        """The article from this file; None for no file."""
        return self._first_id("origin", origin) if origin else None

    def _first_id(self, column: str, value: str) -> str | None:
        # The condition that the value is not empty lets SQLite use an index that leaves empty ones out.
        rows = self._database.texts(
            f"SELECT id FROM article WHERE {column} = ? AND {column} <> '' ORDER BY number LIMIT 1",  # noqa: S608
            stored(value),
        )
        return str(rows[0][0]) if rows else None

    def replace_text(self, article_id: str, article: Article, origin: TextOrigin = TextOrigin.IMPORTED_AGAIN) -> None:
        """Give an article a new text, which keeps the old one as a version.

        Annotations stay as they are and speak of the version they were made on, until whoever asked re-anchors them.
        What the new article says of itself counts where the user has not changed what the old one said.

        Raises:
            NotFoundError: There is none with this id.
        """
        with self._database.writing():
            before = self.get(article_id).article
            known = self._provenance.get(article_id)
            metadata = merged(before.metadata, article.metadata, None if known is None else known.metadata)
            number = self.number_of(article_id)
            version = TextVersion(article.text_sha256, now(), is_current=True, origin=origin)
            self._texts.put(number, article, version)
            self._update(article_id, **by_column(metadata))
            self._update(article_id, text_sha256=article.text_sha256, word_count=article.word_count)
            self._index.change(
                IndexTable.ARTICLES,
                number,
                old=_indexed(before.metadata, before.text),
                new=_indexed(metadata, article.text),
            )

    def revise(self, article_id: str, before: Article, article: Article, *, opens_version: bool, at: datetime) -> None:
        """Give an article the text that came of a correction by hand.

        The correction goes into the version of the corrections before it, if `opens_version` does not forbid that; a text
        that the article has had already is no new version.

        Args:
            article_id: The article.
            before: Its present text.
            article: Its new text.
            opens_version: Whether the present text, corrected by hand too, is to be kept.
            at: When, in UTC.

        Raises:
            NotFoundError: There is none with this id.
        """
        with self._database.writing():
            number = self.number_of(article_id)
            versions = {version.text_sha256: version for version in self._texts.versions(article_id)}
            present = versions[before.text_sha256]
            goes_on = present.is_corrected and not opens_version
            if goes_on and article.text_sha256 not in versions:
                self._texts.amend(number, present.text_sha256, article, at)
            elif goes_on:
                self._texts.remove(number, present.text_sha256)
            else:
                base = present.base or present.text_sha256
                version = TextVersion(
                    article.text_sha256, at, is_current=True, origin=TextOrigin.CORRECTED, base=base, revised=at
                )
                self._texts.put(number, article, version)
            self._change_text(article_id, before, article)

    def switch_text(self, article_id: str, text_sha256: str) -> None:
        """Let a text that an article has had be its present one.

        Raises:
            NotFoundError: The article never had it.
        """
        with self._database.writing():
            before = self.get(article_id).article
            self._change_text(article_id, before, self._texts.get(article_id, text_sha256))

    def _change_text(self, article_id: str, before: Article, after: Article) -> None:
        """Let a stored text be the present one, and be found."""
        growth = word_growth(before.text, after.text)
        self._update(article_id, text_sha256=after.text_sha256, word_count=ArticleRow.word_count + growth)
        self._index.change(
            IndexTable.ARTICLES,
            self.number_of(article_id),
            old=_indexed(before.metadata, before.text),
            new=_indexed(before.metadata, after.text),
        )

    def texts_of(self, article_ids: Iterable[str]) -> dict[str, str]:
        """The present texts of articles, by id.

        Raises:
            NotFoundError: There is none with one of the ids.
        """
        return {each: self._texts.text_of(each, sha256) for each, sha256 in self.hashes_of(article_ids).items()}

    def set_metadata(self, article_id: str, metadata: Metadata) -> None:
        """Replace what is known about an article.

        Raises:
            NotFoundError: There is none with this id.
        """
        with self._database.writing():
            before = self.get(article_id).article
            self._update(article_id, **by_column(metadata))
            self._index.change(
                IndexTable.ARTICLES,
                self.number_of(article_id),
                old=_indexed(before.metadata, before.text),
                new=_indexed(metadata, before.text),
            )

    def reindex(self, progress: Progress) -> None:
        """Put all articles into the emptied index, those in the trash too: they may come back."""
        ((count,),) = self._database.sql("SELECT count(*) FROM article")
        done = last = 0
        while rows := self._database.texts(f"{_INDEXED_BY} WHERE a.number > ? ORDER BY a.number LIMIT ?", last, _BATCH):
            for number, title, author, outlet, text in rows:
                progress.step(done, count)
                self._index.change(IndexTable.ARTICLES, number, old=None, new=(title, author, outlet, text))
                done += 1
            last = rows[-1][0]
        if done < count:
            _log.warning("%d articles have lost their texts and cannot be searched", count - done)

    def purge(self, article_id: str) -> None:
        """Delete an article with its texts and its reading place for good; it has no annotations any more.

        Raises:
            NotFoundError: There is none with this id.
        """
        with self._database.writing():
            number = self.number_of(article_id)
            indexed = self._database.texts(f"{_INDEXED_BY} WHERE a.number = ?", number)
            if indexed:
                self._index.change(IndexTable.ARTICLES, number, old=indexed[0][1:], new=None)
            else:
                self._index.mark_stale()  # what its lost text was found by is not known
            for table, column in (("text_version", "article"), ("reading_position", "article"), ("article", "number")):
                self._database.sql(f"DELETE FROM {table} WHERE {column} = ?", number)  # noqa: S608 - our own names

    def number_of(self, article_id: str) -> int:
        """The row that other tables of the store refer to.

        Raises:
            NotFoundError: There is none with this id.
        """
        row = self._database.row(ArticleRow.select(ArticleRow.number).where(ArticleRow.id == article_id))
        if row is None:
            raise NotFoundError(article_id)
        return int(row[0])

    def numbers_of(self, article_ids: Iterable[str]) -> dict[str, int]:
        """The rows of several articles by id.

        Raises:
            NotFoundError: There is none with one of the ids.
        """
        return self._column_of(article_ids, ArticleRow.number)

    def hashes_of(self, article_ids: Iterable[str]) -> dict[str, str]:
        """What names the present texts of several articles, by id.

        Raises:
            NotFoundError: There is none with one of the ids.
        """
        return self._column_of(article_ids, ArticleRow.text_sha256)

    def titles_of(self, article_ids: Iterable[str]) -> dict[str, str]:
        """The titles of several articles by id; those in the trash, or not there at all, are left out."""
        titles: dict[str, str] = {}
        for batch in in_batches(article_ids):
            titles.update(
                self._database.rows(
                    ArticleRow.select(ArticleRow.id, ArticleRow.title).where(
                        ArticleRow.id.in_(batch) & ArticleRow.trashed.is_null()
                    )
                )
            )
        return titles

    def _column_of(self, article_ids: Iterable[str], column: peewee.Field) -> dict[str, Any]:
        wanted = set(article_ids)
        found: dict[str, Any] = {}
        for batch in in_batches(wanted):
            found.update(self._database.rows(ArticleRow.select(ArticleRow.id, column).where(ArticleRow.id.in_(batch))))
        if missing := wanted - found.keys():
            raise NotFoundError(min(missing))
        return found

    def _update(self, article_id: str, **columns: object) -> None:
        with self._database.writing():
            if not self._database.run(ArticleRow.update(**columns).where(ArticleRow.id == article_id)):
                raise NotFoundError(article_id)


_CURRENT_TEXT = (TextVersionRow.article == ArticleRow.number) & (TextVersionRow.text_sha256 == ArticleRow.text_sha256)


def summary_of(row: tuple[Any, ...]) -> ArticleSummary:
    """A summary from its row, in the order of `SUMMARY_COLUMNS` and of the fields; `Any` because columns differ."""
    fields = list(row)
    fields[6] = moment_of(fields[6])
    fields[10] = None if fields[10] is None else moment_of(fields[10])
    fields[11] = status_of(fields[11])
    fields[12] = bool(fields[12])
    return ArticleSummary(*fields)


def _is_version(known: Article, other: Article) -> bool:
    """Whether a text is another one of a known article, and no other article that has taken its place."""
    if known.metadata.title and fold_text(known.metadata.title) == fold_text(other.metadata.title):
        return True
    return share_of(triples(known.text), triples(other.text)) >= _LEAST_SHARED


def _indexed(metadata: Metadata, text: str) -> tuple[str, str, str, str]:
    """What an article is found by: what is known about it, and its text."""
    return metadata.title, metadata.author, metadata.outlet, text


def status_of(value: str) -> ReadingStatus:
    """The status, also where a damaged row holds none that we know."""
    return _STATUSES.get(value, ReadingStatus.UNREAD)
