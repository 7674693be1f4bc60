"""Schema 9: the files that articles came from, where the user wants them kept."""

import sqlite3

CHANGES: frozenset[str] = frozenset()

_STATEMENTS = (
    # The library is one file, and so is whatever is kept in it: backups, copies and synchronised folders take it along.
    """
    CREATE TABLE original (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        sha256 TEXT NOT NULL UNIQUE,
        path TEXT NOT NULL,
        size INTEGER NOT NULL,
        is_packed INTEGER NOT NULL
    )
    """,
    """
    CREATE TABLE original_piece (
        number INTEGER PRIMARY KEY,
        original INTEGER NOT NULL REFERENCES original (number) ON DELETE CASCADE,
        content BLOB NOT NULL
    )
    """,
    "CREATE INDEX original_piece_original ON original_piece (original)",
    "CREATE INDEX provenance_file ON provenance (file_sha256)",
)


def up(connection: sqlite3.Connection) -> None:
    """Make the tables; nothing was kept before."""
    for statement in _STATEMENTS:
        connection.execute(statement)
