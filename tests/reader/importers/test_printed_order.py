from hypothesis import given
from hypothesis import strategies as st

from reader.importers.printed import UNKNOWN
from reader.importers.printed_order import lines_of_glyphs, with_plain_letters
from reader.importers.printed_signs import Glyph


def drawn(*texts, right=500.0, baseline=700.0, size=10.0):
    """Glyphs of equal width from right to left, in the order in which they are read; blanks draw nothing."""
    glyphs = []
    place = right
    for text in texts:
        width = 0.0 if text in "\u064b\u064e\u0651" else 5.0
        if text != " ":
            glyphs.append(Glyph(text, place - width, place, baseline, size))
        place -= width
    return glyphs


def latin(text, left):
    """Glyphs from left to right."""
    return [Glyph(ch, left + 5.0 * n, left + 5.0 * n + 5, 700, 10) for n, ch in enumerate(text)]


def texts(glyphs):
    return [line.text for line in lines_of_glyphs(glyphs)]


def test_letters_are_read_from_right_to_left_however_they_were_drawn():
    glyphs = drawn(*"مدينة الماء")
    assert texts(glyphs) == texts(glyphs[::-1]) == ["مدينة الماء"]


def test_numbers_keep_their_order_and_what_belongs_to_them_their_side():
    at_the_end = drawn(*"نسبة ") + latin("%60", 460)
    assert texts(at_the_end) == ["نسبة 60%"]
    inside = drawn(*"في عام ") + latin("،2025", 440)
    assert texts(inside) == ["في عام 2025،"]


def test_latin_words_stand_as_they_are_within_arabic():
    word = latin("AquaTrace", 415)
    assert texts([*drawn(*"برنامج "), *word, *drawn(*"طوره", right=410)]) == ["برنامج AquaTrace طوره"]
    assert texts(word) == ["AquaTrace"]


def test_vowel_signs_stay_with_their_letter_in_either_drawing_order():
    glyphs = drawn(*"عام\u064bا")
    assert texts(glyphs) == texts(glyphs[::-1]) == ["عام\u064bا"]


def test_a_ligature_is_one_glyph_in_logical_order():
    assert texts(drawn("س", "لا", "م")) == ["سلام"]
    assert texts(drawn("ﺳ", "ﻼ", "ﻡ")) == ["سلام"]


def test_only_presentation_forms_are_changed():
    assert with_plain_letters("ﻻ ﷲ ﬁ … ½ ²") == "لا الله fi … ½ ²"


def test_a_stroke_that_stretches_a_word_is_no_letter_and_no_blank():
    stretched = [*drawn("ق", "ب"), Glyph(UNKNOWN, 488, 490, 700, 10), *drawn("ل", right=488)]
    assert texts(stretched) == ["قبل"]


def test_an_unknown_letter_is_shown_as_one():
    assert texts(drawn("ث", UNKNOWN, "ث", "ة")) == [f"ث{UNKNOWN}ثة"]


def test_bold_that_is_drawn_twice_is_read_once():
    glyphs = drawn(*"عنوان")
    again = [Glyph(glyph.text, glyph.left + 0.3, glyph.right + 0.3, 700, 10) for glyph in glyphs]
    assert texts([*glyphs, *again]) == ["عنوان"]


def test_columns_are_read_the_right_one_first():
    column = "سطر من العمود الأول طويل"
    glyphs = drawn(*"عنوان فوق العمودين معا يمتد على الصفحة كلها من اليمين", baseline=730)
    for row in range(5):
        glyphs += drawn(*column, right=500, baseline=700 - 15 * row)
        glyphs += drawn(*column.replace("الأول", "الثاني"), right=300, baseline=700 - 15 * row)
    found = texts(glyphs)
    assert found[0].startswith("عنوان")
    assert ["الأول" in text for text in found[1:]] == [True] * 5 + [False] * 5


def test_a_table_is_read_row_by_row():
    glyphs = []
    for row in range(5):
        glyphs += drawn(*"عام", right=500, baseline=700 - 15 * row) + drawn(*"عدد", right=300, baseline=700 - 15 * row)
    # The cells of one row stand beside each other in every pair of lines.
    baselines = [line.baseline for line in lines_of_glyphs(glyphs)]
    assert baselines == sorted(baselines, reverse=True)


@given(
    st.lists(
        st.builds(
            Glyph,
            st.text(max_size=3),
            st.floats(0, 600),
            st.floats(0, 600),
            st.floats(0, 800),
            st.floats(0.1, 50),
        ),
        max_size=40,
    )
)
def test_any_glyphs_make_lines(glyphs):
    for line in lines_of_glyphs(glyphs):
        assert line.text
        line.text.encode()
