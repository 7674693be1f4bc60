import sqlite3

from reader.store.migrate import STEPS, current_statements
from reader.store.version import CURRENT_SHA256, CURRENT_VERSION, sha256_of, statements


def test_the_schema_that_is_told_is_the_one_that_the_steps_make() -> None:
    assert (len(STEPS), sha256_of(current_statements())) == (CURRENT_VERSION, CURRENT_SHA256)


def test_any_other_statement_makes_another_schema() -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE a (b TEXT)")
    before = statements(connection)
    connection.execute("CREATE INDEX c ON a (b)")
    after = statements(connection)
    connection.close()
    assert before == {"a": "CREATE TABLE a (b TEXT)"}
    assert sha256_of(before) != sha256_of(after)
    assert sha256_of(before) == sha256_of({"a": "CREATE TABLE a (b TEXT)"})
