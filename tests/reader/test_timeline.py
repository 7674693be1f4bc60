from datetime import date

import pytest

from reader.analysis import analyse
from reader.article import Article, Metadata, blocks_of
from reader.findings import Analysis
from reader.timeline import bounds, dates, timeline

TEXT = (
    "اندلع الحريق مساء أمس. وكان المصنع قد افتتح عام 2011، ثم أغلق في مارس 2019.\n"
    "ويعود إلى العمل الأسبوع المقبل! ولم يقل أحد شيئا في السنوات الأخيرة."
)
ARTICLE = Article(TEXT, blocks_of(TEXT), Metadata(published="2024-03-06"))


def test_times_stand_in_their_order_with_their_sentences():
    events = timeline(analyse(ARTICLE), ARTICLE)
    assert [(event.value, event.mention.of(TEXT)) for event in events] == [
        ("2011", "عام 2011"),
        ("2019-03", "مارس 2019"),
        ("2024-03-05", "مساء أمس"),
        ("2024-W11", "الأسبوع المقبل"),
    ]
    assert events[0].sentence == events[1].sentence
    assert events[3].sentence.of(TEXT) == "ويعود إلى العمل الأسبوع المقبل!"
    assert events[2].evidence.rule == "date.relative"
    assert events[2].evidence.detail == "2024-03-06"


def test_every_time_has_a_value_or_an_empty_one():
    values = {span.of(TEXT): value for span, value in dates(analyse(ARTICLE)).items()}
    assert values["مساء أمس"] == "2024-03-05"
    assert values["السنوات الأخيرة"] == ""


def test_nothing_found_has_no_timeline():
    assert timeline(Analysis(), ARTICLE) == ()
    assert dates(Analysis()) == {}


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-12", date(2023, 12, 1), date(2023, 12, 31)),
        ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29)),
        ("2024-W10", date(2024, 3, 4), date(2024, 3, 10)),
        ("2023-05-03/2023-05-05", date(2023, 5, 3), date(2023, 5, 5)),
        ("2019-03/2020-06", date(2019, 3, 1), date(2020, 6, 30)),
        ("1990/1999", date(1990, 1, 1), date(1999, 12, 31)),
    ],
)
def test_a_value_has_a_first_and_a_last_day(value, first, last):
    assert bounds(value) == (first, last)


@pytest.mark.parametrize("value", ["", "no date", "2024-13", "9999-12/", "/", "2024-02-30"])
def test_what_is_no_value_has_no_days(value):
    assert bounds(value) is None
