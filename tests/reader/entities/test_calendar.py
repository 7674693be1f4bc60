from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.entities.calendar import TimeWord, calendar, first_words, hijri_iso, hijri_year, iso


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [(2024, 2, 29, "2024-02-29"), (2023, 2, 29, ""), (2024, 5, None, "2024-05"), (None, 5, 1, ""), (0, 1, 1, "")],
)
def test_a_day_or_a_month_is_iso_8601_if_there_is_one(year, month, day, expected):
    assert iso(year, month, day) == expected


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [
        (1445, 9, 1, "2024-03-11"),
        (1445, 9, None, "2024-03-11/2024-04-09"),
        (1445, 12, None, "2024-06-07/2024-07-06"),
        (1445, 0, None, "2023-07-19/2024-07-06"),
        (132, 0, None, "0749-08/0750-08"),
        (132, 3, 5, ""),
        (1445, 13, 1, ""),
        (1445, 9, 31, ""),
        (0, 1, None, ""),
        (9900, 0, None, ""),
    ],
)
def test_a_hijri_day_month_or_year_has_its_days(year, month, day, expected):
    assert hijri_iso(year, month, day) == expected


@given(st.integers(1, 9800), st.integers(0, 14), st.none() | st.integers(-1, 40))
def test_any_hijri_date_has_a_value_or_none(year, month, day):
    value = hijri_iso(year, month, day)
    assert value == "" or len(value) in {10, 15, 21}


def test_the_hijri_year_of_a_day():
    assert (hijri_year(date(2024, 3, 6)), hijri_year(date(2024, 8, 1))) == (1445, 1446)


def test_months_are_known_by_all_their_names():
    names = {"سبتمبر", "ايلول", "شتنبر", "كانون الثاني", "جانفي", "غشت", "يوليوز"}
    assert all(TimeWord.MONTH in calendar()[name] for name in names)
    assert {"كانون", "تشرين", "رمضان"} <= first_words()
