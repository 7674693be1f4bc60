from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article, blocks_of
from reader.entities.words import lines_of, words_of
from reader.spans import Span


def words(text):
    return words_of(text, Span(0, len(text)))


def forms(found):
    return [word.form for word in found]


def test_a_word_knows_its_readings_and_what_they_leave_out():
    (word,) = words("ولروسيا")

    assert (0, "ولروسيا") in word.stems
    assert (2, "روسيا") in word.stems


def test_the_article_after_an_l_is_understood():
    assert (1, "الامم") in words("للأمم")[0].stems


def test_the_name_ali_is_no_preposition():
    assert forms(words("على علي وعلى")) == ["على", "علي", "وعلي"]
    assert (1, "على") in words("وعلى")[0].stems


def test_dots_and_dashes_inside_a_name_count_for_nothing():
    assert forms(words("سي.إن.إن وجان-ماري")) == ["سي", "ان", "ان", "وجان", "ماري"]
    assert "." in forms(words("انتهى. بدأ"))


def test_words_between_quotation_marks_are_quoted():
    quoted = [word.form for word in words('قال "نعم" ثم «لا» ومضى') if word.quoted and word.is_word]

    assert quoted == ["نعم", "لا"]


def test_a_quotation_mark_that_is_never_closed_ends_with_its_line():
    first, second = lines_of(Article('قال "نعم\nومضى', blocks_of('قال "نعم\nومضى')))

    assert first[-1].quoted
    assert not second[0].quoted


@given(st.text(max_size=120))
def test_words_of_any_text_stand_in_it_in_order_and_have_a_form(text):
    found = words(text)

    assert all(word.form and 0 <= word.start < word.end <= len(text) for word in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(left_out < word.end - word.start for word in found for left_out, _ in word.stems)
