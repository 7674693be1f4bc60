"""The words for times, and the arithmetic of calendars: ISO 8601 of days, months, years and stretches of them.

Hijri dates follow the calendar of Umm al-Qura for the years 1343 to 1500; outside them the arithmetic calendar, which may be
a day or two off, and so gives no days.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import StrEnum
from functools import cache

from reader.entities.gazetteer import key_of
from reader.entities.lexicon import read_or_lose

CALENDAR = "calendar.tsv"
"""The table of words for times."""

MONTHS = 12
DAYS_OF_WEEK = 7
_FIRST_HIJRI, _LAST_HIJRI = 1343, 1500
_HIJRI_EPOCH = 227_015
"""Ordinal of the first of Muharram of the year 1, by the arithmetic calendar."""


class TimeWord(StrEnum):
    """What a word of `calendar.tsv` says."""

    MONTH = "month"
    HIJRI_MONTH = "hijri_month"
    WEEKDAY = "weekday"
    PART_OF_DAY = "part_of_day"
    DAY = "day"
    DAY_WORD = "day_word"
    YEAR_WORD = "year_word"
    UNIT_DAY = "unit_day"
    UNIT_MONTH = "unit_month"
    PERIOD_WEEK = "period_week"
    PERIOD_MONTH = "period_month"
    PERIOD_YEAR = "period_year"
    PAST = "past"
    NEXT = "next"
    THIS = "this"
    BEFORE = "before"
    AFTER = "after"
    NUMBER = "number"
    ORDINAL = "ordinal"
    QUARTER = "quarter"
    HALF = "half"
    DECADE = "decade"


@dataclass(frozen=True, slots=True)
class TimeRow:
    """A line of `calendar.tsv`."""

    form: str
    kind: TimeWord
    number: int


@cache
def has_calendar() -> bool:
    """Whether the table of words for times is there and whole; without it no times are found."""
    return bool(calendar())


@cache
def calendar() -> Mapping[str, Mapping[TimeWord, int]]:
    """What each folded word or run of words says about time, with its number; nothing if the table is lost."""
    words: dict[str, dict[TimeWord, int]] = {}
    for row in read_or_lose(CALENDAR, TimeRow, []):
        words.setdefault(key_of(row.form), {})[row.kind] = row.number
    return words


@cache
def first_words() -> frozenset[str]:
    """The words that times may begin with."""
    return frozenset(key.partition(" ")[0] for key in calendar())


def iso(year: int | None, month: int, day: int | None) -> str:
    """ISO 8601 of a day, or of a month where no day is given; empty if there is none such or the year is not known."""
    if year is None or not MINYEAR <= year <= MAXYEAR:
        return ""
    try:
        found = date(year, month, day or 1)
    except ValueError:
        return ""
    return found.isoformat() if day else f"{found.year:04}-{found.month:02}"


def hijri_iso(year: int, month: int, day: int | None) -> str:
    """ISO 8601 of a Hijri day, or of the days of a month or a year (`month` 0) as a stretch; empty if there is none such."""
    if day is not None:
        first = _hijri_day(year, month, day) if _FIRST_HIJRI <= year <= _LAST_HIJRI else None
        return first.isoformat() if first else ""
    first = _hijri_day(year, month or 1, 1)
    after = _hijri_day(year + (month in {0, MONTHS}), 1 if month in {0, MONTHS} else month + 1, 1)
    if first is None or after is None:
        return ""
    if not _FIRST_HIJRI <= year < _LAST_HIJRI:
        return f"{first.isoformat()[:7]}/{(after - timedelta(days=1)).isoformat()[:7]}"
    return f"{first.isoformat()}/{(after - timedelta(days=1)).isoformat()}"


def hijri_year(day: date) -> int:
    """The Hijri year of a day, by the arithmetic calendar."""
    return (30 * (day.toordinal() - _HIJRI_EPOCH) + 10646) // 10631


def _hijri_day(year: int, month: int, day: int) -> date | None:
    from hijridate import Hijri

    if year < 1 or not 1 <= month <= MONTHS:
        return None
    try:
        if _FIRST_HIJRI <= year <= _LAST_HIJRI:
            found = Hijri(year, month, day).to_gregorian()
            return date(found.year, found.month, found.day)
        days = day + (59 * (month - 1) + 1) // 2 + (year - 1) * 354 + (3 + 11 * year) // 30
        return date.fromordinal(days + _HIJRI_EPOCH - 1)
    except (ValueError, OverflowError):
        return None
