"""Schema 3: what the reader says against what was found, and which of its lessons are forgotten."""

import sqlite3

CHANGES: frozenset[str] = frozenset()

_STATEMENTS = (
    # What a correction says is JSON, see `reader/corrections/model.py`.
    """
    CREATE TABLE correction (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
        payload TEXT NOT NULL,
        created TEXT NOT NULL,
        row_hash BLOB NOT NULL
    )
    """,
    "CREATE INDEX correction_article ON correction (article)",
    "CREATE TABLE forgetting (key TEXT PRIMARY KEY, moment TEXT NOT NULL) WITHOUT ROWID",
    # What findings were made with besides the text: another memory is a reason to look again when the article is opened.
    "ALTER TABLE finding ADD COLUMN memory TEXT NOT NULL DEFAULT ''",
)


def up(connection: sqlite3.Connection) -> None:
    """Make the tables."""
    for statement in _STATEMENTS:
        connection.execute(statement)
