"""Times by rule: «الثلاثاء 12 سبتمبر/أيلول 2023», «15 رمضان 1445 هـ», «مساء أمس», «من 3 إلى 5 مايو», «قبل ثلاثة أيام».

Months are known by all their names (Levantine, Maghrebi, Gulf, Hijri). A time that speaks of «أمس» or «الثلاثاء» has a value only
if the day is known on which the article appeared. What is told in part stays partial, a stretch of time is one (`A/B`).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reader.arabic.tokens import TokenKind
from reader.entities.calendar import TimeWord, calendar, first_words, hijri_iso, iso
from reader.entities.candidates import Candidate
from reader.entities.model import EntityKind
from reader.entities.reckoning import Reckoning
from reader.entities.words import Word

EXPLICIT = "date.explicit"
"""The rule of a time that its words alone tell."""

HIJRI = "date.hijri"
"""The rule of a time by the Hijri calendar."""

RELATIVE = "date.relative"
"""The rule of a time that is told from the article's own; the evidence's detail is that one."""

_CONFIDENCE = 0.905
_LONGEST_FORM = 3
_DAYS_OF_MONTH = 31
_MONTHS_OF_QUARTER, _MONTHS_OF_HALF = 3, 6
_DIGITS_OF_YEAR = 4
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_LAST_HIJRI_YEAR = 1500
_CENTURY = 100
_DECADE = 10
_SLASHES = frozenset("/-–(")
_DASHES = frozenset("-–—")
_HIJRI_ERAS = frozenset({"ه", "هجري", "هجريه", "للهجره"})
_ERAS = frozenset({"م", "ميلادي", "ميلاديه", "الميلادي"}) | _HIJRI_ERAS
_DIRECTIONS = (TimeWord.PAST, TimeWord.NEXT, TimeWord.THIS)
_BEFORE_MONTH = frozenset(
    ["في", "شهر", "منذ", "خلال", "نهايه", "مطلع", "بدايه", "اوائل", "اواخر", "منتصف", "حتي", "من", "الي"]
)
_THIS = frozenset({"هذا", "هذه"})
_UP_TO = frozenset({"الي", "حتي"})


@dataclass(frozen=True, slots=True)
class _Time:
    """A time that was read: index after its last word, its value, and the rule that gave it."""

    last: int
    value: str
    rule: str = EXPLICIT


def find_times(words: Sequence[Word], published: Reckoning) -> Iterator[Candidate]:
    """Find the times that one line speaks of.

    Args:
        words: The line.
        published: What is known about when the article appeared.

    Yields:
        Candidates in order, without overlap.
    """
    index = 0
    reader = _Reader(words, published)
    while index < len(words):
        found = reader.at(index) if _may_begin(words[index]) else None
        if found is None:
            index += 1
            continue
        rule = found.rule
        detail = published.about.isoformat() if rule == RELATIVE and published.about and found.value else ""
        left_out = reader.left_out(index)
        kind = EntityKind.DATE
        yield Candidate(index, found.last, left_out, kind, rule, detail, _CONFIDENCE, value=found.value)
        index = found.last


def _may_begin(word: Word) -> bool:
    """Whether a time may begin with the word."""
    if word.kind is TokenKind.NUMBER or word.form in _THIS:
        return True
    return any(stem in first_words() for _, stem in word.stems)


class _Reader:
    """Reads a time at a place of a line; every rule gives the time it reads there, or None."""

    def __init__(self, words: Sequence[Word], published: Reckoning) -> None:
        self._words = words
        self._published = published

    def at(self, index: int) -> _Time | None:
        """The longest time that begins at a place, with the other end of a stretch of time."""
        times = [time for read in self._rules() if (time := read(index))]
        found = max(times, key=lambda one: one.last, default=None)
        return found and self._up_to(found)

    def _rules(self) -> tuple[Callable[[int], _Time | None], ...]:
        return (
            self._numeric,
            self._days_of_month,
            self._of_calendar,
            self._of_this_month,
            self._of_day,
            self._years,
            self._part_of_year,
            self._decade,
            self._period,
            self._stretch,
            self._distance,
        )

    def left_out(self, index: int) -> int:
        """Characters of proclitics before the time's first word."""
        return next((left_out for left_out, stem in self._words[index].stems if stem in calendar()), 0)

    # Words and numbers.

    def _take(self, index: int, *kinds: TimeWord) -> tuple[int, int] | None:
        """Index after the longest words of one of the kinds at `index`, and their number; the first may bear proclitics."""
        if not 0 <= index < len(self._words):
            return None
        for _, stem in self._words[index].stems:
            for size in range(min(_LONGEST_FORM, len(self._words) - index), 0, -1):
                key = " ".join([stem, *(word.form for word in self._words[index + 1 : index + size])])
                known = calendar().get(key, {})
                for kind in kinds:
                    if kind in known:
                        return index + size, known[kind]
        return None

    def _after(self, index: int, *kinds: TimeWord) -> int:
        """Index after a word of one of the kinds, or `index` itself."""
        taken = self._take(index, *kinds)
        return taken[0] if taken else index

    def _number(self, index: int, *, digits: int = 2) -> int | None:
        """The number in digits at `index`, if it has no more digits than that."""
        if not 0 <= index < len(self._words) or self._words[index].kind is not TokenKind.NUMBER:
            return None
        form = self._words[index].form
        return int(form) if form.isdecimal() and len(form) <= digits else None

    def _day(self, index: int) -> tuple[int, int] | None:
        """Index after a day of a month in digits or as an ordinal («الحادي عشر من»), and the day."""
        number = self._number(index)
        if number is not None:
            return (index + 1, number) if 0 < number <= _DAYS_OF_MONTH else None
        ordinal = self._take(index, TimeWord.ORDINAL)
        return ordinal if ordinal and self._form(ordinal[0]) in {"من", "لشهر"} else None

    def _year_at(self, index: int) -> int | None:
        number = self._number(index, digits=_DIGITS_OF_YEAR)
        return number if number is not None and _FIRST_YEAR <= number <= _LAST_YEAR else None

    def _form(self, index: int) -> str:
        return self._words[index].form if 0 <= index < len(self._words) else ""

    # Stretches.

    def _up_to(self, time: _Time) -> _Time:
        """The time with the end of its stretch: «مايو 2019 – يونيو 2020», «من 2010 إلى 2015»."""
        place = time.last
        if not (self._form(place) in _DASHES or (self._form(place) in _UP_TO and self._began_with_from(time))):
            return time
        ends = [end for read in (self._numeric, self._of_calendar, self._year_alone) if (end := read(place + 1))]
        end = max(ends, key=lambda one: one.last, default=None)
        if end is None or not end.value or not time.value or end.value <= time.value or "/" in time.value + end.value:
            return time
        return _Time(end.last, f"{time.value}/{end.value}", time.rule)

    def _began_with_from(self, time: _Time) -> bool:
        reach = self._words[max(0, time.last - 8) : time.last]
        return any(word.form in {"من", "منذ", "بين"} for word in reach)

    def _year_alone(self, index: int) -> _Time | None:
        year = self._year_at(self._after(index, TimeWord.YEAR_WORD))
        return _Time(self._after(index, TimeWord.YEAR_WORD) + 1, f"{year:04}") if year is not None else None

    # Days.

    def _numeric(self, index: int) -> _Time | None:
        """«2023-09-12», «12/9/2023», «2023/9/12»."""
        if index >= len(self._words) or self._words[index].kind is not TokenKind.NUMBER:
            return None
        last = index + 1
        parts = self._words[index].form.replace("/", "-").replace(".", "-").split("-")
        if len(parts) == 1 and self._form(index + 1) == self._form(index + 3) == "/":
            last = index + len("y/m/d")
            parts = [self._form(place) for place in (index, index + 2, index + 4)]
        if len(parts) != len("ymd") or not all(map(str.isdecimal, parts)):
            return None
        numbers = [int(part) for part in parts]
        if len(parts[0]) != _DIGITS_OF_YEAR:
            numbers.reverse()
        year, month, day = numbers
        value = iso(year, month, day) if _FIRST_YEAR <= year <= _LAST_YEAR else ""
        return _Time(last, value) if value else None

    def _days_of_month(self, index: int) -> _Time | None:
        """«3-5 مايو 2023», «3 و5 مايو», «3 إلى 5 مايو»: from one day of a month to another."""
        first = self._day(index)
        joint = self._form(first[0]) if first else ""
        if first is None or joint not in _DASHES | _UP_TO | {"و"}:
            return None
        end = self._of_calendar(first[0] + 1)
        day = self._day(first[0] + 1)
        if end is None or day is None or day[1] <= first[1] or len(end.value) != len("2023-05-05"):
            return None
        return _Time(end.last, f"{end.value[:-2]}{first[1]:02}/{end.value}", end.rule)

    def _of_calendar(self, index: int) -> _Time | None:
        """«الثلاثاء 12 سبتمبر/أيلول 2023» and its parts, down to «سبتمبر 2023» and «في سبتمبر»."""
        place = self._day_name(index)
        while place > index and self._form(place) in {"،", ",", "الموافق", "("}:
            place += 1
        day = self._day(place)
        place = day[0] if day else place
        if day is not None and self._form(place) in {"من", "لشهر"}:
            place += 1
        place += day is not None and self._form(place) == "شهر"
        number = day[1] if day else None
        month = self._take(place, TimeWord.MONTH)
        if month is None:
            return self._of_hijri(place, number)
        return self._of_month(place, month, number)

    def _of_month(self, start: int, month: tuple[int, int], day: int | None) -> _Time | None:
        """A month with its year or what stands for one."""
        place, number = month
        place = self._second_name(place, number)
        year, place = self._following_year(place)
        direction = self._take(place, *_DIRECTIONS) if year is None else None
        if direction:
            place, sign = direction
            return _Time(place, self._published.near_month(number, sign, day), RELATIVE)
        if day is None and year is None and not self._may_stand_bare(start):
            return None
        if year is None:
            return _Time(place, iso(self._published.likely_year(number, day), number, day), RELATIVE)
        return _Time(place, iso(year, number, day))

    def _day_name(self, index: int) -> int:
        """Index after a weekday before a date; `index` itself if there is none."""
        weekday = self._take(
            self._after(index, TimeWord.DAY_WORD, TimeWord.DAY, TimeWord.PART_OF_DAY), TimeWord.WEEKDAY
        )
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
        place += self._form(place) in {"من", "،", ",", "لعام", "لسنه"}
        place = self._after(place, TimeWord.YEAR_WORD)
        year = self._year_at(place)
        if year is None:
            return None, start
        return year, place + 1 + (self._form(place + 1) in _ERAS)

    def _of_hijri(self, place: int, day: int | None) -> _Time | None:
        """«15 رمضان 1445 هـ», «رمضان 1445»; «رمضان» alone is a name as well."""
        month = self._take(place, TimeWord.HIJRI_MONTH)
        if month is None:
            return None
        last, number = month
        year, last = self._following_year(last)
        if year is None and day is None:
            direction = self._take(last, TimeWord.PAST, TimeWord.NEXT)
            return None if direction is None or not self._may_stand_bare(place) else _Time(direction[0], "", HIJRI)
        if year is None:
            return _Time(last, self._published.near_hijri(number, day), RELATIVE)
        return _Time(last, hijri_iso(year, number, day) if year <= _LAST_HIJRI_YEAR else "", HIJRI)

    def _may_stand_bare(self, place: int) -> bool:
        """Whether a month without day and year is one: «في يوليو»; «ماي», «آب» mean too many other things."""
        form = self._form(place)
        return len(form) > len("جوان") - 1 and place > 0 and self._form(place - 1) in _BEFORE_MONTH

    def _of_this_month(self, index: int) -> _Time | None:
        """«12 من الشهر الجاري», «12 الجاري»."""
        day = self._day(index)
        if day is None:
            return None
        place = day[0] + (self._form(day[0]) == "من")
        after = self._after(place, TimeWord.PERIOD_MONTH)
        direction = self._take(after, *_DIRECTIONS)
        if direction is None or (after == place and self._form(after) != "الجاري"):
            return None
        return _Time(direction[0], self._published.day_of_month(day[1], direction[1]), RELATIVE)

    def _of_day(self, index: int) -> _Time | None:
        """«مساء أمس», «يوم الثلاثاء الماضي», «أمس الثلاثاء»."""
        place = self._after(index, TimeWord.PART_OF_DAY)
        day = self._take(place, TimeWord.DAY)
        if day:
            return _Time(self._after(day[0], TimeWord.WEEKDAY), self._published.day_after(day[1]), RELATIVE)
        weekday = self._take(self._after(place, TimeWord.DAY_WORD), TimeWord.WEEKDAY)
        if weekday is None:
            return None
        place, number = weekday
        direction = self._take(place, *_DIRECTIONS)
        sign = direction[1] if direction else 0
        return _Time(direction[0] if direction else place, self._published.weekday(number, sign), RELATIVE)

    # Years and parts of them.

    def _years(self, index: int) -> _Time | None:
        """«عام 2019», «عامي 2018 و2019», «في 2011», «سنة 1445 هـ»."""
        place = self._after(index, TimeWord.YEAR_WORD)
        year = self._year_at(place)
        if year is None or (place == index and self._form(index - 1) not in {"في", "منذ", "حتي", "من"}):
            return None
        if place == index and self._form(index - 1) == "من" and self._form(index + 1) not in _UP_TO:
            return None
        if self._form(place + 1) in _HIJRI_ERAS and year <= _LAST_HIJRI_YEAR:
            return _Time(place + 2, hijri_iso(year, 0, None), HIJRI)
        second = self._year_at(place + 2)
        if self._form(place + 1) in {"و"} | _DASHES and second is not None and second > year:
            return _Time(place + 3, f"{year:04}/{second:04}")
        return _Time(place + 1 + (self._form(place + 1) in _ERAS), f"{year:04}")

    def _part_of_year(self, index: int) -> _Time | None:
        """«الربع الأول من عام 2023», «النصف الثاني من العام الجاري»."""
        for kind, months in ((TimeWord.QUARTER, _MONTHS_OF_QUARTER), (TimeWord.HALF, _MONTHS_OF_HALF)):
            part = self._take(index, kind)
            if part:
                year, last, rule = self._its_year(part[0] + (self._form(part[0]) == "من"))
                end = part[1] * months
                value = f"{year:04}-{end - months + 1:02}/{year:04}-{end:02}" if year else ""
                return _Time(last, value, rule) if last else None
        return None

    def _its_year(self, place: int) -> tuple[int | None, int, str]:
        """The year that a part is of, the index after it (0 for none), and the rule."""
        last = self._after(place, TimeWord.YEAR_WORD)
        year = self._year_at(last)
        if year is not None:
            return year, last + 1, EXPLICIT
        period = self._take(place, TimeWord.PERIOD_YEAR)
        direction = self._take(period[0], *_DIRECTIONS) if period else None
        if direction is None:
            return None, 0, EXPLICIT
        about = self._published.about
        return (about.year + direction[1] if about else None), direction[0], RELATIVE

    def _decade(self, index: int) -> _Time | None:
        """«تسعينيات القرن الماضي», «سبعينيات القرن العشرين»."""
        decade = self._take(index, TimeWord.DECADE)
        if decade is None or self._form(decade[0]) != "القرن":
            return None
        direction = self._take(decade[0] + 1, TimeWord.PAST, TimeWord.THIS)
        century = self._take(decade[0] + 1, TimeWord.ORDINAL)
        about = self._published.about
        if direction:
            first = (about.year // _CENTURY + direction[1]) * _CENTURY if about else None
            last, rule = direction[0], RELATIVE
        elif century:
            first, last, rule = (century[1] - 1) * _CENTURY, century[0], EXPLICIT
        else:
            return None
        value = f"{first + decade[1]:04}/{first + decade[1] + _DECADE - 1:04}" if first is not None else ""
        return _Time(last, value, rule)

    # Times told from the article's day.

    def _period(self, index: int) -> _Time | None:
        """«الأسبوع الماضي», «الشهر الجاري», «العام المقبل», «هذا الأسبوع»."""
        is_this = self._form(index) in _THIS
        for kind in (TimeWord.PERIOD_WEEK, TimeWord.PERIOD_MONTH, TimeWord.PERIOD_YEAR):
            period = self._take(index + is_this, kind)
            direction = self._take(period[0], *_DIRECTIONS) if period else None
            if direction:
                return _Time(direction[0], self._published.period(kind, direction[1]), RELATIVE)
            if period and is_this:
                return _Time(period[0], self._published.period(kind, 0), RELATIVE)
        return None

    def _stretch(self, index: int) -> _Time | None:
        """«الأيام الثلاثة الماضية», «العامين المقبلين», «السنوات العشر الأخيرة»."""
        for kind in (TimeWord.UNIT_DAY, TimeWord.UNIT_MONTH):
            unit = self._take(index, kind)
            if unit is None or not self._form(index).removeprefix("و").startswith(("ال", "لل")):
                continue
            count = self._take(unit[0], TimeWord.NUMBER)
            direction = self._take(count[0] if count else unit[0], TimeWord.PAST, TimeWord.NEXT)
            if direction is None:
                continue
            # «الأيام الماضية» are some days, but nobody says how many.
            known = count is not None or self._form(unit[0] - 1).endswith("ين")
            amount = unit[1] * (count[1] if count else 1) if known else 0
            days, months = (amount, 0) if kind is TimeWord.UNIT_DAY else (0, amount)
            return _Time(direction[0], self._published.stretch(days, months, direction[1]) if known else "", RELATIVE)
        return None

    def _distance(self, index: int) -> _Time | None:
        """«قبل ثلاثة أيام», «منذ 3 سنوات», «بعد أسبوعين», «قبل عام»."""
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
            if unit and (count is not None or self._is_one_or_two(place, unit[0])):
                amount = sign * (1 if count is None else count) * unit[1]
                by_days = kind is TimeWord.UNIT_DAY
                value = self._published.day_after(amount) if by_days else self._published.month_after(amount)
                return _Time(unit[0], value, RELATIVE)
        return None

    def _is_one_or_two(self, place: int, last: int) -> bool:
        """Whether a unit without a number says how many by itself: «يومين», «شهر», but not «قبل يوم الثلاثاء», «قبل عام 2019»."""
        form = self._form(place)
        if form.endswith("ين"):
            return True
        goes_on = self._take(last, TimeWord.WEEKDAY, TimeWord.MONTH, TimeWord.HIJRI_MONTH, TimeWord.DAY)
        is_single = form in {"اسبوع", "شهر", "عام", "سنه"}
        return is_single and not goes_on and self._number(last, digits=_DIGITS_OF_YEAR) is None
