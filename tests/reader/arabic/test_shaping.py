from hypothesis import given

from reader.arabic.shaping import for_terminal
from tests.reader.arabic.texts import texts


def test_letters_are_joined_and_ordered_for_the_eye():
    assert for_terminal("سلام") == "ﻡﻼﺳ"


def test_latin_and_numbers_keep_their_own_order():
    shown = for_terminal("قالت CNN عام 2023")
    assert "CNN" in shown
    assert "2023" in shown
    assert shown.index("2023") < shown.index("CNN")


def test_brackets_are_mirrored():
    assert for_terminal("(سلام)") == "(ﻡﻼﺳ)"


def test_lines_keep_their_order():
    assert for_terminal("abc\nسلام\n\nxyz").split("\n")[0::3] == ["abc", "xyz"]


def test_characters_of_no_known_direction_do_no_harm():
    assert for_terminal("م\U00018cd6").endswith("ﻡ")


@given(texts())
def test_any_text_can_be_shown(text):
    assert for_terminal(text).count("\n") >= text.count("\n")
