import pytest

from reader.entities.model import EntityKind
from reader.sources.extents import ends_phrase
from reader.sources.heads import Head
from reader.sources.nouns import source_noun
from tests.sources import Names, line_in

NAMES: Names = {"سامي الزين": EntityKind.PER, "ديوان الري": EntityKind.ORG}


def words_of(text: str, *, tight: bool = False) -> str:
    """The words that belong to the first noun of a text."""
    line = line_in(text, NAMES)
    head = Head(line, 0, 0, 0, len(line.words), line.words[0].key, source_noun(line.words[0].key), tight)
    end = next((index for index in range(1, len(line.words)) if ends_phrase(head, index)), len(line.words))
    return text[: line.words[end - 1].span.end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مصدر في الجمارك أن", "مصدر في الجمارك"),
        ("مصدر في حديث أن", "مصدر"),
        ("وزير العمل والتعليم أن", "وزير العمل والتعليم"),
        ("شهود عيان ومسؤولون أن", "شهود عيان"),
        ("عدد من الصيادين أن", "عدد من الصيادين"),
        ("المتحدث للحكومة أن", "المتحدث للحكومة"),
        ("السائق علاقته أن", "السائق"),
        ("دراسة أعدتها جامعة", "دراسة"),
        ("فريق سامي الزين التعليق", "فريق سامي الزين"),
        ('عضو كتلة "الوفاء" أن', 'عضو كتلة "الوفاء"'),
        ('الوزير "لن نعود إلى هذا أبدا"', "الوزير"),
        ("تقييم لديوان الري أن", "تقييم لديوان الري"),
        ("جمعية الفكر والأدب أن", "جمعية الفكر والأدب"),
        ("وكالة الأنباء شبه الرسمية أن", "وكالة الأنباء شبه الرسمية"),
        ("مسؤولو الديوان لأعضاء المجلس أن", "مسؤولو الديوان"),
    ],
)
def test_a_phrase_goes_on_as_long_as_words_belong_to_its_head(text: str, expected: str) -> None:
    assert words_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("المدير الجديد إغلاق الباب", "المدير الجديد"),
        ("وزارة الدفاع الأمريكية إغلاق الباب", "وزارة الدفاع الأمريكية"),
        ("متحدث باسم الشرطة إغلاق الباب", "متحدث باسم الشرطة"),
        ("مصادر محلية وقوع حريق", "مصادر محلية"),
        ("جمعية الفكر والأدب إغلاق الباب", "جمعية الفكر والأدب"),
    ],
)
def test_before_an_object_only_what_surely_belongs_is_taken(text: str, expected: str) -> None:
    assert words_of(text, tight=True) == expected
