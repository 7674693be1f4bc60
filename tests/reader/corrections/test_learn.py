from dataclasses import replace
from datetime import timedelta

import pytest

from reader.analysis import analyse
from reader.article import Article, blocks_of
from reader.corrections.learn import remembered
from reader.corrections.make import Corrector
from reader.entities.model import LEARNED, EntityKind
from reader.sources.model import SourceType
from reader.spans import Span
from tests.reader.corrections.samples import analysis, corrector, span

PER, LOC, ORG = EntityKind.PER, EntityKind.LOC, EntityKind.ORG


def taught(*corrections, **known):
    return [(one.kind.value, one.form, one.type, one.name) for one in remembered(corrections, **known).lessons]


def test_a_full_name_is_shown_as_the_readers_from_now_on_but_a_single_one_may_be_anybodys():
    hala, town, _, _ = analysis().entities
    assert taught(corrector().rename(hala, "هالة سعيد")) == [("shown_as", "هالة كرم", "PER", "هالة سعيد")]
    assert taught(corrector().rename(town, "سوسنة الجديدة")) == [("shown_as", "سوسنة", "LOC", "سوسنة الجديدة")]
    assert taught(corrector().rename(replace(hala, name="كرم"), "هالة كرم")) == []


def test_another_kind_teaches_what_the_form_is_and_what_it_is_not():
    town = analysis().entities[1]
    assert taught(corrector().retype(town, ORG)) == [("rejected", "سوسنة", "LOC", ""), ("typed", "سوسنة", "ORG", "")]


def test_a_merge_teaches_another_name_unless_extraction_sees_it_by_itself():
    hala, town, sami, outlet = analysis().entities
    assert taught(corrector().merge(sami, hala)) == [("other_name", "سامي كرم", "PER", "هالة كرم")]
    assert taught(corrector().merge(replace(hala, name="كرم"), hala)) == []
    assert taught(corrector().merge(outlet, town)) == [
        ("typed", "بلدنا", "LOC", ""),
        ("other_name", "بلدنا", "LOC", "سوسنة"),
    ]


def test_a_split_keeps_different_forms_apart():
    hala = analysis().entities[0]
    assert taught(corrector().split(hala, hala.mentions[1:])) == [
        ("distinct", "كرم", "PER", "هالة كرم"),
        ("distinct", "هالة", "PER", "هالة كرم"),
    ]


def test_a_rejected_mention_teaches_only_if_the_words_are_wrong_by_themselves():
    hala, town, _, _ = analysis().entities
    assert taught(corrector().reject_mention(town, town.mentions[0])) == []
    assert taught(corrector().reject_mention(hala, hala.mentions[2])) == [("rejected", "هالة", "PER", "")]


def test_a_rejected_entity_teaches_all_its_forms():
    hala = analysis().entities[0]
    assert {form for _, form, _, _ in taught(corrector().reject_entity(hala))} == {"هالة كرم", "كرم", "هالة"}


def test_an_added_mention_teaches_its_form_with_the_article_that_a_proclitic_swallowed():
    text = "قدم الوفد تقريره للزوبعة الزرقاء."
    made = Corrector("A", text, analyse(Article(text, blocks_of(text)))).add_mention(
        Span(
            text.index("لزوبعة"),
            text.index("."),
        ),
        ORG,
    )
    assert taught(made) == [("typed", "الزوبعة الزرقاء", "ORG", "")]


def test_source_words_teach_only_where_they_stay_and_are_not_anybodys():
    found, make = analysis(), corrector()
    said = found.attributions[2]
    new = replace(make.choose_source("شبكة بلدنا"), type=SourceType.OUTLET)
    assert taught(make.change_source(said, new, same_words=True)) == [("source", "بلدنا", "outlet", "شبكة بلدنا")]
    assert taught(make.change_source(said, new)) == []
    assert taught(make.change_source(said, make.choose_source("مصدر"), same_words=True)) == []


def test_what_is_about_one_place_teaches_nothing():
    found, make = analysis(), corrector()
    assert (
        taught(
            make.adjust_content(found.attributions[0], span("الميناء جاهز")),
            make.reject_attribution(found.attributions[0]),
            make.add_attribution(make.choose_source("مصدر"), span("الميناء")),
        )
        == []
    )


def test_a_lesson_can_be_forgotten_and_taught_again():
    made = corrector().retype(analysis().entities[1], ORG)
    typed = next(one for one in remembered([made]).lessons if one.kind == "typed")
    forgotten = {typed.key: made.created}
    assert taught(made, forgotten=forgotten) == [("rejected", "سوسنة", "LOC", "")]
    again = replace(made, created=made.created + timedelta(seconds=1))
    assert ("typed", "سوسنة", "ORG", "") in taught(made, again, forgotten=forgotten)


def test_lessons_know_the_article_by_its_title():
    memory = remembered([corrector().retype(analysis().entities[1], ORG)], titles={"article-1": "زيارة سوسنة"})
    assert {one.origin for one in memory.lessons} == {"زيارة سوسنة"}


@pytest.mark.parametrize("articles", [1, 2])
def test_the_next_article_is_read_with_what_was_learned(articles):
    first = "زارت بعثة من زوبعة فلكان مدينة حلب، وشكرت زوبعة فلكان المدينة."
    article = Article(first, blocks_of(first))
    make = Corrector("A", first, analyse(article))
    start = first.index("زوبعة فلكان")
    made = [replace(make.add_mention(Span(start, start + 11), ORG), article_id=f"A{n}") for n in range(articles)]
    memory = remembered(made, titles={"A0": "عن حلب", "A1": "عن حلب"})
    assert memory.lessons[0].articles == articles
    text = "أعلنت زوبعة فلكان أرباحها أمس."
    (entity,) = [one for one in analyse(Article(text, blocks_of(text)), memory).entities if one.kind is ORG]
    evidence = entity.mentions[0].evidence
    assert (entity.name, evidence.rule, evidence.detail) == ("زوبعة فلكان", LEARNED, "عن حلب")
