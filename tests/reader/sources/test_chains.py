from hypothesis import given
from hypothesis import strategies as st

from reader.entities.model import Evidence
from reader.sources.chains import reporters
from reader.sources.model import (
    Attribution,
    AttributionKind,
    CueClass,
    Source,
    SourcePlace,
    SourceType,
    SpeakerEvidence,
)
from reader.spans import Span

REUTERS = Source("s1", "رويترز", SourceType.OUTLET)
SULLIVAN = Source("s2", "سوليفان", SourceType.PERSON)
MINISTRY = Source("s3", "الوزارة", SourceType.ORGANISATION)
SOURCES = (REUTERS, SULLIVAN, MINISTRY)


def said(source: Source, start: int, end: int, place: SourcePlace = SourcePlace.AFTER) -> Attribution:
    return Attribution(
        source=None,
        source_id=source.id,
        cue=Span(start, start),
        content=Span(start, end),
        kind=AttributionKind.INDIRECT,
        cue_class=CueClass.NEUTRAL,
        evidence=Evidence("test"),
        speaker=SpeakerEvidence(place),
    )


def test_who_reports_a_statement_is_told_from_within_outwards():
    statements = [said(SULLIVAN, 20, 40), said(MINISTRY, 30, 40), said(REUTERS, 0, 60), said(SULLIVAN, 70, 80)]
    assert reporters(statements, SOURCES) == [(REUTERS,), (SULLIVAN, REUTERS), (), ()]


def test_an_outlet_and_whoever_lets_another_speak_report_what_they_share():
    assert reporters([said(SULLIVAN, 0, 9), said(REUTERS, 0, 9)], SOURCES) == [(REUTERS,), ()]
    relayed = said(SULLIVAN, 0, 9, SourcePlace.RELAYED)
    assert reporters([relayed, said(MINISTRY, 0, 9)], SOURCES) == [(MINISTRY,), ()]


def test_two_who_say_the_same_stand_side_by_side():
    assert reporters([said(SULLIVAN, 0, 9), said(MINISTRY, 0, 9)], SOURCES) == [(), ()]


def test_nobody_reports_himself_and_nobody_twice():
    statements = [said(REUTERS, 0, 90), said(SULLIVAN, 5, 80), said(REUTERS, 10, 70), said(SULLIVAN, 20, 60)]
    assert reporters(statements, SOURCES)[-1] == (REUTERS,)
    assert reporters(statements, SOURCES)[2] == (SULLIVAN,)


@given(st.lists(st.tuples(st.sampled_from(SOURCES), st.integers(0, 30), st.integers(1, 20)), max_size=12))
def test_only_what_holds_a_statement_reports_it(drawn: list[tuple[Source, int, int]]):
    statements = [said(source, start, start + length) for source, start, length in drawn]
    names = {source.id: source for source in SOURCES}
    for statement, through in zip(statements, reporters(statements, SOURCES), strict=True):
        holding = {
            names[other.source_id]
            for other in statements
            if other is not statement and other.content.contains(statement.content)
        }
        wider = {
            names[other.source_id]
            for other in statements
            if other.content != statement.content and other.content.contains(statement.content)
        }
        own = names[statement.source_id]
        assert wider - {own} <= set(through) <= holding - {own}
