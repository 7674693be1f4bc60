import pytest

from reader.sources.forms import Gender, Number
from reader.sources.model import SourceType
from reader.sources.nouns import (
    NounRole,
    NounTrait,
    WordRole,
    has_article,
    has_role,
    is_adjective,
    is_half,
    is_owned,
    roles_of,
    source_noun,
    without_article,
)


@pytest.mark.parametrize(
    ("key", "lemma", "role"),
    [
        ("المتحدثة", "متحدث", NounRole.SPOKESMAN),
        ("مصادر", "مصدر", NounRole.ANONYMOUS),
        ("مسؤولون", "مسؤول", NounRole.TITLE),
        ("شبكات", "شبكة", NounRole.CLASSIFIER),
        ("وزارته", "وزارة", NounRole.BODY),
        ("بيانا", "بيان", NounRole.DOCUMENT),
        ("زوجها", "زوج", NounRole.RELATIVE),
    ],
)
def test_forms_of_source_nouns_are_known(key: str, lemma: str, role: NounRole) -> None:
    noun = source_noun(key)
    assert noun is not None
    assert (noun.lemma, noun.role) == (lemma, role)


def test_a_form_tells_gender_and_number() -> None:
    noun = source_noun("الوزيرة")
    assert noun is not None
    assert (noun.agreement.gender, noun.agreement.number) == (Gender.FEMININE, Number.SINGULAR)
    assert noun.type is SourceType.PERSON


def test_other_words_are_no_source_nouns() -> None:
    assert source_noun("شجرة") is None
    assert source_noun("") is None


def test_traits_are_read() -> None:
    noun = source_noun("دكتور")
    assert noun is not None
    assert NounTrait.HONORIFIC in noun.traits


def test_the_article_is_told_from_letters_that_look_like_it() -> None:
    assert without_article("المصدر") == "مصدر"
    assert has_article("المصدر")
    assert not has_article("الف")


def test_a_small_word_may_have_several_roles() -> None:
    assert {WordRole.PREPOSITION} <= roles_of("في")
    assert {WordRole.NEGATION, WordRole.PREPOSITION} <= roles_of("دون")
    assert has_role("الذي", WordRole.RELATIVE)
    assert roles_of("شجرة") == frozenset()


def test_half_goes_before_an_adjective() -> None:
    assert is_half("شبه", "الرسمية")
    assert is_half("شبه", "رسمية")
    assert not is_half("شبه", "الحرب")


@pytest.mark.parametrize(
    ("key", "owned"), [("حزبه", True), ("وزارتها", True), ("الحزب", False), ("ابنه", True), ("بيته", False)]
)
def test_a_source_noun_may_carry_a_pronoun(key: str, owned: bool) -> None:
    assert is_owned(key) is owned


def test_adjectives_agree_in_definiteness() -> None:
    assert is_adjective("البريطانية", definite=True)
    assert is_adjective("مطلعة", definite=False)
    assert not is_adjective("وجود", definite=False)
    assert not is_adjective("بريطانية", definite=True)


@pytest.mark.parametrize(
    ("key", "has"),
    [("المانية", False), ("الكترونية", False), ("الالمانية", True), ("الالكترونية", True), ("المدينة", True)],
)
def test_letters_of_a_word_are_no_article(key: str, has: bool) -> None:
    assert has_article(key) is has
