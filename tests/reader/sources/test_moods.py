import pytest

from reader.sources.cues import cues_of
from reader.sources.moods import is_negated, may_be_verb
from tests.sources import index_of, line_in


@pytest.mark.parametrize(
    ("text", "word", "may"),
    [
        ("بعد وصف القرار", "وصف", False),
        ("قدم طلب للعودة", "طلب", False),
        ("وقد طلب العودة", "طلب", True),
        ("رغم مطالبة الناس", "مطالبة", False),
        ("لم يؤكد أن", "يؤكد", False),
        ("أكد أن", "أكد", True),
        ("الوكالة شبه الرسمية", "شبه", False),
        ("قد شبه الوضع بالحرب", "شبه", True),
    ],
)
def test_nouns_and_negated_verbs_are_told_from_verbs(text: str, word: str, may: bool) -> None:
    line = line_in(text)
    index = index_of(line, word)
    cue = next(cue for cue in cues_of(line.words[index]) if cue.form.kind != "noun")
    assert may_be_verb(line, index, cue) is may


def test_a_verb_that_is_no_more_is_negated() -> None:
    line = line_in("لم يعد يعترف بها")
    assert is_negated(line, 2)


@pytest.mark.parametrize("text", ["سيؤكد أن", "إذا أكد أن", "نريد أن يؤكد أن", '"قد أكدنا أن"'])
def test_what_is_not_said_yet_or_said_by_a_speaker_is_no_report(text: str) -> None:
    line = line_in(text)
    index, cue = next((index, cues_of(word)[0]) for index, word in enumerate(line.words) if cues_of(word))
    assert not may_be_verb(line, index, cue)
