"""Schema 12: files as they were when they were taken in, so that those that are still so need not be read again."""

import sqlite3

CHANGES: frozenset[str] = frozenset()


def up(connection: sqlite3.Connection) -> None:
    """Make the table; a file of which nothing is known in it is read once more, which brings nothing in twice."""
    connection.execute(
        """
        CREATE TABLE read_file (
            path TEXT PRIMARY KEY,
            size INTEGER NOT NULL,
            mtime_ns INTEGER NOT NULL,
            inode INTEGER NOT NULL,
            options TEXT NOT NULL,
            articles TEXT NOT NULL
        ) WITHOUT ROWID
        """
    )
