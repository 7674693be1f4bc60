import sqlite3

from reader.store.migrations import (
    m0001_first,
    m0002_edits,
    m0003_corrections,
    m0004_intake,
    m0005_search,
    m0006_published,
)


def test_what_was_found_before_was_reckoned_from_no_known_day() -> None:
    connection = sqlite3.connect(":memory:")
    for step in (m0001_first, m0002_edits, m0003_corrections, m0004_intake, m0005_search):
        step.up(connection)
    connection.execute(
        "INSERT INTO finding (article, text_sha256, version, analysis, made) VALUES (1, '', '2', '{}', '')"
    )
    m0006_published.up(connection)
    days = connection.execute("SELECT published FROM finding").fetchall()
    connection.close()
    assert days == [("",)]
