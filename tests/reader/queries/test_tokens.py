from hypothesis import given
from hypothesis import strategies as st

from reader.queries.language import Field
from reader.queries.tokens import TokenKind, is_plain, tokenise, unquoted, words_of


def kinds(query: str) -> list[tuple[TokenKind, str]]:
    return [(token.kind, token.text) for token in tokenise(query)]


def test_words_phrases_operators_and_brackets_are_told_apart() -> None:
    assert kinds("(حرب OR «وزير الخارجية») AND NOT روسيا | x") == [
        (TokenKind.OPEN, "("),
        (TokenKind.WORDS, "حرب"),
        (TokenKind.OR, "OR"),
        (TokenKind.WORDS, "وزير الخارجية"),
        (TokenKind.CLOSE, ")"),
        (TokenKind.AND, "AND"),
        (TokenKind.NOT, "NOT"),
        (TokenKind.WORDS, "روسيا"),
        (TokenKind.OR, "|"),
        (TokenKind.WORDS, "x"),
    ]


def test_a_quotation_mark_without_its_other_half_is_none() -> None:
    assert kinds("«وزير الخارجية") == [(TokenKind.WORDS, "وزير"), (TokenKind.WORDS, "الخارجية")]


def test_a_known_word_before_a_colon_begins_a_filter_and_others_do_not() -> None:
    (name, value) = tokenise("مصدر:رويترز")
    assert (name.kind, name.field, value.text) == (TokenKind.FIELD, Field.SOURCE, "رويترز")
    assert kinds("قال: إن") == [(TokenKind.WORDS, "قال:"), (TokenKind.WORDS, "إن")]
    assert kinds("http://x.y") == [(TokenKind.WORDS, "http://x.y")]


def test_a_hyphen_says_not_before_a_word_only() -> None:
    assert kinds("-روسيا") == [(TokenKind.NOT, "-"), (TokenKind.WORDS, "روسيا")]
    assert kinds("-مصدر:x")[0] == (TokenKind.NOT, "-")
    assert kinds("2023-09 -5 - كوفيد-19") == [(TokenKind.WORDS, each) for each in ("2023-09", "-5", "-", "كوفيد-19")]


def test_near_may_say_how_near() -> None:
    assert [token.distance for token in tokenise("a NEAR b NEAR/3 c") if token.kind is TokenKind.NEAR] == [None, 3]


def test_what_is_plain_means_itself() -> None:
    assert [is_plain(word) for word in ("روسيا", "NEAR", "OR", "NEAR/3", "و-ب", "")] == [True, *[False] * 5]
    assert unquoted(' قال "كيم"\n«أمس» ') == "قال كيم أمس"
    assert words_of("قال: أَحْمَدُ، ٢٠٢٣") == ("قال", "احمد", "2023")


@given(st.text() | st.text('"«»()|-: NEAR/مصدر', max_size=30))
def test_tokens_stand_where_they_were_written(query: str) -> None:
    end = 0
    for token in tokenise(query):
        assert end <= token.span.start < token.span.end <= len(query)
        assert token.text.strip() in query
        end = token.span.end
