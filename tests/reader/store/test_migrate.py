import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.errors import LockedLibraryError, MigrationError
from reader.store.connection import connect_plainly
from reader.store.migrate import STEPS, Step, counts, migrate
from reader.store.version import CURRENT_VERSION

NOTHING: frozenset[str] = frozenset()


def first(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE parent (number INTEGER PRIMARY KEY)")
    connection.execute("CREATE TABLE child (parent INTEGER REFERENCES parent (number) ON DELETE CASCADE)")


def filled(path: Path) -> sqlite3.Connection:
    connection = connect_plainly(path, "rwc")
    migrate(connection, path, steps=(Step(first, NOTHING),))
    connection.execute("INSERT INTO parent VALUES (1)")
    connection.executemany("INSERT INTO child VALUES (1)", [()] * 3)
    return connection


def and_then(up: Callable[[sqlite3.Connection], None], changes: frozenset[str] = NOTHING) -> tuple[Step, ...]:
    return Step(first, NOTHING), Step(up, changes)


def version_of(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def test_the_steps_of_the_program_are_counted() -> None:
    assert len(STEPS) == CURRENT_VERSION >= 1


def test_only_the_steps_that_a_file_lacks_are_run(path: Path) -> None:
    connection = filled(path)
    steps = and_then(lambda it: it.execute("ALTER TABLE parent ADD COLUMN name TEXT") and None)
    migrate(connection, path, steps=steps)
    assert version_of(connection) == 2
    connection.close()


def test_rebuilding_a_table_keeps_its_children(path: Path) -> None:
    def rebuild(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE parent_new (number INTEGER PRIMARY KEY, name TEXT)")
        connection.execute("INSERT INTO parent_new (number) SELECT number FROM parent")
        connection.execute("DROP TABLE parent")
        connection.execute("ALTER TABLE parent_new RENAME TO parent")

    connection = filled(path)
    migrate(connection, path, steps=and_then(rebuild))
    assert counts(connection) == {"parent": 1, "child": 3}
    assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    connection.close()


def lose_rows(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM child WHERE rowid = 1")


def orphan_rows(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM parent")


def fail(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE another (x)")
    connection.execute("SELECT nonsense")


@pytest.mark.parametrize(
    ("up", "changes"), [(lose_rows, NOTHING), (orphan_rows, frozenset({"parent"})), (fail, NOTHING)]
)
def test_a_step_that_goes_wrong_leaves_the_file_as_it_was(
    path: Path, up: Callable[[sqlite3.Connection], None], changes: frozenset[str]
) -> None:
    connection = filled(path)
    with pytest.raises(MigrationError):
        migrate(connection, path, steps=and_then(up, changes))
    assert version_of(connection) == 1
    assert counts(connection) == {"parent": 1, "child": 3}
    connection.close()


def test_a_step_may_change_the_rows_that_it_names(path: Path) -> None:
    connection = filled(path)
    migrate(connection, path, steps=and_then(lose_rows, frozenset({"child"})))
    assert counts(connection)["child"] == 2
    connection.close()


def test_a_locked_file_is_named_as_such(path: Path) -> None:
    connection = filled(path)
    other = connect_plainly(path, "rw")
    other.execute("BEGIN IMMEDIATE")
    connection.execute("PRAGMA busy_timeout = 10")
    with pytest.raises(LockedLibraryError):
        migrate(connection, path, steps=and_then(lambda _: None))
    other.close()
    connection.close()


def test_a_file_that_another_process_has_just_migrated_is_left_alone(path: Path) -> None:
    steps = and_then(lambda it: it.execute("ALTER TABLE parent ADD COLUMN name TEXT") and None)
    first_process, second_process = filled(path), connect_plainly(path, "rw")
    assert version_of(second_process) == 1
    migrate(first_process, path, steps=steps)
    migrate(second_process, path, steps=steps)
    assert version_of(second_process) == 2
    first_process.close()
    second_process.close()
