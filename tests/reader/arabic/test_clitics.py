import pytest
from hypothesis import given

from reader.arabic.clitics import dictionary_forms, is_proclitic, split_proclitics, with_proclitics
from reader.arabic.normalise import fold_text
from tests.reader.arabic.texts import texts


@pytest.mark.parametrize(
    ("word", "readings"),
    [
        ("ولروسيا", [("", "ولروسيا"), ("و", "لروسيا"), ("ول", "روسيا")]),
        ("للأمم", [("", "للأمم"), ("ل", "لأمم")]),
        ("وَلِروسيا", [("", "وَلِروسيا"), ("وَ", "لِروسيا"), ("وَلِ", "روسيا")]),
        ("لـروسيا", [("", "لـروسيا"), ("لـ", "روسيا")]),
        ("سيقول", [("", "سيقول"), ("س", "يقول")]),
        ("سوريا", [("", "سوريا")]),
        ("روسيا", [("", "روسيا")]),
        ("وبها", [("", "وبها"), ("و", "بها"), ("وب", "ها")]),
        ("كم", [("", "كم")]),
        ("", [("", "")]),
    ],
)
def test_every_reading_is_given(word, readings):
    assert split_proclitics(word) == readings


@given(texts(12))
def test_readings_join_to_the_word(word):
    readings = split_proclitics(word)
    assert readings[0] == ("", word)
    assert all(proclitic + rest == word for proclitic, rest in readings)


def test_a_bare_proclitic_is_known():
    assert is_proclitic("لـ")
    assert is_proclitic("وَ")
    assert is_proclitic("ول")
    assert not is_proclitic("من")
    assert not is_proclitic("")


def test_the_article_gets_its_alif_back_after_lam():
    assert "الأمم" in dictionary_forms("ل", "لأمم")
    assert "اللجنة" in dictionary_forms("ول", "لجنة")
    assert dictionary_forms("و", "لجنة") == ("لجنة",)
    assert dictionary_forms("", "لجنة") == ("لجنة",)


@pytest.mark.parametrize(
    ("word", "written"),
    [
        ("مدرسة", "وبالمدرسة"),
        ("مدرسة", "للمدرسة"),
        ("المدرسة", "للمدرسة"),
        ("المدرسة", "كالمدرسة"),
        ("روسيا", "ولروسيا"),
        ("أحمد", "وأحمد"),
        ("يقول", "وسيقول"),
    ],
)
def test_a_word_is_found_under_its_proclitics(word, written):
    assert fold_text(written) in with_proclitics(fold_text(word))


def test_forms_are_few_and_each_stands_once():
    forms = with_proclitics("مدرسه")
    assert forms[0] == "مدرسه"
    assert len(forms) == len(set(forms)) < 32
