import pytest

from reader.annotations import Label
from reader.article import Direction
from reader.export.words import label_names, language_of, words_in


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
