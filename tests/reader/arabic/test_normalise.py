import re
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.arabic.normalise import fold, fold_text, fold_words
from reader.arabic.offsets import OffsetMap
from reader.spans import Span
from tests.reader.arabic.texts import texts


@pytest.mark.parametrize(
    "written",
    ["أحمد", "احمد", "أَحْمَد", "أحـمـد", "آحمد", "ٱحمد", "\u200fأحمد\u200f", "أح\u200cمد", "ﺃﺣﻤﺪ", "ا\u0654حمد", "أحمدٌ"],
)
def test_all_spellings_of_a_name_fold_to_one(written):
    assert fold_text(written) == "احمد"


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("مدينة", "مدينه"),
        ("على", "علي"),
        ("مؤتمر", "موتمر"),
        ("هيئة", "هييه"),
        ("ﻻ", "لا"),
        ("ﻷن", "لان"),
        ("ﷲ", "الله"),
        ("ﷺ", "صلي الله عليه وسلم"),
        ("کتاب یک", "كتاب يك"),
        ("ڤيديو پوتين", "فيديو بوتين"),
        ("١٢٫٥٪ ۳۴", "12.5% 34"),
        ("CAFÉ Cafe\u0301 ﬁn", "cafe cafe fin"),
        ("Straße", "strasse"),
        ("بِسْمِ ٱللَّهِ ٱلرَّحْمَٰنِ ۝١", "بسم الله الرحمن 1"),
        ("«قال…»", "«قال…»"),
        ("a\u00a0b\u00adc", "a bc"),
        ("한국", "한국"),
        ("ﹰ", ""),
    ],
)
def test_equal_writings_fold_alike(written, folded):
    assert fold_text(written) == folded


def test_lines_blanks_and_surrogates_stay():
    assert fold_text("ا\nب\tج \ud800\x00") == "ا\nب\tج \ud800\x00"


@given(texts())
def test_folding_twice_changes_nothing_more(text):
    assert fold_text(fold_text(text)) == fold_text(text)


@given(texts(), texts())
def test_the_fold_of_a_whole_is_its_parts_folded(left, right):
    assert fold_text(left + right) == fold_text(left) + fold_text(right)


@given(texts())
def test_both_doors_fold_alike(text):
    assert fold(text)[0] == fold_text(text)


def test_no_character_needs_a_second_fold():
    for code in range(0x3000):
        folded = fold_text(chr(code))
        assert fold_text(folded) == folded, hex(code)


def test_three_million_characters_fold_at_once():
    text = ("وصل الزعيمُ إلى المدينة صباح اليوم، استعدادًا لقمة متوقعة مع الرئيس. " * 50_000)[:3_000_000]
    fold(text[:100])
    start = time.process_time()
    fold(text)
    assert time.process_time() - start < 2.0  # 0.2 s on a quiet machine; this guards against a loop in Python


def test_words_are_parted_by_blanks_only():
    assert fold_words("قال: «أَحْمَدُ»، في 2023-09\x00\ud800و(x_y)").split() == [
        "قال",
        "احمد",
        "في",
        "2023",
        "09",
        "و",
        "x",
        "y",
    ]


@example("كتاب\x00قلم")
@given(texts())
def test_the_words_of_a_text_are_those_of_its_fold(text):
    assert fold_words(text).split() == re.findall(r"[^\W_]+", fold_text(text))


@given(texts())
def test_every_folded_character_leads_back_to_where_it_came_from(text):
    folded, offsets = fold(text)
    for place in range(len(folded)):
        assert folded[place] in fold_text(offsets.to_raw(Span(place, place + 1)).of(text))


def test_a_text_in_step_needs_no_map():
    text = "وصل الزعيم إلى المدينة صباح اليوم"
    assert fold(text) == (fold_text(text), OffsetMap.identity(len(text)))


@given(st.text("كتابأإآىةؤئء\u064e\u064b\u0651\u0640\u200f\u202e١٢۳٪،«» aé\n\t", max_size=60))
def test_the_quick_way_for_the_press_folds_like_the_other(text):
    rare = "한"  # a text with one such character goes the other way
    assert fold_text(text) == fold_text(text + rare)[:-1]
    assert fold_words(text) == fold_words(text + rare)[:-1]
    folded, offsets = fold(text)
    other = fold(rare + text)[1]
    for start in range(len(folded) + 1):
        for end in (start, len(folded)):
            raw = other.to_raw(Span(start + 1, end + 1))
            assert offsets.to_raw(Span(start, end)) == Span(raw.start - 1, raw.end - 1)
