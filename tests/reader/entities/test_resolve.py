import pytest

from reader.entities.gazetteer import gazetteer, key_of
from reader.entities.model import EntityKind, Evidence
from reader.entities.resolve import Found, resolve
from reader.spans import Span

EVIDENCE = Evidence("test")


def entities(text, *names):
    """Resolve the given names in the order in which they stand in the text; (kind, words) each."""
    found, start = [], 0
    for kind, name in names:
        start = text.index(name, start)
        span = Span(start, start + len(name))
        found.append(Found(span, key_of(name), EntityKind(kind), EVIDENCE, name))
        start += len(name)
    return [(one.name, len(one.mentions), one.joins) for one in resolve(found, gazetteer())]


def per(*names):
    return [("PER", name) for name in names]


def test_a_family_name_and_a_first_name_join_the_full_name():
    text = "سالم القاضي. القاضي. سالم."

    assert entities(text, *per("سالم القاضي", "القاضي", "سالم")) == [("سالم القاضي", 3, ("surname", "first_name"))]


def test_the_short_name_may_come_first():
    text = "القاضي ثم سالم القاضي"

    assert entities(text, *per("القاضي", "سالم القاضي")) == [("سالم القاضي", 2, ("same",))]


def test_two_people_of_one_family_stay_two_and_the_bare_name_goes_to_the_nearest():
    text = "كيم جونغ أون ثم كيم يو جونغ ثم كيم"

    assert [(name, count) for name, count, _ in entities(text, *per("كيم جونغ أون", "كيم يو جونغ", "كيم"))] == [
        ("كيم جونغ أون", 1),
        ("كيم يو جونغ", 2),
    ]


def test_spelling_variants_are_one():
    text = "هانز برونغشتاين ثم هانز برونجشتاين"

    assert entities(text, *per("هانز برونغشتاين", "هانز برونجشتاين")) == [("هانز برونغشتاين", 2, ("variant",))]


def test_a_second_name_of_a_state_is_known_but_its_capital_is_another_place():
    text = "الولايات المتحدة، أمريكا، واشنطن"
    names = [("LOC", "الولايات المتحدة"), ("LOC", "أمريكا"), ("LOC", "واشنطن")]

    assert entities(text, *names) == [("الولايات المتحدة", 2, ("lexicon",)), ("واشنطن", 1, ())]


def test_a_ministry_without_its_state_is_the_same_ministry():
    text = "وزارة الزراعة الدنماركية ثم وزارة الزراعة"
    names = [("ORG", "وزارة الزراعة الدنماركية"), ("ORG", "وزارة الزراعة")]

    assert entities(text, *names) == [("وزارة الزراعة الدنماركية", 2, ("short",))]


def test_a_party_without_its_head_noun_is_the_same_party():
    text = "حزب الأفق الجديد ثم الأفق الجديد"

    assert entities(text, ("ORG", "حزب الأفق الجديد"), ("ORG", "الأفق الجديد")) == [("حزب الأفق الجديد", 2, ("short",))]


def test_one_word_of_two_kinds_is_two_entities():
    text = "فالنسيا وفالنسيا"

    assert len(entities(text, ("LOC", "فالنسيا"), ("ORG", "فالنسيا"))) == 2


def test_ids_follow_the_first_mention():
    found = [
        Found(Span(start, start + len(name)), key_of(name), EntityKind.LOC, EVIDENCE, name)
        for start, name in ((9, "لندن"), (17, "باريس"), (0, "باريس"))
    ]

    assert [(one.id, one.name, len(one.mentions)) for one in resolve(found, gazetteer())] == [
        ("e1", "باريس", 2),
        ("e2", "لندن", 1),
    ]


def test_the_article_of_a_family_name_may_be_missing():
    text = "نادر الشرفاوي ثم نادر شرفاوي ثم شرفاوي"

    assert entities(text, *per("نادر الشرفاوي", "نادر شرفاوي", "شرفاوي")) == [
        ("نادر الشرفاوي", 3, ("variant", "surname"))
    ]


def test_a_son_is_not_his_father():
    text = "دونالد ترامب ثم دونالد ترامب جونيور"

    assert len(entities(text, *per("دونالد ترامب", "دونالد ترامب جونيور"))) == 2


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("الحكومة السويدية", "الشرطة السويدية", 2),
        ("مجلس الأمن", "مجلس الأمن القومي", 2),
        ("جبهة الخلاص", "جبهة الخلاص والنماء", 1),
        ("لجنة المستهلك", "لجنة حقوق المستهلك", 1),
        ("حركة النهضة", "حزب نداء تونس", 2),
        ("النداء", "النهضة", 2),
    ],
)
def test_organisations_are_joined_only_where_one_name_is_a_form_of_the_other(one, other, count):
    assert len(entities(f"{one} ثم {other}", ("ORG", one), ("ORG", other))) == count


def test_the_words_of_a_name_may_change_places():
    text = "منذر بن عماد ثم عماد بن منذر"

    assert entities(text, *per("منذر بن عماد", "عماد بن منذر")) == [("منذر بن عماد", 2, ("order",))]


def test_foreign_affairs_are_their_ministry():
    text = "وزارة الخارجية السويدية ثم الخارجية السويدية ثم الحكومة السويدية"
    names = [("ORG", name) for name in ("وزارة الخارجية السويدية", "الخارجية السويدية", "الحكومة السويدية")]

    assert [(name, count) for name, count, _ in entities(text, *names)] == [
        ("وزارة الخارجية السويدية", 2),
        ("الحكومة السويدية", 1),
    ]
