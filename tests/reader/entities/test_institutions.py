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
        ("وصف المجلس الوطني لرعاية الطفولة الأمر", [("ORG", "المجلس الوطني لرعاية الطفولة")]),
        ("اللجنة الوطنية لمراقبة الحملة الانتخابية أوصت", [("ORG", "اللجنة الوطنية لمراقبة الحملة الانتخابية")]),
        ("هيئة الأوراق المالية والبورصات النرويجية قررت", [("ORG", "هيئة الأوراق المالية والبورصات النرويجية")]),
        ("قالت وزارة المالية النرويجية إن", [("ORG", "وزارة المالية النرويجية")]),
        ("وصلت شرطة ولاية كاليفورنيا أمس", [("ORG", "شرطة ولاية كاليفورنيا")]),
        ("عبرت الأسطول السادس الأمريكي", [("ORG", "الأسطول السادس الأمريكي")]),
        ("قاتلت كتيبة خالد بن الوليد هناك", [("ORG", "كتيبة خالد بن الوليد")]),
        ("تخرج في جامعة الملك سعود أمس", [("ORG", "جامعة الملك سعود")]),
        ("زار حزب الخضر السويدي الثلاثاء المدينة", [("ORG", "حزب الخضر السويدي")]),
    ],
)
def test_a_head_noun_takes_what_belongs_to_the_name(text, expected):
    assert [one for one in institutions(text) if one[0] == "ORG"] == expected


def test_a_name_in_quotation_marks_follows_its_classifier():
    assert ("LOC", "الواحة الخضراء") in institutions('في قرية "الواحة الخضراء" أمس')


def test_a_settlement_bears_two_words_in_idafa_and_no_ordinary_noun():
    assert institutions("أهالي مدينة تل السرو الجبلية") == [("LOC", "تل السرو")]
    assert institutions("أهالي مدينة صغيرة هناك") == []
    assert institutions("أهالي المدينة القديمة") == []
    assert institutions("زار قرية مهجورة أمس") == []


def test_an_unknown_word_after_a_classifier_is_a_hint_only():
    assert institutions("في مدينة فيسكورتان أمس") == []
    assert institutions("في مدينة فيسكورتان أمس", least=0.1) == [("LOC", "فيسكورتان")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("هبطت في مطار سامي المنصوري الدولي أمس", "مطار سامي المنصوري الدولي"),
        ("عبر جسر الملك فهد أمس", "جسر الملك فهد"),
        ("دفن في ضريح آية الله الخميني أمس", "ضريح آية الله الخميني"),
    ],
)
def test_a_place_may_be_named_after_somebody(text, expected):
    assert ("LOC", expected) in institutions(text)


def test_not_everybody_after_a_place_gave_it_a_name():
    assert institutions("ضرب رأس المرأة ما") == []
