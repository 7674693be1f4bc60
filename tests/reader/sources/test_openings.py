import pytest

from reader.sources.cues import CLAUSE, SPEECH, Cue, cues_of
from reader.sources.openings import after_colon, complement_at, is_adverbial, speech_at
from reader.sources.words import Line
from tests.sources import index_of, line_in


def verb_of(line: Line) -> Cue:
    return cues_of(line.words[0])[0]


@pytest.mark.parametrize(
    ("text", "word", "frame"),
    [
        ("قال الرجل إن البحر هادئ", "إن", CLAUSE),
        ("أشار الرجل إلى البحر", "إلى", "إلى"),
        ("طالب الرجل بوقف البناء", "بوقف", "ب"),
        ("قال الرجل: نعم", ":", SPEECH),
        ('قال الرجل "البحر هادئ جدا"', '"', SPEECH),
        ('أكد الرجل "أن البحر هادئ" اليوم', '"', CLAUSE),
    ],
)
def test_a_content_opens_as_its_verb_takes_it(text: str, word: str, frame: str) -> None:
    line = line_in(text)
    found = complement_at(line, 0, index_of(line, word), verb_of(line), None)
    assert found is not None
    assert found.frame == frame


@pytest.mark.parametrize(
    ("text", "word"), [("قال الرجل عن البحر", "عن"), ("أشاد الرجل إلى البحر", "إلى"), ("ندد الرجل أن", "أن")]
)
def test_what_a_verb_does_not_take_is_no_content(text: str, word: str) -> None:
    line = line_in(text)
    assert complement_at(line, 0, index_of(line, word), verb_of(line), None) is None


def test_nothing_follows_a_colon_at_the_end() -> None:
    line = line_in("قال:")
    assert after_colon(line, 1, None) is None


def test_a_short_quotation_is_a_name() -> None:
    line = line_in('قال "النهر" شيئا')
    assert speech_at(line, 1, None) is None


def test_adverbials_are_told_from_objects() -> None:
    line = line_in("قال في بيان نشر")
    assert is_adverbial(line, 1, 3)
    assert not is_adverbial(line, 3, 4)
    assert is_adverbial(line, 2, 2)
