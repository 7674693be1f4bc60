"""Schema 8: which articles are copies of one story, and of which the user says that they are not."""

import sqlite3

CHANGES: frozenset[str] = frozenset()

_STATEMENTS = (
    # All of this can be made again from the texts; `version` tells by which method it was made. An article without a
    # fingerprint is still to get one.
    "CREATE TABLE fingerprint_state (version INTEGER NOT NULL, recent INTEGER NOT NULL)",
    "INSERT INTO fingerprint_state (version, recent) VALUES (0, 0)",
    """
    CREATE TABLE fingerprint (
        article INTEGER PRIMARY KEY REFERENCES article (number) ON DELETE CASCADE,
        size INTEGER NOT NULL,
        sketch BLOB NOT NULL
    )
    """,
    # By this articles are looked up that may be copies. Keys come in no order: put among all others at once, those of two
    # hundred articles would change every third page of the table. So they stand apart while they are recent. A text that
    # is replaced leaves its keys behind: it is looked at once more than it need be.
    """
    CREATE TABLE fingerprint_key (
        is_recent INTEGER NOT NULL,
        key INTEGER NOT NULL,
        article INTEGER NOT NULL,
        PRIMARY KEY (is_recent, key, article)
    ) WITHOUT ROWID
    """,
    # Each pair from both ends.
    """
    CREATE TABLE copy (
        article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
        other INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
        share REAL NOT NULL,
        PRIMARY KEY (article, other)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX copy_other ON copy (other)",
    """
    CREATE TABLE distinction (
        article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
        other INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
        PRIMARY KEY (article, other)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX distinction_other ON distinction (other)",
    """
    CREATE TRIGGER article_reprinted AFTER UPDATE OF text_sha256 ON article
    WHEN old.text_sha256 <> new.text_sha256
    BEGIN
        DELETE FROM fingerprint WHERE article = new.number;
        DELETE FROM copy WHERE article = new.number OR other = new.number;
    END
    """,
)


def up(connection: sqlite3.Connection) -> None:
    """Make the tables; they are filled in the background, or when they are asked."""
    for statement in _STATEMENTS:
        connection.execute(statement)
