from datetime import date

import pytest

from reader.entities.calendar import TimeWord
from reader.entities.reckoning import Reckoning

WEDNESDAY = Reckoning.of("2024-03-06")


@pytest.mark.parametrize(
    ("published", "day", "about", "month"),
    [
        ("2024-03-06", date(2024, 3, 6), date(2024, 3, 6), True),
        ("2024-03", None, date(2024, 3, 15), True),
        ("2024", None, date(2024, 7, 15), False),
        ("", None, None, False),
        ("2024-13", None, None, False),
        ("last week", None, None, False),
        ("2024-03-11/2024-04-09", None, date(2024, 3, 25), False),
        ("2024-03-04/2024-03-10", None, date(2024, 3, 7), True),
        ("2024-03-04/soon", None, None, False),
    ],
)
def test_what_is_known_of_the_articles_day(published, day, about, month):
    assert Reckoning.of(published) == Reckoning(day, about, month)


def test_a_weekday_is_the_last_one_unless_it_is_said_to_come():
    assert WEDNESDAY.weekday(2, 0) == "2024-03-06"
    assert WEDNESDAY.weekday(2, -1) == "2024-02-28"
    assert WEDNESDAY.weekday(0, 1) == "2024-03-11"


def test_months_and_years_run_over():
    assert WEDNESDAY.month_after(-15) == "2022-12"
    assert WEDNESDAY.period(TimeWord.PERIOD_YEAR, 1) == "2025"
    assert WEDNESDAY.near_month(4, -1, None) == "2023-04"
    assert WEDNESDAY.likely_year(12, 30) == 2023
    assert WEDNESDAY.near_hijri(9, 1) == "2024-03-11"
    assert WEDNESDAY.day_of_month(31, 1) == ""


def test_a_stretch_ends_or_begins_at_the_articles_day():
    assert WEDNESDAY.stretch(3, 0, -1) == "2024-03-03/2024-03-06"
    assert WEDNESDAY.stretch(0, 24, 1) == "2024-03/2026-03"


def test_without_a_day_nothing_is_reckoned():
    nothing = Reckoning()
    assert {nothing.day_after(1), nothing.weekday(1, 0), nothing.month_after(1), nothing.stretch(1, 0, 1)} == {""}
    assert nothing.near_hijri(9, 1) == nothing.period(TimeWord.PERIOD_WEEK, 1) == ""
