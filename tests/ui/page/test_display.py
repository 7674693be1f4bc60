from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.page.display import BIDI_MARK, Digits, DisplayOptions, DisplayText, is_vocalised

OPTIONS = st.builds(
    DisplayOptions, hide_harakat=st.booleans(), digits=st.sampled_from(Digits), guillemets=st.booleans()
)


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


@given(st.text(st.sampled_from('اب\u064e\u0651 "1٢😀\u202e\ud800\n'), max_size=40), OPTIONS)
def test_what_is_shown_leads_back_to_the_text(text: str, options: DisplayOptions) -> None:
    shown = DisplayText(text, options)
    end = shown.to_qt(len(text))
    for offset in range(len(text) + 1):
        position = shown.to_qt(offset)
        assert 0 <= position <= end
        assert shown.to_qt(shown.to_offset(position)) == position
        assert shown.to_offset(position) >= offset or options.hide_harakat is False
    if len(shown.text) == len(text):
        assert [shown.to_offset(shown.to_qt(offset)) for offset in range(len(text) + 1)] == list(range(len(text) + 1))


def test_a_text_with_many_marks_is_vocalised() -> None:
    assert is_vocalised("وَالْحَمْدُ لِلَّهِ رَبِّ الْعَالَمِينَ")
    assert not is_vocalised("استعدادًا لقمة متوقعة مع المُتحدث باسم الوزارة")
    assert not is_vocalised("")
