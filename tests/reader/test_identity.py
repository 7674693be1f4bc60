import pytest

from reader.entities.model import Entity, EntityKind, Evidence, Mention
from reader.identity import ReferentId, id_of_entity, id_of_source, may_be_short_for, name_key
from reader.sources.model import Source, SourceType
from reader.spans import Span


def entity(name: str, kind: EntityKind = EntityKind.PER, value: str = "") -> Entity:
    return Entity("e1", kind, name, (Mention(Span(0, 1), kind, Evidence("x")),), value=value)


def test_a_name_is_the_same_however_it_is_written() -> None:
    assert name_key("أَحْمَدُ  بن‑زايد") == name_key("احمد بن زايد") == "احمد بن زايد"
    assert id_of_entity(entity("مدينة")) == id_of_entity(entity("مدينه"))
    assert id_of_entity(entity("تونس", EntityKind.LOC)) != id_of_entity(entity("تونس", EntityKind.ORG))


def test_a_name_without_letters_is_still_a_name() -> None:
    assert name_key("؟!") == "؟!"


def test_a_date_is_the_day_that_it_means() -> None:
    one, other = entity("12 سبتمبر 2023", EntityKind.DATE, "2023-09-12"), entity("أمس", EntityKind.DATE, "2023-09-12")
    assert id_of_entity(one) == id_of_entity(other) == ReferentId("DATE", "2023-09-12")


def test_a_source_is_the_entity_that_it_is() -> None:
    known = {"e1": entity("فلاديمير بوتين")}
    assert id_of_source(Source("s1", "بوتين", SourceType.PERSON, "e1"), known) == ReferentId("PER", "فلاديمير بوتين")
    assert id_of_source(Source("s1", "مصدر أمني", SourceType.UNNAMED), known) == ReferentId("unnamed", "مصدر امني")


@pytest.mark.parametrize(
    ("kind", "shorter", "longer", "expected"),
    [
        ("PER", "بوتين", "فلاديمير بوتين", True),
        ("PER", "فلاديمير", "فلاديمير بوتين", False),
        ("PER", "فلاديمير بوتين", "بوتين", False),
        ("ORG", "الناتو", "حلف شمال الاطلسي", True),
        ("ORG", "الناتو", "الناتو", False),
        ("DATE", "امس", "2023", False),
        ("unnamed", "مصدر", "مصدر امني", False),
    ],
)
def test_a_surname_or_an_acronym_may_be_short_for_a_name(kind: str, shorter: str, longer: str, expected: bool) -> None:
    assert may_be_short_for(ReferentId(kind, shorter), ReferentId(kind, longer)) is expected
    assert not may_be_short_for(ReferentId(kind, shorter), ReferentId("LOC", longer))
