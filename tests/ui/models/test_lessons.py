import pytest
from PySide6.QtTest import QAbstractItemModelTester

from reader.memory import Lesson, LessonKind
from ui.models.lessons import LessonModel, lesson_words, origin_words


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_kind_of_lesson_has_words(spoken, language: str):
    spoken.apply(language, "western")
    said = [
        lesson_words(Lesson(kind, "القافلة", "organisation" if kind is LessonKind.SOURCE else "ORG", "الركب"))
        for kind in LessonKind
    ]
    assert len(set(said)) == len(LessonKind)
    assert all("القافلة" in words and "{" not in words for words in said)
    assert sum("الركب" in words for words in said) == len(LessonKind) - 2


def test_a_lesson_says_where_it_comes_from(qapp):
    once, often = (Lesson(LessonKind.TYPED, "القافلة", "ORG", title="رحلة", articles=count) for count in (1, 3))
    assert origin_words(once).startswith("From “\u2068رحلة\u2069” · ")
    assert "Articles: 3" in origin_words(often)
    model = LessonModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.reset([once])
    assert "رحلة" in model.words(once)
