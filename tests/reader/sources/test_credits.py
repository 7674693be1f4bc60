import pytest

from reader.entities.model import EntityKind
from reader.sources.credits import find_credits
from tests.sources import Names, line_in, said

NAMES: Names = {"سامي": EntityKind.PER, "الأمم الموحدة": EntityKind.ORG, "وكالة المدى": EntityKind.ORG}


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("بحسب سامي", "بحسب"),
        ("وفقا لسامي", "وفقا"),
        ("طبقا لما ذكره سامي", "طبقا لما ذكره"),
        ("وفق ما أكدته وكالة المدى", "وفق ما أكدته"),
        ("حسبما أفادت وكالة المدى", "حسبما أفادت"),
        ("كما ذكرت وكالة المدى", "كما ذكرت"),
        ("على حد وصفه", "على حد وصفه"),
        ("على حد تعبير سامي", "على حد تعبير"),
        ("من وجهة نظر سامي", "من وجهة نظر"),
        ("وفقا لأقوال سامي", "وفقا لأقوال"),
        ("بحسب توضيح نشرته وكالة المدى", "بحسب توضيح نشرته"),
    ],
)
def test_phrases_are_found_with_the_words_that_belong_to_them(text: str, cue: str) -> None:
    assert [credit.cue.of(text) for credit in find_credits(line_in(text, NAMES))] == [cue]


@pytest.mark.parametrize("text", ["حسب المكان", "وفقا للقانون", "كما أضاف سامي أن الجو صحو", "على حد", "وفق", "نقلا"])
def test_other_uses_credit_nobody(text: str) -> None:
    assert not list(find_credits(line_in(text, NAMES)))


def test_a_documents_issuer_is_credited() -> None:
    text = "أغلق الميناء، وفق بيان صادر أمس الأحد عن الأمم الموحدة."
    assert said(text, NAMES) == [("الأمم الموحدة", "وفق", "أغلق الميناء")]


def test_his_own_words_may_interrupt_him() -> None:
    text = "قال سامي إن الحل ليس سهلا، وفق تقديره، بل يحتاج وقتا."
    assert said(text, NAMES)[0] == ("سامي", "قال", "إن الحل ليس سهلا، وفق تقديره، بل يحتاج وقتا")


def test_a_phrase_first_credits_what_follows_it() -> None:
    text = "وبحسب الأرقام التي نشرت أمس، زاد الإنتاج."
    assert said(text, NAMES) == [("الأرقام", "بحسب", "زاد الإنتاج")]


def test_a_phrase_between_commas_credits_what_goes_on() -> None:
    text = "أمطار غزيرة أدت، حسب مراقبين، إلى فيضان كبير."
    assert said(text, NAMES) == [("مراقبين", "حسب", "إلى فيضان كبير")]


def test_a_phrase_last_credits_its_sentence() -> None:
    text = "عاد الناس. وفتحت المدارس، حسبما أفادت وكالة المدى."
    assert said(text, NAMES) == [("وكالة المدى", "حسبما أفادت", "وفتحت المدارس")]


def test_a_phrase_within_a_statement_credits_what_stands_before_it() -> None:
    text = "وأكد سامي أن الحلول ليست متسرعة، وفق تقديره، بل أخذت بمطالب الناس."
    assert said(text, NAMES) == [
        ("سامي", "أكد", "أن الحلول ليست متسرعة، وفق تقديره، بل أخذت بمطالب الناس"),
        ("سامي", "وفق تقديره", "أن الحلول ليست متسرعة"),
    ]


@pytest.mark.parametrize("meanwhile", ["في حين", "فيما", "بينما"])
def test_a_phrase_before_what_happened_elsewhere_ends_the_statement(meanwhile: str) -> None:
    text = f"وأكد سامي أن البحر هادئ، وفق قوله، {meanwhile} ذكرت الوزارة أن الريح قوية."
    assert [what for _, _, what in said(text, NAMES)] == ["أن البحر هادئ", "أن البحر هادئ", "أن الريح قوية"]
