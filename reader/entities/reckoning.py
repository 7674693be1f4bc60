"""Times that are told from the day on which an article appeared: «أمس», «الثلاثاء الماضي», «قبل شهرين»."""

from dataclasses import dataclass
from datetime import date, timedelta

from reader.entities.calendar import DAYS_OF_WEEK, MONTHS, TimeWord, hijri_iso, hijri_year, iso

_YEAR_ONLY, _MONTH_ONLY = "2023", "2023-09"
_MIDDLE_MONTH, _MIDDLE_DAY = 7, 15


@dataclass(frozen=True, slots=True)
class Reckoning:
    """What is known about when an article appeared.

    Attributes:
        day: The day; None where it is not known.
        about: A day in the middle of the year or the month that is known, or the day itself; None where nothing is.
        month: Whether at least the month is known.
    """

    day: date | None = None
    about: date | None = None
    month: bool = False

    @classmethod
    def of(cls, published: str) -> "Reckoning":
        """From ISO 8601, possibly partial, as `Metadata.published` has it."""
        first, stretches, last = published.partition("/")
        if stretches:
            return cls._of_stretch(cls.of(first).about, cls.of(last).about)
        padded = {
            len(_YEAR_ONLY): f"{published}-{_MIDDLE_MONTH:02}-{_MIDDLE_DAY:02}",
            len(_MONTH_ONLY): f"{published}-{_MIDDLE_DAY:02}",
        }.get(len(published), published)
        try:
            about = date.fromisoformat(padded)
        except ValueError:
            return cls()
        return cls(about if padded == published else None, about, len(published) > len(_YEAR_ONLY))

    @classmethod
    def _of_stretch(cls, first: date | None, last: date | None) -> "Reckoning":
        if first is None or last is None:
            return cls()
        return cls(None, first + (last - first) / 2, (first.year, first.month) == (last.year, last.month))

    def day_after(self, days: int) -> str:
        """The day so many days later; earlier if negative."""
        if self.day is None:
            return ""
        try:
            return (self.day + timedelta(days=days)).isoformat()
        except OverflowError:
            return ""

    def weekday(self, number: int, sign: int) -> str:
        """The day that a weekday means: the last one up to the article's day, or the next one if it says so."""
        if self.day is None:
            return ""
        back = (self.day.weekday() - number) % DAYS_OF_WEEK
        if sign > 0:
            return self.day_after((DAYS_OF_WEEK - back) or DAYS_OF_WEEK)
        return self.day_after(-(back or DAYS_OF_WEEK) if sign < 0 else -back)

    def period(self, kind: TimeWord, sign: int) -> str:
        """This, the last or the next week, month or year."""
        if kind is TimeWord.PERIOD_WEEK:
            try:
                year, week, _ = (self.day + timedelta(weeks=sign)).isocalendar() if self.day else (0, 0, 0)
            except OverflowError:
                return ""
            return f"{year:04}-W{week:02}" if year else ""
        if kind is TimeWord.PERIOD_MONTH:
            return self.month_after(sign)
        return f"{self.about.year + sign:04}" if self.about else ""

    def month_after(self, months: int) -> str:
        """The month so many months later; earlier if negative."""
        if self.about is None or not self.month:
            return ""
        count = self.about.year * MONTHS + self.about.month - 1 + months
        return iso(count // MONTHS, count % MONTHS + 1, None)

    def day_of_month(self, day: int, sign: int) -> str:
        """«12 من الشهر الجاري»: a day of this, the last or the next month."""
        month = self.month_after(sign)
        return iso(int(month[:4]), int(month[5:]), day) if month else ""

    def stretch(self, days: int, months: int, sign: int) -> str:
        """«الأيام الثلاثة الماضية»: from so long ago up to the article's day, or from it on."""
        if self.day is None:
            return ""
        here = self.day.isoformat() if days else self.month_after(0)
        other = self.day_after(sign * days) if days else self.month_after(sign * months)
        return "/".join(sorted((here, other))) if other else ""

    def near_month(self, month: int, sign: int, day: int | None) -> str:
        """«سبتمبر الماضي»: the last September before the article's day."""
        if self.about is None or not self.month:
            return ""
        year = self.about.year
        if sign < 0 and month >= self.about.month:
            year -= 1
        if sign > 0 and month <= self.about.month:
            year += 1
        return iso(year, month, day)

    def likely_year(self, month: int, day: int | None) -> int | None:
        """The year that a date without one means: the one that brings it nearest to the article's day."""
        if self.about is None:
            return None
        year, about = self.about.year, self.about
        years = [near for near in (year - 1, year, year + 1) if iso(near, month, day or 1)]
        return min(years, key=lambda near: abs(date(near, month, day or 1) - about), default=None)

    def near_hijri(self, month: int, day: int | None) -> str:
        """«15 رمضان»: that of the Hijri year that brings it nearest to the article's day."""
        if self.about is None:
            return ""
        year, about = hijri_year(self.about), self.about
        values = [hijri_iso(near, month, day) for near in (year - 1, year, year + 1)]
        return min(filter(None, values), key=lambda value: abs(date.fromisoformat(value[:10]) - about), default="")
