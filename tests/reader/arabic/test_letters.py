from hypothesis import given
from hypothesis import strategies as st

from reader.arabic import letters


def test_a_letter_is_neither_mark_nor_stretching():
    assert letters.is_arabic_letter("ك")
    assert letters.is_arabic_letter("گ")
    assert not letters.is_arabic_letter("ـ")
    assert not letters.is_arabic_letter("\u064e")
    assert not letters.is_arabic_letter("k")
    assert letters.is_mark("\u064e")
    assert letters.is_mark("\u0301")
    assert not letters.is_mark("ك")


def test_only_vocalised_text_has_harakat():
    assert letters.has_harakat("كِتاب")
    assert not letters.has_harakat("كتاب أزرق")


def test_digits_and_marks_have_no_direction():
    assert not letters.has_rtl_letter("2023 – «…» ١٢ \u064e")
    assert not letters.has_ltr_letter("2023 – «…» ١٢ \u064e كتاب עברית")
    assert letters.has_rtl_letter("CNN قالت")
    assert letters.has_rtl_letter("עברית")
    assert letters.has_ltr_letter("قالت CNN")


def test_arabic_letters_are_counted_without_marks():
    assert letters.arabic_letter_count("كِتـــاب abc") == 4


def test_letters_of_all_scripts_are_counted_without_digits_and_signs():
    assert letters.letter_count("كتاب abc، 12 ١٢ _ é") == 8


@given(st.text(st.characters()))
def test_any_text_can_be_asked(text):
    letters.has_harakat(text)
    letters.has_rtl_letter(text)
    letters.has_ltr_letter(text)
    assert 0 <= letters.arabic_letter_count(text) <= len(text)
