import pytest

from reader.entities.model import Entity, EntityKind
from reader.sources.forms import Agreement, Gender, Number
from reader.sources.genders import agreement_of, agreement_of_subject, may_bear


def named(name: str, kind: EntityKind) -> Entity:
    return Entity("e1", kind, name, ())


@pytest.mark.parametrize(
    ("name", "kind", "gender"),
    [
        ("فاطمة الزين", EntityKind.PER, Gender.FEMININE),
        ("الزين", EntityKind.PER, Gender.UNKNOWN),
        ("لبنان", EntityKind.LOC, Gender.MASCULINE),
        ("فرنسا", EntityKind.LOC, Gender.FEMININE),
        ("وزارة الصحة", EntityKind.ORG, Gender.FEMININE),
        ("مجلس البلدة", EntityKind.ORG, Gender.MASCULINE),
    ],
)
def test_a_name_may_tell_its_gender(name: str, kind: EntityKind, gender: Gender) -> None:
    assert agreement_of(named(name, kind)) == Agreement(gender, Number.SINGULAR)


@pytest.mark.parametrize(
    ("name", "kind", "gender"),
    [
        ("فاطمة الزين", EntityKind.PER, Gender.FEMININE),
        ("فرنسا", EntityKind.LOC, Gender.FEMININE),
        ("طهران", EntityKind.LOC, Gender.FEMININE),
        ("لبنان", EntityKind.LOC, Gender.MASCULINE),
        ("قصر الضيافة", EntityKind.LOC, Gender.UNKNOWN),
        ("وزارة الصحة", EntityKind.ORG, Gender.UNKNOWN),
    ],
)
def test_people_and_known_places_tell_which_verb_is_theirs(name: str, kind: EntityKind, gender: Gender) -> None:
    assert agreement_of_subject(named(name, kind)) == Agreement(gender, Number.SINGULAR)


@pytest.mark.parametrize(
    ("name", "title", "may"),
    [
        ("سامي الزين", Gender.FEMININE, False),
        ("فاطمة الزين", Gender.FEMININE, True),
        ("فاطمة الزين", Gender.MASCULINE, True),
        ("الزين", Gender.FEMININE, True),
    ],
)
def test_a_woman_may_bear_a_mans_title_but_no_man_a_womans(name: str, title: Gender, may: bool) -> None:
    assert may_bear(named(name, EntityKind.PER), Agreement(title, Number.SINGULAR)) is may
