"""Schema 6: findings know from which day their relative dates were reckoned."""

import sqlite3

CHANGES: frozenset[str] = frozenset()


def up(connection: sqlite3.Connection) -> None:
    """Add the column; what was found in articles of a known day is found again when it is wanted."""
    connection.execute("ALTER TABLE finding ADD COLUMN published TEXT NOT NULL DEFAULT ''")
