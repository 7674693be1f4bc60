import sqlite3

from reader.store.migrate import STEPS
from reader.store.migrations import m0009_originals


def test_nothing_was_kept_before() -> None:
    connection = sqlite3.connect(":memory:")
    for step in STEPS[: [each.up for each in STEPS].index(m0009_originals.up)]:
        step.up(connection)
    m0009_originals.up(connection)
    kept = connection.execute("SELECT * FROM original").fetchall()
    connection.close()
    assert kept == []
