import pytest

from reader.article import BlockKind
from reader.importers.build import Line
from reader.importers.dateline import day_of, shown_date
from tests.reader.importers.articles import FIRST, TITLE


def lines(*below, above=()):
    return [*map(Line, above), Line(TITLE, BlockKind.HEADING, 1), *map(Line, below), Line(FIRST)]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("الثلاثاء 11 فبراير 2025 - 18:40", "2025-02-11"),
        ("كتب: سامر الحلبي | 5 آذار/مارس 2024", "2024-03-05"),
        ("الهضبة - وكالة أنباء الهضبة - 12/8/2019", "2019-08-12"),
        ("نشر في: الأحد، 7 نيسان/أبريل 2024 الساعة 10:20", "2024-04-07"),
        ("١٥ رمضان ١٤٤٥هـ الموافق 25 مارس 2024", "2024-03-25"),
    ],
)
def test_the_day_below_the_headline_is_read_however_it_is_written(line, day):
    assert shown_date(lines(line), TITLE) == day


@pytest.mark.parametrize("line", ["قبل 3 ساعات", "أمس", "مارس 2024", "من 3 إلى 5 مايو 2024", "سامر الحلبي"])
def test_a_line_that_names_no_one_day_gives_none(line):
    assert shown_date(lines(line), TITLE) == ""


def test_the_day_above_the_headline_is_that_of_the_visit():
    assert shown_date(lines(above=["الجمعة 16-8-2019"]), TITLE) == ""


def test_a_day_within_the_text_is_none_of_the_page():
    assert shown_date([*lines(), Line("16 آب 2019")], TITLE) == ""
    assert day_of("وافتتح المحافظ في 16 آب 2019 المعرض السنوي الذي تأجل مرتين") == ""
