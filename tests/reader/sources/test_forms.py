import pytest

from reader.sources.forms import (
    ANYBODY,
    HE,
    SHE,
    Agreement,
    FormKind,
    Gender,
    Number,
    noun_forms,
    participle_forms,
    past_forms,
    present_forms,
    sound_plurals,
)


@pytest.mark.parametrize(
    ("past", "expected"),
    [
        ("اكد", {"اكد", "اكدت", "اكدوا", "اكدتا", "اكدن"}),
        ("اعلن", {"اعلن", "اعلنت", "اعلنوا", "اعلنا", "اعلنتا", "اعلنن"}),
        ("دعا", {"دعا", "دعت", "دعوا", "دعتا", "دعون"}),
        ("نفى", {"نفى", "نفت", "نفوا", "نفتا", "نفين"}),
        ("ادعى", {"ادعى", "ادعت", "ادعوا", "ادعيا", "ادعتا", "ادعين"}),
        ("قال", {"قال", "قالت", "قالوا", "قالتا", "قلن"}),
    ],
)
def test_the_past_is_conjugated(past: str, expected: set[str]) -> None:
    assert {form.key for form in past_forms(past)} == expected


@pytest.mark.parametrize(
    ("present", "expected"),
    [
        ("يؤكد", {"يؤكد", "تؤكد", "يؤكدون", "يؤكدوا", "يؤكدان", "تؤكدان"}),
        ("يدعو", {"يدعو", "تدعو", "يدعون", "يدعوا", "يدعوان", "تدعوان"}),
        ("يرى", {"يرى", "ترى", "يرون", "يروا", "يريان", "تريان"}),
        ("ينفي", {"ينفي", "تنفي", "ينفون", "ينفوا", "ينفيان", "تنفيان"}),
    ],
)
def test_the_present_is_conjugated(present: str, expected: set[str]) -> None:
    assert {form.key for form in present_forms(present)} == expected


def test_a_participle_keeps_its_weak_letter() -> None:
    assert {"مؤكدا", "مؤكدة", "مؤكدين"} <= {form.key for form in participle_forms("مؤكد")}
    assert {"نافيا", "نافية", "نافين"} <= {form.key for form in participle_forms("نافي")}


def test_a_noun_knows_whose_it_is() -> None:
    forms = {form.key: form.agreement for form in noun_forms("رواية")}
    assert forms["روايته"] == HE
    assert forms["روايتها"] == SHE
    assert forms["الرواية"] == ANYBODY
    assert {form.kind for form in noun_forms("قول")} == {FormKind.NOUN}


def test_sound_plurals_are_made() -> None:
    assert {"متحدثون", "متحدثين"} <= set(sound_plurals("متحدث", feminine=False))
    assert sound_plurals("شبكة", feminine=True) == ("شبكات",)


def test_what_is_unknown_agrees_with_all() -> None:
    assert ANYBODY.fits(SHE)
    assert HE.fits(Agreement(Gender.MASCULINE))
    assert not HE.fits(SHE)
    assert not HE.fits(Agreement(Gender.MASCULINE, Number.PLURAL))
