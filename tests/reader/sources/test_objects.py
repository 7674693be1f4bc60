import pytest

from reader.entities.model import EntityKind
from reader.sources.complements import find_complement
from reader.sources.cues import OBJECT, cues_of
from reader.sources.objects import find_object, takes_object
from tests.sources import line_in, said


def content_of(text: str) -> str | None:
    line = line_in(text, {"سامي": EntityKind.PER, "كندا": EntityKind.LOC})
    verb = next(cue for cue in cues_of(line.words[0]) if cue.is_verb)
    found = find_complement(line, 0, verb, len(line.words))
    return text[line.words[found.index].span.start :] if found is not None else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("نفى سامي وجود خلاف", "وجود خلاف"),
        ("أعلن سامي يوم الثلاثاء، تأسيس ناد", "تأسيس ناد"),
        ("أعلن سامي في مؤتمر صحفي، تأسيس ناد", "تأسيس ناد"),
        ("حذر سامي كندا من الثلوج", "كندا من الثلوج"),
        ("اتهم سامي كندا بالتأخير", "كندا بالتأخير"),
        ("وصف القرار بأنه خطأ", "القرار بأنه خطأ"),
        ("وصفه بالخطأ الكبير", "بالخطأ الكبير"),
        ("نفت الوكالة المحلية التابعة للبلدية وجود خلاف", "وجود خلاف"),
        ("اتهم سامي نائب الرئيس كندا بالتأخير", "كندا بالتأخير"),
        ("ناشد سامي رئيس الحكومة التدخل", "رئيس الحكومة التدخل"),
        ("أظهر تقرير حديث زيادة كبيرة", "زيادة كبيرة"),
        ("حمّل سامي كندا مسؤولية التأخير", "كندا مسؤولية التأخير"),
        ("أكد تقرير صادر أمس، تناقلته الصحف، وجود خلاف", "وجود خلاف"),
        ("طلب سامي في رسالة إلى عدد كبير من الناس، العودة", "العودة"),
    ],
)
def test_objects_are_contents(text: str, expected: str) -> None:
    assert content_of(text) == expected


@pytest.mark.parametrize("text", ["نفى سامي ذلك", "نفى سامي", "أظهر سامي زيادة", "أكد سامي في"])
def test_what_is_no_object_is_no_content(text: str) -> None:
    assert content_of(text) is None


def test_only_some_verbs_take_objects() -> None:
    line = line_in("نفى قال")
    assert takes_object(cues_of(line.words[0])[0])
    assert not takes_object(cues_of(line.words[1])[0])


def test_an_object_has_no_place_past_the_limit() -> None:
    line = line_in("نفى وجود")
    cue = cues_of(line.words[0])[0]
    found = find_object(line, 0, 1, cue, 2, subject=None)
    assert found is not None
    assert found.frame == OBJECT
    assert find_object(line, 0, 1, cue, 1, subject=None) is None


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "أعلن مسؤول بالجامعة، الانتهاء من ترتيبات القمة السابعة، المزعم عقدها في عمان.",
            "الانتهاء من ترتيبات القمة السابعة، المزعم عقدها في عمان",
        ),
        ("نفت المملكة، المنتج الأول للنفط، أي تواصل مع الجيران.", "أي تواصل مع الجيران"),
        ("نفت الوزارة، التي لم تعلق أمس، أي تواصل مع الجيران.", "أي تواصل مع الجيران"),
    ],
)
def test_an_act_between_commas_is_no_description_of_the_subject(text: str, what: str) -> None:
    assert [found[2] for found in said(text)] == [what]
