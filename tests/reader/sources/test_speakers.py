import pytest

from reader.entities.model import EntityKind
from tests.sources import Names, said

PER, ORG = EntityKind.PER, EntityKind.ORG
NAMES: Names = {"سامي": PER, "مها": PER, "وكالة المدى": ORG, "عمر": PER}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("قال سامي إن مها أكدت أن البحر هادئ. وأضاف أن الجو صحو.", "سامي"),
        ("قال سامي إن البحر هادئ، حسبما ذكرت وكالة المدى. وأضاف أن الجو صحو.", "سامي"),
        ("قالت مها إنها تعتقد أن البحر هادئ.", "مها"),
        ("قالت وكالة المدى إن عمر تأخر لكنه قال إن البحر هادئ.", "عمر"),
        ("قالت مها إن البحر هادئ. ورد عمر على أسئلة كثيرة في اللقاء الطويل، وأكد أن الجو صحو.", "عمر"),
        ("وقالت مها إن البحر هادئ. وقال عمر إنه بارد. وختمت بالقول إن الجو صحو.", "مها"),
        ("قالت صحيفة محلية إن المسؤول اعتذر، ولم يقل لماذا، لكنه أكد أن الجو صحو.", "المسؤول"),
    ],
)
def test_the_last_statement_is_credited_to_who_is_meant(text: str, who: str) -> None:
    assert said(text, NAMES)[-1][0] == who


def test_a_guest_is_the_last_person_who_spoke() -> None:
    assert [who for who, _, _ in said("قال سامي إن البحر هادئ. وأضاف الأخير أن الجو صحو.", NAMES)] == ["سامي", "سامي"]


def test_documents_show_and_people_go_on_speaking() -> None:
    text = "قال سامي إن البحر هادئ. وأظهر تقرير أن الماء بارد. وأضاف أن الجو صحو. كما أظهر أن الريح قوية."
    assert [who for who, _, _ in said(text, NAMES)] == ["سامي", "تقرير", "سامي", "تقرير"]


def test_a_verb_that_nobody_fits_attributes_nothing() -> None:
    assert said("وأضافت أن البحر هادئ.", {}) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("وبعد هذا التصريح أصدرت وكالة المدى بيانا أكدت فيه أن البحر هادئ.", "وكالة المدى"),
        ("وأرسلت مها إلى الوزير سامي رسالة طويلة قالت فيها إن البحر هادئ.", "مها"),
        ("وأدلى سامي لوكالة المدى بتصريح قال فيه إن البحر هادئ.", "سامي"),
        ("قال عمر إن الريح خفيفة. وهذا هو البيان الذي أكد فيه أن البحر هادئ.", "عمر"),
    ],
)
def test_who_issued_a_document_says_what_stands_in_it(text: str, who: str) -> None:
    assert said(text, NAMES)[-1][0] == who


def test_an_owner_by_pronoun_is_the_speaker_before() -> None:
    text = "قالت مها إن البحر هادئ، وفق قولها. وقال عمر إنه بارد، بحسب تعبيره."
    assert [who for who, _, _ in said(text, NAMES)] == ["مها", "مها", "عمر", "عمر"]


def test_who_was_credited_right_before_a_participle_goes_on() -> None:
    text = "ستزور مها الرئيس عمر، وفق ما أعلن سامي مضيفا أن البحر هادئ. قال عمر إن الجو صحو، حسبما ذكر سامي، مشيرا إلى الريح."
    assert [who for who, _, _ in said(text, NAMES)] == ["سامي", "سامي", "عمر", "سامي", "سامي"]
