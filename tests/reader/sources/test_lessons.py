from datetime import UTC, datetime

from reader.analysis import analyse
from reader.article import Article, blocks_of
from reader.entities.model import LEARNED
from reader.memory import Lesson, LessonKind, merged
from reader.sources.model import SourceType


def lesson(form, type_, name):
    taught = datetime(2026, 11, 28, 9, tzinfo=UTC)
    return Lesson(LessonKind.SOURCE, form, type_.value, name, "A", "مقال A", taught=taught)


def analysed(text, *lessons):
    return analyse(Article(text, blocks_of(text)), merged(lessons))


def test_the_words_of_a_source_stand_for_the_name_that_the_reader_gave_them():
    text = "وقالت صحيفة عبرية واسعة الانتشار إن الاجتماع تأجل."
    before = analysed(text)
    words = before.sources[0].name
    after = analysed(text, lesson(words, SourceType.OUTLET, "يديعوت"))
    assert [(one.name, one.type) for one in after.sources] == [("يديعوت", SourceType.OUTLET)]
    assert after.attributions[0].evidence.rule == LEARNED
    assert after.attributions[0].evidence.detail == "مقال A"
    assert after.attributions[0].evidence.confidence == before.attributions[0].evidence.confidence


def test_a_source_that_is_learned_to_be_an_entity_is_that_entity():
    text = "التقى فلاديمير بوتين الوفد. وقال صاحب القصر الشمالي إن الاجتماع تأجل."
    words = next(one.name for one in analysed(text).sources)
    after = analysed(text, lesson(words, SourceType.PERSON, "فلاديمير بوتين"))
    assert [(one.name, one.entity_id) for one in after.sources] == [("فلاديمير بوتين", after.entities[0].id)]
