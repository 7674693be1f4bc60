"""Columns that give back exactly what was put in."""

from datetime import UTC, datetime

import peewee

_UNKNOWN = datetime(1970, 1, 1, tzinfo=UTC)


def stored(text: str) -> str | bytes:
    """The value that SQLite can hold for any Python string.

    A string with a NUL (SQL functions stop there) or a lone surrogate (not UTF-8) is held as a blob of its UTF-8
    with surrogates kept; every other one as text.
    """
    if "\x00" not in text:
        try:
            text.encode("utf-8")
        except UnicodeEncodeError:
            pass
        else:
            return text
    return text.encode("utf-8", "surrogatepass")


def restored(value: str | bytes) -> str:
    """The string behind a stored value; bytes that are no UTF-8 (a damaged row) become lone surrogates."""
    if isinstance(value, str):
        return value
    try:
        return value.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return value.decode("utf-8", "surrogateescape")


def moment_of(value: str | bytes) -> datetime:
    """The moment behind a stored value; a damaged one reads as the start of 1970 in UTC."""
    try:
        moment = datetime.fromisoformat(restored(value))
    except ValueError:
        return _UNKNOWN
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)


class AnyTextField(peewee.TextField):
    """Text of any code points, NUL and lone surrogates among them."""

    def db_value(self, value: str | None) -> str | bytes | None:
        """The value for SQLite."""
        return None if value is None else stored(value)

    def python_value(self, value: str | bytes | None) -> str | None:
        """The string again."""
        return None if value is None else restored(value)


class MomentField(peewee.TextField):
    """A `datetime` as ISO 8601 text, time zone included; a damaged one reads as the start of 1970 in UTC."""

    def db_value(self, value: datetime | None) -> str | None:
        """The value for SQLite."""
        return None if value is None else value.isoformat()

    def python_value(self, value: str | bytes | None) -> datetime | None:
        """The moment again."""
        return None if value is None else moment_of(value)
