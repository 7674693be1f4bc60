import sqlite3

from reader.store.migrate import STEPS
from reader.store.migrations import m0012_read_files


def test_of_no_file_it_was_known_how_it_was() -> None:
    connection = sqlite3.connect(":memory:")
    for step in STEPS[: [each.up for each in STEPS].index(m0012_read_files.up)]:
        step.up(connection)
    m0012_read_files.up(connection)
    read = connection.execute("SELECT * FROM read_file").fetchall()
    connection.close()
    assert read == []
