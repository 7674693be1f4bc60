import sqlite3

from reader.store.migrate import STEPS
from reader.store.migrations import m0007_revisions


def test_texts_that_came_in_before_have_no_known_origin_and_were_never_corrected() -> None:
    connection = sqlite3.connect(":memory:")
    own = next(number for number, step in enumerate(STEPS) if step.up is m0007_revisions.up)
    for step in STEPS[:own]:
        step.up(connection)
    connection.execute(
        "INSERT INTO text_version (article, text_sha256, text, blocks, added) VALUES (1, 'a', 'نص', '[]', '2026')"
    )
    m0007_revisions.up(connection)
    found = connection.execute("SELECT text, origin, base, revised FROM text_version").fetchall()
    connection.close()
    assert found == [("نص", "", "", None)]
