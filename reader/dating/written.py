"""Dates as people write them into a field: «12 سبتمبر 2023», «أيلول 2023», «رمضان 1445», «الأسبوع الماضي», 12 Sep 2023."""

import re
from datetime import date, datetime, timedelta
from types import MappingProxyType

from reader.arabic.normalise import fold_text
from reader.entities.calendar import TimeWord, calendar
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
_IN_ARABIC = MappingProxyType(
    {
        "last week": "الأسبوع الماضي",
        "this week": "هذا الأسبوع",
        "last month": "الشهر الماضي",
        "this month": "هذا الشهر",
        "last year": "العام الماضي",
        "this year": "هذا العام",
        "muharram": "محرم",
        "safar": "صفر",
        "rabi al-awwal": "ربيع الأول",
        "rabi al-thani": "ربيع الثاني",
        "jumada al-ula": "جمادى الأولى",
        "jumada al-akhira": "جمادى الآخرة",
        "rajab": "رجب",
        "shaban": "شعبان",
        "ramadan": "رمضان",
        "shawwal": "شوال",
        "dhu al-qadah": "ذو القعدة",
        "dhu al-hijjah": "ذو الحجة",
    }
)
_ENGLISH = re.compile(rf"(?:(\d{{1,2}}) )?({'|'.join(_IN_ARABIC)})(?: (\d{{4}}))?(?: ah)?")
_APOSTROPHES = str.maketrans("", "", "'’‘ʿʾ`")
_NEAR_DAYS = 2
_ENGLISH_DAYS = {"today": 0, "yesterday": 1}
_ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_STRETCH = re.compile(rf"({_ISO.pattern})\s*/\s*({_ISO.pattern})")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_HALF_A_YEAR = timedelta(182)


def iso_date_of(written: str, today: date) -> str:
    """The date that is meant, in ISO 8601 as far as it goes: `2023`, `2023-09` or `2023-09-12`.

    Of what is no day, month or year of the Gregorian calendar, the first and the last day: `2024-03-11/2024-04-09`.

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
    if stretch := _STRETCH.fullmatch(plain):
        first, last = map(_checked, stretch.groups())
        return f"{first}/{last}" if first <= last else f"{last}/{first}"
    if plain in _ENGLISH_DAYS:
        return (today - timedelta(_ENGLISH_DAYS[plain])).isoformat()
    if named := _NAMED.fullmatch(plain):
        return _of_english(*named.groups(), today=today)
    if english := _ENGLISH.fullmatch(plain.translate(_APOSTROPHES)):
        day, words, year = english.groups()
        written = " ".join(part for part in (day, _IN_ARABIC[words], year) if part)
    # A month alone is often a person's or a thing's name in a text; in a field for dates it is none of these.
    for words in (written, f"شهر {written}", f"عام {written}"):
        if value := _value_of(words, today):
            is_to_come = not _YEAR.search(plain) and not _says_next(plain) and _is_to_come(value, today)
            # As it is reckoned from half a year ago, the nearest is the last one, by whatever calendar.
            return (_value_of(words, today - _HALF_A_YEAR) if is_to_come else "") or value
    raise ValueError(written)


def date_in_words(written: str) -> str:
    """As `iso_date_of`, reckoned from today; empty if it is no date."""
    try:
        return iso_date_of(written, datetime.now().astimezone().date())
    except ValueError:
        return ""


def _value_of(words: str, today: date) -> str:
    """The one date in some words, as `iso_date_of` has it; empty if there is none, or more than one."""
    found = [each.value for each in find_times(words_of(words, Span(0, len(words))), Reckoning.of(today.isoformat()))]
    value = _without_weeks(found[0]) if len(found) == 1 else ""
    first, stretches, last = value.partition("/")
    return value if _ISO.fullmatch(first) and (not stretches or _ISO.fullmatch(last)) else ""


def _without_weeks(value: str) -> str:
    """A week as the days from its first to its last; anything else as it is."""
    week = _WEEK.fullmatch(value)
    if week is None:
        return value
    first = date.fromisocalendar(int(week[1]), int(week[2]), 1)
    return f"{first.isoformat()}/{(first + timedelta(6)).isoformat()}"


def _says_next(plain: str) -> bool:
    """Whether the words themselves say that the date is to come."""
    return any(TimeWord.NEXT in calendar().get(word, {}) for word in plain.split())


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
    return f"{int(iso[:4]) - 1}{iso[4:]}" if _is_to_come(iso, today) else iso


def _is_to_come(iso: str, today: date) -> bool:
    """Whether a date has not begun yet; a year always has, and what is near may be meant."""
    return iso > (today + timedelta(_NEAR_DAYS)).isoformat() and len(iso) > len("2023")


def _checked(iso: str) -> str:
    """The date, if the calendar has it.

    Raises:
        ValueError: It has not.
    """
    year, month, day = [*map(int, iso.split("-")), 1, 1][:3]
    date(year, month, day)
    return iso
