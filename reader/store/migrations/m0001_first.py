"""Schema 1: articles with their text versions, annotations, labels, findings, drafts and the search index."""

import sqlite3

CHANGES: frozenset[str] = frozenset()

_TABLES = (
    """
    CREATE TABLE article (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        text_sha256 TEXT NOT NULL,
        title TEXT NOT NULL,
        author TEXT NOT NULL,
        outlet TEXT NOT NULL,
        url TEXT NOT NULL,
        published TEXT NOT NULL,
        language TEXT NOT NULL,
        origin TEXT NOT NULL,
        word_count INTEGER NOT NULL,
        star INTEGER NOT NULL DEFAULT 0,
        status TEXT NOT NULL DEFAULT 'unread',
        added TEXT NOT NULL,
        trashed TEXT
    )
    """,
    "CREATE INDEX article_text_sha256 ON article (text_sha256)",
    "CREATE INDEX article_url ON article (url) WHERE url <> ''",
    """
    CREATE TABLE text_version (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        article INTEGER NOT NULL REFERENCES article (number),
        text_sha256 TEXT NOT NULL,
        text TEXT NOT NULL,
        blocks TEXT NOT NULL,
        added TEXT NOT NULL,
        UNIQUE (article, text_sha256)
    )
    """,
    """
    CREATE TABLE reading_position (
        article INTEGER PRIMARY KEY REFERENCES article (number),
        start INTEGER NOT NULL,
        progress REAL NOT NULL,
        modified TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE label (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        colour TEXT NOT NULL,
        pattern TEXT NOT NULL,
        position INTEGER NOT NULL
    ) WITHOUT ROWID
    """,
    # The label is no foreign key: an unknown label must never be a reason to lose a note.
    """
    CREATE TABLE annotation (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        article INTEGER NOT NULL REFERENCES article (number),
        text_sha256 TEXT NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        quote TEXT NOT NULL,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        note TEXT NOT NULL,
        label TEXT NOT NULL,
        state TEXT NOT NULL,
        created TEXT NOT NULL,
        modified TEXT NOT NULL,
        row_hash BLOB NOT NULL
    )
    """,
    "CREATE INDEX annotation_place ON annotation (article, start, number)",
    "CREATE TABLE tag (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)",
    """
    CREATE TABLE annotation_tag (
        annotation INTEGER NOT NULL REFERENCES annotation (number) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        tag INTEGER NOT NULL REFERENCES tag (number),
        PRIMARY KEY (annotation, position)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX annotation_tag_tag ON annotation_tag (tag)",
    "CREATE TABLE draft (annotation_id TEXT PRIMARY KEY, note TEXT NOT NULL, saved TEXT NOT NULL)",
    # Findings can be made again from the text at any time: one JSON an article, and rows for questions across articles.
    """
    CREATE TABLE finding (
        article INTEGER PRIMARY KEY REFERENCES article (number) ON DELETE CASCADE,
        text_sha256 TEXT NOT NULL,
        version TEXT NOT NULL,
        analysis TEXT NOT NULL,
        made TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE entity (
        number INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
        key TEXT NOT NULL,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        mentions INTEGER NOT NULL
    )
    """,
    "CREATE INDEX entity_article ON entity (article)",
    """
    CREATE TABLE source (
        number INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
        key TEXT NOT NULL,
        type TEXT NOT NULL,
        name TEXT NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        statements INTEGER NOT NULL
    )
    """,
    "CREATE INDEX source_article ON source (article)",
    "CREATE TABLE search_state (folding_version INTEGER NOT NULL)",
    "INSERT INTO search_state (folding_version) VALUES (0)",
    """
    CREATE VIRTUAL TABLE article_index USING fts5 (
        about, body, content = '', tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3')
    """,
    """
    CREATE VIRTUAL TABLE annotation_index USING fts5 (
        note, quote, tags, content = '', tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3')
    """,
    """
    CREATE VIRTUAL TABLE entity_index USING fts5 (
        name, content = '', tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3')
    """,
    """
    CREATE VIRTUAL TABLE source_index USING fts5 (
        name, content = '', tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3')
    """,
)

_LABELS = (
    ("claim", "", "yellow", "solid", 0),
    ("evidence", "", "green", "line", 1),
    ("question", "", "blue", "dots", 2),
    ("term", "", "violet", "dashes", 3),
    ("quote", "", "orange", "double", 4),
    ("important", "", "rose", "wave", 5),
)


def up(connection: sqlite3.Connection) -> None:
    """Make the tables and the six labels that come with the program."""
    for statement in _TABLES:
        connection.execute(statement)
    connection.executemany("INSERT INTO label (id, name, colour, pattern, position) VALUES (?, ?, ?, ?, ?)", _LABELS)
