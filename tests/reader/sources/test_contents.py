import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.contents import content_end, trim_content
from tests.sources import line_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" إن البحر هادئ. ", "إن البحر هادئ"),
        ('"البحر هادئ."', "البحر هادئ"),
        ("«البحر هادئ».", "البحر هادئ"),
        ('إنه "هادئ".', 'إنه "هادئ"'),
        ('"هادئ" و"جميل"', '"هادئ" و"جميل"'),
        ('البحر هادئ"', "البحر هادئ"),
        ("البحر (هادئ)", "البحر (هادئ)"),
        ("البحر هادئ)", "البحر هادئ"),
        ("،؛.", ""),
    ],
)
def test_a_content_leaves_the_marks_at_its_edge(text: str, expected: str) -> None:
    assert trim_content(text, 0, len(text)).of(text) == expected


@given(st.text(st.sampled_from('"«»“”.،() اب\n')))
def test_a_trimmed_content_lies_in_the_text(text: str) -> None:
    span = trim_content(text, 0, len(text))
    assert 0 <= span.start <= span.end <= len(text)
    assert not span or not span.of(text)[-1].isspace()


def end_of(text: str, *cues: str) -> str:
    line = line_in(text)
    places = {index for index, word in enumerate(line.words) if word.text in cues}
    end = content_end(line, 0, len(line.words), lambda index: index in places)
    return " ".join(word.text for word in line.words[:end])


def test_a_content_ends_where_the_next_statement_begins() -> None:
    assert end_of("إن البحر هادئ ، وأضاف أن", "وأضاف") == "إن البحر هادئ"
    assert end_of("إن البحر هادئ مؤكدا أن", "مؤكدا") == "إن البحر هادئ"
    assert end_of("إن البحر هادئ ، كما أكد أن", "أكد") == "إن البحر هادئ"
    assert end_of("إن البحر هادئ ، بحسب المصدر", "بحسب") == "إن البحر هادئ"


def test_a_content_ends_where_the_writer_takes_over() -> None:
    assert end_of("إن البحر هادئ ، وذلك بعد") == "إن البحر هادئ"
    assert end_of("إن البحر هادئ ، في إشارة إلى") == "إن البحر هادئ"
    assert end_of("إن البحر هادئ ، منتقدا الجميع") == "إن البحر هادئ"


def test_a_clause_of_its_own_after_a_comma_ends_it() -> None:
    assert end_of("إن البحر هادئ ، ومؤخرا أعلنت الوزارة أن", "أعلنت") == "إن البحر هادئ"
    assert end_of("إن البحر هادئ ، ولكن الصيادين أكدوا أن", "أكدوا") == "إن البحر هادئ"
    assert end_of("إن البحر هادئ ، والريح خفيفة") == "إن البحر هادئ ، والريح خفيفة"


def test_a_statement_within_a_content_does_not_end_it() -> None:
    text = "إن الوزير أكد أن البحر هادئ"
    assert end_of(text, "أكد") == text


def test_nothing_within_a_quotation_ends_it() -> None:
    text = 'إن " البحر هادئ ، وأضاف أن "'
    assert end_of(text, "وأضاف") == text
