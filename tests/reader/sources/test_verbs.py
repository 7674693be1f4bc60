import pytest

from reader.entities.model import EntityKind
from reader.sources.cues import cues_of
from reader.sources.verbs import is_negated, may_be_verb
from tests.sources import Names, index_of, line_in, statements_in

NAMES: Names = {"سامي": EntityKind.PER, "مها": EntityKind.PER, "وكالة المدى": EntityKind.ORG}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("وكان سامي قد أكد أن البحر هادئ.", "سامي"),
        ("إن سامي، صاحب المقهى، أكد أن البحر هادئ.", "سامي"),
        ("وصلت تقارير تفيد بأن البحر هادئ.", "تقارير"),
        ("لكن مها أكدت أن البحر هادئ.", "مها"),
        ("جلس في مقهى سامي وأكد أن البحر هادئ.", None),
        ("عند سامي أكدت أن البحر هادئ.", None),
    ],
)
def test_a_subject_before_its_verb_is_found(text: str, source: str | None) -> None:
    statement = statements_in(text, NAMES)[0]
    assert (statement.source.span.of(text) if statement.source is not None else None) == source


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


@pytest.mark.parametrize(
    ("text", "word", "may"),
    [
        ("بعد وصف القرار", "وصف", False),
        ("قدم طلب للعودة", "طلب", False),
        ("وقد طلب العودة", "طلب", True),
        ("رغم مطالبة الناس", "مطالبة", False),
        ("لم يؤكد أن", "يؤكد", False),
        ("أكد أن", "أكد", True),
    ],
)
def test_nouns_and_negated_verbs_are_told_from_verbs(text: str, word: str, may: bool) -> None:
    line = line_in(text)
    index = index_of(line, word)
    cue = next(cue for cue in cues_of(line.words[index]) if cue.form.kind != "noun")
    assert may_be_verb(line, index, cue) is may


def test_a_verb_that_is_no_more_is_negated() -> None:
    line = line_in("لم يعد يعترف بها")
    assert is_negated(line, 2)


def test_a_conjunction_is_no_part_of_the_cue_and_a_second_verb_is() -> None:
    text = "وتابع قائلا: لا بأس."
    assert statements_in(text)[0].cue.of(text) == "تابع قائلا"


def test_relayed_speech_gives_a_statement_for_each_level() -> None:
    text = "نقلت وكالة المدى عن خبير قوله إن البحر هادئ."
    first, second = statements_in(text, NAMES)
    assert [first.cue.of(text), second.cue.of(text)] == ["نقلت", "قوله"]
    assert first.content == second.content
