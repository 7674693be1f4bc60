import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.arabic.normalise import fold_text
from reader.queries.language import MatchMode
from reader.queries.matching import Matcher, spans_in, word_forms
from reader.queries.parse import parse


def hits(query: str, text: str, mode: MatchMode = MatchMode.CLITICS, **options: bool) -> list[str]:
    return [span.of(text) for span in spans_in(parse(query, mode, **options), text)]


def fits(query: str, *texts: str, mode: MatchMode = MatchMode.CLITICS) -> bool:
    return Matcher(parse(query, mode)).look(texts).fits


def test_one_query_finds_a_name_in_every_spelling() -> None:
    text = "أحمد ثم احمد ثم وأحمد ثم أَحْمَد ثم أحـمد"
    assert hits("احمد", text) == ["أحمد", "احمد", "وأحمد", "أَحْمَد", "أحـمد"]
    assert hits("أَحْمَد", text, MatchMode.EXACT) == ["أحمد", "احمد", "أَحْمَد", "أحـمد"]


def test_a_word_is_found_behind_all_that_is_written_onto_it() -> None:
    text = "مدرسة وبالمدرسة للمدرسة فلمدرسة المدرسة مدارس المدرسين"
    assert hits("مدرسه", text) == ["مدرسة", "وبالمدرسة", "للمدرسة", "فلمدرسة", "المدرسة"]
    assert hits("المدرسة", text) == ["وبالمدرسة", "للمدرسة", "المدرسة"]


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
    assert hits("زيارة روس", "زيارة إلى روسيا", MatchMode.EXACT) == ["زيارة"]
    assert hits("زيارة روس", "زيارة إلى روسيا", MatchMode.EXACT, unfinished=True) == ["زيارة", "روس"]
    assert hits("مدر*", "والمدرسة") == ["والمدر"]


def test_words_near_one_another_are_marked_there_only() -> None:
    text = "حرب ثم سلام ثم كلام طويل جدا بينهما ثم سلام ثم حرب أخرى ثم حرب"
    assert hits("NEAR(حرب سلام, 1)", text) == ["حرب", "سلام", "سلام", "حرب"]
    assert hits("NEAR(حرب كلام, 1)", text) == []
    assert hits("NEAR(حرب كلام, 3)", text) == ["حرب", "كلام"]


def test_what_must_not_stand_is_not_marked() -> None:
    assert hits("حرب -سلام", "حرب سلام") == ["حرب"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("حرب سلام", True),
        ("حرب غائب", False),
        ("حرب OR غائب", True),
        ("غائب OR ضائع", False),
        ("حرب -غائب", True),
        ("حرب -سلام", False),
        ("-غائب", True),
        ("«حرب سلام»", False),
        ("حرب مصدر:رويترز", True),
        ("غائب مصدر:رويترز", False),
        ("غائب OR مصدر:رويترز", True),
        ("-مصدر:رويترز", True),
    ],
)
def test_texts_tell_whether_a_query_fits_as_far_as_they_can(query: str, expected: bool) -> None:
    assert fits(query, "حرب", "سلام") is expected


def test_forms_are_the_word_itself_first() -> None:
    assert word_forms("روسيا", MatchMode.EXACT) == ["روسيا"]
    assert word_forms("روسيا", MatchMode.CLITICS)[0] == "روسيا"
    assert "وبالروسيا" in word_forms("روسيا", MatchMode.CLITICS)


@given(st.text(), st.text(), st.sampled_from(MatchMode))
def test_every_match_is_a_span_of_the_text(query: str, text: str, mode: MatchMode) -> None:
    for span in spans_in(parse(query, mode), text):
        assert 0 <= span.start < span.end <= len(text)


@given(st.text("اأبمد ًـل", min_size=1, max_size=6), st.lists(st.text("اأبمد ًـلو ", max_size=8), max_size=5))
def test_a_word_is_found_where_its_forms_stand_between_other_marks(word: str, words: list[str]) -> None:
    text = " ".join(words)
    query = parse(word.split(maxsplit=1)[0] if word.split() else "", MatchMode.CLITICS)
    forms = set(word_forms(query.root.words[0], MatchMode.CLITICS)) if hasattr(query.root, "words") else set()
    expected = sum(each in forms for each in fold_text(text).split())
    assert len(spans_in(query, text)) == expected
