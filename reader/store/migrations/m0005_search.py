"""Schema 5: a search index of another make, and whom and what articles speak of, for questions across articles."""

import sqlite3

CHANGES = frozenset({"entity", "source"})

_SEARCH = (
    "DROP TABLE article_index",
    "DROP TABLE annotation_index",
    "DROP TABLE entity_index",
    "DROP TABLE source_index",
    # The words come folded and parted by blanks: nothing is left for the tokeniser to know. Beginnings of words are looked
    # up among all words of the library, which is quicker than SQLite's own index of them, and a tenth of its size.
    """
    CREATE VIRTUAL TABLE article_index USING fts5 (
        title, author, outlet, body, content = '', tokenize = 'ascii')
    """,
    """
    CREATE VIRTUAL TABLE article_note_index USING fts5 (
        note, tags, content = '', columnsize = 0, tokenize = 'ascii', prefix = '2 3')
    """,
    """
    CREATE VIRTUAL TABLE annotation_index USING fts5 (
        note, quote, tags, content = '', columnsize = 0, tokenize = 'ascii', prefix = '2 3')
    """,
    """
    CREATE VIRTUAL TABLE form_index USING fts5 (
        form, content = '', columnsize = 0, tokenize = 'ascii', prefix = '1 2 3')
    """,
    "CREATE TABLE word (text TEXT PRIMARY KEY) WITHOUT ROWID",
    "UPDATE search_state SET folding_version = 0",
)

_REFERENTS = (
    "DROP TABLE entity",
    "DROP TABLE source",
    # All of this can be made again from the kept findings: `version` tells by which rules it was made, and `unfilled` for
    # which articles it is still to be made.
    "CREATE TABLE referent_state (version INTEGER NOT NULL)",
    "INSERT INTO referent_state (version) VALUES (0)",
    "CREATE TABLE unfilled (article INTEGER PRIMARY KEY REFERENCES article (number) ON DELETE CASCADE)",
    "INSERT INTO unfilled (article) SELECT article FROM finding",
    """
    CREATE TABLE referent (
        number INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        key TEXT NOT NULL,
        name TEXT NOT NULL,
        articles INTEGER NOT NULL DEFAULT 0,
        mentions INTEGER NOT NULL DEFAULT 0,
        statements INTEGER NOT NULL DEFAULT 0,
        UNIQUE (kind, key)
    )
    """,
    "CREATE INDEX referent_articles ON referent (articles)",
    """
    CREATE TABLE appearance (
        referent INTEGER NOT NULL REFERENCES referent (number),
        article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
        mentions INTEGER NOT NULL,
        statements INTEGER NOT NULL,
        PRIMARY KEY (referent, article)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX appearance_article ON appearance (article)",
    "CREATE TABLE form (number INTEGER PRIMARY KEY, folded TEXT NOT NULL UNIQUE, written TEXT NOT NULL)",
    """
    CREATE TABLE alias (
        referent INTEGER NOT NULL REFERENCES referent (number),
        form INTEGER NOT NULL REFERENCES form (number),
        mentions INTEGER NOT NULL,
        PRIMARY KEY (referent, form)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX alias_form ON alias (form)",
    """
    CREATE TABLE mention (
        article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
        paragraph INTEGER NOT NULL,
        sentence INTEGER NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        referent INTEGER NOT NULL REFERENCES referent (number),
        form INTEGER NOT NULL,
        PRIMARY KEY (article, paragraph, sentence, start, "end", referent)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX mention_referent ON mention (referent)",
    """
    CREATE TABLE statement (
        number INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
        referent INTEGER NOT NULL REFERENCES referent (number),
        source_start INTEGER,
        source_end INTEGER,
        cue_start INTEGER NOT NULL,
        cue_end INTEGER NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        kind TEXT NOT NULL,
        cue_class TEXT NOT NULL,
        via INTEGER
    )
    """,
    "CREATE INDEX statement_referent ON statement (referent, article)",
    "CREATE INDEX statement_article ON statement (article)",
)

# The counts that lists show stay right whatever happens to an article; those in the trash do not count.
_COUNTS = (
    """
    CREATE TRIGGER appearance_added AFTER INSERT ON appearance
    WHEN (SELECT trashed IS NULL FROM article WHERE number = new.article)
    BEGIN
        UPDATE referent SET articles = articles + 1, mentions = mentions + new.mentions,
                            statements = statements + new.statements
        WHERE number = new.referent;
    END
    """,
    """
    CREATE TRIGGER appearance_gone AFTER DELETE ON appearance
    WHEN (SELECT trashed IS NULL FROM article WHERE number = old.article)
    BEGIN
        UPDATE referent SET articles = articles - 1, mentions = mentions - old.mentions,
                            statements = statements - old.statements
        WHERE number = old.referent;
    END
    """,
    """
    CREATE TRIGGER article_trashed AFTER UPDATE OF trashed ON article
    WHEN (old.trashed IS NULL) <> (new.trashed IS NULL)
    BEGIN
        UPDATE referent SET
            articles = articles + iif(new.trashed IS NULL, 1, -1),
            mentions = mentions + iif(new.trashed IS NULL, 1, -1) * (
                SELECT p.mentions FROM appearance AS p WHERE p.referent = referent.number AND p.article = new.number),
            statements = statements + iif(new.trashed IS NULL, 1, -1) * (
                SELECT p.statements FROM appearance AS p WHERE p.referent = referent.number AND p.article = new.number)
        WHERE number IN (SELECT p.referent FROM appearance AS p WHERE p.article = new.number);
    END
    """,
    # Another text has other places; what is found in it comes later.
    """
    CREATE TRIGGER article_reworded AFTER UPDATE OF text_sha256 ON article
    WHEN old.text_sha256 <> new.text_sha256
    BEGIN
        DELETE FROM appearance WHERE article = new.number;
        DELETE FROM mention WHERE article = new.number;
        DELETE FROM statement WHERE article = new.number;
    END
    """,
    """
    CREATE TRIGGER article_purged BEFORE DELETE ON article
    BEGIN
        DELETE FROM appearance WHERE article = old.number;
        DELETE FROM mention WHERE article = old.number;
    END
    """,
    """
    CREATE TRIGGER mention_added AFTER INSERT ON mention
    BEGIN
        INSERT INTO alias (referent, form, mentions) VALUES (new.referent, new.form, 1)
        ON CONFLICT (referent, form) DO UPDATE SET mentions = mentions + 1;
    END
    """,
    """
    CREATE TRIGGER mention_gone AFTER DELETE ON mention
    BEGIN
        UPDATE alias SET mentions = mentions - 1 WHERE referent = old.referent AND form = old.form;
    END
    """,
)


def up(connection: sqlite3.Connection) -> None:
    """Make the tables; the first search fills the index, the first question across articles the rest."""
    for statement in (*_SEARCH, *_REFERENTS, *_COUNTS):
        connection.execute(statement)
