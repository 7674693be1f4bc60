import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.store.query import MatchMode, Query, find, phrase_query


def hits(query: str, text: str, mode: MatchMode = MatchMode.CLITICS, **options: bool) -> list[str]:
    spans = find(Query.parse(query, mode, **options).patterns(), text)
    return [span.of(text) for group in spans for span in group]


def test_one_query_finds_a_name_in_every_spelling() -> None:
    text = "أحمد ثم احمد ثم وأحمد ثم أَحْمَد ثم أحـمد"
    assert hits("احمد", text) == ["أحمد", "احمد", "وأحمد", "أَحْمَد", "أحـمد"]
    assert hits("أَحْمَد", text, MatchMode.EXACT) == ["أحمد", "احمد", "أَحْمَد", "أحـمد"]


def test_a_part_of_a_word_is_found_anywhere_only() -> None:
    text = "روسيا والروسية"
    assert hits("وسي", text) == []
    assert hits("روسي", text, MatchMode.EXACT) == []
    assert hits("روسي", text, MatchMode.ANYWHERE) == ["روسي", "روسي"]


def test_words_in_quotation_marks_follow_one_another() -> None:
    text = "الرئيس الروسي. والرئيس، الروسي! الرئيس السابق الروسي"
    for query in ("«الرئيس الروسي»", '"الرئيس الروسي"', "“الرئيس الروسي”"):
        assert hits(query, text) == ["الرئيس الروسي", "والرئيس، الروسي"]


def test_words_joined_by_a_mark_follow_one_another() -> None:
    assert hits("2023-09", "في 2023-09 وفي 09 من 2023", MatchMode.EXACT) == ["2023-09"]
    assert hits("٢٠٢٣", "في 2023", MatchMode.EXACT) == ["2023"]


def test_a_word_still_being_typed_may_go_on() -> None:
    assert hits("زيارة رو", "زيارة إلى روسيا", MatchMode.EXACT) == ["زيارة"]
    assert hits("زيارة رو", "زيارة إلى روسيا", MatchMode.EXACT, unfinished=True) == ["زيارة", "رو"]


@pytest.mark.parametrize("query", ["", "   ", '"', "«»", "؟!", "* ( ) ^ -", "\x00", "\ud800", "َُ"])
def test_a_query_without_a_letter_or_digit_has_no_words(query: str) -> None:
    assert Query.parse(query, MatchMode.CLITICS).phrases == ()


def test_operators_of_sqlite_are_words() -> None:
    expression = Query.parse('a" OR NEAR(b*) NOT c:d', MatchMode.EXACT).expression(lambda word: [word])
    assert expression == '("a") AND ("or") AND ("near") AND ("b") AND ("not") AND ("c") AND ("d")'


def test_a_part_that_no_word_holds_finds_nothing() -> None:
    assert Query.parse("قضضض نص", MatchMode.ANYWHERE).expression(lambda _: []) == ""


@given(st.text(), st.text(), st.sampled_from(MatchMode))
def test_every_match_is_a_span_of_the_text(query: str, text: str, mode: MatchMode) -> None:
    for group in find(Query.parse(query, mode).patterns(), text):
        for span in group:
            assert 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize(
    ("words", "expected"),
    [("روسيا", "روسيا"), (" الرئيس\nالروسي ", '"الرئيس الروسي"'), ('قال "كيم" أمس', '"قال كيم أمس"'), ("", "")],
)
def test_a_passage_becomes_a_query_for_its_words_in_a_row(words: str, expected: str) -> None:
    assert phrase_query(words) == expected
