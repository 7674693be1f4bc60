"""Schema 10: folders that are watched, and what has been seen in them."""

import sqlite3

CHANGES: frozenset[str] = frozenset()

_STATEMENTS = (
    "CREATE TABLE watched_folder (number INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT NOT NULL UNIQUE)",
    # As they were when they were last read; `failure` says why nothing came of one, and is empty otherwise. A file of
    # which nothing is known here is read once more, which brings nothing in twice.
    """
    CREATE TABLE watched_file (
        path TEXT PRIMARY KEY,
        size INTEGER NOT NULL,
        mtime_ns INTEGER NOT NULL,
        failure TEXT NOT NULL
    ) WITHOUT ROWID
    """,
)


def up(connection: sqlite3.Connection) -> None:
    """Make the tables; no folder was watched before."""
    for statement in _STATEMENTS:
        connection.execute(statement)
