"""Whom and what the articles of a library speak of: rows for questions across articles.

They are made of what was found in each article, as the reader has put it right, and can be made again at any time. Counts
are kept by the database itself (see the triggers of the migration): whatever happens to an article, they stay right.
"""

import sqlite3

from reader.appearances import Appearances
from reader.arabic.normalise import FOLDING_VERSION
from reader.identity import IDENTITY_VERSION, ReferentId, name_key
from reader.progress import Progress
from reader.store.columns import stored
from reader.store.connection import LibraryDatabase
from reader.store.index import IndexTable, IndexWriter

# Changes whenever the rows would be others: keys and forms are folded.
_VERSION = FOLDING_VERSION * 1_000 + IDENTITY_VERSION
_ROWS = ("appearance", "mention", "statement", "alias", "referent", "form")


def declare_referents_current(connection: sqlite3.Connection) -> None:
    """Note in a new library that its rows, none yet, are of today's make."""
    connection.execute("UPDATE referent_state SET version = ?", (_VERSION,))


class ReferentStore:
    """The referents of one library."""

    def __init__(self, database: LibraryDatabase, index: IndexWriter) -> None:
        self._database = database
        self._index = index

    def put(self, article: int, found: Appearances) -> None:
        """Say who appears in an article, instead of who appeared in it before; inside the caller's transaction.

        Args:
            article: The article's row.
            found: Who appears.
        """
        if not self._is_current():
            # Rows of an older make are made again all together, this article's with them.
            self._database.sql("INSERT OR IGNORE INTO unfilled (article) VALUES (?)", article)
            return
        self._drop(article)
        numbers = {who: self._referent(who, name) for who, name in found.names.items()}
        forms = {written: self._form(written) for written in {mention.written for mention in found.mentions}}
        raw = self._database.raw()
        raw.executemany(
            "INSERT OR IGNORE INTO mention (article, paragraph, sentence, start, end, referent, form)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    article,
                    mention.paragraph,
                    mention.sentence,
                    mention.span.start,
                    mention.span.end,
                    numbers[mention.referent],
                    forms[mention.written],
                )
                for mention in found.mentions
            ],
        )
        raw.executemany(
            "INSERT INTO statement (article, referent, source_start, source_end, cue_start, cue_end, start, end, kind,"
            " cue_class, via) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    article,
                    numbers[statement.referent],
                    None if (source := statement.attribution.source) is None else source.start,
                    None if source is None else source.end,
                    statement.attribution.cue.start,
                    statement.attribution.cue.end,
                    statement.attribution.content.start,
                    statement.attribution.content.end,
                    statement.attribution.kind.value,
                    statement.attribution.cue_class.value,
                    None if statement.via is None else numbers.get(statement.via),
                )
                for statement in found.statements
            ],
        )
        raw.executemany(
            "INSERT INTO appearance (referent, article, mentions, statements) VALUES (?, ?, ?, ?)",
            [
                (
                    number,
                    article,
                    sum(mention.referent == who for mention in found.mentions),
                    sum(statement.referent == who for statement in found.statements),
                )
                for who, number in numbers.items()
            ],
        )

    def _drop(self, article: int) -> None:
        """Take an article's rows out, and note that it needs none."""
        for table in ("appearance", "mention", "statement", "unfilled"):
            self._database.sql(f"DELETE FROM {table} WHERE article = ?", article)  # noqa: S608 - our own names

    def _referent(self, who: ReferentId, name: str) -> int:
        """The row of a referent, made if it is new; it is found by its name."""
        key = stored(who.key)
        known = self._database.sql("SELECT number FROM referent WHERE kind = ? AND key = ?", who.kind, key)
        if known:
            return int(known[0][0])
        raw = self._database.raw()
        made = raw.execute("INSERT INTO referent (kind, key, name) VALUES (?, ?, ?)", (who.kind, key, stored(name)))
        number = int(made.lastrowid or 0)
        raw.execute(
            "INSERT OR IGNORE INTO alias (referent, form, mentions) VALUES (?, ?, 0)", (number, self._form(name))
        )
        return number

    def _form(self, written: str) -> int:
        """The row of a way to write a name, made if it is new."""
        folded = stored(name_key(written))
        known = self._database.sql("SELECT number FROM form WHERE folded = ?", folded)
        if known:
            return int(known[0][0])
        made = self._database.raw().execute(
            "INSERT INTO form (folded, written) VALUES (?, ?)", (folded, stored(written))
        )
        number = int(made.lastrowid or 0)
        self._index.change(IndexTable.FORMS, number, old=None, new=(written,))
        return number

    def unfilled(self) -> tuple[str, ...]:
        """The articles whose rows are still to be made from what was kept, the newest first.

        Where the rows are of an older make, they are thrown away first.
        """
        if not self._database.read_only and not self._is_current():
            self._start_again()
        rows = self._database.texts(
            "SELECT a.id FROM unfilled AS u JOIN article AS a ON a.number = u.article ORDER BY a.number DESC"
        )
        return tuple(article_id for (article_id,) in rows)

    def has_unfilled(self) -> bool:
        """Whether there are such articles."""
        return not self._is_current() or self._database.sql("SELECT 1 FROM unfilled LIMIT 1") != []

    def pass_over(self, article_id: str) -> None:
        """Note that nothing can be made of what is kept of an article."""
        with self._database.writing():
            self._database.sql(
                "DELETE FROM unfilled WHERE article = (SELECT number FROM article WHERE id = ?)", stored(article_id)
            )

    def reindex(self, progress: Progress) -> None:
        """Put all ways to write names into the emptied index."""
        rows = self._database.texts("SELECT number, written FROM form")
        for done, (number, written) in enumerate(rows):
            progress.step(done, len(rows))
            self._index.change(IndexTable.FORMS, number, old=None, new=(written,))

    def _is_current(self) -> bool:
        return self._database.sql("SELECT version FROM referent_state") == [(_VERSION,)]

    def _start_again(self) -> None:
        with self._database.writing():
            for number, written in self._database.texts("SELECT number, written FROM form"):
                self._index.change(IndexTable.FORMS, number, old=(written,), new=None)
            for table in _ROWS:
                self._database.sql(f"DELETE FROM {table}")  # noqa: S608 - our own names
            self._database.sql("INSERT OR IGNORE INTO unfilled (article) SELECT article FROM finding")
            self._database.sql("UPDATE referent_state SET version = ?", _VERSION)
