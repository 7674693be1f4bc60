from reader.corrections.apply import corrected
from reader.entities.model import USER, EntityKind
from reader.sources.model import AttributionKind, SourceType
from reader.spans import Span
from tests.reader.corrections.samples import ARTICLE, TEXT, analysis, corrector, span


def after(*corrections):
    return corrected(analysis(), ARTICLE, corrections).analysis


def credited(found):
    names = {source.id: source.name for source in found.sources}
    return [(one.cue.of(TEXT), names[one.source_id]) for one in found.attributions]


def test_a_statement_is_credited_to_whom_the_reader_names():
    found, make = analysis(), corrector()
    changed = after(make.change_source(found.attributions[1], make.choose_source(found.entities[0])))
    assert credited(changed) == [("قالت", "هالة كرم"), ("نفى", "هالة كرم"), ("أفادت", "بلدنا")]
    assert [source.name for source in changed.sources] == ["هالة كرم", "بلدنا"]
    denied = changed.attributions[1]
    assert (denied.source, denied.evidence.rule, denied.evidence.detail) == (None, USER, "verb")


def test_a_new_source_gets_the_next_id_and_its_words_stay_where_they_are_the_same():
    found, make = analysis(), corrector()
    changed = after(make.change_source(found.attributions[2], make.choose_source("المراسل"), same_words=True))
    source = changed.sources[-1]
    assert (source.id, source.name, source.type, source.entity_id) == ("s4", "المراسل", SourceType.UNNAMED, None)
    assert changed.attributions[2].source == span("بلدنا")


def test_a_moved_end_makes_direct_speech_of_what_stands_in_quotation_marks():
    found, make = analysis(), corrector()
    changed = after(make.adjust_content(found.attributions[2], span("الميناء مغلق")))
    assert changed.attributions[2].content == span("الميناء مغلق")
    assert changed.attributions[2].kind is AttributionKind.DIRECT


def test_a_rejected_statement_is_gone_with_a_source_that_says_nothing_else():
    changed = after(corrector().reject_attribution(analysis().attributions[1]))
    assert credited(changed) == [("قالت", "هالة كرم"), ("أفادت", "بلدنا")]
    assert "سامي كرم" not in {source.name for source in changed.sources}


def test_a_statement_can_be_added_with_and_without_a_cue():
    make = corrector()
    town = make.choose_source(analysis().entities[1])
    content = span("وعادت هالة إلى سوسنة")
    (added,) = [one for one in after(make.add_attribution(town, content)).attributions if one.content == content]
    assert (added.cue, added.evidence.rule, added.kind) == (
        Span(content.start, content.start),
        USER,
        AttributionKind.INDIRECT,
    )
    cued = after(make.add_attribution(town, content, cue=span("وعادت")))
    assert ("وعادت", "سوسنة") in credited(cued)


def test_an_added_statement_can_itself_be_corrected():
    make = corrector()
    added = make.add_attribution(make.choose_source("مصدر"), span("وعادت هالة إلى سوسنة"))
    shown = after(added)
    statement = next(one for one in shown.attributions if one.evidence.rule == USER)
    moved = type(make)("article-1", TEXT, shown).adjust_content(statement, span("هالة إلى سوسنة"))
    assert [one.content for one in after(added, moved).attributions if one.evidence.rule == USER] == [
        span("هالة إلى سوسنة")
    ]


def test_sources_follow_what_becomes_of_their_entities():
    hala, _, sami, outlet = analysis().entities
    make = corrector()
    assert credited(after(make.rename(hala, "هالة")))[0] == ("قالت", "هالة")
    merged = after(make.merge(sami, hala))
    assert [source.name for source in merged.sources] == ["هالة كرم", "بلدنا"]
    assert credited(merged)[1] == ("نفى", "هالة كرم")
    retyped = after(make.retype(outlet, EntityKind.PER))
    assert retyped.sources[-1].type is SourceType.PERSON
    rejected = after(make.reject_entity(outlet))
    assert (rejected.sources[-1].name, rejected.sources[-1].entity_id) == ("بلدنا", None)
