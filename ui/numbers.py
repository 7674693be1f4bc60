"""Numbers and dates as the user reads them: in the digits and the language of `QLocale()`."""

import re
from datetime import date, datetime, timedelta

from PySide6.QtCore import QDate, QDateTime, QLocale

_ISO_WEEK = re.compile(r"(\d{4})-W(\d{2})")
_ISO_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def number(value: int) -> str:
    """A whole number with separators of thousands."""
    return QLocale().toString(value)


def percent(share: float) -> str:
    """A share from 0 to 1 as a rounded percentage."""
    sign = "٪" if _is_arabic() else "%"
    return f"{QLocale().toString(round(share * 100))}{sign}"


def date_words(published: str) -> str:
    """A possibly partial ISO 8601 date in words, or a stretch of two: `2023-09-12`, `2023-09`, `2024-03-11/2024-04-09`.

    Anything else as it stands.
    """
    first, stretches, last = published.partition("/")
    if stretches:
        return f"{date_words(first)} – {date_words(last)}"
    match = _ISO_DATE.match(published)
    if match is None:
        return published
    year, month, day = (int(part) if part else 0 for part in match.groups())
    found = QDate(year, month or 1, day or 1)
    if not found.isValid():
        return published
    pattern = "d MMMM yyyy" if day else "MMMM yyyy" if month else "yyyy"
    return QLocale().toString(found, pattern)


def period_words(value: str) -> str:
    """A day, week, month, year or stretch of time in ISO 8601 (`2023-09-12`, `2023-W37`, `2023-09-12/2023-09-14`) in words."""
    if (week := _ISO_WEEK.fullmatch(value)) is not None:
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return f"{date_words(monday.isoformat())} – {date_words((monday + timedelta(days=6)).isoformat())}"
    day = QDate.fromString(value, "yyyy-MM-dd")
    return QLocale().toString(day, "dddd d MMMM yyyy") if day.isValid() else date_words(value)


def day_words(moment: datetime) -> str:
    """The day of a moment, in the user's time zone, in words."""
    local = moment.astimezone()
    return QLocale().toString(QDate(local.year, local.month, local.day), "d MMMM yyyy")


def moment_words(moment: datetime) -> str:
    """Day and time of a moment, in the user's time zone, in words."""
    return QLocale().toString(
        QDateTime.fromSecsSinceEpoch(int(moment.timestamp())),
        "d MMMM yyyy، HH:mm" if _is_arabic() else "d MMMM yyyy, HH:mm",
    )


def _is_arabic() -> bool:
    return QLocale().language() == QLocale.Language.Arabic
