import json
from dataclasses import replace
from datetime import UTC, datetime

from reader.analysis import analyse
from reader.article import Article, blocks_of
from reader.entities.model import EntityKind
from reader.memory import NOTHING_LEARNED, Lesson, LessonKind, Memory, memory_to_json, memory_to_tsv, merged

MOMENT = datetime(2026, 11, 28, 9, tzinfo=UTC)


def lesson(kind, form, type_=EntityKind.PER, name="", article="A"):
    return Lesson(kind, form, type_.value, name, article, f"مقال {article}", taught=MOMENT)


def test_without_lessons_nothing_is_different():
    text = "زار فلاديمير بوتين بكين."
    assert analyse(Article(text, blocks_of(text)), NOTHING_LEARNED) == analyse(Article(text, blocks_of(text)))
    assert not NOTHING_LEARNED


def test_the_last_word_counts_and_articles_are_counted():
    memory = merged(
        [
            lesson(LessonKind.REJECTED, "فجر"),
            lesson(LessonKind.TYPED, "فجر"),
            lesson(LessonKind.TYPED, "فَجر", article="B"),
            lesson(LessonKind.TYPED, "فجر", article="B"),
        ]
    )
    assert [(one.kind, one.articles) for one in memory.lessons] == [(LessonKind.TYPED, 2)]


def test_a_rejected_form_may_still_be_of_another_kind():
    memory = merged([lesson(LessonKind.REJECTED, "فجر"), lesson(LessonKind.TYPED, "فجر", EntityKind.ORG)])
    assert {(one.kind, one.type) for one in memory.lessons} == {(LessonKind.REJECTED, "PER"), (LessonKind.TYPED, "ORG")}


def test_names_that_are_kept_apart_are_not_the_same_any_more():
    pair = ("وكالة سوا", EntityKind.ORG, "سوا للأبحاث")
    memory = merged([lesson(LessonKind.OTHER_NAME, *pair), lesson(LessonKind.DISTINCT, *pair)])
    assert [one.kind for one in memory.lessons] == [LessonKind.OTHER_NAME, LessonKind.DISTINCT][1:]


def test_the_memory_can_be_exported_as_a_table_and_as_values():
    memory = Memory((lesson(LessonKind.OTHER_NAME, "فاو", EntityKind.ORG, "منظمة\tالأغذية"),))
    head, row = (line.split("\t") for line in memory_to_tsv(memory).splitlines())
    cells = dict(zip(head, row, strict=True))
    assert (cells["kind"], cells["form"], cells["name"], cells["articles"]) == (
        "other_name",
        "فاو",
        "منظمة الأغذية",
        "1",
    )
    (value,) = json.loads(json.dumps(memory_to_json(memory)))
    assert (value["form"], value["type"], value["taught"]) == ("فاو", "ORG", MOMENT.isoformat())


def test_a_lesson_is_known_by_what_it_is_about_and_not_by_who_taught_it():
    one = lesson(LessonKind.TYPED, "أحمد")
    assert one.key == replace(one, form="احمد", article_id="B", articles=3).key
    assert one.key != replace(one, type="ORG").key
