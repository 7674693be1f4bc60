import sqlite3

from reader.store.migrations import m0001_first, m0002_edits, m0003_corrections, m0004_intake


def test_what_was_begun_is_being_read_from_now_on() -> None:
    connection = sqlite3.connect(":memory:")
    m0001_first.up(connection)
    m0002_edits.up(connection)
    for number, status in enumerate(("unread", "unread", "done"), 1):
        connection.execute(
            "INSERT INTO article (id, text_sha256, title, author, outlet, url, published, language, origin, word_count,"
            " status, added) VALUES (?, '', '', '', '', '', '', '', '', 0, ?, '')",
            (str(number), status),
        )
    connection.execute("INSERT INTO reading_position VALUES (1, 5, 0.4, ''), (2, 0, 0.0, ''), (3, 9, 1.0, '')")
    m0003_corrections.up(connection)
    m0004_intake.up(connection)
    statuses = [status for (status,) in connection.execute("SELECT status FROM article ORDER BY number")]
    connection.close()
    assert statuses == ["reading", "unread", "done"]
