"""Schema 11: whether an article has findings, and of which make, can be told without reading them."""

import sqlite3

CHANGES: frozenset[str] = frozenset()


def up(connection: sqlite3.Connection) -> None:
    """Add the index: at every start it is asked in which articles nobody has looked."""
    connection.execute("CREATE INDEX finding_made_from ON finding (article, text_sha256, version, published)")
