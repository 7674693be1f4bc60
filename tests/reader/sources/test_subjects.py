import pytest

from reader.entities.model import EntityKind
from reader.sources.cues import cues_of
from reader.sources.phrases import noun_phrase
from reader.sources.subjects import joined_before, opens_clause, resumes_document, subject_before
from tests.sources import Names, index_of, line_in, said, statements_in

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


@pytest.mark.parametrize(
    ("text", "verb", "source"),
    [
        ("الوزارة التي قالت إن", "قالت", "الوزارة"),
        ("مها، التي تسكن هنا، قالت إن", "قالت", "مها"),
        ("التقرير الذي أكد فيه أن", "أكد", None),
        ("سامي جلس هنا، قالت إن", "قالت", None),
    ],
)
def test_a_subject_may_stand_before_a_relative_or_an_apposition(text: str, verb: str, source: str | None) -> None:
    line = line_in(text, NAMES)
    index = index_of(line, verb)
    found = subject_before(line, index, cues_of(line.words[index])[0], line.span)
    assert (found.span.of(text) if found is not None else None) == source


@pytest.mark.parametrize(
    ("text", "verb", "resumes"),
    [
        ("نشر مقالا تحدث فيه عن", "تحدث", True),
        ("التقرير الذي أكد فيه أن", "أكد", True),
        ("البيت الذي أكد فيه أن", "أكد", False),
        ("نشر مقالا أكد أن", "أكد", False),
    ],
)
def test_a_verb_may_stand_in_the_document_before_it(text: str, verb: str, resumes: bool) -> None:
    line = line_in(text, NAMES)
    assert resumes_document(line, index_of(line, verb)) is resumes


def test_the_first_of_two_joined_subjects_is_found() -> None:
    text = "وكالة المدى والوزارة أعلنتا أن البحر هادئ."
    line = line_in(text, NAMES)
    subject = noun_phrase(line, 2, 3, cut=1)
    assert subject is not None
    first = joined_before(line, subject)
    assert first is not None
    assert first.span.of(text) == "وكالة المدى"


def test_a_clause_begins_after_marks_and_conjunctions() -> None:
    line = line_in("البحر هادئ، لكن سامي نام")
    assert [opens_clause(line, index, 0) for index in range(len(line.words))] == [True, False, False, True, True, False]


def test_many_people_need_a_plural_after_them() -> None:
    assert [who for who, _, _ in said("في مجال اللاجئين تقول الوزارة إن البحر هادئ.")] == ["الوزارة"]
    assert [who for who, _, _ in said("وكان المحتجون يقولون إن البحر هادئ.")] == ["المحتجون"]
