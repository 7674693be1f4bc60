import pytest

from reader.annotations import Label
from reader.article import Direction
from reader.export.words import label_names, language_of, link_names, words_in
from reader.links import LinkType


def test_both_languages_have_every_word():
    assert words_in("ar").keys() == words_in("en").keys()
    assert all(words_in("ar").values())
    labels = [
        Label(key, "", "yellow", "solid", 0) for key in ("claim", "evidence", "question", "term", "quote", "important")
    ]
    assert label_names(labels, "ar")["claim"] == "ادعاء"
    assert label_names(labels, "en")["claim"] == "Claim"


def test_a_name_that_the_user_gave_wins():
    assert label_names([Label("claim", "زعم", "yellow", "solid", 0), Label("x", "", "blue", "solid", 1)], "ar") == {
        "claim": "زعم",
        "x": "x",
    }


@pytest.mark.parametrize(
    ("language", "direction", "expected"),
    [("", Direction.RTL, "ar"), ("", Direction.LTR, "en"), ("en-GB", Direction.RTL, "en"), ("fr", Direction.RTL, "ar")],
)
def test_the_language_is_the_one_asked_for_or_the_articles(language, direction, expected):
    assert language_of(language, direction) == expected


@pytest.mark.parametrize(
    ("language", "there", "back"), [("ar", "يناقض", "يناقضه"), ("en", "Contradicts", "Contradicted by")]
)
def test_our_links_have_words_for_both_directions(language, there, back):
    types = [LinkType(key, "", "", 0) for key in ("supports", "contradicts", "source-of", "repeats")]
    names, inverse = link_names(types, language)
    assert (names["contradicts"], inverse["contradicts"]) == (there, back)
    assert not {*names.values(), *inverse.values()} & names.keys()


def test_the_users_own_links_are_called_what_the_user_calls_them():
    own = [LinkType("a", "يفسر", "يفسره", 0), LinkType("b", "يشبه", "", 1)]
    assert link_names(own, "ar") == ({"a": "يفسر", "b": "يشبه"}, {"a": "يفسره", "b": "يشبه"})
