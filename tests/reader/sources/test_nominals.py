import pytest

from reader.entities.model import EntityKind
from tests.sources import Names, statements_in

NAMES: Names = {"سامي": EntityKind.PER, "كندا": EntityKind.LOC, "وكالة المدى": EntityKind.ORG}


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("بعد تأكيد سامي أن البحر هادئ.", "تأكيد", "أن البحر هادئ"),
        ("رغم تأكيداته أن البحر هادئ.", "تأكيداته", "أن البحر هادئ"),
        ("وسط تحذيرات من كندا بأن البحر هائج.", "تحذيرات", "بأن البحر هائج"),
        ("ورد على اتهامات كندا بإغلاق الميناء.", "اتهامات", "بإغلاق الميناء"),
    ],
)
def test_nouns_of_saying_need_an_owner_and_a_content(text: str, cue: str, content: str) -> None:
    found = statements_in(text, NAMES)
    assert [(statement.cue.of(text), statement.content.of(text)) for statement in found] == [(cue, content)]


@pytest.mark.parametrize(
    "text",
    ["تجدر الإشارة إلى أن البحر هادئ.", "جاء تحذير من العاصفة.", "اتهامات بنقل السمك.", "اتهام كندا بنقل السمك."],
)
def test_without_an_owner_nobody_is_credited(text: str) -> None:
    assert not [statement for statement in statements_in(text, NAMES) if statement.rule == "noun"]


def test_a_headline_names_its_speaker_before_a_colon() -> None:
    text = "وكالة المدى: البحر هادئ"
    assert [statement.rule for statement in statements_in(text, NAMES)] == ["headline"]


@pytest.mark.parametrize("text", ["كندا: ثلوج كثيرة", "الطقس: ثلوج كثيرة", "سامي: البحر هادئ.", ": سامي", "سامي:"])
def test_places_topics_and_sentences_are_no_such_headlines(text: str) -> None:
    assert not statements_in(text, NAMES)
