import sqlite3

from reader.store.migrate import STEPS
from reader.store.migrations import m0008_copies


def test_articles_of_before_are_still_to_get_their_fingerprints() -> None:
    connection = sqlite3.connect(":memory:")
    for step in STEPS[: [each.up for each in STEPS].index(m0008_copies.up)]:
        step.up(connection)
    m0008_copies.up(connection)
    version = connection.execute("SELECT version FROM fingerprint_state").fetchall()
    prints = connection.execute("SELECT * FROM fingerprint").fetchall()
    connection.close()
    assert (version, prints) == ([(0,)], [])
