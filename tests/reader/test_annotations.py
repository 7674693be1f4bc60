from datetime import UTC

from reader.annotations import Annotation, AnnotationState, Target, TextPositionSelector, TextQuoteSelector, now
from reader.spans import Span

TARGET = Target("article", "hash", TextQuoteSelector("نص"), TextPositionSelector(3, 5))


def test_a_new_annotation_is_anchored_and_has_an_id_of_its_own():
    first, second = Annotation(TARGET), Annotation(TARGET)
    assert first.state is AnnotationState.ANCHORED
    assert first.id != second.id


def test_a_target_knows_its_span():
    assert TARGET.span == Span(3, 5)


def test_moments_are_whole_seconds_in_utc():
    moment = now()
    assert moment.tzinfo is UTC
    assert moment.microsecond == 0
