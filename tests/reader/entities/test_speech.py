import pytest

from reader.entities.knowledge import knowledge
from reader.entities.speech import find_speakers
from reader.entities.words import words_of
from reader.spans import Span


def speakers(text):
    words = words_of(text, Span(0, len(text)))
    return [text[words[one.first].start : words[one.last - 1].end] for one in find_speakers(words, knowledge())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقال زرقيشان إنه سيعود", ["زرقيشان"]),
        ("ثم أضافت مبتسمةً: «نعم»", []),
        ("ثم أضاف متبرِّمًا: «لا»", []),
        ("وأضافت فيلخاور: «نعم»", ["فيلخاور"]),
        ("وشدد ميكو زرقيشان على ذلك", ["ميكو زرقيشان"]),
        ("وأكد زرقيشان، في كلمة", ["زرقيشان"]),
        ("وأكد زرقيشان", ["زرقيشان"]),
        ("زرقيشان إنه سيعود", []),
        ("عاد زرقيشان إلى بيته", []),
        ("وقال الزرقيشان إنه سيعود", []),
        ("وقال دبلوماسيون إن", []),
        ("وقال كثيرون إن", []),
        ("وقال لسامي إنه سيعود", []),
        ("وكتبت انطباعاتها عن المدينة", []),
        ("وأكد زرقيشان عودة الهدوء", []),
        ("قال", []),
    ],
)
def test_rare_words_between_a_verb_of_speech_and_what_was_said_are_somebody(text, expected):
    assert speakers(text) == expected
