from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import CitationPatternError, PatternFlaw
from reader.export.citation import FIELDS, STANDARD, CitationPattern

KNOWN = dict.fromkeys(FIELDS, "") | {"quote": "الماء", "author": "سامر", "year": "2023", "source": "الغد"}


def written(pattern: str, **values: str) -> str:
    return CitationPattern(pattern).write(KNOWN | values)


def test_fields_are_what_is_known():
    assert written("«{quote}» ({author} {year})") == "«الماء» (سامر 2023)"
    assert written(STANDARD["ar"]) == "«الماء» — الغد"
    assert written(STANDARD["en"], source="") == "“الماء”"


def test_brackets_are_left_out_where_nothing_is_known_in_them():
    assert written("{quote}[، {outlet}][، {author} {url}]") == "الماء، سامر"
    assert written("{quote}[ دائما]") == "الماء"


def test_a_backslash_takes_a_sign_for_itself():
    assert written(r"\[{quote}\] \{x\} \\") == "[الماء] {x} \\"


def test_a_quotation_is_one_line():
    assert written("{quote}\n\t{note}", note="أ\nب") == "الماء أ ب"


@pytest.mark.parametrize(
    ("pattern", "flaw", "words", "place"),
    [
        ("{quote} {auther}", PatternFlaw.UNKNOWN, "auther", 8),
        ("{}", PatternFlaw.UNKNOWN, "", 0),
        ("x [{quote}", PatternFlaw.UNCLOSED, "[", 2),
        ("x {quote", PatternFlaw.UNCLOSED, "{", 2),
        ("{quote} ]", PatternFlaw.UNOPENED, "]", 8),
        ("{quote}}", PatternFlaw.UNOPENED, "}", 7),
        ("[{quote}[{url}]]", PatternFlaw.NESTED, "[", 8),
        ("  ", PatternFlaw.EMPTY, "  ", 0),
    ],
)
def test_what_is_wrong_is_named_with_its_place(pattern, flaw, words, place):
    with pytest.raises(CitationPatternError) as caught:
        CitationPattern(pattern)
    assert (caught.value.flaw, caught.value.words, caught.value.place) == (flaw, words, place)
    assert caught.value.suggestion == ("author" if words == "auther" else "")


@pytest.mark.parametrize(
    ("pattern", "source"),
    [
        ("«{quote}»[ — {source}]", "الغد"),
        ("{author}: “{quote}”، {year}", "سامر: ، 2023"),
        ("[«{quote}» — ]{author}", "سامر"),
        ("«{quote}» ({author} {year})", "(سامر 2023)"),
    ],
)
def test_the_source_stands_alone_where_the_passage_stands_apart(pattern, source):
    assert CitationPattern(pattern).source_alone().write(KNOWN | {"quote": ""}) == source


def test_of_a_pattern_for_the_passage_alone_no_source_is_left():
    assert CitationPattern("«{quote}»").source_alone() is None


@given(st.text(alphabet="{}[]\\ quoteyar«»—", max_size=30))
def test_any_pattern_is_read_or_refused_in_words(pattern):
    with suppress(CitationPatternError):
        read = CitationPattern(pattern)
        assert "\n" not in read.write(KNOWN)
        read.source_alone()
