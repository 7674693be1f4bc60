import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.arabic.bytewise import BytewiseTable
from reader.spans import Span

TABLE = BytewiseTable({"ا": "ا", "أ": "ا", "ب": "ب", "\u064e": "", "\u0651": "", " ": " "})
LETTERS = "اأب\u064e\u0651 "


def test_characters_are_replaced_or_dropped():
    assert TABLE.apply("أَبَّا ب") == "ابا ب"
    assert TABLE.apply("") == ""
    assert TABLE.apply("\0") == "\0"


@pytest.mark.parametrize("other", ["ج", "\ud800", "\ufffe", "😀"])
def test_a_text_with_another_character_is_left_to_others(other):
    assert TABLE.apply(f"أَب{other}") is None
    assert TABLE.apply_mapped(other) is None


@given(st.text(LETTERS, max_size=30))
def test_every_letter_leads_back_to_itself_and_its_signs(text):
    replaced, offsets = TABLE.apply_mapped(text)
    assert replaced == TABLE.apply(text)
    letters = [place for place, ch in enumerate(text) if ch not in "\u064e\u0651"]
    assert len(replaced) == len(letters)
    for number, (start, end) in enumerate(zip(letters, [*letters[1:], len(text)], strict=False)):
        assert offsets.to_raw(Span(number, number + 1)) == Span(start, end)
        assert offsets.to_folded(Span(start, end)) == Span(number, number + 1)


def test_a_table_holds_no_more_than_bytes_can_tell_apart():
    with pytest.raises(ValueError, match="one byte"):
        BytewiseTable({chr(code): "x" for code in range(1, 300)})
    with pytest.raises(ValueError, match="one byte"):
        BytewiseTable({"ﻻ": "لا"})
