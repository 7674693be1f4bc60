from reader.entities.model import EntityKind
from tests.sources import Names, statements_in

NAMES: Names = {"سامي": EntityKind.PER, "مها": EntityKind.PER, "وكالة المدى": EntityKind.ORG}


def test_what_follows_a_verb_whose_subject_stands_right_before_it_is_addressed() -> None:
    text = "وقالت مها إن سامي أبلغ وكالة المدى أن البحر هادئ."
    found = [(statement.cue.of(text), statement.source) for statement in statements_in(text, NAMES)]
    assert [(cue, source.span.of(text) if source else None) for cue, source in found] == [
        ("قالت", "مها"),
        ("أبلغ", "سامي"),
    ]
    text = "سامي يتهم وكالة المدى بالكذب"
    assert [(s.source and s.source.span.of(text), s.content.of(text)) for s in statements_in(text, NAMES)] == [
        ("سامي", "وكالة المدى بالكذب")
    ]


def test_an_adverbial_before_a_verb_is_not_its_subject() -> None:
    text = "ومن جهتها أكدت مها أن البحر هادئ."
    assert [s.source and s.source.span.of(text) for s in statements_in(text, NAMES)] == ["مها"]


def test_what_belongs_to_a_speaker_is_what_he_speaks_of() -> None:
    text = "وأعلن سامي تأسيس حزبه الجديد، الذي قال إنه سيكون مستقلا."
    assert [(s.cue.of(text), s.source and s.source.span.of(text)) for s in statements_in(text, NAMES)][-1] == (
        "قال",
        None,
    )
    text = "ونقل سامي هذا عن جارته التي قالت إنها بخير."
    assert [s.source is not None for s in statements_in(text, NAMES) if s.cue.of(text) == "قالت"] == [False]


def test_a_conjunction_is_no_part_of_the_cue_and_a_second_verb_is() -> None:
    text = "وتابع قائلا: لا بأس."
    assert statements_in(text)[0].cue.of(text) == "تابع قائلا"


def test_relayed_speech_gives_a_statement_for_each_level() -> None:
    text = "نقلت وكالة المدى عن خبير قوله إن البحر هادئ."
    first, second = statements_in(text, NAMES)
    assert [first.cue.of(text), second.cue.of(text)] == ["نقلت", "قوله"]
    assert first.content == second.content
