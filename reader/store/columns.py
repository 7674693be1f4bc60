"""Columns that give back exactly what was put in."""

from datetime import UTC, datetime

import peewee

ARTICLE_DATE = "coalesce(nullif(a.published, ''), substr(a.added, 1, 10))"
"""SQL for the day of an article called `a`: when it was published, or when it was taken in."""

COPIES = """
    FROM copy AS c JOIN article AS o ON o.number = c.other AND o.trashed IS NULL
    WHERE NOT EXISTS (SELECT 1 FROM distinction AS d WHERE d.article = c.article AND d.other = c.other)
"""
"""SQL for pairs of articles that are copies of one story, as the user sees it: `c` with the other article `o`."""

COPIED = f"a.number IN (SELECT c.article {COPIES})"
"""SQL for that an article called `a` has copies."""

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


Held = str | bytes | int | float | None
"""What a damaged row may hold in the place of a text."""


def restored(value: Held) -> str:
    """The string behind a stored value.

    Of a damaged row, bytes that are no UTF-8 become lone surrogates, a number its digits, nothing an empty string.
    """
    if isinstance(value, str):
        return value
    if not isinstance(value, bytes):
        return "" if value is None else str(value)
    try:
        return value.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return value.decode("utf-8", "surrogateescape")


def moment_of(value: Held) -> datetime:
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

    def python_value(self, value: Held) -> str | None:
        """The string again; in a column that may be empty, None for nothing."""
        return None if value is None and self.null else restored(value)


class MomentField(peewee.TextField):
    """A `datetime` as ISO 8601 text, time zone included; a damaged one reads as the start of 1970 in UTC."""

    def db_value(self, value: datetime | None) -> str | None:
        """The value for SQLite."""
        return None if value is None else value.isoformat()

    def python_value(self, value: Held) -> datetime | None:
        """The moment again; in a column that may be empty, None for nothing."""
        return None if value is None and self.null else moment_of(value)
