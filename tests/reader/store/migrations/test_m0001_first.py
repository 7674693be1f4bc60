import sqlite3

from reader.store.migrations import m0001_first


def test_the_first_step_makes_every_table_of_the_design() -> None:
    connection = sqlite3.connect(":memory:")
    m0001_first.up(connection)
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    connection.close()
    assert {"article", "text_version", "annotation", "tag", "label", "entity", "source", "reading_position"} <= tables
    assert {"article_index", "annotation_index", "entity_index", "source_index"} <= tables


def test_rows_that_others_refer_to_are_never_numbered_twice() -> None:
    connection = sqlite3.connect(":memory:")
    m0001_first.up(connection)
    sql = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'"))
    connection.close()
    for table in ("article", "text_version", "annotation"):
        assert "AUTOINCREMENT" in sql[table]
