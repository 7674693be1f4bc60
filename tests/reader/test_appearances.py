from dataclasses import replace

from reader.appearances import Outlets, appearances
from reader.entities.model import EntityKind, Evidence
from reader.findings import Analysis
from reader.identity import ReferentId
from reader.sources.model import Attribution, AttributionKind, CueClass, Source, SourceType
from reader.spans import Span
from tests.reader.store.values import TEXT, analysis

RUSSIA = ReferentId("LOC", "روسيا")


def test_everybody_who_is_named_or_credited_appears() -> None:
    found = appearances(analysis(), TEXT)
    assert found.names == {
        RUSSIA: "روسيا",
        ReferentId("DATE", "2023-09"): "2023-09",
        ReferentId("person", "احمد"): "أحمد",
    }
    assert [statement.referent for statement in found.statements] == [ReferentId("person", "احمد"), RUSSIA]


def test_mentions_know_their_words_their_paragraph_and_their_sentence() -> None:
    text = "قال كيم. ثم سافر كيم.\nعاد كيم."
    spans = [Span(4, 7), Span(17, 20), Span(26, 29)]
    (who,) = analysis().entities[:1]
    mentions = tuple(replace(who.mentions[0], span=span) for span in spans)
    found = appearances(Analysis(entities=(replace(who, name="كيم", mentions=mentions),)), text)
    assert [(each.span, each.paragraph, each.sentence) for each in found.mentions] == [
        (spans[0], 0, 0),
        (spans[1], 0, 1),
        (spans[2], 1, 0),
    ]
    assert {each.written for each in found.mentions} == {"كيم"}


def test_what_stands_outside_the_text_is_left_out() -> None:
    found = appearances(analysis(), "نص قصير")
    assert found.mentions == ()
    assert [statement.referent for statement in found.statements] == []


def test_two_entities_of_one_name_are_one() -> None:
    (who, *_) = analysis().entities
    doubled = Analysis(
        entities=(replace(who, mentions=who.mentions[:1]), replace(who, id="e9", mentions=who.mentions[1:]))
    )
    assert appearances(doubled, TEXT).names == {RUSSIA: "روسيا"}
    assert len(appearances(doubled, TEXT).mentions) == 2


def test_a_name_without_a_letter_is_nobody() -> None:
    (who, *_) = analysis().entities
    assert appearances(Analysis(entities=(replace(who, name=" "),)), TEXT).names == {}


def statement(source_id: str, start: int, end: int) -> Attribution:
    span = Span(start, end)
    return Attribution(None, source_id, Span(0, 1), span, AttributionKind.INDIRECT, CueClass.NEUTRAL, Evidence("x"))


def test_a_statement_comes_through_the_narrowest_outlet_around_it() -> None:
    sources = (
        Source("s1", "رويترز", SourceType.OUTLET),
        Source("s2", "الجزيرة", SourceType.OUTLET),
        Source("s3", "كيم", SourceType.PERSON),
    )
    wide, narrow, inner = statement("s1", 0, 90), statement("s2", 10, 60), statement("s3", 20, 30)
    every = (wide, narrow, inner)
    outlets = Outlets(every, sources)
    assert outlets.reporting(inner) == sources[1]
    assert outlets.reporting(narrow) is None
    assert outlets.reporting(statement("s3", 80, 95)) is None


def test_a_report_of_any_length_is_around_its_statements() -> None:
    sources = (Source("s1", "رويترز", SourceType.OUTLET), Source("s3", "كيم", SourceType.PERSON))
    for length in (4_095, 4_096, 4_097, 90_000):
        inner = statement("s3", 5 + length - 10, 5 + length)
        assert Outlets((statement("s1", 5, 5 + length), inner), sources).reporting(inner) == sources[0]
        assert Outlets((statement("s1", 4, 4 + length), inner), sources).reporting(inner) is None


def test_kinds_of_entities_are_part_of_who_they_are() -> None:
    (who, *_) = analysis().entities
    found = appearances(Analysis(entities=(who, replace(who, id="e2", kind=EntityKind.ORG))), TEXT)
    assert set(found.names) == {RUSSIA, ReferentId("ORG", "روسيا")}
