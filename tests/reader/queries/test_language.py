import pytest

from reader.queries.language import Field, SearchScope, Trait, field_of, scope_of, spellings, trait_of


@pytest.mark.parametrize("field", Field)
def test_every_filter_has_an_english_and_an_arabic_spelling(field: Field) -> None:
    english, arabic, *_ = spellings(field)
    assert english.isascii()
    assert not arabic.isascii()
    assert [field_of(written) for written in spellings(field)] == [field] * len(spellings(field))


def test_a_spelling_is_known_however_it_is_vocalised_or_written_large() -> None:
    assert field_of("مَصْدَر") is field_of("SOURCE") is Field.SOURCE
    assert field_of("الي") is Field.UNTIL
    assert field_of("قال") is None


@pytest.mark.parametrize("scope", SearchScope)
def test_every_place_has_two_spellings(scope: SearchScope) -> None:
    assert {scope_of(written) for written in spellings(scope)} == {scope}


@pytest.mark.parametrize("trait", Trait)
def test_every_trait_has_two_spellings(trait: Trait) -> None:
    assert {trait_of(written) for written in spellings(trait)} == {trait}


def test_hyphens_and_blanks_are_one_in_a_value() -> None:
    assert trait_of("غير مقروءة") is trait_of("غير-مقروءة") is trait_of("غير_مقروءه") is Trait.UNREAD
