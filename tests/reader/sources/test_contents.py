import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.contents import Manner, content_end, means_meanwhile, trim_content
from tests.sources import line_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" إن البحر هادئ. ", "إن البحر هادئ"),
        ('"البحر هادئ."', "البحر هادئ"),
        ("«البحر هادئ».", "البحر هادئ"),
        ('إنه "هادئ".', 'إنه "هادئ"'),
        ('"هادئ" و"جميل"', '"هادئ" و"جميل"'),
        ('البحر هادئ"', "البحر هادئ"),
        ("البحر (هادئ)", "البحر (هادئ)"),
        ("البحر هادئ)", "البحر هادئ"),
        ("،؛.", ""),
    ],
)
def test_a_content_leaves_the_marks_at_its_edge(text: str, expected: str) -> None:
    assert trim_content(text, 0, len(text)).of(text) == expected


@given(st.text(st.sampled_from('"«»“”.،() اب\n')))
def test_a_trimmed_content_lies_in_the_text(text: str) -> None:
    span = trim_content(text, 0, len(text))
    assert 0 <= span.start <= span.end <= len(text)
    assert not span or not span.of(text)[-1].isspace()


def end_of(text: str, *cues: str) -> str:
    line = line_in(text)
    places = {index for index, word in enumerate(line.words) if word.text in cues}
    end = content_end(line, 0, len(line.words), lambda index: index in places)
    return " ".join(word.text for word in line.words[:end])


def test_a_content_ends_where_the_next_statement_begins() -> None:
    assert end_of("إن البحر هادئ ، وأضاف أن", "وأضاف") == "إن البحر هادئ"
    assert end_of("إن البحر هادئ مؤكدا أن", "مؤكدا") == "إن البحر هادئ"
    assert end_of("إن البحر هادئ ، كما أكد أن", "أكد") == "إن البحر هادئ"
    assert end_of("إن البحر هادئ ، بحسب المصدر", "بحسب") == "إن البحر هادئ"


def test_a_content_ends_where_the_writer_takes_over() -> None:
    assert end_of("إن البحر هادئ ، وذلك بعد") == "إن البحر هادئ"
    assert end_of("إن البحر هادئ ، في إشارة إلى") == "إن البحر هادئ"
    assert end_of("إن البحر هادئ ، منتقدا الجميع") == "إن البحر هادئ"


def test_a_clause_of_its_own_after_a_comma_ends_it() -> None:
    assert end_of("إن البحر هادئ ، ومؤخرا أعلنت الوزارة أن", "أعلنت") == "إن البحر هادئ"
    assert end_of("إن البحر هادئ ، ولكن الصيادين أكدوا أن", "أكدوا") == "إن البحر هادئ"
    assert end_of("إن البحر هادئ ، والريح خفيفة") == "إن البحر هادئ ، والريح خفيفة"


def test_what_somebody_calls_the_whole_ends_it() -> None:
    for words in ("مما اعتبره", "وهو ما وصفه", "ما عدته"):
        assert end_of(f"إن البحر هادئ ، {words} الصيادون كذبا", words.split()[-1]) == "إن البحر هادئ"
    assert end_of("إن البحر هادئ ، ما يفرح الصيادين") == "إن البحر هادئ ، ما يفرح الصيادين"


def test_a_statement_within_a_content_does_not_end_it() -> None:
    text = "إن الوزير أكد أن البحر هادئ"
    assert end_of(text, "أكد") == text


def test_nothing_within_a_quotation_ends_it() -> None:
    text = 'إن " البحر هادئ ، وأضاف أن "'
    assert end_of(text, "وأضاف") == text


@pytest.mark.parametrize(
    "rest",
    ["، لكنه لم يذكر موعدا", "، ولم يوضح السبب", "دون أن يحدد الموعد", "من دون ذكر الموعد", "، لكنها لم تعط أي تفاصيل"],
)
def test_what_a_speaker_does_not_say_is_the_writers_own(rest: str) -> None:
    assert end_of(f"إن البحر هادئ {rest}").removesuffix(" ،") == "إن البحر هادئ"
    assert end_of("إن البحر هادئ ولم يغرق أحد") == "إن البحر هادئ ولم يغرق أحد"


def test_a_text_may_break_off_anywhere() -> None:
    for text in ("إن البحر هادئ من", "إن البحر هادئ ، لكنه", "إن البحر هادئ دون", "إن البحر هادئ دون أن"):
        assert end_of(text)


@pytest.mark.parametrize("contrast", ["رغم أن خبراء", "على الرغم من أن خبراء", "في حين", "إلا أن خبراء", "، بينما"])
def test_somebody_set_against_the_speaker_ends_a_content(contrast: str) -> None:
    assert end_of(f"إن البحر هادئ {contrast} شككوا في الأمر", "شككوا") == "إن البحر هادئ"


def test_a_main_verb_ends_the_content_of_the_clause_that_waits_for_it() -> None:
    text = "وبينما قال سامي إن البحر هادئ ، أكدت مها أنه هائج"
    line = line_in(text)
    cues = {index for index, word in enumerate(line.words) if word.text in {"قال", "أكدت"}}
    start = next(index for index, word in enumerate(line.words) if word.text == "إن")
    end = content_end(line, start, len(line.words), cues.__contains__)
    assert " ".join(word.text for word in line.words[start:end]) == "إن البحر هادئ"


def test_saying_repeats_the_verb_within_a_content() -> None:
    text = "أن الوزير انتقد القرار قائلا إن البحر هادئ"
    assert end_of(text, "قائلا") == text


def test_why_something_is_so_may_be_said_by_the_speaker() -> None:
    text = "أن السفن ستعود ، وذلك لصيد السمك"
    assert end_of(text) == text
    assert end_of("أن السفن غرقت لكن اتضح لاحقا أنها عادت") == "أن السفن غرقت"


def test_the_occasion_after_a_noun_is_the_writers() -> None:
    line = line_in("استقالة المدير ، بعد ساعات من الحريق")
    assert content_end(line, 0, len(line.words), lambda _: False, Manner(is_noun=True)) == 2
    assert content_end(line, 0, len(line.words), lambda _: False) == len(line.words)


def test_a_present_without_a_comma_goes_on_a_verb_within_a_content_in_the_past() -> None:
    line = line_in("أن القرار يدين الصيد ويطالب بوقفه")
    cues = {index for index, word in enumerate(line.words) if word.text == "ويطالب"}
    assert content_end(line, 0, len(line.words), cues.__contains__, Manner(is_past=True)) == len(line.words)
    assert content_end(line, 0, len(line.words), cues.__contains__) == 4


def test_an_aside_in_speech_is_the_speakers() -> None:
    line = line_in("البحر هادئ ، وذلك منذ أمس")
    assert content_end(line, 0, len(line.words), lambda _: False, Manner(is_speech=True)) == len(line.words)


@pytest.mark.parametrize(
    ("text", "expected"), [("بينما نام", True), ("في حين نام", True), ("في بيته", False), ("حين نام", False)]
)
def test_what_happened_meanwhile_begins_with_such_words(text: str, expected: bool) -> None:
    assert means_meanwhile(line_in(text), 0) is expected
