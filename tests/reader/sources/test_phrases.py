import pytest

from reader.entities.model import EntityKind
from reader.sources.forms import Gender
from reader.sources.phrases import noun_phrase
from tests.sources import Names, line_in, said

PER, ORG, LOC = EntityKind.PER, EntityKind.ORG, EntityKind.LOC
NAMES: Names = {"سامي الزين": PER, "وكالة المدى": ORG, "ديوان الري": ORG, "لبنان": LOC}


def phrase_of(text: str, *, tight: bool = False) -> str | None:
    line = line_in(text, NAMES)
    phrase = noun_phrase(line, 0, len(line.words), tight=tight)
    return phrase.span.of(text) if phrase is not None else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سامي الزين إن", "سامي الزين"),
        ("وزير العدل اللبناني سامي الزين إن", "سامي الزين"),
        ("وزير العدل، سامي الزين، إن", "سامي الزين"),
        ("نائب المدير العام للشركة المهندس سامي الزين إن", "سامي الزين"),
        ("محامي سامي الزين إن", "محامي سامي الزين"),
        ("زوجة سامي الزين إن", "زوجة سامي الزين"),
        ("زوجها سامي الزين إن", "سامي الزين"),
        ("متحدث باسم ديوان الري إن", "متحدث باسم ديوان الري"),
        ("المتحدث باسم ديوان الري سامي الزين إن", "سامي الزين"),
        ("حملة سامي الزين إن", "حملة سامي الزين"),
        ("مصادر مطلعة من الجمارك إن", "مصادر مطلعة من الجمارك"),
        ("مصدر في بيان إن", "مصدر"),
        ("مسؤول بوزارة الصحة إن", "مسؤول بوزارة الصحة"),
        ('صحيفة "المساء" اللبنانية إن', "المساء"),
        ("شبكة وكالة المدى أن", "وكالة المدى"),
        ("هذا المصدر إن", "المصدر"),
        ("مجموعة من العلماء إن", "مجموعة من العلماء"),
        ("تقييم سري لديوان الري إن", "تقييم سري لديوان الري"),
        ("مصدر مطلع لصحيفة محلية إن", "مصدر مطلع"),
        ("وكيل اللاعب المعروف سامي الزين إن", "وكيل اللاعب المعروف سامي الزين"),
        ("فريق سامي الزين التعليق", "فريق سامي الزين"),
        ("دراسة أعدتها جامعة إن", "دراسة"),
        ("السائق للصحفيين إن", "السائق"),
        ('وكالة المدى التابعة لتنظيم "البحر" المتشدد إن', "وكالة المدى"),
    ],
)
def test_a_source_is_read_from_its_words(text: str, expected: str) -> None:
    assert phrase_of(text) == expected


@pytest.mark.parametrize("text", ["في البيت", "أن الجسر", "الذي قال", "، ثم", "لم يصل"])
def test_where_no_noun_stands_there_is_no_phrase(text: str) -> None:
    assert phrase_of(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مصادر أوروبية وجود خلاف", "مصادر أوروبية"),
        ("التقرير تدهور الوضع", "التقرير"),
        ("وزارة الدفاع الأمريكية إغلاق القاعدة", "وزارة الدفاع الأمريكية"),
        ("الوزير الفرنسي قرب الحل", "الوزير الفرنسي"),
    ],
)
def test_before_an_object_no_more_is_taken_than_is_sure(text: str, expected: str) -> None:
    assert phrase_of(text, tight=True) == expected


def test_a_phrase_knows_whether_it_points_back() -> None:
    line = line_in("المصدر قال")
    phrase = noun_phrase(line, 0, 1)
    assert phrase is not None
    assert phrase.is_definite
    assert phrase.is_known
    assert phrase.agreement.gender is Gender.MASCULINE


def test_an_unknown_noun_is_a_phrase_but_not_known() -> None:
    line = line_in("القطار إن")
    phrase = noun_phrase(line, 0, 2)
    assert phrase is not None
    assert not phrase.is_known


def test_a_limit_is_kept() -> None:
    line = line_in("وزير العدل اللبناني", NAMES)
    phrase = noun_phrase(line, 0, 2)
    assert phrase is not None
    assert phrase.end == 2


def test_whose_an_outlet_is_belongs_to_its_phrase() -> None:
    for owner in ('لتنظيم "البحر" المتشدد', "للبلدية", "لديوان الري"):
        text = f"وكالة المدى التابعة {owner} وجود خلاف"
        line = line_in(text, NAMES)
        phrase = noun_phrase(line, 0, len(line.words), tight=True)
        assert phrase is not None
        assert line.words[phrase.end].text == "وجود"


def test_a_body_after_a_title_is_the_second_that_somebody_belongs_to() -> None:
    text = "أكد حارس مرمى المنتخب وفريق المدينة على أن البحر هادئ."
    assert [who for who, _, _ in said(text)] == ["حارس مرمى المنتخب"]
    assert [who for who, _, _ in said("أكد الوزير ورئيس البلدية أن البحر هادئ.")] == ["الوزير", "رئيس البلدية"]


def test_a_noun_before_a_name_is_definite() -> None:
    for text, definite in (
        ('مؤسس "المدى"', True),
        ("سفير المدى", True),
        ("سفير في المدى", False),
        ("سفير كبير", False),
    ):
        line = line_in(text, NAMES)
        phrase = noun_phrase(line, 0, len(line.words))
        assert phrase is not None
        assert phrase.is_definite is definite
