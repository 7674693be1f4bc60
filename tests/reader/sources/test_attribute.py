"""Who said what, construction by construction, in sentences of our own writing."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article, blocks_of
from reader.entities.lexicon import read_text
from reader.entities.model import Entity, EntityKind, Evidence, Mention
from reader.sources.attribute import extract_attributions
from reader.sources.model import AttributionKind, CueClass, SourceType
from reader.spans import Span
from tests.sources import Names, article_of, entities_in, said

PER, ORG, LOC = EntityKind.PER, EntityKind.ORG, EntityKind.LOC
NAMES: Names = {
    "ليلى حداد|حداد": PER,
    "سامي الزين|الزين": PER,
    "كريم مراد|مراد": PER,
    "وكالة المدى": ORG,
    "وزارة النقل": ORG,
    "صحيفة الأفق الجديد|الأفق الجديد": ORG,
    "بنك الساحل": ORG,
    "لبنان": LOC,
    "كندا": LOC,
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال سامي الزين إن الجسر سيفتح قريبا.", ("سامي الزين", "قال", "إن الجسر سيفتح قريبا")),
        ("وأعلنت وزارة النقل أن الرحلات ستعود غدا.", ("وزارة النقل", "أعلنت", "أن الرحلات ستعود غدا")),
        ("لكن وزارة النقل أكدت أن السكة سليمة.", ("وزارة النقل", "أكدت", "أن السكة سليمة")),
        ("وكان سامي الزين قد صرح بأن الميناء جاهز.", ("سامي الزين", "صرح", "بأن الميناء جاهز")),
        ("إلا أن ليلى حداد، مديرة المتحف، نفت أن تكون القاعة مغلقة.", ("ليلى حداد", "نفت", "أن تكون القاعة مغلقة")),
    ],
)
def test_a_subject_stands_before_or_after_its_verb(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text, NAMES) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "قالت ليلى حداد، مديرة المتحف الوطني، خلال لقاء مع الصحفيين أمس الأحد، إن اللوحة أصلية.",
            ("ليلى حداد", "قالت", "إن اللوحة أصلية"),
        ),
        (
            "وأشار كريم مراد، المتحدث باسم وزارة النقل، يوم الخميس، إلى أن القطار توقف مرتين.",
            ("كريم مراد", "أشار", "أن القطار توقف مرتين"),
        ),
        (
            "وأضاف سامي الزين، الذي طلب عدم تصويره، أن الاجتماع كان قصيرا.",
            ("سامي الزين", "أضاف", "أن الاجتماع كان قصيرا"),
        ),
        (
            "وأشار التقرير الذي أعدته لجنة محلية إلى أن المياه نظيفة.",
            ("التقرير", "أشار", "أن المياه نظيفة"),
        ),
    ],
)
def test_a_subject_may_be_far_from_what_it_says(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text, NAMES) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "وأضاف سامي الزين، في مداخلة مع برنامج «صباح البحر الهادئ»، أن الجسر سليم.",
            ("سامي الزين", "أضاف", "أن الجسر سليم"),
        ),
        (
            'وأشار سامي الزين، في حديث إلى "صوت الساحل"، إلى وجود خلاف.',
            ("سامي الزين", "أشار", "وجود خلاف"),
        ),
        (
            "نفت وزارة النقل، المسؤولة عن الجسور، أمس، وجود خلاف.",
            ("وزارة النقل", "نفت", "وجود خلاف"),
        ),
        (
            "ودعا سامي الزين في بيان صحفي الجميع إلى الهدوء.",
            ("سامي الزين", "دعا", "الجميع إلى الهدوء"),
        ),
        (
            "وقال سامي الزين قبل أن يغادر المدينة إن الجسر سليم.",
            ("سامي الزين", "قال", "إن الجسر سليم"),
        ),
        (
            "وكان عدد من السكان قد أكدوا أن الجسر سليم.",
            ("عدد من السكان", "أكدوا", "أن الجسر سليم"),
        ),
    ],
)
def test_what_stands_between_is_passed_over(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text, NAMES) == [expected]


def test_one_unknown_word_before_a_clause_is_somebody() -> None:
    assert said("ويؤكد والش أن الجسر سليم. وأضاف أن الماء عال.", NAMES) == [
        ("والش", "يؤكد", "أن الجسر سليم"),
        ("والش", "أضاف", "أن الماء عال"),
    ]
    assert said("وأكد مجددا أن الجسر سليم.", NAMES) == []
    assert said("وترى دائما أن الجسر سليم.", NAMES) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("تقول الخبيرة الاقتصادية ليال منصور: «الجسر قديم».", "ليال منصور"),
        ("أكد النائب اللواء جميل السيد أن الجسر قديم.", "جميل السيد"),
        ("وقال الفريق سامي الزين إن الجسر قديم.", "سامي الزين"),
        ("وقال الوزير السابق إن الجسر قديم.", "الوزير السابق"),
        ("وقالت مشرفة الفرقة وفاء سفر إن الجسر قديم.", "وفاء سفر"),
        ("وأعلن عالم الآثار الكندي إلياس مزار أن الجسر قديم.", "إلياس مزار"),
        ("وقال مدير المركز إن الجسر قديم.", "مدير المركز"),
    ],
)
def test_a_name_after_a_definite_title_needs_no_entity(text: str, who: str) -> None:
    assert [name for name, _, _ in said(text, NAMES)] == [who]


def test_a_name_without_an_entity_is_known_again() -> None:
    text = "تقول الخبيرة ليال منصور إن الجسر قديم. وأضافت منصور أن السد متين. وقالت الخبيرة إن الماء عال."
    assert [who for who, _, _ in said(text, NAMES)] == ["ليال منصور"] * 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وتساءل سامي الزين كيف سقط الجسر.", ("سامي الزين", "تساءل", "كيف سقط الجسر")),
        ("وسألت ليلى حداد هل سيفتح الجسر.", ("ليلى حداد", "سألت", "هل سيفتح الجسر")),
        ("وعاد سامي الزين أمس ليقول إن الجسر سقط.", ("سامي الزين", "يقول", "إن الجسر سقط")),
        ("ونفت وزارة النقل من قبل أن يكون الجسر قد سقط.", ("وزارة النقل", "نفت", "أن يكون الجسر قد سقط")),
        ('ونشر سامي الزين رسالة قصيرة جاء فيها: "الجسر سقط أمس".', ("رسالة قصيرة", "جاء فيها", "الجسر سقط أمس")),
        ("وأكد سامي الزين خلال ظهوره على القناة أن الجسر سقط.", ("سامي الزين", "أكد", "أن الجسر سقط")),
        ("سقط الجسر ليلا، وذلك حسبما أفاد بنك الساحل.", ("بنك الساحل", "حسبما أفاد", "سقط الجسر ليلا")),
        ("وسقط الجسر، وفق وكالة (المدى).", ("المدى", "وفق", "وسقط الجسر")),
    ],
)
def test_questions_purposes_and_letters_say_something(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text, NAMES | {"المدى": ORG}) == [expected]


@pytest.mark.parametrize("text", ["ولم تصدر أي بيانات رسمية تؤكد سقوط الجسر.", "لا شيء يشير إلى سقوط الجسر."])
def test_nothing_and_not_any_say_nothing(text: str) -> None:
    assert said(text, NAMES) == []


def test_speech_may_begin_in_the_line_after_its_verb() -> None:
    text = 'وقال سامي الزين في بيان:\n"لن نغلق الجسر".\nثم غادر.'
    assert said(text, NAMES) == [("سامي الزين", "قال", "لن نغلق الجسر")]
    assert said("وقال سامي الزين في بيان:\nلن نغلق الجسر.", NAMES) == []


def test_a_spokesman_has_a_title_of_his_own() -> None:
    text = "وأكد الناطق باسم وزارة النقل الدكتور سامي الزين أن الجسر سليم."
    assert said(text, NAMES)[0][0] == "سامي الزين"
    text = "وقال المتحدث الرسمي للحكومة، السفير سامي الزين، إن الجسر سليم."
    assert said(text, NAMES)[0][0] == "سامي الزين"
    text = 'وقال عضو كتلة "الوفاء" النائب سامي الزين إن الجسر سليم.'
    assert said(text, NAMES)[0][0] == "سامي الزين"


def test_writers_forget_that_a_body_is_feminine() -> None:
    text = "نفت وزارة النقل وجود خلاف، لافتا إلى أن الجسر سليم."
    assert [who for who, _, _ in said(text, NAMES)] == ["وزارة النقل", "وزارة النقل"]


def test_speech_of_ours_is_no_warning_to_us() -> None:
    text = 'وقال سامي الزين "حذرنا من الفيضان".'
    assert said(text, NAMES) == [("سامي الزين", "قال", "حذرنا من الفيضان")]
    text = "وحذرنا سامي الزين من الفيضان."
    assert said(text, NAMES)[0][0] == "سامي الزين"


def test_a_title_before_a_name_is_left_out() -> None:
    assert said("قال وزير البيئة اللبناني سامي الزين إن الغابة بخير.", NAMES)[0][0] == "سامي الزين"
    assert said("وقال نائب الأمين العام للاتحاد السفير كريم مراد إن القمة تأجلت.", NAMES)[0][0] == "كريم مراد"
    assert said("وقال متحدث باسم رئيس الحكومة سامي الزين إن القرار نهائي.", NAMES)[0][0] != "سامي الزين"


def test_a_bare_verb_means_the_last_speaker_who_agrees_with_it() -> None:
    text = (
        "قالت ليلى حداد إن المعرض ناجح. وقال سامي الزين إن الحضور كبير. وأضافت أن اللوحات بيعت. وتابع أن الباب مفتوح."
    )
    assert [who for who, _, _ in said(text, NAMES)] == ["ليلى حداد", "سامي الزين", "ليلى حداد", "سامي الزين"]


def test_a_participle_goes_on_with_the_speaker_of_its_sentence() -> None:
    text = "قال سامي الزين إن المصنع سيبقى، مؤكدا أن العمال باقون، مشيرا إلى زيادة في الأجور."
    assert said(text, NAMES) == [
        ("سامي الزين", "قال", "إن المصنع سيبقى"),
        ("سامي الزين", "مؤكدا", "أن العمال باقون"),
        ("سامي الزين", "مشيرا", "زيادة في الأجور"),
    ]


def test_a_participle_may_follow_a_verb_that_says_nothing() -> None:
    text = "وزارت ليلى حداد القرية أمس، مضيفة أن المدرسة ستفتح."
    assert said(text, NAMES) == [("ليلى حداد", "مضيفة", "أن المدرسة ستفتح")]


def test_a_verb_with_its_noun_in_a_document_means_whoever_issued_it() -> None:
    text = "ونشرت وكالة المدى تقريرا أكدت فيه أن الجسر سليم."
    assert said(text, NAMES) == [("وكالة المدى", "أكدت", "أن الجسر سليم")]
    text = 'وقال سامي الزين إنه لن يلتزم بقرار البلدية الذي وصفه بـ"الجائر".'
    assert said(text, NAMES)[-1][0] == "سامي الزين"


def test_a_participle_means_who_began_its_clause() -> None:
    text = "وصل سامي الزين إلى الميناء، وهتف المتظاهرون أمام البوابة، مطالبين بوقف البناء."
    assert said(text, NAMES) == [("المتظاهرون", "مطالبين", "بوقف البناء")]


def test_a_noun_after_a_verb_that_goes_on_may_be_whom_it_speaks_to() -> None:
    text = 'واجتمعت وزارة النقل أمس وأوصت وسائل الإعلام بـ"الصبر".'
    assert said(text, NAMES) == [("وزارة النقل", "أوصت", 'وسائل الإعلام بـ"الصبر"')]
    text = "وأبلغ سامي الزين الشرطة أن الجسر انهار."
    assert said(text, NAMES)[0][0] == "سامي الزين"


def test_who_spoke_without_being_quoted_goes_on_speaking() -> None:
    text = "قالت ليلى حداد إن المعرض ناجح. وانتقد سامي الزين البلدية. وقال إن الشارع مظلم."
    assert said(text, NAMES)[-1] == ("سامي الزين", "قال", "إن الشارع مظلم")


def test_people_who_spoke_together_are_meant_by_a_plural() -> None:
    text = "وقال شهود إن السيارة احترقت. وقالت وزارة النقل إن الطريق مغلق. وأضافوا أن النار بدأت من الخلف."
    assert said(text, NAMES)[-1][0] == "شهود"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ارتفعت الأسعار قليلا، حسبما ذكرت وكالة المدى.", ("وكالة المدى", "حسبما ذكرت", "ارتفعت الأسعار قليلا")),
        ('وصل الوفد أمس، حسبما ذكرت شبكة "الضحى".', ("الضحى", "حسبما ذكرت", "وصل الوفد أمس")),
        ("تراجع الطلب هذا العام، بحسب بنك الساحل.", ("بنك الساحل", "بحسب", "تراجع الطلب هذا العام")),
        ("وأغلقت المدارس يومين وفق ما أوردت وكالة المدى.", ("وكالة المدى", "وفق ما أوردت", "وأغلقت المدارس يومين")),
        ("وبحسب وسائل إعلام محلية فإن السفينة غادرت.", ("وسائل إعلام محلية", "بحسب", "فإن السفينة غادرت")),
        ("ووفقا لوزارة النقل، يعود القطار غدا.", ("وزارة النقل", "وفقا", "يعود القطار غدا")),
        ("عاد الصيادون سالمين، نقلا عن وكالة المدى.", ("وكالة المدى", "نقلا عن", "عاد الصيادون سالمين")),
    ],
)
def test_a_phrase_credits_the_clause_beside_it(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text, NAMES) == [expected]


def test_a_phrase_alone_after_a_full_stop_credits_the_sentence_before() -> None:
    text = "هدأت العاصفة ليلا. غادر السياح الجزيرة. حسبما ذكرت وكالة المدى."
    assert said(text, NAMES) == [("وكالة المدى", "حسبما ذكرت", "غادر السياح الجزيرة")]
    text = "غادر السياح الجزيرة.\nحسبما ذكرت وكالة المدى."
    assert said(text, NAMES) == [("وكالة المدى", "حسبما ذكرت", "غادر السياح الجزيرة")]


def test_his_own_words_are_credited_twice() -> None:
    text = "وقال سامي الزين إن الخطة واضحة، على حد تعبيره."
    assert said(text, NAMES) == [
        ("سامي الزين", "قال", "إن الخطة واضحة"),
        ("سامي الزين", "على حد تعبيره", "إن الخطة واضحة"),
    ]


@pytest.mark.parametrize("text", ["وزعت المقاعد حسب المكان.", "وأنفق المال وفقا للقانون.", "كما يقال في القرية."])
def test_measures_and_sayings_of_nobody_are_no_sources(text: str) -> None:
    assert said(text, NAMES) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "وسط تحذيرات من كندا، بأن الثلوج قد تعود.",
            ("كندا", "تحذيرات", "بأن الثلوج قد تعود"),
        ),
        ("ورفض اتهامات سامي الزين بإخفاء الوثائق.", ("سامي الزين", "اتهامات", "بإخفاء الوثائق")),
        ("وتراجعت السوق بعد تصريحات ليلى حداد بأن الإنتاج سيزيد.", ("ليلى حداد", "تصريحات", "بأن الإنتاج سيزيد")),
    ],
)
def test_nouns_of_saying_attribute(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text, NAMES) == [expected]


def test_a_colon_headline_names_its_speaker() -> None:
    assert said("سامي الزين: الميناء سيفتح في الربيع", NAMES) == [("سامي الزين", ":", "الميناء سيفتح في الربيع")]
    assert said("وزارة النقل : لا رحلات غدا", NAMES) == [("وزارة النقل", ":", "لا رحلات غدا")]
    assert said("لبنان: أمطار غزيرة", NAMES) == []
    assert said("المصدر: وكالات", NAMES) == []
    assert said("«الزين»: الميناء سيفتح\nوصل سامي الزين.", NAMES) == [("سامي الزين", ":", "الميناء سيفتح")]
    assert said("سامي الزين، عضو المجلس: «الميناء سيفتح قريبا».", NAMES)[0][2] == "الميناء سيفتح قريبا"
    assert said("بنك الساحل يعلن إغلاق فرعين", NAMES) == [("بنك الساحل", "يعلن", "إغلاق فرعين")]


@pytest.mark.parametrize("marks", ['""', "«»", "“”", "””"])
def test_direct_speech_stands_in_any_quotation_marks(marks: str) -> None:
    opening, closing = marks
    text = f"وقال سامي الزين: {opening}لن نغلق الباب. هذا وعد{closing}. ثم خرج."
    sources, attributions = extract_attributions(article_of(text), entities_in(text, NAMES))
    assert [found.content.of(text) for found in attributions] == ["لن نغلق الباب. هذا وعد"]
    assert attributions[0].kind is AttributionKind.DIRECT
    assert sources[0].type is SourceType.PERSON


@pytest.mark.parametrize("speech", ["لن نغلق الباب", "سنعود غدا إلى الجسر", "لا يمكن أن نقبل بذلك", "لم أر أحدا هناك"])
def test_speech_may_stand_without_any_mark(speech: str) -> None:
    assert said(f"وقال سامي الزين {speech}.", NAMES) == [("سامي الزين", "قال", speech)]
    assert said("وقال سنان إن الباب مغلق.", NAMES) == [("سنان", "قال", "إن الباب مغلق")]


def test_direct_speech_needs_no_colon() -> None:
    text = 'وقالت ليلى حداد للصحفيين في المطار "سنعود قريبا إلى العمل" وغادرت.'
    assert said(text, NAMES) == [("ليلى حداد", "قالت", "سنعود قريبا إلى العمل")]


def test_a_quotation_runs_over_paragraphs() -> None:
    text = "وقال سامي الزين: «بنينا السد وحدنا.\n«ثم جاء الآخرون». وانصرف."
    assert said(text, NAMES) == [("سامي الزين", "قال", "بنينا السد وحدنا.\n«ثم جاء الآخرون")]


def test_a_part_in_quotation_marks_makes_it_mixed_but_a_name_does_not() -> None:
    text = 'قال سامي الزين إن القرار "ظالم وغير مفهوم" للجميع.'
    _, attributions = extract_attributions(article_of(text), entities_in(text, NAMES))
    assert attributions[0].kind is AttributionKind.MIXED
    text = 'قال سامي الزين إن السفينة "النورس" غادرت.'
    _, attributions = extract_attributions(article_of(text), entities_in(text, NAMES))
    assert attributions[0].kind is AttributionKind.INDIRECT


def test_an_unclosed_mark_costs_one_quotation() -> None:
    text = 'وقال سامي الزين "سنعود غدا إلى هنا. ثم خرج الناس. وقالت ليلى حداد إن "المعرض ناجح جدا" هذا العام.'
    assert said(text, NAMES) == [
        ("سامي الزين", "قال", "سنعود غدا إلى هنا"),
        ("ليلى حداد", "قالت", 'إن "المعرض ناجح جدا" هذا العام'),
    ]


def test_a_name_may_stand_in_marks_within_direct_speech() -> None:
    text = 'وقال سامي الزين: "قرأت كتاب "النورس الأخير" مرتين هنا". ثم خرج.'
    assert said(text, NAMES) == [("سامي الزين", "قال", 'قرأت كتاب "النورس الأخير" مرتين هنا')]


def test_saying_repeats_the_verb_before_it() -> None:
    text = "صرح سامي الزين للصحفيين قائلا: لا خوف على السد."
    assert said(text, NAMES) == [
        ("سامي الزين", "صرح", "لا خوف على السد"),
        ("سامي الزين", "قائلا", "لا خوف على السد"),
    ]


def test_outlets_that_pass_a_statement_on_are_credited_too() -> None:
    text = "قال سامي الزين في تصريحات نقلتها وكالة المدى إن السد آمن."
    assert said(text, NAMES) == [
        ("سامي الزين", "قال", "إن السد آمن"),
        ("وكالة المدى", "نقلتها", "إن السد آمن"),
    ]


def test_nested_reports_are_two() -> None:
    text = "قال سامي الزين إن المصنع أغلق، حسبما ذكرت وكالة المدى."
    assert said(text, NAMES) == [
        ("سامي الزين", "قال", "إن المصنع أغلق"),
        ("وكالة المدى", "حسبما ذكرت", "قال سامي الزين إن المصنع أغلق"),
    ]
    text = "وذكرت وكالة المدى أن ليلى حداد أكدت أن اللوحة مزورة."
    assert said(text, NAMES) == [
        ("وكالة المدى", "ذكرت", "أن ليلى حداد أكدت أن اللوحة مزورة"),
        ("ليلى حداد", "أكدت", "أن اللوحة مزورة"),
    ]


def test_relayed_speech_has_two_sources() -> None:
    found = said("ونقلت وكالة المدى عن مسؤول في الميناء قوله إن الرافعة تعطلت.", NAMES)
    assert [(who, content) for who, _, content in found] == [
        ("وكالة المدى", "إن الرافعة تعطلت"),
        ("مسؤول في الميناء", "إن الرافعة تعطلت"),
    ]


def test_a_phrase_between_verb_and_content_credits_the_same_content() -> None:
    found = said("ذكرت وكالة المدى، نقلا عن بنك الساحل، أن الفائدة سترتفع.", NAMES)
    assert found == [
        ("وكالة المدى", "ذكرت", "أن الفائدة سترتفع"),
        ("بنك الساحل", "نقلا عن", "أن الفائدة سترتفع"),
    ]


@pytest.mark.parametrize(
    ("text", "who", "kind"),
    [
        ("قالت مصادر مطلعة إن الصفقة قريبة.", "مصادر مطلعة", SourceType.UNNAMED),
        ("وأفاد شهود عيان بأن الحريق كبير.", "شهود عيان", SourceType.UNNAMED),
        ("ورجح مسؤول أمريكي أن تتأخر الرحلة.", "مسؤول أمريكي", SourceType.UNNAMED),
        ("وأظهرت دراسة حديثة أن النوم يفيد.", "دراسة حديثة", SourceType.DOCUMENT),
        ("وجاء الخبر متأخرا، وأكد بيان رسمي أن الطائرة هبطت.", "بيان رسمي", SourceType.DOCUMENT),
        ("وقالت وسائل إعلام محلية إن الطريق فتح.", "وسائل إعلام محلية", SourceType.OUTLET),
        ("وأعلنت وزارة النقل أن الجسر سليم.", "وزارة النقل", SourceType.ORGANISATION),
        ("وأكدت كندا أنها لن تنسحب.", "كندا", SourceType.STATE),
    ],
)
def test_sources_without_a_name_and_documents_are_sources(text: str, who: str, kind: SourceType) -> None:
    sources, _ = extract_attributions(article_of(text), entities_in(text, NAMES))
    assert [(source.name, source.type) for source in sources] == [(who, kind)]


def test_joined_sources_may_stand_before_their_verb() -> None:
    text = "وكانت وزارة النقل وبلدية المدينة أعلنتا أن الجسر سليم."
    assert [who for who, _, _ in said(text, NAMES)] == ["وزارة النقل", "بلدية المدينة"]
    text = "وأكد كل من سامي الزين وكريم مراد أهمية الجسر."
    assert said(text, NAMES) == [
        ("سامي الزين", "أكد", "أهمية الجسر"),
        ("كريم مراد", "أكد", "أهمية الجسر"),
    ]


def test_two_joined_sources_are_two() -> None:
    found = said("وقال شهود ومسؤولون إن المبنى انهار.", NAMES)
    assert {who for who, _, _ in found} == {"شهود", "مسؤولون"}
    assert len({content for _, _, content in found}) == 1


def test_a_definite_noun_means_who_was_introduced_with_it() -> None:
    text = "قال مصدر أمني رفيع إن التحقيق بدأ. وأضاف المصدر أن النتائج قريبة."
    assert [who for who, _, _ in said(text, NAMES)] == ["مصدر أمني رفيع", "مصدر أمني رفيع"]
    text = "استقبل وزير العدل كريم مراد الوفد. وأكد الوزير أن القانون جاهز."
    assert said(text, NAMES)[0][0] == "كريم مراد"
    text = "وصرحت ليلى حداد، المتحدثة باسم البلدية، بأن الحديقة مغلقة. وقالت المتحدثة إن السبب هو المطر."
    assert [who for who, _, _ in said(text, NAMES)] == ["ليلى حداد", "ليلى حداد"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("نفى سامي الزين وجود خلاف.", ("سامي الزين", "نفى", "وجود خلاف")),
        ("وأعلنت وزارة النقل إغلاق المطار.", ("وزارة النقل", "أعلنت", "إغلاق المطار")),
        ("وتوقع بنك الساحل ارتفاع الأسعار.", ("بنك الساحل", "توقع", "ارتفاع الأسعار")),
        ("وطالب سامي الزين بوقف البناء.", ("سامي الزين", "طالب", "بوقف البناء")),
        ("واتهم سامي الزين كندا بتأخير الشحنات.", ("سامي الزين", "اتهم", "كندا بتأخير الشحنات")),
        ("وحذرت وزارة النقل السائقين من السرعة.", ("وزارة النقل", "حذرت", "السائقين من السرعة")),
        ("ودعا سامي الزين إلى الهدوء.", ("سامي الزين", "دعا", "الهدوء")),
    ],
)
def test_a_content_need_not_be_a_clause(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text, NAMES) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "لم يقل سامي الزين إن الجسر مغلق.",
        "يذكر أن الجسر بني قبل قرن.",
        "ويتوقع أن تمطر غدا.",
        "زار سامي الزين المتحف والتقى المديرة.",
        "وقد أُعلن أن الطريق مغلق.",
        "وستعلن وزارة النقل أن الطريق مغلق.",
        "وإذا أعلنت وزارة النقل أن الطريق مغلق عدنا.",
        "ومن المتوقع أن تعلن وزارة النقل أن الطريق مغلق.",
        'وأخذ سامي الزين مفتاحا من مراسل "المساء".',
        'وقال سامي الزين لقناة "الضحى".',
    ],
)
def test_negated_agentless_and_other_verbs_attribute_nothing(text: str) -> None:
    assert said(text, NAMES) == []


def test_the_writers_aside_is_cut_off() -> None:
    text = "قال سامي الزين إن الموسم انتهى، وذلك بعد أيام من الفيضان."
    assert said(text, NAMES) == [("سامي الزين", "قال", "إن الموسم انتهى")]


def test_the_next_statement_of_a_sentence_ends_the_one_before() -> None:
    text = "قال سامي الزين إن السد آمن، وأكدت ليلى حداد أن القرية آمنة."
    assert said(text, NAMES) == [
        ("سامي الزين", "قال", "إن السد آمن"),
        ("ليلى حداد", "أكدت", "أن القرية آمنة"),
    ]


def test_vocalised_verbs_are_read_too() -> None:
    assert said("قَالَ سامي الزين إنَّ الجسرَ سليم.", NAMES) == [("سامي الزين", "قَالَ", "إنَّ الجسرَ سليم")]
    assert said("وحذّر سامي الزين من الفيضان.", NAMES)[0][1] == "حذّر"


def test_the_class_of_the_cue_is_kept() -> None:
    text = "وزعم سامي الزين أن اللوحة له."
    _, attributions = extract_attributions(article_of(text), entities_in(text, NAMES))
    assert attributions[0].cue_class is CueClass.DOUBTING


def test_a_source_that_is_only_meant_is_less_sure() -> None:
    text = "قالت ليلى حداد إن المعرض ناجح. وأضافت أن الحضور كبير."
    _, (named, meant) = extract_attributions(article_of(text), entities_in(text, NAMES))
    assert 0 < meant.evidence.confidence < named.evidence.confidence < 1
    assert (named.evidence.rule, named.evidence.detail) == ("verb", "قالت")


def evidence_in(text: str) -> list[tuple[str, str, str, str]]:
    """Place, identity, words and antecedent of every statement, in the order of the cues."""
    _, attributions = extract_attributions(article_of(text), entities_in(text, NAMES))
    return [
        (
            found.speaker.place.value,
            found.speaker.identity.value,
            found.speaker.words.of(text) if found.speaker.words is not None else "",
            found.speaker.antecedent.of(text) if found.speaker.antecedent is not None else "",
        )
        for found in sorted(attributions, key=lambda found: found.cue)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال الوزير سامي الزين إن الجسر مغلق.", ("after", "name", "الوزير سامي الزين", "")),
        ("لكن سامي الزين أكد أن الجسر مغلق.", ("before", "name", "سامي الزين", "")),
        ("جاء سامي الزين. وقال الزين إن الجسر مغلق.", ("after", "part", "الزين", "سامي الزين")),
        (
            "جاء الوزير سامي الزين. وقال الوزير إن الجسر مغلق.",
            ("after", "title", "الوزير", "الوزير سامي الزين"),
        ),
        ("قالت مصادر مطلعة إن الجسر مغلق.", ("after", "phrase", "مصادر مطلعة", "")),
        ("الجسر مغلق، بحسب وكالة المدى.", ("credited", "name", "وكالة المدى", "")),
        ("بعد تأكيد سامي الزين أن الجسر مغلق.", ("owner", "name", "سامي الزين", "")),
        ("سامي الزين: الجسر مغلق", ("colon", "name", "سامي الزين", "")),
        ("زارت ليلى حداد القرية، مؤكدة أن الجسر مغلق.", ("carried", "subject", "", "ليلى حداد")),
    ],
)
def test_it_is_told_how_a_speaker_is_known(text: str, expected: tuple[str, str, str, str]) -> None:
    assert evidence_in(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قالت ليلى حداد إن الجسر مغلق. وأضافت أن الماء عال.", ("carried", "turn", "", "ليلى حداد")),
        ("قالت ليلى حداد إن الجسر مغلق، مؤكدة أن الماء عال.", ("carried", "sentence", "", "ليلى حداد")),
        ("قالت ليلى حداد إن الجسر مغلق، وفق تعبيرها.", ("carried", "repeated", "", "ليلى حداد")),
        ("قالت ليلى حداد إنها تعتقد أن الجسر مغلق.", ("carried", "itself", "", "ليلى حداد")),
        ("قال سامي الزين إن مراد جاء. وأكد الأخير أن الجسر مغلق.", ("after", "back", "الأخير", "سامي الزين")),
    ],
)
def test_it_is_told_how_a_speaker_who_is_only_meant_is_known(text: str, expected: tuple[str, str, str, str]) -> None:
    assert evidence_in(text)[-1] == expected


def test_sources_have_ids_by_their_first_statement_and_know_their_entity() -> None:
    text = "قالت ليلى حداد إن المعرض ناجح. وقال شاهد إن الباب مغلق. وأضافت حداد أن الحضور كبير."
    sources, attributions = extract_attributions(article_of(text), entities_in(text, NAMES))
    assert [(source.id, source.entity_id) for source in sources] == [("s1", "e1"), ("s2", None)]
    assert [found.source_id for found in attributions] == ["s1", "s2", "s1"]


ALPHABET = st.sampled_from(
    [*'قال وأضاف سامي الزين إن أن "«»“”:.،؛؟-()\nبحسب نقلا عن مؤكدا الذي لم 12', "\u064f", "\u200f", "\ud800"]
)
MARKS = ['"', "«", "»", "“", "”", ":", ".", "،", "\n", "-", "(", ")"]
TABLES = ["cues.tsv", "cue_phrases.tsv", "light_verbs.tsv", "source_nouns.tsv", "function_words.tsv"]
WORDS = st.sampled_from(
    [*MARKS * 10, *["سامي الزين", "الذي", "أنه", "من"] * 10]
    + [line.split("\t")[0] for table in TABLES for line in read_text(table).splitlines() if line[:1] != "#"]
)
PREFIXES = st.sampled_from(["", "", "و", "ف", "ب", "ل", "ال", "بال", "س"])


@given(
    st.one_of(
        st.text(),
        st.text(ALPHABET, max_size=200),
        st.lists(st.tuples(PREFIXES, WORDS).map("".join), max_size=60).map(" ".join),
    )
)
def test_any_text_gives_spans_within_it(text: str) -> None:
    article = Article(text, blocks_of(text))
    entities = entities_in(text, {"سامي الزين": PER})
    sources, attributions = extract_attributions(article, entities)
    ids = {source.id for source in sources}
    for found in attributions:
        spans = [found.cue, found.content] + ([found.source] if found.source is not None else [])
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert found.source_id in ids
        assert not found.content.of(text)[0].isspace()


@given(st.lists(st.integers(0, 60), min_size=2, max_size=12), st.sampled_from(list(EntityKind)))
def test_any_mentions_are_borne(places: list[int], kind: EntityKind) -> None:
    text = 'قال وزير العدل سامي الزين إن "الجسر" سليم، بحسب وكالة المدى.\nوأضاف أن'
    spans = [Span(*sorted(pair)) for pair in zip(places[::2], places[1::2], strict=False) if pair[0] != pair[1]]
    entities = [Entity(f"e{n}", kind, "س", (Mention(span, kind, Evidence("t")),)) for n, span in enumerate(spans)]
    extract_attributions(article_of(text), entities)


@pytest.mark.parametrize("piece", ['قال "نعم ', "«", "وأضاف أن المصدر قال إن ", "بحسب ", "قال الوزير الذي ", "- "])
def test_time_grows_with_the_text_and_not_faster(piece: str) -> None:
    def seconds(count: int) -> float:
        article = article_of(piece * count)
        started = time.thread_time()
        extract_attributions(article, ())
        return time.thread_time() - started

    seconds(50)
    short, long = seconds(500), seconds(4_000)
    assert long < 30 * short + 0.5
