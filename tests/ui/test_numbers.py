from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QLocale

from ui.i18n import locale_of
from ui.numbers import date_words, day_words, number, percent, period_words


def test_numbers_are_written_in_the_digits_of_the_user(qapp):
    QLocale.setDefault(locale_of("ar", "arabic"))
    assert (number(1284), percent(0.62)) == ("١٬٢٨٤", "٦٢٪")
    QLocale.setDefault(locale_of("ar", "western"))
    assert (number(1284), percent(0.62)) == ("1,284", "62٪")
    QLocale.setDefault(locale_of("en", "western"))
    assert (number(1284), percent(0.62)) == ("1,284", "62%")


@pytest.mark.parametrize(
    ("published", "words"),
    [
        ("2023-09-12", "12 September 2023"),
        ("2023-09", "September 2023"),
        ("2023", "2023"),
        ("2023-09-12T10:00:00", "12 September 2023"),
        ("2023-13-40", "2023-13-40"),
        ("أمس", "أمس"),
        ("2024-03-11/2024-04-09", "11 March 2024 – 9 April 2024"),
    ],
)
def test_a_date_is_written_in_words_as_far_as_it_is_known(qapp, published: str, words: str):
    assert date_words(published) == words


def test_a_moment_is_written_as_its_day(qapp):
    assert day_words(datetime(2026, 1, 15, 12, tzinfo=UTC)) == "15 January 2026"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2023-09-12", "Tuesday 12 September 2023"),
        ("2023-09", "September 2023"),
        ("2023", "2023"),
        ("2023-W37", "11 September 2023 – 17 September 2023"),
        ("2023-09-12/2023-09-14", "12 September 2023 – 14 September 2023"),
        ("2020/2023", "2020 – 2023"),
    ],
)
def test_a_time_is_written_with_its_weekday_or_from_its_first_to_its_last_day(qapp, value: str, words: str):
    assert period_words(value) == words
