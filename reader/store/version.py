"""The schema that this program writes, told without the steps that make it: they are loaded for a file that needs them."""

import hashlib
import sqlite3
from collections.abc import Mapping

CURRENT_VERSION = 12
"""How many migrations a library of today has gone through."""

CURRENT_SHA256 = "b703a279fb17f5914954793d82b51228e77fa441c0d7e7a7c80e58261e2ea9ee"
"""`sha256_of` the statements of a new library."""


def statements(connection: sqlite3.Connection) -> Mapping[str, str]:
    """What made every table and index, by its name; without the tables that SQLite's full-text search makes itself."""
    return dict(
        connection.execute(
            "SELECT s.name, s.sql FROM sqlite_schema AS s WHERE s.sql IS NOT NULL"
            " AND s.name NOT IN (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow')"
        )
    )


def sha256_of(made: Mapping[str, str]) -> str:
    """What names a schema: the SHA-256 of its statements in the order of their names, in hexadecimal digits."""
    lines = "\0".join(f"{name}\0{statement}" for name, statement in sorted(made.items()))
    return hashlib.sha256(lines.encode("utf-8", "surrogateescape")).hexdigest()
