"""What the user has corrected in the texts of articles: a revision that is stored is one that was made.

A text is kept as a version for every sitting in which it is corrected, and not for every correction: a hundred misprints put
right in a text of three million letters are one more copy of it.
"""

import json
import logging
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

import peewee

from reader.annotations import now
from reader.plain import field_from_plain, to_plain
from reader.revisions import Revision, revised
from reader.store.annotations import AnnotationStore
from reader.store.articles import ArticleStore
from reader.store.connection import LibraryDatabase
from reader.store.journal import Becomes
from reader.store.positions import PositionStore
from reader.store.rowhash import hash_of
from reader.store.schema import ArticleRow, RevisionRow
from reader.store.texts import TextStore
from reader.textmap import TextMap

_log = logging.getLogger(__name__)

SITTING = timedelta(hours=1)
"""Corrections of a text of which none is made so much later than the one before share a version."""


class RevisionStore:
    """The revisions of one library; a keeper of the journal, for which making and undoing one changes the text."""

    def __init__(
        self,
        database: LibraryDatabase,
        articles: ArticleStore,
        texts: TextStore,
        positions: PositionStore,
        annotations: AnnotationStore,
    ) -> None:
        self._database = database
        self._articles = articles
        self._texts = texts
        self._positions = positions
        self._annotations = annotations

    def of_article(self, article_id: str) -> tuple[Revision, ...]:
        """The revisions of an article, in the order in which they were made; damaged ones are left out."""
        return tuple(filter(None, self._select(ArticleRow.id == article_id)))

    def passed(self, article_id: str, text_sha256: str) -> tuple[str, ...]:
        """The texts that a text corrected by hand has come through, the last first, down to the one that came in."""
        earlier = {each.text_after: each.text_before for each in self.of_article(article_id) if not each.is_switch}
        passed = list[str]()
        while (before := earlier.pop(text_sha256, "")) and before not in passed:
            passed.append(before)
            text_sha256 = before
        return tuple(passed)

    def change_many(self, keys: Iterable[str], becomes: Becomes, /) -> list[tuple[Revision | None, Revision | None]]:
        """Make revisions or take them back; see `reader.store.journal.ManyKeeper`.

        One of a text that the article does not have now changes nothing: it was replaced by an import, say.
        """
        return [self._change(key, becomes) for key in keys]

    def _change(self, key: str, becomes: Becomes) -> tuple[Revision | None, Revision | None]:
        with self._database.writing():
            before = self._find(key)
            after = becomes(key, before)
            if before is not None and after is None:
                self._database.run(RevisionRow.delete().where(RevisionRow.id == key))
                self._carry_out(before.undoing, is_undoing=True)
                return before, None
            if before is None and isinstance(after, Revision) and self._carry_out(after, is_undoing=False):
                self._put(after)
                return None, after
            return before, before

    def _carry_out(self, revision: Revision, *, is_undoing: bool) -> bool:
        """Change the text, and move what stands in it; whether the article has the text that is to be changed."""
        article_id = revision.article_id
        if self._articles.hashes_of([article_id])[article_id] != revision.text_before:
            return False
        if revision.is_switch:
            self._articles.switch_text(article_id, revision.text_after)
            return True
        before = self._articles.get(article_id).article
        article = revised(before, revision.splices)
        self._articles.revise(
            article_id, before, article, opens_version=not is_undoing and self._is_new_sitting(article_id), at=now()
        )
        text_map = TextMap(revision.splices)
        self._annotations.carry(article_id, text_map, before=revision.text_before, after=article.text_sha256)
        self._positions.carry(article_id, text_map)
        return True

    def _is_new_sitting(self, article_id: str) -> bool:
        """Whether the present text was last corrected so long ago that it is a version of its own."""
        present = next(version for version in self._texts.versions(article_id) if version.is_current)
        return present.revised is not None and now() - present.revised >= SITTING

    def _find(self, revision_id: str) -> Revision | None:
        """A revision that was made; None if there is none with this id, or it is damaged."""
        found = self._select(RevisionRow.id == revision_id)
        return found[0] if found else None

    def _select(self, condition: peewee.Expression) -> list[Revision | None]:
        """Revisions in the order in which they were made, None for each that is damaged."""
        rows = self._database.rows(
            RevisionRow.select(
                ArticleRow.id,
                RevisionRow.text_before,
                RevisionRow.text_after,
                RevisionRow.splices,
                RevisionRow.id,
                RevisionRow.made,
            )
            .join(ArticleRow, on=RevisionRow.article == ArticleRow.number)
            .where(condition)
            .order_by(RevisionRow.number)
        )
        return list(map(_revision, rows))

    def _put(self, revision: Revision) -> None:
        splices = json.dumps(to_plain(revision.splices), separators=(",", ":"))
        self._database.run(
            RevisionRow.insert(
                id=revision.id,
                article=self._articles.number_of(revision.article_id),
                text_before=revision.text_before,
                text_after=revision.text_after,
                splices=splices,
                made=revision.made,
                row_hash=hash_of(revision.id, splices),
            )
        )


def _revision(row: tuple[str, str, str, str, str, datetime]) -> Revision | None:
    """A revision from its row."""
    article_id, before, after, splices, revision_id, made = row
    try:
        plain: Any = json.loads(splices)
        return Revision(article_id, before, after, field_from_plain(Revision, "splices", plain), revision_id, made)
    except (ValueError, TypeError):
        _log.warning("the revision %s is damaged and cannot be undone", revision_id)
        return None
