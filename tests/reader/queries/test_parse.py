import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.queries.language import And, Field, Filter, MatchMode, Near, Node, Not, Or, SearchScope, Words
from reader.queries.parse import date_of, filter_query, parse, phrase_query

A, B, C = (Words((letter,)) for letter in "abc")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("a b", And((A, B))),
        ("a AND b", And((A, B))),
        ("a OR b c", Or((A, And((B, C))))),
        ("(a | b) c", And((Or((A, B)), C))),
        ("a -b", And((A, Not(B)))),
        ("a NOT (b OR c)", And((A, Not(Or((B, C)))))),
        ('"a b" c', And((Words(("a", "b")), C))),
        ("a*", Words(("a",), is_open=True)),
        ("a NEAR b", Near((A, B), 10)),
        ("a NEAR/3 b", Near((A, B), 3)),
        ('NEAR(a "b c", 5)', Near((A, Words(("b", "c"))), 5)),
        ("NEAR(a b,5) c", And((Near((A, B), 5), C))),
        ("NEAR(a b)", Near((A, B), 10)),
        ("2023-09", Words(("2023", "09"))),
        ("أَحْمَد", Words(("احمد",))),
        ("((a))", A),
        ("a ؟ b", And((A, B))),
    ],
)
def test_a_query_says_what_must_be_so(query: str, expected: Node) -> None:
    assert parse(query).root == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("source:رويترز", Filter(Field.SOURCE, "رويترز")),
        ("مصدر: رويترز", Filter(Field.SOURCE, "رويترز")),
        ("وسم:سياسة/خارجية", Filter(Field.TAG, "سياسة/خارجية")),
        ("كيان:«فلاديمير بوتين»", Filter(Field.ENTITY, "فلاديمير بوتين")),
        ("-تصنيف:ادعاء", Not(Filter(Field.LABEL, "ادعاء"))),
        ("قبل:2023-09", Filter(Field.BEFORE, "2023-09")),
        ("is:starred a", And((Filter(Field.IS, "starred"), A))),
    ],
)
def test_filters_are_understood_in_both_languages(query: str, expected: Node) -> None:
    assert parse(query).root == expected


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("OR", ("or",)),
        ("a OR", ("a", "or")),
        ("NOT", ("not",)),
        ("NEAR", ("near",)),
        ("(a", ("a",)),
        ("a) b", ("a", "b")),
        ("a NEAR (b | c)", ("a", "near", "b", "c")),
        ("(" * 1000 + "a", ("a",)),
        ("AND AND", ("and", "and")),
    ],
)
def test_what_makes_no_sense_is_words(query: str, words: tuple[str, ...]) -> None:
    root = parse(query).root
    assert (root.parts if isinstance(root, And) else (root,)) == tuple(Words((word,)) for word in words)


@pytest.mark.parametrize("query", ["من:موسكو", "is:important", "in:somewhere", "before:yesterday"])
def test_a_filter_that_cannot_have_its_value_is_words(query: str) -> None:
    root = parse(query).root
    assert isinstance(root, Words)
    assert len(root.words) == 2


@pytest.mark.parametrize("query", ["", "   ", '"', "«»", "؟!", "* ^ -", "\x00", "\ud800", "َُ", "مصدر:", "()"])
def test_a_query_without_a_letter_or_digit_says_nothing(query: str) -> None:
    assert parse(query).root is None


def test_where_to_search_is_said_apart() -> None:
    assert (parse("in:notes a").scope, parse("in:notes a").root) == (SearchScope.NOTES, A)
    assert parse("في:حواشي").scope is SearchScope.NOTES
    assert parse("في:حواشي").root == And(())
    assert parse("a").scope is None


def test_what_is_still_typed_may_go_on() -> None:
    assert parse("a مدر", unfinished=True).root == And((A, Words(("مدر",), is_open=True)))
    assert parse("a مدر ", unfinished=True).root == And((A, Words(("مدر",))))
    assert parse("a مد", unfinished=True).root == And((A, Words(("مد",))))
    assert parse("a OR", unfinished=True).root == parse("a -", unfinished=True).root == A
    assert parse("(a b", unfinished=True).root == And((A, B))
    assert parse("a source:روي", unfinished=True).root == And((A, Filter(Field.SOURCE, "روي", is_open=True)))
    assert parse("a is:sta", unfinished=True).root == A
    assert parse("a من:20", unfinished=True).root == A


def test_dates_in_words_are_asked_of_whoever_knows_them() -> None:
    days = {"أمس": "2023-09-12"}
    assert parse("من:أمس", dates=lambda words: days.get(words, "")).root == Filter(Field.FROM, "2023-09-12")
    assert parse("من:الحرب", dates=lambda words: days.get(words, "")).root == Words(("من", "الحرب"))
    assert parse("من:أمس").root == Words(("من", "امس"))


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2023", "2023"),
        ("٢٠٢٣-٩", "2023-09"),
        ("2023/9/2", "2023-09-02"),
        ("2.9.2023", "2023-09-02"),
        ("9/2023", "2023-09"),
        ("2023-13", ""),
        ("23", ""),
        ("أمس", ""),
    ],
)
def test_dates_are_understood_as_far_as_they_go(written: str, iso: str) -> None:
    assert date_of(written) == iso


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("روسيا", "روسيا"),
        (" الرئيس\nالروسي ", '"الرئيس الروسي"'),
        ('قال "كيم" أمس', '"قال كيم أمس"'),
        ("OR", '"OR"'),
        ("", ""),
    ],
)
def test_a_passage_becomes_a_query_for_its_words_in_a_row(words: str, expected: str) -> None:
    assert phrase_query(words) == expected


def test_a_value_becomes_a_filter_for_it() -> None:
    assert filter_query("مصدر", "رويترز") == "مصدر:رويترز"
    assert filter_query("tag", "سياسة/خارجية") == "tag:سياسة/خارجية"
    assert parse(filter_query("source", 'شبكة "سي إن إن"')).root == Filter(Field.SOURCE, "شبكة سي إن إن")
    assert parse(filter_query("tag", "a|b")).root == Filter(Field.TAG, "a|b")


@given(
    st.text() | st.text('"*()^-+:{}|,/ NEAR ORANDNOT2015sourceمصدر«»\x00\ud800ًاب', max_size=40),
    st.sampled_from(MatchMode),
    st.booleans(),
)
def test_every_string_is_a_query(text: str, mode: MatchMode, unfinished: bool) -> None:
    query = parse(text, mode, unfinished=unfinished)
    assert query.mode is mode
    assert parse(text, mode, unfinished=unfinished) == query
