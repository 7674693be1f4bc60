"""Times by rule: «الثلاثاء 12 سبتمبر/أيلول 2023», «عام 2019», «مساء أمس», «الأسبوع الماضي», «قبل ثلاثة أيام».

Months are known by all their names (Levantine, Maghrebi, Gulf, Hijri). A time that speaks of «أمس» or «الثلاثاء» has a value only if
the day is known on which the article appeared. Hijri dates are found and have no value.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import StrEnum
from functools import cache

from reader.arabic.tokens import TokenKind
from reader.entities.candidates import Candidate
from reader.entities.gazetteer import key_of
from reader.entities.lexicon import read_table
from reader.entities.model import EntityKind
from reader.entities.words import Word


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


@dataclass(frozen=True, slots=True)
class TimeRow:
    """A line of `calendar.tsv`."""

    form: str
    kind: TimeWord
    number: int


@dataclass(frozen=True, slots=True)
class _Time:
    """A time that was read: index after its last word, its value, and whether it can stand by itself."""

    last: int
    value: str


_LONGEST_FORM = 3
_DAYS_OF_MONTH = 31
_DAYS_OF_WEEK = 7
_MONTHS = 12
_DIGITS_OF_YEAR = 4
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_SLASHES = frozenset("/-–(")
_ERAS = frozenset({"م", "ميلادي", "ميلاديه", "ه", "هجري", "هجريه"})
_DIRECTIONS = (TimeWord.PAST, TimeWord.NEXT, TimeWord.THIS)
_BEFORE_MONTH = frozenset(
    ["في", "شهر", "منذ", "خلال", "نهايه", "مطلع", "بدايه", "اوائل", "اواخر", "منتصف", "حتي", "من", "الي"]
)


def find_times(words: Sequence[Word], published: date | None) -> Iterator[Candidate]:
    """Find the times that one line speaks of.

    Args:
        words: The line.
        published: The day on which the article appeared, if it is known.

    Yields:
        Candidates in order, without overlap.
    """
    index = 0
    reader = _Reader(words, published)
    while index < len(words):
        if not _may_begin(words[index]):
            index += 1
            continue
        found = max((time for read in reader.rules() if (time := read(index))), key=lambda one: one.last, default=None)
        if found:
            yield Candidate(
                index, found.last, reader.left_out(index), EntityKind.DATE, "date.rule", "", 0.905, value=found.value
            )
            index = found.last
        else:
            index += 1


@cache
def _calendar() -> Mapping[str, Mapping[TimeWord, int]]:
    words: dict[str, dict[TimeWord, int]] = {}
    for row in read_table("calendar.tsv", TimeRow):
        words.setdefault(key_of(row.form), {})[row.kind] = row.number
    return words


@cache
def _first_words() -> frozenset[str]:
    return frozenset(key.partition(" ")[0] for key in _calendar())


def _may_begin(word: Word) -> bool:
    """Whether a time may begin with the word."""
    return word.kind is TokenKind.NUMBER or any(stem in _first_words() for _, stem in word.stems)


class _Reader:
    """Reads a time at a place of a line; every rule gives the time it reads there, or None."""

    def __init__(self, words: Sequence[Word], published: date | None) -> None:
        self._words = words
        self._published = published

    def rules(self) -> tuple[Callable[[int], _Time | None], ...]:
        """All rules."""
        return (self._numeric, self._of_calendar, self._of_day, self._year, self._period, self._distance)

    def left_out(self, index: int) -> int:
        """Characters of proclitics before the time's first word."""
        return next((left_out for left_out, stem in self._words[index].stems if stem in _calendar()), 0)

    def _take(self, index: int, *kinds: TimeWord) -> tuple[int, int] | None:
        """Index after a word of one of the kinds at `index`, and its number; the first word may bear proclitics."""
        if index >= len(self._words):
            return None
        for _, stem in self._words[index].stems:
            for size in range(min(_LONGEST_FORM, len(self._words) - index), 0, -1):
                key = " ".join([stem, *(word.form for word in self._words[index + 1 : index + size])])
                known = _calendar().get(key, {})
                for kind in kinds:
                    if kind in known:
                        return index + size, known[kind]
        return None

    def _number(self, index: int, *, digits: int = 2) -> int | None:
        """The number in digits at `index`, if it has no more digits than that."""
        if index >= len(self._words) or self._words[index].kind is not TokenKind.NUMBER:
            return None
        form = self._words[index].form
        return int(form) if form.isdecimal() and len(form) <= digits else None

    def _is_year(self, index: int) -> bool:
        number = self._number(index, digits=_DIGITS_OF_YEAR)
        return number is not None and _FIRST_YEAR <= number <= _LAST_YEAR

    def _numeric(self, index: int) -> _Time | None:
        """«2023-09-12», «12/9/2023»."""
        parts = self._words[index].form.replace("/", "-").split("-")
        if (
            self._words[index].kind is not TokenKind.NUMBER
            or len(parts) != len("ymd")
            or not all(map(str.isdecimal, parts))
        ):
            return None
        numbers = [int(part) for part in parts]
        if len(parts[0]) != _DIGITS_OF_YEAR:
            numbers.reverse()
        year, month, day = numbers
        value = _iso(year, month, day)
        return _Time(index + 1, value) if value else None

    def _of_calendar(self, index: int) -> _Time | None:
        """«الثلاثاء 12 سبتمبر/أيلول 2023» and its parts, down to «سبتمبر 2023» and «في سبتمبر»."""
        place = self._day_name(index)
        place = place + 1 if self._form(place) in {"،", ",", "الموافق"} else place
        day = self._number(place)
        place += day is not None
        if day is not None and not 0 < day <= _DAYS_OF_MONTH:
            return None
        if self._form(place) == "من" and day is not None:
            place += 1
        month = self._take(place, TimeWord.MONTH)
        if month is None:
            return self._of_hijri(place) if day is not None else None
        start, (place, number) = place, month
        place = self._second_name(place, number)
        year, place = self._following_year(place)
        direction = self._take(place, *_DIRECTIONS) if year is None else None
        if direction:
            place, sign = direction
            return _Time(place, self._near_month(number, sign, day))
        if day is None and year is None and not self._may_stand_bare(start):
            return None
        return _Time(place, _iso(year or self._likely_year(number, day), number, day))

    def _day_name(self, index: int) -> int:
        """Index after a weekday before a date; `index` itself if there is none."""
        place = index
        taken = self._take(place, TimeWord.DAY_WORD, TimeWord.DAY, TimeWord.PART_OF_DAY)
        place = taken[0] if taken else place
        weekday = self._take(place, TimeWord.WEEKDAY)
        return weekday[0] if weekday else index

    def _second_name(self, place: int, month: int) -> int:
        """Index after the other name of the month: «سبتمبر/أيلول», «أيلول (سبتمبر)»."""
        if self._form(place) in _SLASHES:
            other = self._take(place + 1, TimeWord.MONTH)
            if other and other[1] == month:
                return other[0] + (1 if self._form(other[0]) == ")" else 0)
        return place

    def _following_year(self, place: int) -> tuple[int | None, int]:
        """The year after a month, with «من عام» or «عام» before it, and the index after it."""
        start = place
        place += self._form(place) in {"من", "،", ","}
        word = self._take(place, TimeWord.YEAR_WORD)
        place = word[0] if word else place
        if not self._is_year(place):
            return None, start
        year = self._number(place, digits=_DIGITS_OF_YEAR)
        return year, place + 1 + (self._form(place + 1) in _ERAS)

    def _of_hijri(self, place: int) -> _Time | None:
        month = self._take(place, TimeWord.HIJRI_MONTH)
        if month is None:
            return None
        _, last = self._following_year(month[0])
        return _Time(last, "")

    def _may_stand_bare(self, place: int) -> bool:
        """Whether a month without day and year is one: «في يوليو»; «ماي», «آب» mean too many other things."""
        form = self._form(place)
        return len(form) > len("جوان") - 1 and place > 0 and self._form(place - 1) in _BEFORE_MONTH

    def _of_day(self, index: int) -> _Time | None:
        """«مساء أمس», «يوم الثلاثاء الماضي», «أمس الثلاثاء»."""
        part = self._take(index, TimeWord.PART_OF_DAY)
        place = part[0] if part else index
        day = self._take(place, TimeWord.DAY)
        if day:
            weekday = self._take(day[0], TimeWord.WEEKDAY)
            return _Time(weekday[0] if weekday else day[0], self._day_after(day[1]))
        word = self._take(place, TimeWord.DAY_WORD)
        weekday = self._take(word[0] if word else place, TimeWord.WEEKDAY)
        if weekday is None:
            return None
        place, number = weekday
        direction = self._take(place, *_DIRECTIONS)
        return _Time(direction[0] if direction else place, self._weekday(number, direction[1] if direction else 0))

    def _year(self, index: int) -> _Time | None:
        """«عام 2019», «عامي 2018 و2019», «في 2011»."""
        word = self._take(index, TimeWord.YEAR_WORD)
        place = word[0] if word else index
        if not self._is_year(place) or (word is None and self._form(index - 1) not in {"في", "منذ", "حتي"}):
            return None
        value = self._form(place)
        if self._form(place + 1) == "و" and self._is_year(place + 2):
            return _Time(place + 3, f"{value}/{self._form(place + 2)}")
        return _Time(place + 1 + (self._form(place + 1) in _ERAS), value)

    def _period(self, index: int) -> _Time | None:
        """«الأسبوع الماضي», «الشهر الجاري», «العام المقبل»."""
        for kind in (TimeWord.PERIOD_WEEK, TimeWord.PERIOD_MONTH, TimeWord.PERIOD_YEAR):
            period = self._take(index, kind)
            direction = self._take(period[0], *_DIRECTIONS) if period else None
            if direction:
                return _Time(direction[0], self._near_period(kind, direction[1]))
        return None

    def _distance(self, index: int) -> _Time | None:
        """«قبل ثلاثة أيام», «منذ 3 سنوات», «بعد أسبوعين»."""
        direction = self._take(index, TimeWord.BEFORE, TimeWord.AFTER)
        if direction is None:
            return None
        place, sign = direction
        digits = self._number(place, digits=3)
        word = self._take(place, TimeWord.NUMBER) if digits is None else None
        place = place + 1 if digits is not None else word[0] if word else place
        count = digits if digits is not None else word[1] if word else None
        for kind in (TimeWord.UNIT_DAY, TimeWord.UNIT_MONTH):
            unit = self._take(place, kind)
            # «قبل يوم» may go on («يوم الثلاثاء»); without a number only «يومين», «أسبوعين», … say how many.
            if unit and (count is not None or self._form(place).endswith("ين")):
                amount = sign * (1 if count is None else count) * unit[1]
                return _Time(
                    unit[0], self._day_after(amount) if kind is TimeWord.UNIT_DAY else self._month_after(amount)
                )
        return None

    def _form(self, index: int) -> str:
        return self._words[index].form if 0 <= index < len(self._words) else ""

    def _day_after(self, days: int) -> str:
        if self._published is None:
            return ""
        try:
            return (self._published + timedelta(days=days)).isoformat()
        except OverflowError:
            return ""

    def _weekday(self, number: int, sign: int) -> str:
        """The day that a weekday means: the last one up to the article's day, or the next one if it says so."""
        if self._published is None:
            return ""
        back = (self._published.weekday() - number) % _DAYS_OF_WEEK
        if sign > 0:
            return self._day_after((_DAYS_OF_WEEK - back) or _DAYS_OF_WEEK)
        return self._day_after(-(back or _DAYS_OF_WEEK) if sign < 0 else -back)

    def _near_period(self, kind: TimeWord, sign: int) -> str:
        if self._published is None:
            return ""
        if kind is TimeWord.PERIOD_WEEK:
            try:
                year, week, _ = (self._published + timedelta(weeks=sign)).isocalendar()
            except OverflowError:
                return ""
            return f"{year:04}-W{week:02}"
        if kind is TimeWord.PERIOD_MONTH:
            return self._month_after(sign)
        return f"{self._published.year + sign:04}"

    def _month_after(self, months: int) -> str:
        if self._published is None:
            return ""
        count = self._published.year * _MONTHS + self._published.month - 1 + months
        return _iso(count // _MONTHS, count % _MONTHS + 1, None)

    def _near_month(self, month: int, sign: int, day: int | None) -> str:
        """«سبتمبر الماضي»: the last September before the article's day."""
        if self._published is None:
            return ""
        year = self._published.year
        if sign < 0 and month >= self._published.month:
            year -= 1
        if sign > 0 and month <= self._published.month:
            year += 1
        return _iso(year, month, day)

    def _likely_year(self, month: int, day: int | None) -> int | None:
        """The year that a date without one means: the one that brings it nearest to the article's day."""
        if self._published is None:
            return None
        year = self._published.year
        years = [near for near in (year - 1, year, year + 1) if _iso(near, month, day or 1)]
        published = self._published
        return min(years, key=lambda near: abs(date(near, month, day or 1) - published), default=None)


def _iso(year: int | None, month: int, day: int | None) -> str:
    """ISO 8601 of a day or a month; empty if there is no such day or the year is not known."""
    if year is None or not MINYEAR <= year <= MAXYEAR:
        return ""
    try:
        found = date(year, month, day or 1)
    except ValueError:
        return ""
    return found.isoformat() if day else f"{found.year:04}-{found.month:02}"
