import pytest

from reader.queries.completing import (
    Typed,
    completed,
    filter_names,
    fitting,
    fixed_values,
    typed_at,
    value_completion,
)
from reader.queries.language import Field
from reader.spans import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Typed(Span(0, 0), None, "", "")),
        ("مصد", Typed(Span(0, 3), None, "", "مصد")),
        ("حرب مصدر:", Typed(Span(4, 9), Field.SOURCE, "مصدر", "")),
        ("حرب مصدر:روي", Typed(Span(4, 12), Field.SOURCE, "مصدر", "روي")),
        ('كيان:"فلاديمير بو', Typed(Span(0, 17), Field.ENTITY, "كيان", "فلاديمير بو")),
        ("كيان:«فلاديمير", Typed(Span(0, 14), Field.ENTITY, "كيان", "فلاديمير")),
        ("(وسم:سي", Typed(Span(1, 7), Field.TAG, "وسم", "سي")),
    ],
)
def test_what_is_being_written_is_known_at_the_cursor(text: str, expected: Typed) -> None:
    assert typed_at(text, len(text)) == expected


@pytest.mark.parametrize("text", ["حرب ", "«حرب وس", "«حرب»", 'كيان:"x"', "a OR", "(", '"'])
def test_nothing_is_completed_in_a_phrase_or_after_a_blank(text: str) -> None:
    assert typed_at(text, len(text)) is None


def test_nothing_is_completed_in_the_middle_of_a_word() -> None:
    assert typed_at("مصدر", 2) is None
    assert typed_at("مصد حرب", 3) == Typed(Span(0, 3), None, "", "مصد")


def test_the_names_of_filters_go_on_in_the_language_in_which_they_were_begun() -> None:
    word = Typed(Span(0, 2), None, "", "مص")
    assert [each.text for each in filter_names(word, arabic=False)] == ["مصدر:"]
    latin = Typed(Span(0, 1), None, "", "t")
    assert [each.text for each in filter_names(latin, arabic=True)] == ["tag:", "title:"]
    empty = Typed(Span(0, 0), None, "", "")
    assert len(filter_names(empty, arabic=True)) == len(Field)
    assert filter_names(empty, arabic=True)[0].text == "مصدر:"
    assert filter_names(empty, arabic=False)[0].text == "source:"


def test_fixed_values_speak_the_language_of_their_filter() -> None:
    assert [each.text for each in fixed_values(Typed(Span(0, 5), Field.IS, "حالة", "م"))] == [
        "حالة:مميزة",
        "حالة:مقروءة",
        "حالة:محشاة",
        "حالة:مكررة",
    ]
    assert [each.text for each in fixed_values(Typed(Span(0, 4), Field.IN, "in", "no"))] == ["in:notes"]
    assert fixed_values(Typed(Span(0, 4), Field.TAG, "tag", "")) == []


def test_values_that_begin_as_typed_come_before_those_with_such_a_word() -> None:
    typed = Typed(Span(0, 0), Field.OUTLET, "جهة", "الج")
    assert fitting(typed, ["شبكة الجزيرة", "الجزيرة", "رويترز"]) == ["الجزيرة", "شبكة الجزيرة"]


def test_a_completion_takes_the_place_of_what_was_typed() -> None:
    typed = typed_at("حرب كيان:بو سلام", 11)
    assert typed is not None
    completion = value_completion(typed, "فلاديمير بوتين", 7)
    assert (completion.text, completion.count) == ('كيان:"فلاديمير بوتين"', 7)
    text, cursor = completed("حرب كيان:بو سلام", typed, completion)
    assert text == 'حرب كيان:"فلاديمير بوتين" سلام'
    assert text[:cursor] == 'حرب كيان:"فلاديمير بوتين" '


def test_a_filters_name_waits_for_its_value() -> None:
    typed = typed_at("مص", 2)
    assert typed is not None
    assert completed("مص", typed, filter_names(typed, arabic=True)[0]) == ("مصدر:", 5)
    with pytest.raises(ValueError, match="no filter"):
        value_completion(typed, "x", 1)
