"""What the reader says against what was found, and which of its lessons are forgotten."""

import json
import logging
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import peewee

from reader.corrections.model import Correction
from reader.memory import Forgetting
from reader.plain import field_from_plain, to_plain
from reader.store.articles import ArticleStore
from reader.store.connection import LibraryDatabase
from reader.store.rowhash import hash_of
from reader.store.schema import ArticleRow, CorrectionRow, ForgettingRow

_log = logging.getLogger(__name__)


class CorrectionStore:
    """The corrections of one library."""

    def __init__(self, database: LibraryDatabase, articles: ArticleStore) -> None:
        self._database = database
        self._articles = articles

    def of_article(self, article_id: str) -> tuple[Correction, ...]:
        """The corrections of an article, in the order in which they were made; damaged ones are left out."""
        return self._select(ArticleRow.id == article_id)

    def all(self) -> tuple[Correction, ...]:
        """All corrections, in the order in which they were made; damaged ones are left out."""
        return self._select(CorrectionRow.number > 0)

    def find(self, correction_id: str) -> Correction | None:
        """One correction; None if there is none with this id, or it is damaged."""
        found = self._select(CorrectionRow.id == correction_id)
        return found[0] if found else None

    def put(self, correction: Correction) -> None:
        """Insert a correction, or replace the one with its id.

        Raises:
            NotFoundError: Its article is not in the library.
        """
        payload = json.dumps(to_plain(correction.payload), separators=(",", ":"))
        with self._database.writing():
            columns = {
                "article": self._articles.number_of(correction.article_id),
                "payload": payload,
                "created": correction.created,
                "row_hash": hash_of(correction.id, payload),
            }
            if not self._database.run(CorrectionRow.update(**columns).where(CorrectionRow.id == correction.id)):
                self._database.run(CorrectionRow.insert(id=correction.id, **columns))

    def remove(self, correction_id: str) -> None:
        """Take a correction back; does nothing where there is none."""
        with self._database.writing():
            self._database.run(CorrectionRow.delete().where(CorrectionRow.id == correction_id))

    def state(self) -> tuple[int, int]:
        """Changes whenever the corrections do: how many there are, and the number of the last one."""
        row = self._database.row(
            CorrectionRow.select(peewee.fn.count(CorrectionRow.number), peewee.fn.max(CorrectionRow.number))
        )
        return (0, 0) if row is None else (int(row[0]), int(row[1] or 0))

    def _select(self, condition: peewee.Expression) -> tuple[Correction, ...]:
        rows = self._database.rows(
            CorrectionRow.select(ArticleRow.id, CorrectionRow.payload, CorrectionRow.id, CorrectionRow.created)
            .join(ArticleRow, on=CorrectionRow.article == ArticleRow.number)
            .where(condition)
            .order_by(CorrectionRow.number)
        )
        return tuple(filter(None, map(_correction, rows)))


class ForgettingStore:
    """Which lessons of one library are forgotten."""

    def __init__(self, database: LibraryDatabase) -> None:
        self._database = database

    def all(self) -> Mapping[str, datetime]:
        """When each lesson was forgotten, by its key."""
        rows = self._database.rows(ForgettingRow.select(ForgettingRow.key, ForgettingRow.moment))
        return dict(rows)

    def find(self, key: str) -> Forgetting | None:
        """That a lesson is forgotten; None if it is not."""
        moment = self.all().get(key)
        return None if moment is None else Forgetting(key, moment)

    def put(self, forgetting: Forgetting) -> None:
        """Forget a lesson."""
        with self._database.writing():
            self._database.run(ForgettingRow.insert(key=forgetting.key, moment=forgetting.moment).on_conflict_replace())

    def remove(self, key: str) -> None:
        """Let a lesson count again; does nothing where it is not forgotten."""
        with self._database.writing():
            self._database.run(ForgettingRow.delete().where(ForgettingRow.key == key))


def _correction(row: tuple[Any, ...]) -> Correction | None:
    """A correction from its row; `Any` because columns differ."""
    article_id, payload, correction_id, created = row
    try:
        said = field_from_plain(Correction, "payload", json.loads(payload))
    except (ValueError, TypeError):
        _log.warning("the correction %s is damaged and does not count", correction_id)
        return None
    return Correction(article_id, said, correction_id, created)
