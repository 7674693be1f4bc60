import itertools
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis import analyse
from reader.article import Article, blocks_of
from reader.corrections.apply import Corrected, corrected
from reader.corrections.make import Corrector
from reader.corrections.model import Correction
from reader.entities.model import EntityKind
from reader.plain import from_plain, to_plain
from reader.spans import Span
from tests.reader.corrections.samples import ARTICLE, TEXT, analysis, corrector, every_correction, moved, span

START = datetime(2026, 11, 28, tzinfo=UTC)


def test_corrections_survive_a_newer_analysis_and_a_changed_text():
    hala, town, sami, _ = analysis().entities
    make = corrector()
    made = [
        make.rename(hala, "هالة سعيد كرم"),
        make.retype(sami, EntityKind.ORG),
        make.reject_mention(town, town.mentions[1]),
        make.add_mention(span("الميناء"), EntityKind.LOC),
    ]
    text = "خبر اليوم.\n" + TEXT.replace("مطلع الأسبوع", "صباحا") + " انتهى."
    again = corrected(moved(text, analysis()), Article(text, blocks_of(text)), made)
    assert again.lost == ()
    shown = {(entity.name, entity.kind.value, len(entity.mentions)) for entity in again.analysis.entities}
    assert shown == {
        ("هالة سعيد كرم", "PER", 3),
        ("سامي كرم", "ORG", 1),
        ("سوسنة", "LOC", 1),
        ("الميناء", "LOC", 1),
        ("بلدنا", "ORG", 1),
    }


def test_corrections_of_words_that_are_gone_are_reported_and_change_nothing():
    text = "نص آخر لا شأن له بما كان."
    article = Article(text, blocks_of(text))
    made = every_correction()
    found = analyse(article)
    again = corrected(found, article, made)
    assert again == Corrected(found, tuple(sorted(made, key=lambda one: one.created)))


def test_a_rejection_of_what_is_not_found_any_more_is_not_lost():
    hala = analysis().entities[0]
    empty = replace(analysis(), entities=(), sources=(), attributions=())
    assert corrected(empty, ARTICLE, [corrector().reject_entity(hala)]) == Corrected(empty)


def test_failures_of_the_analysis_stay_known():
    assert corrected(replace(analysis(), failures=("sources",)), ARTICLE, []).analysis.failures == ("sources",)


def test_the_last_correction_of_each_finding_is_known():
    make = corrector()
    hala, town, sami, untouched = analysis().entities
    said = analysis().attributions[0]
    shorter = Span(said.content.start, said.content.end - 1)
    first, last, merged, adjusted = (
        replace(correction, created=START + timedelta(seconds=place))
        for place, correction in enumerate(
            (
                make.rename(hala, "هالة"),
                make.retype(hala, EntityKind.ORG),
                make.merge(sami, town),
                make.adjust_content(said, shorter),
            )
        )
    )
    again = corrected(analysis(), ARTICLE, [adjusted, merged, last, first])
    found = {entity.id: entity for entity in again.analysis.entities}
    assert again.last_of(found[hala.id]) == last
    assert again.last_of(found[town.id]) == merged
    assert again.last_of(found[untouched.id]) is None
    assert again.last_of(next(one for one in again.analysis.attributions if one.content == shorter)) == adjusted
    assert corrected(again.analysis, ARTICLE, []).last_of(found[hala.id]) is None


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_any_corrections_leave_findings_that_are_whole(data):
    made = data.draw(st.lists(st.sampled_from(every_correction()), max_size=8))
    for _ in range(data.draw(st.integers(0, 3))):
        start = data.draw(st.integers(0, len(TEXT) - 2))
        selected = Span(start, data.draw(st.integers(start + 1, len(TEXT))))
        shown = corrected(analysis(), ARTICLE, made).analysis
        into = data.draw(st.sampled_from([None, *shown.entities]))
        made.append(Corrector("a", TEXT, shown).add_mention(selected, EntityKind.PER, into=into))
    once = corrected(analysis(), ARTICLE, made)
    back = [from_plain(Correction, json.loads(json.dumps(to_plain(one)))) for one in made]
    assert corrected(analysis(), ARTICLE, back) == once
    found = once.analysis
    spans = sorted(mention.span for entity in found.entities for mention in entity.mentions)
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
    assert len({entity.id for entity in found.entities}) == len(found.entities)
    assert all(len(entity.joins) == len(entity.mentions) - 1 for entity in found.entities)
    assert all(mention.kind is entity.kind for entity in found.entities for mention in entity.mentions)
    ids = {source.id for source in found.sources}
    assert ids == {attribution.source_id for attribution in found.attributions}
    known = {entity.id for entity in found.entities}
    assert {source.entity_id for source in found.sources} <= {None, *known}


def test_what_was_rejected_is_known():
    make = corrector()
    found = analysis()
    entity, attribution = found.entities[0], found.attributions[0]
    corrections = [
        make.reject_entity(entity),
        make.reject_attribution(attribution),
        make.rename(found.entities[1], "x"),
    ]
    assert corrected(found, ARTICLE, corrections).rejected == tuple(corrections[:2])
