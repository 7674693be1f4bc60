import itertools

import pytest

from reader.corrections.anchoring import Finder
from reader.corrections.apply import corrected
from reader.corrections.entities import EntityDraft
from reader.entities.model import FIRST, USER, EntityKind
from tests.reader.corrections.samples import ARTICLE, TEXT, analysis, corrector, moved, span

PER, LOC, ORG = EntityKind.PER, EntityKind.LOC, EntityKind.ORG


def after(*corrections, found=None):
    return corrected(found or analysis(), ARTICLE, corrections).analysis.entities


def by_name(entities):
    return {entity.name: entity for entity in entities}


def words(entity):
    return [mention.span.of(TEXT) for mention in entity.mentions]


def test_without_corrections_nothing_changes():
    assert after() == analysis().entities
    assert EntityDraft(TEXT, Finder(TEXT), analysis().entities).result() == analysis().entities


def test_a_new_name_is_the_readers_and_mentions_stay():
    entity = after(corrector().rename(analysis().entities[0], "هالة"))[0]
    assert (entity.id, entity.name, entity.named.rule) == ("e1", "هالة", USER)
    assert entity.mentions == analysis().entities[0].mentions


def test_a_new_kind_is_that_of_all_mentions_and_keeps_what_had_found_them():
    entity = after(corrector().retype(analysis().entities[1], ORG))[1]
    assert entity.kind is ORG
    assert {(one.kind, one.evidence.rule, one.evidence.detail, one.evidence.confidence) for one in entity.mentions} == {
        (ORG, USER, "tagger", 1.0)
    }


def test_merged_entities_are_one_with_the_mentions_of_both_in_order():
    hala, sami = analysis().entities[0], analysis().entities[2]
    (entity, *others) = after(corrector().merge(sami, hala))
    assert words(entity) == ["هالة كرم", "كرم", "سامي كرم", "هالة"]
    assert entity.joins == ("surname", USER, "first_name")
    assert [one.name for one in others] == ["سوسنة", "بلدنا"]


def test_a_mention_that_is_split_off_is_an_entity_of_its_own():
    hala = analysis().entities[0]
    entities = by_name(after(corrector().split(hala, hala.mentions[1:2], "كرم الأب")))
    assert words(entities["كرم الأب"]) == ["كرم"]
    assert entities["كرم الأب"].id == "e5"
    assert words(entities["هالة كرم"]) == ["هالة كرم", "هالة"]
    assert entities["هالة كرم"].joins == ("first_name",)


def test_an_entity_that_loses_the_mention_it_was_named_by_takes_the_next_fullest_name():
    hala = analysis().entities[0]
    names = [entity.name for entity in after(corrector().split(hala, hala.mentions[:1]))]
    assert names == ["هالة كرم", "سوسنة", "هالة", "سامي كرم", "بلدنا"]


def test_a_rejected_entity_is_gone():
    assert "سوسنة" not in by_name(after(corrector().reject_entity(analysis().entities[1])))


def test_a_rejected_mention_is_gone_and_its_entity_with_the_last_one():
    town = analysis().entities[1]
    first, second = (corrector().reject_mention(town, mention) for mention in town.mentions)
    assert words(by_name(after(first))["سوسنة"]) == ["سوسنة"]
    assert "سوسنة" not in by_name(after(first, second))


def test_an_added_mention_is_a_new_entity_or_of_one_that_is_there():
    new = by_name(after(corrector().add_mention(span("الميناء"), LOC)))["الميناء"]
    assert (new.id, new.kind, new.mentions[0].evidence.rule, new.joins) == ("e5", LOC, USER, ())
    town = by_name(after(corrector().add_mention(span("الميناء"), ORG, into=analysis().entities[1])))["سوسنة"]
    assert (words(town), town.kind, town.joins) == (["سوسنة", "الميناء", "سوسنة"], LOC, (USER, FIRST))


def test_an_added_mention_takes_the_place_of_what_was_found_there():
    entities = by_name(after(corrector().add_mention(span("مدينة سوسنة"), LOC)))
    assert words(entities["مدينة سوسنة"]) == ["مدينة سوسنة"]
    assert words(entities["سوسنة"]) == ["سوسنة"]
    spans = sorted(mention.span for entity in entities.values() for mention in entity.mentions)
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))


def test_the_longer_form_of_an_entitys_only_mention_keeps_the_entity():
    outlet = analysis().entities[3]
    entity = after(corrector().add_mention(span("شبكة بلدنا"), ORG, into=outlet))[-1]
    assert (entity.id, words(entity)) == ("e4", ["شبكة بلدنا"])


def test_an_added_mention_that_is_found_by_now_stays_of_that_entity():
    again = moved(TEXT, analysis())
    entities = after(corrector().add_mention(span("بلدنا"), ORG, name="شبكة بلدنا"), found=again)
    assert [(one.id, one.name) for one in entities][-1] == ("e11", "شبكة بلدنا")


@pytest.mark.parametrize("turned", [False, True])
def test_corrections_apply_in_the_order_in_which_they_were_made(turned):
    hala = analysis().entities[0]
    made = [corrector().rename(hala, "أولى"), corrector().rename(hala, "ثانية")]
    assert after(*(reversed(made) if turned else made))[0].name == ("أولى" if turned else "ثانية")


def test_corrections_of_what_earlier_ones_made_apply():
    hala = analysis().entities[0]
    split = corrector().split(hala, hala.mentions[1:2], "كرم الأب")
    shown = corrected(analysis(), ARTICLE, [split]).analysis
    father = by_name(shown.entities)["كرم الأب"]
    sami = by_name(shown.entities)["سامي كرم"]
    merge = type(corrector())("article-1", TEXT, shown).merge(father, sami)
    assert words(by_name(after(split, merge))["سامي كرم"]) == ["كرم", "سامي كرم"]
