"""Schema 7: where the texts of articles come from, and what the user has corrected in them."""

import sqlite3

CHANGES: frozenset[str] = frozenset()

_STATEMENTS = (
    # Empty for a text that came in before this was asked.
    "ALTER TABLE text_version ADD COLUMN origin TEXT NOT NULL DEFAULT ''",
    # Of a text corrected by hand: the text that came in, and when it was corrected last.
    "ALTER TABLE text_version ADD COLUMN base TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE text_version ADD COLUMN revised TEXT",
    "CREATE INDEX text_version_base ON text_version (base) WHERE base <> ''",
    # What a revision replaces is JSON, see `reader/revisions.py`. One that is undone is not here, but in the journal.
    """
    CREATE TABLE revision (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
        text_before TEXT NOT NULL,
        text_after TEXT NOT NULL,
        splices TEXT NOT NULL,
        made TEXT NOT NULL,
        row_hash BLOB NOT NULL
    )
    """,
    "CREATE INDEX revision_article ON revision (article, text_after)",
)


def up(connection: sqlite3.Connection) -> None:
    """Make columns and table."""
    for statement in _STATEMENTS:
        connection.execute(statement)
