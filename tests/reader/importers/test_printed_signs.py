import pytest

from reader.importers.printed_order import lines_of_glyphs
from reader.importers.printed_signs import Glyph, with_item_marks, with_raised, without_joints

SIZE = 10.0


def row(text, *, right=500.0, baseline=700.0, size=SIZE, width=5.0):
    """The signs of a word or more as they are drawn from right to left."""
    return [
        Glyph(sign, right - width * (place + 1), right - width * place, baseline, size)
        for place, sign in enumerate(text)
    ]


def raised(sign, right, width=3.0):
    return Glyph(sign, right - width, right, 704.0, 6.0)


def test_a_raised_figure_stands_in_brackets_after_its_word():
    glyphs = [*row("واحد"), raised("1", 479), *row(" وصحيفة", right=476)]
    assert [line.text for line in lines_of_glyphs(glyphs)] == ["واحد[1] وصحيفة"]


def test_a_raised_number_after_a_number_is_read_after_it():
    glyphs = [*row("سنة "), Glyph(".2010", 460, 480, 700, SIZE), raised("1", 459), *row(" ثم", right=455)]
    assert [line.text for line in lines_of_glyphs(glyphs)] == ["سنة 2010.[1] ثم"]


@pytest.mark.parametrize(("unit", "text"), [("كم", "كم²"), ("قلم", "قلم[2]")])
def test_a_raised_figure_after_a_unit_is_a_power(unit, text):
    glyphs = [*row(unit), raised("2", 500 - 5 * len(unit) - 0.5)]
    assert [line.text for line in lines_of_glyphs(glyphs)] == [text]


def test_a_figure_of_the_same_size_or_far_from_any_word_is_not_raised():
    beside = Glyph("1", 470, 475, 704, SIZE)
    far = raised("2", 300)
    assert list(with_raised([*row("واحد"), beside, far]))[-2:] == [beside, far]


def test_a_mark_that_begins_an_item_comes_back_over_the_gap():
    mark, item = row("1.", right=500), row("ورقة", right=470)
    text = [line.text for line in lines_of_glyphs([*mark, *item])]
    assert text == ["1. ورقة"]
    assert with_item_marks([item[::-1], row("عام", right=495)[::-1]]) == [item[::-1], row("عام", right=495)[::-1]]


@pytest.mark.parametrize(("sign", "kept"), [("L", False), ("ـ", False), ("م", True)])
def test_a_stroke_between_two_letters_is_none(sign, kept):
    part = [Glyph("ك", 480, 490, 700, SIZE), Glyph(sign, 490, 491.8, 700, SIZE), Glyph("ل", 491.8, 500, 700, SIZE)]
    assert (sign in "".join(glyph.text for glyph in without_joints(part))) is kept


def test_a_tatweel_that_somebody_typed_stays():
    part = [Glyph("ب", 480, 490, 700, SIZE), Glyph("ـ", 490, 491.8, 700, SIZE), Glyph("س", 491.8, 500, 700, SIZE)]
    assert without_joints(part) == part
