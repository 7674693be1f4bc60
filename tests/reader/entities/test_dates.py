from datetime import date

import pytest

from reader.entities.dates import find_times
from reader.entities.words import words_of
from reader.spans import Span

PUBLISHED = date(2024, 3, 6)  # a Wednesday


def times(text, published=PUBLISHED):
    words = words_of(text, Span(0, len(text)))
    return [
        (text[words[one.first].start + one.left_out : words[one.last - 1].end], one.value)
        for one in find_times(words, published)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقع الحادث في 2024-02-29 ليلا", [("2024-02-29", "2024-02-29")]),
        ("وقع في 29/2/2024", [("29/2/2024", "2024-02-29")]),
        ("لا يوم كهذا: 30/2/2024", []),
        ("يوم الاثنين 4 مارس/آذار 2024", [("يوم الاثنين 4 مارس/آذار 2024", "2024-03-04")]),
        ("في ١٢ تموز ٢٠٢٣", [("١٢ تموز ٢٠٢٣", "2023-07-12")]),
        ("بتاريخ 3 أيلول (سبتمبر) 2022", [("3 أيلول (سبتمبر) 2022", "2022-09-03")]),
        ("في 5 جويلية من عام 1962", [("5 جويلية من عام 1962", "1962-07-05")]),
        ("منذ كانون الثاني 2020", [("كانون الثاني 2020", "2020-01")]),
        ("منذ غشت الماضي", [("غشت الماضي", "2023-08")]),
        ("في 28 فبراير", [("28 فبراير", "2024-02-28")]),
        ("عام 2011", [("عام 2011", "2011")]),
        ("بين عامي 2018 و2019", [("عامي 2018 و2019", "2018/2019")]),
        ("الأحد الماضي", [("الأحد الماضي", "2024-03-03")]),
        ("يوم الأربعاء", [("يوم الأربعاء", "2024-03-06")]),
        ("الأربعاء المقبل", [("الأربعاء المقبل", "2024-03-13")]),
        ("مساء أمس الثلاثاء", [("مساء أمس الثلاثاء", "2024-03-05")]),
        ("قبل ثلاثة أيام", [("قبل ثلاثة أيام", "2024-03-03")]),
        ("قبل يومين", [("قبل يومين", "2024-03-04")]),
        ("منذ 4 أشهر", [("منذ 4 أشهر", "2023-11")]),
        ("الأسبوع المقبل", [("الأسبوع المقبل", "2024-W11")]),
        ("الشهر الماضي", [("الشهر الماضي", "2024-02")]),
        ("العام الجاري", [("العام الجاري", "2024")]),
        ("في 10 رمضان 1445 هـ", [("10 رمضان 1445 هـ", "")]),
        ("قال إن ماي ستزور الجوان", []),
    ],
)
def test_times_are_found_and_resolved(text, expected):
    assert times(text) == expected


@pytest.mark.parametrize(
    "text", ["مساء أمس", "الثلاثاء الماضي", "قبل يومين", "الشهر الجاري", "في 12 مارس", "نيسان المقبل"]
)
def test_a_relative_time_has_no_value_without_the_day_of_the_article(text):
    assert [value for _, value in times(text, None)] == [""]


def test_a_time_that_leaves_the_calendar_has_no_value():
    assert times("قبل 999 سنوات", date(1, 1, 1)) == [("قبل 999 سنوات", "")]
    assert times("مساء أمس", date.min) == [("مساء أمس", "")]


def test_proclitics_stay_outside():
    assert times("وأمس عاد الوفد") == [("أمس", "2024-03-05")]
