"""Statements that are run for many rows: worded once, run by SQLite row by row.

To word a statement for every row takes peewee ten times as long as SQLite needs to run it.
"""

from collections.abc import Iterable, Iterator, Sequence, Sized
from dataclasses import dataclass
from itertools import islice
from typing import Any, TypeVar

import peewee

_Item = TypeVar("_Item")

# SQLite takes at least 999 values in one statement.
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Statement:
    """SQL with places for the values of some columns.

    Attributes:
        sql: Its words.
        fields: The columns, in the order of the places.
    """

    sql: str
    fields: tuple[peewee.Field, ...]

    def values(self, row: Sequence[Any]) -> list[Any]:
        """The values of one row as SQLite takes them; `Any` because columns differ."""
        return [field.db_value(value) for field, value in zip(self.fields, row, strict=True)]


def insertion(*fields: peewee.Field) -> Statement:
    """Insert a row into the table of some columns."""
    names = ", ".join(map(_name, fields))
    return Statement(f"INSERT INTO {_table(fields[0])} ({names}) VALUES ({places_for(fields)})", fields)  # noqa: S608 - our names


def update(*fields: peewee.Field, key: peewee.Field) -> Statement:
    """Set some columns of the row with a key; the key's value comes last."""
    values = ", ".join(f"{_name(field)} = ?" for field in fields)
    return Statement(f"UPDATE {_table(key)} SET {values} WHERE {_name(key)} = ?", (*fields, key))  # noqa: S608 - as above


def deletion(key: peewee.Field) -> Statement:
    """Delete the rows with a key."""
    return Statement(f"DELETE FROM {_table(key)} WHERE {_name(key)} = ?", (key,))  # noqa: S608 - as above


def places_for(values: Sized) -> str:
    """Places for values in a statement, parted by commas."""
    return ", ".join("?" * len(values))


def in_batches(items: Iterable[_Item], size: int = _AT_ONCE) -> Iterator[list[_Item]]:
    """Items in lists that are short enough for a condition of one statement."""
    left = iter(items)
    while batch := list(islice(left, size)):
        yield batch


def _name(field: peewee.Field) -> str:
    return f'"{field.column_name}"'


def _table(field: peewee.Field) -> str:
    return f'"{field.model._meta.table_name}"'  # noqa: SLF001 - so peewee documents it
