import pytest

from reader.article import Article, blocks_of
from reader.entities.extract import extract_entities
from reader.entities.lessons import NameLesson, NameLessons, form_key
from reader.entities.model import LEARNED, EntityKind

PER, LOC, ORG = EntityKind.PER, EntityKind.LOC, EntityKind.ORG


def lesson(form, *, name="", articles=1):
    return NameLesson(form, "زيارة", articles, name)


def found(text, lessons):
    return extract_entities(Article(text, blocks_of(text)), lessons)


def names(text, lessons):
    return [(entity.name, entity.kind) for entity in found(text, lessons)]


def test_a_learned_name_is_found_with_and_without_proclitics_and_says_why():
    lessons = NameLessons(typed={(ORG, "زوبعه فلكان"): lesson("زوبعة فلكان")})
    (entity,) = found("وصلت الشحنة لزوبعة فلكان. ثم باعت زوبعة فلكان السفينة.", lessons)
    assert (entity.name, entity.kind, len(entity.mentions)) == ("زوبعة فلكان", ORG, 2)
    assert {(one.evidence.rule, one.evidence.detail) for one in entity.mentions} == {(LEARNED, "زيارة")}


def test_a_longer_name_that_holds_a_learned_one_stays_whole():
    lessons = NameLessons(typed={(PER, "الدفاع"): lesson("الدفاع")})
    assert ("وزارة الدفاع الروسية", ORG) in names("أعلنت وزارة الدفاع الروسية الحصيلة.", lessons)


@pytest.mark.parametrize("kind", [PER, EntityKind.EVENT])
def test_a_common_word_counts_only_where_something_else_speaks_for_it(kind):
    lessons = NameLessons(typed={(kind, "القضيه"): lesson("القضية")})
    assert kind not in {found for _, found in names("بحث المجتمعون القضية في الجلسة.", lessons)}


def test_a_rejected_form_is_rejected_as_that_kind_only():
    text = "قال جون سميث إن الأمر انتهى."
    assert names(text, NameLessons(rejected={(ORG, "جون سميث"): lesson("جون سميث")})) == [("جون سميث", PER)]
    assert names(text, NameLessons(rejected={(PER, "جون سميث"): lesson("جون سميث")})) == []


@pytest.mark.parametrize(("articles", "expected"), [(1, [("باريس", LOC)]), (2, [])])
def test_what_the_lexicon_is_sure_of_takes_two_articles_to_unlearn(articles, expected):
    lessons = NameLessons(rejected={(LOC, "باريس"): lesson("باريس", articles=articles)})
    assert names("وصل الوفد إلى باريس.", lessons) == expected


@pytest.mark.parametrize(("articles", "kind"), [(1, LOC), (2, PER)])
def test_another_kind_for_what_the_lexicon_is_sure_of_takes_two_articles(articles, kind):
    lessons = NameLessons(typed={(PER, "باريس"): lesson("باريس", articles=articles)})
    assert names("وصل الوفد إلى باريس.", lessons) == [("باريس", kind)]


def test_other_names_join_one_entity_and_say_so():
    lessons = NameLessons(
        typed={(ORG, "زوبعه فلكان"): lesson("زوبعة فلكان"), (ORG, "زبفك"): lesson("زبفك")},
        other_names={(ORG, "زبفك"): lesson("زبفك", name="زوبعة فلكان")},
    )
    (entity,) = found("باعت زوبعة فلكان السفينة، ثم ندمت زبفك.", lessons)
    assert entity.joins == (LEARNED,)


@pytest.mark.parametrize("text", ["باعت زوبعة فلكان السفينة، ثم ندمت زبفك.", "ندمت زبفك، ثم باعت زوبعة فلكان السفينة."])
def test_names_that_were_merged_are_shown_under_the_one_that_the_other_went_into(text):
    lessons = NameLessons(
        typed={(ORG, "زوبعه فلكان"): lesson("زوبعة فلكان"), (ORG, "زبفك"): lesson("زبفك")},
        other_names={(ORG, "زوبعه فلكان"): lesson("زوبعة فلكان", name="زبفك")},
    )
    assert names(text, lessons) == [("زبفك", ORG)]


def test_names_that_the_reader_parted_stay_apart():
    text = "زار فلاديمير بوتين بكين. وقال بوتين إنه راض."
    lessons = NameLessons(distinct=frozenset({(PER, frozenset({"بوتين", "فلاديمير بوتين"}))}))
    assert [name for name, kind in names(text, lessons) if kind is PER] == ["فلاديمير بوتين", "بوتين"]


def test_an_entity_is_shown_under_the_name_that_the_reader_gave_it():
    lessons = NameLessons(shown_as={(PER, "فلاديمير بوتين"): lesson("فلاديمير بوتين", name="بوتين")})
    entity = found("زار فلاديمير بوتين بكين.", lessons)[0]
    assert entity.name == "بوتين"
    assert entity.named is not None
    assert (entity.named.rule, entity.named.detail) == (LEARNED, "زيارة")


def test_the_key_of_a_form_is_how_the_words_of_an_article_fold():
    assert form_key("سي.إن.إن") == form_key("سي إن إن")
    assert not NameLessons()
