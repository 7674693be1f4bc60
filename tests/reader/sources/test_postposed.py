import pytest

from reader.entities.model import EntityKind
from tests.sources import Names, said

NAMES: Names = {"سامي الزين": EntityKind.PER, "مها عواد": EntityKind.PER}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"لن نبيع القارب"، قال سامي الزين للصحفيين.', ("سامي الزين", "قال", "لن نبيع القارب")),
        ("«انتهى كل شيء» هكذا علق المدرب على الخسارة.", ("المدرب", "علق", "انتهى كل شيء")),
        ('"لن نبيع القارب"، هذا ما قاله سامي الزين.', ("سامي الزين", "قاله", "لن نبيع القارب")),
        ("تراجع عدد القوارب كثيرا، تقول مها عواد.", ("مها عواد", "تقول", "تراجع عدد القوارب كثيرا")),
    ],
)
def test_a_verb_may_follow_what_it_says(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text, NAMES) == [expected]


def test_speech_on_both_sides_of_its_verb_is_said_twice() -> None:
    text = "«بعنا القارب»، تقول مها عواد، «ولن نعود إلى الصيد هنا»."
    assert said(text, NAMES) == [
        ("مها عواد", "تقول", "بعنا القارب"),
        ("مها عواد", "تقول", "ولن نعود إلى الصيد هنا"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        'وصل القارب "نورس البحر الكبير"، وغادر سامي الزين.',
        "تراجع عدد القوارب، تقول مها عواد وتضحك ثم تمضي.",
        "وصلت، تقول مها عواد.",
    ],
)
def test_names_and_broken_sentences_are_no_such_speech(text: str) -> None:
    assert said(text, NAMES) == []
