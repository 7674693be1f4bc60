"""Bringing a library file up to date, one numbered step after the other."""

import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from reader.errors import MigrationError
from reader.store.failures import failure_of
from reader.store.migrations import (
    m0001_first,
    m0002_edits,
    m0003_corrections,
    m0004_intake,
    m0005_search,
    m0006_published,
    m0007_revisions,
    m0008_copies,
    m0009_originals,
    m0010_watching,
    m0011_survey,
    m0012_read_files,
)
from reader.store.version import statements


@dataclass(frozen=True, slots=True)
class Step:
    """One migration.

    Attributes:
        up: Does it, in plain SQL, inside a transaction that is not its own.
        changes: Tables in which it adds or removes rows; in all others the counts must stay.
    """

    up: Callable[[sqlite3.Connection], None]
    changes: frozenset[str]


STEPS: tuple[Step, ...] = (
    Step(m0001_first.up, m0001_first.CHANGES),
    Step(m0002_edits.up, m0002_edits.CHANGES),
    Step(m0003_corrections.up, m0003_corrections.CHANGES),
    Step(m0004_intake.up, m0004_intake.CHANGES),
    Step(m0005_search.up, m0005_search.CHANGES),
    Step(m0006_published.up, m0006_published.CHANGES),
    Step(m0007_revisions.up, m0007_revisions.CHANGES),
    Step(m0008_copies.up, m0008_copies.CHANGES),
    Step(m0009_originals.up, m0009_originals.CHANGES),
    Step(m0010_watching.up, m0010_watching.CHANGES),
    Step(m0011_survey.up, m0011_survey.CHANGES),
    Step(m0012_read_files.up, m0012_read_files.CHANGES),
)


def migrate(connection: sqlite3.Connection, path: Path, *, steps: tuple[Step, ...] = STEPS) -> None:
    """Run the steps that a file has not yet gone through, all or none.

    Foreign keys are off meanwhile: with them on, dropping a table that is rebuilt would delete its children.

    Args:
        connection: An open connection without a transaction.
        path: The file, for errors.
        steps: All steps, in order.

    Raises:
        StoreError: The environment refused (full disk, locked, …); the file is as it was.
        MigrationError: A step failed or lost rows; the file is as it was.
    """
    connection.execute("PRAGMA foreign_keys = 0")
    try:
        connection.execute("BEGIN IMMEDIATE")
        try:
            # Asked under the lock: another process may have brought the file up to date since it was opened.
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            for number, step in enumerate(steps[version:], version + 1):
                _run(connection, path, number, step)
            connection.execute(f"PRAGMA user_version = {len(steps)}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    except sqlite3.Error as error:
        raise failure_of(error, path) or MigrationError(path, str(error)) from error
    finally:
        connection.execute("PRAGMA foreign_keys = 1")


@cache
def current_statements() -> Mapping[str, str]:
    """As `statements`, for a new library."""
    connection = sqlite3.connect(":memory:")
    try:
        for step in STEPS:
            step.up(connection)
        return MappingProxyType(statements(connection))
    finally:
        connection.close()


def _run(connection: sqlite3.Connection, path: Path, number: int, step: Step) -> None:
    """Run one step and see that it lost nothing."""
    before = counts(connection)
    step.up(connection)
    after = counts(connection)
    for table, count in before.items():
        if table not in step.changes and after.get(table) != count:
            raise MigrationError(path, f"step {number}: {table} had {count} rows, now {after.get(table)}")
    broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise MigrationError(path, f"step {number}: {len(broken)} rows refer to nothing")


def counts(connection: sqlite3.Connection) -> Mapping[str, int]:
    """Rows in every ordinary table; virtual tables and what belongs to them can be made again and are left out."""
    tables = connection.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'"
    ).fetchall()
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608 - names from the schema
        for (name,) in tables
    }
