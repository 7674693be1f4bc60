import peewee
import pytest

from reader.store import schema
from reader.store.library import Library

ROWS = [
    value
    for name, value in vars(schema).items()
    if name.endswith("Row") and isinstance(value, type) and issubclass(value, peewee.Model)
]

REMADE = {
    *("search_state", "word"),
    *("referent_state", "unfilled", "referent", "appearance", "form", "alias", "mention", "statement"),
    *("fingerprint_state", "fingerprint", "fingerprint_key", "copy", "watched_file", "read_file"),
}
"""Tables whose rows can be made again at any time; they are written and read in plain SQL."""


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.__name__)
def test_a_model_has_the_columns_that_the_migrations_made(library: Library, row: type[peewee.Model]) -> None:
    columns = library._database.sql("SELECT name FROM pragma_table_info(?)", row._meta.table_name)
    assert {name for (name,) in columns} == set(row._meta.columns)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.__name__)
def test_a_model_is_bound_to_no_library(library: Library, row: type[peewee.Model]) -> None:
    assert row._meta.database is None


def test_every_table_has_its_model(library: Library) -> None:
    tables = library._database.sql(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'"
    )
    assert {name for (name,) in tables} == {row._meta.table_name for row in ROWS} | REMADE
