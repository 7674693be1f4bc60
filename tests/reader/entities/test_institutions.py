import pytest

from reader.entities.institutions import find_institutions
from reader.entities.knowledge import knowledge
from reader.entities.words import words_of
from reader.spans import Span


def institutions(text, least=0.5):
    words = words_of(text, Span(0, len(text)))
    matches = list(knowledge().names.matches(words))
    return [
        (one.kind.value, text[words[one.first].start + one.left_out : words[one.last - 1].end])
        for one in find_institutions(words, matches, knowledge())
        if one.confidence >= least
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أكدت وزارة الصحة السويدية ذلك", [("ORG", "وزارة الصحة السويدية")]),
        ("قالت وزارة التربية والتعليم إن", [("ORG", "وزارة التربية والتعليم")]),
        ("طالبت الحكومة النرويجية بذلك", [("ORG", "الحكومة النرويجية")]),
        ("طالبت الحكومة بذلك", []),
        ("قال وزير الداخلية النرويجي ذلك", []),
        ("انتشر الجيش الهولندي هناك", [("ORG", "الجيش الهولندي")]),
        ("أعلنت حكومة الدنمارك ذلك", [("ORG", "حكومة الدنمارك")]),
        ("وبجامعة أوسلو طلاب", [("ORG", "جامعة أوسلو")]),
        ("لعب مع نادي غريميو البرازيلي", [("ORG", "نادي غريميو")]),
        ("لجنة حماية المستهلك قررت", [("ORG", "لجنة حماية المستهلك")]),
        ("المعهد العالي للفنون بدمشق فتح", [("ORG", "المعهد العالي للفنون بدمشق")]),
        ("أفاد المرصد النرويجي لحقوق الإنسان أمس", [("ORG", "المرصد النرويجي لحقوق الإنسان")]),
        ("قررت الشرطة الفيدرالية ذلك", [("ORG", "الشرطة الفيدرالية")]),
        ("وصف المجلس القومي لرعاية الطفولة الأمر", [("ORG", "المجلس القومي لرعاية الطفولة")]),
        ("قالت منظمة الصحة العالمية والمعهد النرويجي", [("ORG", "منظمة الصحة العالمية"), ("ORG", "المعهد النرويجي")]),
        ("زار حزب الخضر السويدي الثلاثاء المدينة", [("ORG", "حزب الخضر السويدي")]),
    ],
)
def test_a_head_noun_takes_what_belongs_to_the_name(text, expected):
    assert [one for one in institutions(text) if one[0] == "ORG"] == expected


def test_a_name_in_quotation_marks_follows_its_classifier():
    assert ("LOC", "الواحة الخضراء") in institutions('في قرية "الواحة الخضراء" أمس')


def test_an_unknown_word_after_a_classifier_is_a_hint_only():
    assert institutions("في مدينة فيسكورتان أمس") == []
    assert institutions("في مدينة فيسكورتان أمس", least=0.1) == [("LOC", "فيسكورتان")]
