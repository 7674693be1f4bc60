"""Dates as people write them into a field: «12 سبتمبر 2023», «أيلول 2023», «جانفي», 2023/9/12, «أمس», 12 Sep 2023."""

import re
from datetime import date, timedelta

from reader.arabic.normalise import fold_text
from reader.entities.dates import find_times
from reader.entities.reckoning import Reckoning
from reader.entities.words import words_of
from reader.spans import Span

_PARTS = re.compile(r"(\d{4})(?:\s*[-/.]\s*(\d{1,2})(?:\s*[-/.]\s*(\d{1,2}))?)?(?:\s*م)?")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED = re.compile(
    rf"(?:(\d{{1,2}})(?:st|nd|rd|th)? )?({'|'.join(_MONTHS)})[a-z]*\.?(?: (\d{{1,2}})(?:st|nd|rd|th)?)?,?(?: (\d{{4}}))?"
)
_YEAR = re.compile(r"\d{4}")
_NEAR_DAYS = 2
_ENGLISH_DAYS = {"today": 0, "yesterday": 1}
_ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def iso_date_of(written: str, today: date) -> str:
    """The date that is meant, in ISO 8601 as far as it goes: `2023`, `2023-09` or `2023-09-12`.

    Args:
        written: What somebody wrote; empty for no date.
        today: What «أمس» is reckoned from; a day or a month without its year is the last one, for nothing is published
            in the year to come.

    Raises:
        ValueError: It is no date that can be understood.
    """
    plain = " ".join(fold_text(written).split())
    if not plain:
        return ""
    if parts := _PARTS.fullmatch(plain):
        return _checked("-".join(part.zfill(2) for part in parts.groups() if part))
    if plain in _ENGLISH_DAYS:
        return (today - timedelta(_ENGLISH_DAYS[plain])).isoformat()
    if named := _NAMED.fullmatch(plain):
        return _of_english(*named.groups(), today=today)
    # A month alone is often a person's or a thing's name in a text; in a field for dates it is none of these.
    for words in (written, f"شهر {written}"):
        found = list(find_times(words_of(words, Span(0, len(words))), Reckoning.of(today.isoformat())))
        if len(found) == 1 and _ISO.fullmatch(found[0].value):
            return found[0].value if _YEAR.search(plain) else _last(found[0].value, today)
    raise ValueError(written)


def _of_english(day: str | None, month: str, day_after: str | None, year: str | None, *, today: date) -> str:
    """A date with an English month; without a year, the last one.

    Raises:
        ValueError: It names two days, or one that the calendar has not.
    """
    if day and day_after:
        raise ValueError(f"{day} {month} {day_after}")
    number, of_month = _MONTHS.index(month) + 1, day or day_after
    iso = "-".join([year or str(today.year), f"{number:02}", *([of_month.zfill(2)] if of_month else [])])
    return _checked(iso if year else _last(iso, today))


def _last(iso: str, today: date) -> str:
    """The same day or month a year earlier, if it is to come yet and not about now."""
    is_to_come = iso > (today + timedelta(_NEAR_DAYS)).isoformat()
    return f"{int(iso[:4]) - 1}{iso[4:]}" if is_to_come and len(iso) > len("2023") else iso


def _checked(iso: str) -> str:
    """The date, if the calendar has it.

    Raises:
        ValueError: It has not.
    """
    year, month, day = [*map(int, iso.split("-")), 1, 1][:3]
    date(year, month, day)
    return iso
