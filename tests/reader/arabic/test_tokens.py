import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.arabic.tokens import TokenKind, sentence_at, sentences, tokenize, word_at
from reader.spans import Span
from tests.reader.arabic.texts import texts


def cut(text):
    return [token.text for token in tokenize(text)]


def split(text):
    return [span.of(text) for span in sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("كَتَبَ الوَلَدُ", ["كَتَبَ", "الوَلَدُ"]),
        ("الـــحرب ١٤٤٥ هـ", ["الـــحرب", "١٤٤٥", "هـ"]),
        ("كيم ـ بوتين", ["كيم", "ـ", "بوتين"]),
        ("و2019", ["و", "2019"]),
        ('لـ"كيم"', ["لـ", '"', "كيم", '"']),
        ("وCNN", ["و", "CNN"]),
        ("می\u200cخواهم", ["می\u200cخواهم"]),
        ("L’Équipe don't G20 F-16", ["L’Équipe", "don't", "G20", "F", "-", "16"]),
        ("'كيم'", ["'", "كيم", "'"]),
        ("3.5 ١٢٫٥٪ 1,500 50%", ["3.5", "١٢٫٥٪", "1,500", "50%"]),
        ("2023-09-12 12/9/2023 14:05", ["2023-09-12", "12/9/2023", "14:05"]),
        ("2018-2019", ["2018", "-", "2019"]),
        ("قال... نعم؟!", ["قال", "...", "نعم", "؟", "!"]),
        ("\u200fكتاب\u200f،", ["كتاب", "،"]),
        ("نص\u2067CNN\u2069", ["نص", "CNN"]),
        ("", []),
    ],
)
def test_text_is_cut_into_tokens(text, expected):
    assert cut(text) == expected


def test_kinds_are_told():
    kinds = [token.kind for token in tokenize("قال 12 ، $ 😀")]
    assert kinds == [TokenKind.WORD, TokenKind.NUMBER, TokenKind.PUNCTUATION, TokenKind.SYMBOL, TokenKind.SYMBOL]


def test_a_stretch_keeps_the_places_of_the_whole():
    text = "قال كيم إن"
    assert [(token.span, token.text) for token in tokenize(text, 4, 7)] == [(Span(4, 7), "كيم")]


@given(texts())
def test_tokens_stand_in_order_and_are_their_text(text):
    end = 0
    for token in tokenize(text):
        assert end <= token.span.start < token.span.end <= len(text)
        assert token.span.of(text) == token.text
        end = token.span.end


@given(texts())
def test_no_letter_is_left_out(text):
    covered = {place for token in tokenize(text) for place in range(token.span.start, token.span.end)}
    assert all(place in covered for place, ch in enumerate(text) if ch.isalnum())


@given(texts(), st.data())
def test_a_word_at_a_place_touches_it(text, data):
    offset = data.draw(st.integers(0, len(text)))
    word = word_at(text, offset)
    assert word.start <= offset <= word.end <= len(text)


def test_a_double_click_takes_the_word_and_not_the_stop():
    text = "قال كيم. و2019"
    assert word_at(text, 5).of(text) == "كيم"
    assert word_at(text, 7).of(text) == "كيم"
    assert word_at(text, 8) == Span(8, 8)
    assert word_at(text, 10).of(text) == "2019"
    assert word_at("«كيم»", 0).of("«كيم»") == "«"
    assert word_at("", 0) == Span(0, 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصل أمس. ثم غادر؟ نعم!", ["وصل أمس.", "ثم غادر؟", "نعم!"]),
        ("قال د. أحمد أ.د. علي إن م. سعيد جاء. ثم", ["قال د. أحمد أ.د. علي إن م. سعيد جاء.", "ثم"]),
        ("بلغ 3.5 مليون. ثم", ["بلغ 3.5 مليون.", "ثم"]),
        ("قال: «نعم.» ثم مضى", ["قال: «نعم.»", "ثم مضى"]),
        ('"سنذهب." وأضاف', ['"سنذهب."', "وأضاف"]),
        ("في 2023م. وبعد", ["في 2023م.", "وبعد"]),
        ("انتهى.وقال", ["انتهى.", "وقال"]),
        ("عام 300 ق.م. كان", ["عام 300 ق.م. كان"]),
        ("أولًا؛ ثانيًا: ثالثًا", ["أولًا؛ ثانيًا: ثالثًا"]),
        ("1. البند الأول. والثاني", ["1. البند الأول.", "والثاني"]),
        ("Mr. Smith of the U.S. army. Yes", ["Mr. Smith of the U.S. army.", "Yes"]),
        ("سطر\nآخر", ["سطر", "آخر"]),
        ("  \n ", []),
    ],
)
def test_text_is_cut_into_sentences(text, expected):
    assert split(text) == expected


@given(texts())
def test_sentences_hold_all_that_is_not_blank(text):
    assert "".join("".join(split(text)).split()) == "".join(text.split())


@given(texts(), st.data())
def test_a_sentence_at_a_place_stays_in_its_line(text, data):
    offset = data.draw(st.integers(0, len(text)))
    sentence = sentence_at(text, offset)
    assert "\n" not in sentence.of(text)
    assert sentence.end <= len(text)


def test_a_triple_click_takes_the_sentence():
    text = "أول. ثان هنا. ثالث"
    assert sentence_at(text, 6).of(text) == "ثان هنا."
    assert sentence_at(text, 13).of(text) == "ثان هنا."
    assert sentence_at(text, len(text)).of(text) == "ثالث"


@pytest.mark.parametrize("piece", ["ا\u064e", "ـ", "'a", "1.", ".", "«", "1/", "\u200c", "أ.", "! "])
def test_time_grows_with_the_length_and_no_faster(piece):
    text = piece * 100_000
    start = time.process_time()
    tokenize(text)
    sentences(text, Span(0, len(text)))
    assert time.process_time() - start < 20
