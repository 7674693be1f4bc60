import pytest

from reader.entities.model import Entity, EntityKind
from reader.sources.forms import Agreement, Gender
from reader.sources.model import SourceType
from reader.sources.nouns import source_noun
from reader.sources.people import Speaker, stem, type_of, type_of_words
from reader.sources.phrases import noun_phrase
from tests.sources import line_in


def named(name: str, kind: EntityKind) -> Entity:
    return Entity("e1", kind, name, ())


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("رويترز", EntityKind.ORG, SourceType.OUTLET),
        ("وزارة الصحة", EntityKind.ORG, SourceType.ORGANISATION),
        ("فرنسا", EntityKind.LOC, SourceType.STATE),
        ("فاطمة الزين", EntityKind.PER, SourceType.PERSON),
    ],
)
def test_what_an_entity_is_tells_what_source_it_is(name: str, kind: EntityKind, expected: SourceType) -> None:
    assert type_of(named(name, kind)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("المتظاهرون", SourceType.UNNAMED), ("محتجون", SourceType.UNNAMED), ("والش", SourceType.PERSON)],
)
def test_unknown_words_are_people_or_a_name(text: str, expected: SourceType) -> None:
    phrase = noun_phrase(line_in(text), 0, 1)
    assert phrase is not None
    assert type_of_words(phrase) is expected


def test_a_noun_can_mean_only_who_is_of_its_kind_and_gender() -> None:
    minister, body = source_noun("وزيرة"), source_noun("وزارة")
    assert minister is not None
    assert body is not None
    her = Speaker("فاطمة", SourceType.PERSON, named("فاطمة", EntityKind.PER), Agreement(Gender.FEMININE))
    him = Speaker("سامي", SourceType.PERSON, named("سامي", EntityKind.PER), Agreement(Gender.MASCULINE))
    it = Speaker("الصحة", SourceType.ORGANISATION, named("الصحة", EntityKind.ORG))
    assert [speaker.can_be(minister) for speaker in (her, him, it)] == [True, False, False]
    assert [speaker.can_be(body) for speaker in (her, it)] == [False, True]


def test_forms_of_one_word_have_one_stem() -> None:
    assert {stem("البريطانية"), stem("بريطاني"), stem("بريطانيون")} == {"بريطاني"}
    assert stem("سنة") == "سنة"
