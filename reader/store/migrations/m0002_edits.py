"""Schema 2: the journal of edits, links, what the user keeps about articles, and collections."""

import sqlite3

CHANGES = frozenset({"draft"})

_TABLES = (
    # Notes themselves are stored while they are typed; nothing was ever written here.
    "DROP TABLE draft",
    "ALTER TABLE annotation ADD COLUMN star INTEGER NOT NULL DEFAULT 0",
    # What was done and can be undone, in order; `changes` is JSON, see `reader/edits.py`.
    """
    CREATE TABLE journal (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        subject TEXT NOT NULL,
        count INTEGER NOT NULL,
        changes TEXT NOT NULL,
        made TEXT NOT NULL,
        undone INTEGER NOT NULL DEFAULT 0
    )
    """,
    """
    CREATE TABLE link (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        source INTEGER NOT NULL REFERENCES annotation (number) ON DELETE CASCADE,
        target INTEGER NOT NULL REFERENCES annotation (number) ON DELETE CASCADE,
        type TEXT NOT NULL,
        note TEXT NOT NULL,
        created TEXT NOT NULL
    )
    """,
    "CREATE INDEX link_source ON link (source)",
    "CREATE INDEX link_target ON link (target)",
    # The type of a link is no foreign key: an unknown type must never be a reason to lose a link.
    """
    CREATE TABLE link_type (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        inverse TEXT NOT NULL,
        position INTEGER NOT NULL
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE article_note (
        article INTEGER PRIMARY KEY REFERENCES article (number) ON DELETE CASCADE,
        note TEXT NOT NULL,
        row_hash BLOB NOT NULL
    )
    """,
    """
    CREATE TABLE article_tag (
        article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        tag INTEGER NOT NULL REFERENCES tag (number),
        PRIMARY KEY (article, position)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX article_tag_tag ON article_tag (tag)",
    """
    CREATE TABLE collection (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        parent TEXT NOT NULL,
        query TEXT NOT NULL,
        position INTEGER NOT NULL
    )
    """,
    """
    CREATE TABLE shelving (
        collection INTEGER NOT NULL REFERENCES collection (number) ON DELETE CASCADE,
        article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
        PRIMARY KEY (collection, article)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX shelving_article ON shelving (article)",
)

_LINK_TYPES = (
    ("supports", "", "", 0),
    ("contradicts", "", "", 1),
    ("source-of", "", "", 2),
    ("repeats", "", "", 3),
)


def up(connection: sqlite3.Connection) -> None:
    """Make the tables and the four types of links that come with the program."""
    for statement in _TABLES:
        connection.execute(statement)
    connection.executemany("INSERT INTO link_type (id, name, inverse, position) VALUES (?, ?, ?, ?)", _LINK_TYPES)
