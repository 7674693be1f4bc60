import pytest

from reader.correcting import correcting, forgetting, subject_of, summary_of, taking_back
from reader.corrections.model import CorrectionKind
from reader.edits import Change, EditKind
from reader.memory import Forgetting, Lesson, LessonKind
from tests.reader.store.test_corrections import every_kind


@pytest.mark.parametrize("kind", CorrectionKind)
def test_every_correction_is_an_edit_with_words(kind: CorrectionKind) -> None:
    (correction,) = (each for each in every_kind("a1") if each.kind is kind)
    edit = correcting(correction)
    assert edit.changes == (Change(None, correction),)
    assert edit.subject == subject_of(correction) != ""


def test_a_correction_is_taken_back() -> None:
    correction = every_kind("a1")[0]
    edit = taking_back(correction)
    assert (edit.kind, edit.changes) == (EditKind.TAKE_BACK, (Change(correction, None),))


def test_a_correction_is_listed_as_its_edit_is() -> None:
    correction = every_kind("a1")[0]
    edit, summary = correcting(correction), summary_of(correction)
    assert (summary.kind, summary.subject, summary.count) == (edit.kind, edit.subject, 1)
    assert summary.made == correction.created


def test_a_lesson_is_forgotten_by_its_key() -> None:
    lesson = Lesson(LessonKind.TYPED, "فجر", "ORG")
    edit = forgetting(lesson)
    assert edit.subject == "فجر"
    assert isinstance(edit.changes[0].after, Forgetting)
    assert edit.changes[0].after.key == lesson.key
