import pytest

from reader.entities.model import EntityKind
from reader.sources.light import doer_of
from tests.sources import Names, index_of, line_in, said

NAMES: Names = {"سامي الزين": EntityKind.PER, "كندا": EntityKind.LOC, "النرويج": EntityKind.LOC}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ووجه سامي الزين اتهامات للبلدية بالإهمال.", ("سامي الزين", "اتهامات", "بالإهمال")),
        ("وجدد رئيس البلدية دعوته إلى الهدوء.", ("رئيس البلدية", "دعوته", "الهدوء")),
        ("وأعاد سامي الزين التأكيد على أن البحر آمن.", ("سامي الزين", "التأكيد", "أن البحر آمن")),
        ("وأصدرت وزارة الصيد تحذيرا من العاصفة.", ("وزارة الصيد", "تحذيرا", "العاصفة")),
        ('أطلق رئيس البلدية نداء إلى "ضبط النفس".', ("رئيس البلدية", "نداء", "ضبط النفس")),
        ("وواصلت كندا دعوة النرويج إلى وقف الصيد.", ("كندا", "دعوة", "النرويج إلى وقف الصيد")),
        ("وتعرضت كندا لانتقادات حادة من الصيادين لإغلاقها الميناء.", ("الصيادين", "انتقادات", "لإغلاقها الميناء")),
    ],
)
def test_a_noun_says_what_its_verb_does_not(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text, NAMES) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "ولم يوجه سامي الزين اتهامات للبلدية بالإهمال.",
        "وستجدد كندا دعوتها إلى الهدوء.",
        "وأصدر القاضي أمرا بإغلاق الميناء.",
        "ووجه سامي الزين قاربه إلى الميناء.",
    ],
)
def test_what_is_not_said_not_yet_said_or_ruled_is_no_statement(text: str) -> None:
    assert said(text, NAMES) == []


def test_the_verb_is_found_past_its_subject_and_adverbs() -> None:
    text = "وجهت وزارة الصيد اليوم الأحد تحذيرات"
    line = line_in(text)
    doer = doer_of(line, index_of(line, "تحذيرات"))
    assert doer is not None
    assert doer.subject is not None
    assert doer.subject.span.of(text) == "وزارة الصيد"
    assert doer_of(line_in("إن البحر تحذيرات"), 2) is None
