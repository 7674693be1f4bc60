import pytest

from reader.entities.model import EntityKind
from tests.sources import Names, said

NAMES: Names = {"سامي": EntityKind.PER, "كندا": EntityKind.LOC, "النرويج": EntityKind.LOC}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "قال شهود إن القارب غرق، لكن الشرطة تنفي ذلك.",
            [("شهود", "قال", "إن القارب غرق"), ("الشرطة", "تنفي", "إن القارب غرق")],
        ),
        (
            "اتهمت كندا النرويج بسرقة السمك، وهو ما تنفيه النرويج.",
            [("كندا", "اتهمت", "النرويج بسرقة السمك"), ("النرويج", "تنفيه", "النرويج بسرقة السمك")],
        ),
        (
            "أعلنت الشركة بيع الميناء، الأمر الذي نفاه سامي.",
            [("الشركة", "أعلنت", "بيع الميناء"), ("سامي", "نفاه", "بيع الميناء")],
        ),
        ("أغلق الميناء فجر اليوم، وهذا ما أكده سامي.", [("سامي", "أكده", "أغلق الميناء فجر اليوم")]),
        ("أغلق الميناء فجر اليوم. وأكد سامي ذلك.", [("سامي", "أكد", "أغلق الميناء فجر اليوم")]),
        (
            "قالت صحيفة محلية إن الميناء سيباع. ونفى سامي هذه الأنباء.",
            [("صحيفة محلية", "قالت", "إن الميناء سيباع"), ("سامي", "نفى", "إن الميناء سيباع")],
        ),
    ],
)
def test_a_pronoun_stands_for_what_was_said_before(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert said(text, NAMES) == expected


@pytest.mark.parametrize(
    "text", ["ونفى سامي ذلك.", "رفض سامي ذلك القارب.", "نفى سامي ذلك الرجل من القرية.", "وأكد ذلك"]
)
def test_nothing_before_it_leaves_nothing_said(text: str) -> None:
    assert said(text, NAMES) == []


def test_a_pronoun_may_mean_a_sentence_of_the_line_before() -> None:
    assert said("أغلق الميناء.\nوأكد سامي ذلك.", NAMES) == [("سامي", "أكد", "أغلق الميناء")]
