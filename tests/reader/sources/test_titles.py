import pytest

from reader.entities.model import EntityKind
from reader.sources.heads import Head
from reader.sources.nouns import source_noun
from reader.sources.titles import has_title, introduces, name_after_comma, name_further_on
from reader.sources.words import Line, Named
from tests.sources import Names, line_in

NAMES: Names = {"سامي الزين": EntityKind.PER, "المساء": EntityKind.ORG, "هاواي": EntityKind.LOC}


def head_and_name(text: str) -> tuple[Head, Named]:
    line = line_in(text, NAMES)
    return head_of(line), line.named[min(line.named)]


def head_of(line: Line) -> Head:
    return Head(line, 0, 0, 0, len(line.words), line.words[0].key, source_noun(line.words[0].key), tight=False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("الوزير سامي الزين", True),
        ("الدكتور سامي الزين", True),
        ("دكتور سامي الزين", True),
        ("محامي سامي الزين", False),
        ("المحامي سامي الزين", True),
        ("نجله سامي الزين", True),
        ("نجل سامي الزين", False),
        ("حملة سامي الزين", False),
        ("أمينا سامي الزين", False),
        ("الفريق سامي الزين", True),
        ("فريق سامي الزين", False),
        ("متحدث باسم وزارة الصحة الدكتور سامي الزين", True),
        ("متحدث باسم رئيس الحكومة سامي الزين", False),
        ("مدير مكتب سامي الزين", False),
        ("صحيفة المساء", True),
        ("مراسل المساء", False),
        ("الصياد سامي الزين", True),
        ("ولاية هاواي", True),
        ("حكومة هاواي", False),
    ],
)
def test_a_noun_introduces_the_name_of_whom_it_means(text: str, expected: bool) -> None:
    assert introduces(*head_and_name(text)) is expected


def test_a_name_may_have_a_title_of_its_own() -> None:
    assert has_title(*head_and_name("وكيل اللاعب سامي الزين"))
    assert not has_title(*head_and_name("وكيل أعمال سامي الزين"))


@pytest.mark.parametrize(
    ("text", "end", "found"),
    [
        ("وزير العدل، سامي الزين", 2, True),
        ("وزير العدل، الدكتور سامي الزين", 2, True),
        ("وزير العدل، بعد سامي الزين", 2, False),
        ("بيان الوزارة، سامي الزين", 2, False),
    ],
)
def test_a_name_may_follow_a_title_and_a_comma(text: str, end: int, found: bool) -> None:
    assert (name_after_comma(head_of(line_in(text, NAMES)), end) is not None) is found


@pytest.mark.parametrize(
    ("text", "end", "found"),
    [
        ("نائب المدير العام للشركة السفير سامي الزين", 3, True),
        ("نائب المدير العام للشركة إن سامي الزين", 3, False),
        ("نواب المجلس للشركة سامي الزين", 2, False),
        ("نائب المدير العام لمكتب سامي الزين", 3, False),
    ],
)
def test_a_name_may_follow_a_long_title(text: str, end: int, found: bool) -> None:
    assert (name_further_on(head_of(line_in(text, NAMES)), end) is not None) is found


@pytest.mark.parametrize(("text", "expected"), [("الوزير سامي الزين", True), ("الوزيرة سامي الزين", False)])
def test_a_title_introduces_nobody_of_the_other_gender(text: str, expected: bool) -> None:
    line = line_in(text, NAMES)
    assert introduces(head_of(line), line.named[1]) is expected
