from hypothesis import given
from hypothesis import strategies as st

from ui.textpos import TextPositions

TEXTS = st.text(st.sampled_from("اب c\u064b😀𝔸\ud800"), max_size=30)


def test_a_text_of_common_letters_has_the_same_positions() -> None:
    positions = TextPositions("قال كيم")
    assert [positions.to_qt(offset) for offset in range(8)] == list(range(8))
    assert [positions.to_offset(position) for position in range(8)] == list(range(8))


def test_an_emoji_takes_two_of_qts_positions() -> None:
    positions = TextPositions("ا😀ب")
    assert [positions.to_qt(offset) for offset in range(4)] == [0, 1, 3, 4]
    assert [positions.to_offset(position) for position in range(5)] == [0, 1, 1, 2, 3]


@given(TEXTS)
def test_positions_count_utf_16_units(text: str) -> None:
    positions = TextPositions(text)
    for offset in range(len(text) + 1):
        assert positions.to_qt(offset) == len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2


@given(TEXTS)
def test_a_position_leads_back_to_its_code_point(text: str) -> None:
    positions = TextPositions(text)
    assert [positions.to_offset(positions.to_qt(offset)) for offset in range(len(text) + 1)] == list(
        range(len(text) + 1)
    )
