from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Direction
from ui.page.display import BIDI_MARK, Digits, DisplayOptions, DisplayText, is_vocalised

OPTIONS = st.builds(
    DisplayOptions, hide_harakat=st.booleans(), digits=st.sampled_from(Digits), guillemets=st.booleans()
)
DATES = ("2023-09-12", "٢٠٢٣-٠٩-١٢", "+963-11-222", "2019-2020")


def test_shaped_letters_stand_for_those_of_the_text() -> None:
    shown = DisplayText("كامِلًا لا", DisplayOptions(presentation_forms=True))
    assert normalize("NFKC", shown.text).replace("\u064b", "") == "كامِلا لا"
    assert [shown.to_offset(position) for position in range(len(shown.text) + 1)] == [0, 1, 2, 3, 4, 5, 7, 8, 10]
    assert shown.to_qt(9) == shown.to_qt(10) == 8


def test_a_common_text_is_shown_as_it_is() -> None:
    assert DisplayText("قال: نعم 2019", DisplayOptions()).text == "قال: نعم 2019"


def test_an_override_is_shown_as_a_mark_and_reorders_nothing() -> None:
    shown = DisplayText("قال \u202eabc\u202c و\u2067نعم\u2069", DisplayOptions())
    assert shown.text == f"قال {BIDI_MARK}abc{BIDI_MARK} و{BIDI_MARK}نعم{BIDI_MARK}"


@pytest.mark.parametrize("odd", ["\x00", "\x07", "\r", "\u2028", "\u2029", "\x85"])
def test_a_control_is_shown_as_a_blank(odd: str) -> None:
    assert DisplayText(f"ا{odd}ب", DisplayOptions()).text == "ا ب"


def test_a_lone_surrogate_is_shown_as_a_replacement() -> None:
    assert DisplayText("ا\ud800ب", DisplayOptions()).text == "ا\ufffdب"


def test_hidden_harakat_leave_the_offsets_alone() -> None:
    shown = DisplayText("كِتَابٌ جديد", DisplayOptions(hide_harakat=True))
    assert shown.text == "كتاب جديد"
    assert shown.to_qt(0) == 0
    assert shown.to_qt(2) == 1
    assert shown.to_qt(7) == 4
    assert [shown.to_offset(position) for position in (0, 1, 2, 3, 4, 9)] == [0, 2, 4, 5, 7, 12]
    assert shown.length == 12


@pytest.mark.parametrize(
    ("digits", "text"),
    [
        (Digits.WESTERN, "2019 و2023 و45"),
        (Digits.ARABIC_INDIC, "٢٠١٩ و٢٠٢٣ و٤٥"),
        (Digits.AS_WRITTEN, "2019 و٢٠٢٣ و۴۵"),
    ],
)
def test_digits_are_shown_in_one_system(digits: Digits, text: str) -> None:
    assert DisplayText("2019 و٢٠٢٣ و۴۵", DisplayOptions(digits=digits)).text == text


def test_quotation_marks_open_and_close_by_turns() -> None:
    shown = DisplayText('قال "نعم" ثم "لا', DisplayOptions(guillemets=True))
    assert shown.text == "قال «نعم» ثم «لا"


@pytest.mark.parametrize("options", [DisplayOptions(), DisplayOptions(hide_harakat=True)])
def test_of_marks_heaped_on_a_letter_a_few_are_shown(options: DisplayOptions) -> None:
    heap = "\u0301\u0308" * 5_000
    shown = DisplayText(f"a{heap}b ب\u064e", options)
    assert shown.text == (
        "a\u0301\u0308\u0301\u0308\u0301b ب" if options.hide_harakat else "a\u0301\u0308\u0301\u0308\u0301b ب\u064e"
    )
    assert shown.length == len(heap) + 5
    assert shown.to_offset(shown.to_qt(9_000)) == shown.to_offset(6) == len(heap) + 1


@given(
    st.lists(st.one_of(st.sampled_from('اب\u064e\u0651 "1٢😀\u202e\ud800\n'), st.sampled_from(DATES)), max_size=40).map(
        "".join
    ),
    OPTIONS,
)
def test_what_is_shown_leads_back_to_the_text(text: str, options: DisplayOptions) -> None:
    shown = DisplayText(text, options)
    end = shown.to_qt(len(text))
    for offset in range(len(text) + 1):
        position = shown.to_qt(offset)
        assert 0 <= position <= end
        assert shown.to_qt(shown.to_offset(position)) == position
        assert shown.to_offset(position) >= offset or options.hide_harakat is False
    if not set(text) & {"\u064e", "\u0651"}:
        assert [shown.to_offset(shown.to_qt(offset)) for offset in range(len(text) + 1)] == list(range(len(text) + 1))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("في 2023-09-12", "في >2023-09-12<"),
        ("و12-9-2023م", "و>12-9-2023<م"),
        ("في 2023‑09‑12، ثم 5", "في >2023‑09‑12<، ثم 5"),
        ("في 2023-09-12، 5.9%", "في >2023-09-12ALM، 5.9%"),
        ("في 2023-09-12T10:30:00+03:00.", "في >2023-09-12T10:30:00+03:00<."),
        ("في ٢٠٢٣-٠٩-١٢ ثم", "في >٢٠٢٣>->٠٩>->١٢< ثم"),
        ("CNN ٢٠٢٣-٠٩-١٢", "CNN >٢٠٢٣>->٠٩>->١٢"),
        ("هاتف +963-11-222", "هاتف >+963-11-222<"),
        ("+963-11-222 هاتف", ">+963-11-222< هاتف"),
        ("هاتف 011-2345678 أو", "هاتف >011-2345678< أو"),
        ("رقم 978-3-16-148410-0", "رقم >978-3-16-148410-0<"),
        ("من 2023-09-12 إلى 2023-09-14", "من >2023-09-12< إلى >2023-09-14<"),
    ],
)
def test_a_number_of_several_groups_is_kept_in_order_after_arabic(text: str, shown: str) -> None:
    signs = {">": "\u200e", "<": "\u200f", "ALM": "\u061c"}
    for sign, mark in signs.items():
        shown = shown.replace(sign, mark)
    assert DisplayText(text, DisplayOptions()).text == shown


@pytest.mark.parametrize(
    "text",
    [
        "في عامي 2019-2020",  # a range begins at the right in Arabic
        "بين ٢٠١٩-٢٠٢٠",
        "أعوام 2019-2020-2021",
        "أيام 24-25-26 سبتمبر",
        "مبالغ 1000-2000-3000",
        "ص 12-14",
        "فاز 2-1",
        "2023-09-12 قال",  # in order by itself
        "قالت CNN 2023-09-12",
        "انظر https://example.org/2023-09-12/a",
        "انظر a-2023-09-12",
        "الساعة 10:30-12:00",
    ],
)
def test_ranges_lists_and_what_is_in_order_by_itself_are_left_alone(text: str) -> None:
    assert DisplayText(text, DisplayOptions()).text == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("in «قال (2023-09-12) إن» end", "in «قال (<2023-09-12<) إن» end"),
        ("in «قال 2023-09-12، 5% ثم»", "in «قال <2023-09-12ALM، 5% ثم»"),
        ("CNN ٢٠٢٣-٠٩-١٢ قال", "CNN >٢٠٢٣>->٠٩>->١٢> قال"),
        ("in «في ٢٠٢٣-٠٩-١٢ قال»", "in «في ٢٠٢٣-٠٩-١٢ قال»"),  # only a mark that parts the words would help
        ("tel هاتف +963-11-222 أو", "tel هاتف +963-11-222 أو"),
        ("at قال 2023-09-12T10:30:00Z ثم", "at قال 2023-09-12T10:30:00Z ثم"),
        ("tel. +963-11-222", "tel. +963-11-222"),
    ],
)
def test_in_a_paragraph_from_left_to_right_no_mark_parts_arabic_words(text: str, shown: str) -> None:
    for sign, mark in {">": "\u200e", "<": "\u200f", "ALM": "\u061c"}.items():
        shown = shown.replace(sign, mark)
    assert DisplayText(text, DisplayOptions(), Direction.LTR).text == shown


def test_marks_that_keep_numbers_in_order_leave_the_offsets_alone() -> None:
    shown = DisplayText("في 2023-09-12 ثم", DisplayOptions())
    assert shown.text == "في \u200e2023-09-12\u200f ثم"
    assert [shown.to_qt(offset) for offset in (2, 3, 4, 12, 13, 16)] == [2, 4, 5, 13, 15, 18]
    assert [shown.end_to_qt(offset) for offset in (3, 4, 13, 16)] == [3, 5, 14, 18]
    assert [shown.to_offset(position) for position in (3, 4, 14, 15, 18)] == [3, 3, 13, 13, 16]
    assert shown.length == 16


def test_a_paragraph_of_nothing_but_groups_of_digits_is_gone_through_once() -> None:
    numbers = "قال " + "2023-09-12 " * 400
    shown = DisplayText(numbers, DisplayOptions(hide_harakat=True))
    assert shown.text.count("\u200e") == 400
    assert shown.to_offset(shown.to_qt(len(numbers) - 1)) == len(numbers) - 1


def test_a_text_with_many_marks_is_vocalised() -> None:
    assert is_vocalised("وَالْحَمْدُ لِلَّهِ رَبِّ الْعَالَمِينَ")
    assert not is_vocalised("استعدادًا لقمة متوقعة مع المُتحدث باسم الوزارة")
    assert not is_vocalised("")
