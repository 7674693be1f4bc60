import pytest

from reader.entities.candidates import ENOUGH, Candidate
from reader.entities.knowledge import knowledge
from reader.entities.model import EntityKind
from reader.entities.persons import find_people, parted
from reader.entities.words import words_of
from reader.spans import Span


def line(text):
    return words_of(text, Span(0, len(text)))


def people(text):
    words = line(text)
    return [
        text[words[one.first].start + one.left_out : words[one.last - 1].end]
        for one in find_people(words, knowledge())
        if one.confidence >= ENOUGH
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("تحدث سامي عبد الرحمن المنصوري أمس", ["سامي عبد الرحمن المنصوري"]),
        ("قابل الوفد ليلى بنت خالد", ["ليلى بنت خالد"]),
        ("وقالت أنغيلا فون برونشتاين", ["أنغيلا فون برونشتاين"]),
        ("التقى بأبي بكر الحداد", ["أبي بكر الحداد"]),
        ("صرح مون جو هيك، الناطق", ["مون جو هيك"]),
        ("زار شي مدينة روما", []),
        ("أعلن فتح الله المنصوري ذلك", ["فتح الله المنصوري"]),
        ("وصل القطار إلى المدينة", []),
        ("عاد الفريق إلى الملعب", []),
    ],
)
def test_runs_of_names_are_people(text, expected):
    assert people(text) == expected


def test_a_name_ends_where_a_known_place_begins():
    assert people("زار إيمانويل ماكرون برلين") == ["إيمانويل ماكرون"]


def test_two_people_joined_by_a_conjunction_are_parted():
    words = line("زار أحمد وسليم المدينة")
    joined = Candidate(1, 3, 0, EntityKind.PER, "tagger")

    parts = [(one.first, one.last, one.left_out) for one in parted([joined], words, knowledge())]

    assert parts == [(1, 2, 0), (2, 3, 1)]


def test_other_kinds_are_left_whole():
    words = line("وزارة التربية والتعليم")
    whole = Candidate(0, 3, 0, EntityKind.ORG, "tagger")

    assert list(parted([whole], words, knowledge())) == [whole]
