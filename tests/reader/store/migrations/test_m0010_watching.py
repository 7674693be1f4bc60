import sqlite3

from reader.store.migrate import STEPS
from reader.store.migrations import m0010_watching


def test_no_folder_was_watched_before() -> None:
    connection = sqlite3.connect(":memory:")
    for step in STEPS[: [each.up for each in STEPS].index(m0010_watching.up)]:
        step.up(connection)
    m0010_watching.up(connection)
    watched = connection.execute("SELECT * FROM watched_folder").fetchall()
    connection.close()
    assert watched == []
