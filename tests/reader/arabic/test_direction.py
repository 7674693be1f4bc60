import time
from unicodedata import category

import pytest
from bidi import get_base_level
from hypothesis import example, given

from reader.arabic.direction import article_direction, first_strong, isolate, paragraph_direction, without_controls
from reader.article import Article, Direction, blocks_of
from tests.reader.arabic.texts import texts

PARTING = "\n\r\x1c\x1d\x1e\x85\u2029"
"""What parts paragraphs, of which python-bidi then looks at the first."""


LATELY_OTHERWISE = "\U0001171e\U0001d6c1\U0001d6fb\U0001d735\U0001d76f\U0001d7a9"
"""What later versions of Unicode, such as that of python-bidi, put into another class than that of Python 3.11."""


def same_for_both(letter: str) -> bool:
    """Whether a letter has one class for Python and for python-bidi, whatever their versions of Unicode."""
    return category(letter) not in {"Cn", "Cs"} and letter not in PARTING + LATELY_OTHERWISE


def direction(text):
    return article_direction(Article(text, blocks_of(text)))


def test_an_article_that_begins_with_latin_is_still_right_to_left():
    assert direction("CNN ذكرت ذلك\nوقال الرئيس\nثم غادر") is Direction.RTL


def test_an_english_article_is_left_to_right():
    assert direction("The president said\nقال\nand left") is Direction.LTR


def test_an_article_without_letters_is_right_to_left():
    assert direction("2023\n***") is Direction.RTL
    assert direction("") is Direction.RTL


def test_a_paragraph_follows_its_article_unless_it_has_no_letter_of_its_script():
    assert paragraph_direction("CNN ذكرت", Direction.RTL) is Direction.RTL
    assert paragraph_direction("Reuters, London", Direction.RTL) is Direction.LTR
    assert paragraph_direction("2023 – 2024", Direction.RTL) is Direction.RTL
    assert paragraph_direction("قال", Direction.LTR) is Direction.RTL
    assert paragraph_direction("قال Kim", Direction.LTR) is Direction.LTR
    assert paragraph_direction("2023", Direction.LTR) is Direction.LTR


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("«قال» CNN", Direction.RTL),
        ("(CNN) قال", Direction.LTR),
        ("2023 قال", Direction.RTL),
        ("\u2067قال\u2069 CNN", Direction.LTR),
        ("\u2068CNN \u2066x\u2069 y\u2069 قال", Direction.RTL),
        ("\u2069\u2069\u2066CNN\u2069 قال", Direction.RTL),
        ("\u2066قال", Direction.LTR),
        ("\ud800قال", Direction.RTL),
        ("\U0001ea0d CNN", Direction.RTL),
        ("\U000e0fff قال", Direction.RTL),
        ("", Direction.LTR),
    ],
)
def test_the_first_strong_character_outside_isolates_says_the_direction(text: str, expected: Direction):
    assert first_strong(text) is expected


@given(texts())
@example("\u2068CNN\u2069 قال \u202eabc")
@example("\u2067قال \u2069\u2069CNN")
def test_python_bidi_says_the_same(text: str):
    line = "".join(filter(same_for_both, text))
    if line:
        assert (first_strong(line) is Direction.RTL) == (get_base_level(line) == 1)


@given(texts())
def test_any_text_has_a_direction(text):
    assert direction(text) in Direction
    assert paragraph_direction(text, Direction.RTL) in Direction


def test_a_million_lines_cost_no_time():
    article = Article("قال\n" * 300_000, blocks_of("قال\n" * 300_000))
    start = time.process_time()
    article_direction(article)
    assert time.process_time() - start < 1


def test_isolated_text_stands_between_isolates():
    assert isolate("2023-09-12") == "\u20682023-09-12\u2069"


def test_a_title_cannot_reorder_what_stands_beside_it():
    assert without_controls("صورة\u202egnp.exe\u2069") == "صورةgnp.exe"
