import pytest

from reader.entities.model import EntityKind
from reader.sources.circumstances import past_circumstances
from tests.sources import Names, line_in

NAMES: Names = {"باريس": EntityKind.LOC, "وكالة المدى": EntityKind.ORG}


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("أمس إغلاق الميناء", "إغلاق"),
        ("في وقت سابق إغلاق الميناء", "إغلاق"),
        ("في بيان أصدره مساء الأحد إغلاق الميناء", "إغلاق"),
        ("خلال لقاء مع الصحفيين في باريس إغلاق الميناء", "إغلاق"),
        ("في تصريح أدلى به لصحيفة محلية إغلاق الميناء", "إغلاق"),
        ("مطلع الأسبوع الجاري إغلاق الميناء", "إغلاق"),
        ("بأشد العبارات إغلاق الميناء", "إغلاق"),
        ("عن إغلاق الميناء", "عن"),
        ("مطلعا على الأمر", "مطلعا"),
    ],
)
def test_when_where_and_to_whom_are_passed_over(text: str, rest: str) -> None:
    line = line_in(text, NAMES)
    assert line.words[past_circumstances(line, 0, len(line.words))].text == rest


def test_the_limit_is_not_passed() -> None:
    line = line_in("أمس في باريس مساء اليوم")
    assert past_circumstances(line, 0, 2) <= 2
    assert past_circumstances(line, len(line.words), len(line.words)) == len(line.words)
