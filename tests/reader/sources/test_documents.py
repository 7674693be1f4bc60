import pytest

from reader.entities.model import EntityKind
from reader.sources.documents import issuer_of
from reader.sources.phrases import noun_phrase
from tests.sources import Names, line_in, said

NAMES: Names = {"ديوان الري": EntityKind.ORG}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وجاء في التقرير أن الماء نظيف.", ("التقرير", "جاء في", "أن الماء نظيف")),
        ("وورد في بيان رسمي: الماء نظيف.", ("بيان رسمي", "ورد في", "الماء نظيف")),
        ('وورد في بيان صادر عن ديوان الري: "الماء نظيف جدا".', ("ديوان الري", "ورد في بيان", "الماء نظيف جدا")),
        ("وفي تقارير أولية فإن الماء نظيف.", ("تقارير أولية", "في", "فإن الماء نظيف")),
        ("السد سليم، حسب ما جاء في التقرير.", ("التقرير", "حسب ما جاء في", "السد سليم")),
        ("وصلت إلى البلدية معلومات مفادها أن الماء نظيف.", ("معلومات", "مفادها", "أن الماء نظيف")),
        ("وختم ديوان الري التقرير بخبر مفاده أن الماء نظيف.", ("ديوان الري", "مفاده", "أن الماء نظيف")),
    ],
)
def test_what_stands_in_a_document_is_its_statement(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text, NAMES) == [expected]


@pytest.mark.parametrize("text", ["جاء في الصباح.", "وفي التقرير صور كثيرة.", "جاء في", "وفي البيت فإن الماء نظيف."])
def test_other_places_say_nothing(text: str) -> None:
    assert said(text, NAMES) == []


def test_an_issuer_follows_its_document() -> None:
    line = line_in("بيان صادر أمس عن ديوان الري", NAMES)
    document = noun_phrase(line, 0, len(line.words))
    assert document is not None
    issuer = issuer_of(line, document, len(line.words))
    assert issuer is not None
    assert issuer.span.of(line.text) == "ديوان الري"
