"""Schema 4: where articles come from, and files that wait to be imported."""

import sqlite3

CHANGES: frozenset[str] = frozenset()

_STATEMENTS = (
    "CREATE INDEX article_origin ON article (origin) WHERE origin <> ''",
    # What a file said of its article is kept beside what the user made of that, so that a newer file changes only the
    # rest; `options` and `metadata` are JSON.
    """
    CREATE TABLE provenance (
        article INTEGER PRIMARY KEY REFERENCES article (number) ON DELETE CASCADE,
        file_sha256 TEXT NOT NULL,
        options TEXT NOT NULL,
        metadata TEXT NOT NULL
    )
    """,
    # The files of an import that is not finished.
    "CREATE TABLE waiting_file (number INTEGER PRIMARY KEY, path TEXT NOT NULL, options TEXT NOT NULL)",
    # Until now reading set no status.
    """
    UPDATE article SET status = 'reading' WHERE status = 'unread'
    AND number IN (SELECT article FROM reading_position WHERE progress > 0)
    """,
)


def up(connection: sqlite3.Connection) -> None:
    """Make the tables, and say of articles that were begun that they are being read."""
    for statement in _STATEMENTS:
        connection.execute(statement)
