from hypothesis import given
from hypothesis import strategies as st

from reader.article import blocks_of
from reader.sources.quotations import find_quotations


def quoted(text: str) -> list[tuple[str, bool]]:
    found = find_quotations(text, [block.span for block in blocks_of(text)])
    return [(quotation.inner.of(text), quotation.closed) for quotation in found]


def test_straight_marks_open_and_close_by_their_neighbours() -> None:
    assert quoted('قال "نعم. لا." وعاد لـ"البيت" ثم "نام".') == [("نعم. لا.", True), ("البيت", True), ("نام", True)]


def test_blanks_inside_the_marks_are_borne() -> None:
    assert quoted('قرأ أن" النهر طويل جدا ". ثم نام') == [("النهر طويل جدا", True)]


def test_pairs_know_which_mark_opens() -> None:
    assert quoted("«واحد» و“اثنان” و”ثلاثة”") == [("واحد", True), ("اثنان", True), ("ثلاثة", True)]


def test_another_shape_may_stand_within() -> None:
    assert quoted('قال «قرأت "الأيام" مرتين»') == [('قرأت "الأيام" مرتين', True), ("الأيام", True)]


def test_an_unclosed_mark_ends_with_its_sentence() -> None:
    assert quoted('قال "لن أعود. ثم خرج. وقال "بلى".') == [("لن أعود.", False), ("بلى", True)]


def test_an_unclosed_mark_ends_before_the_next_one_that_opens() -> None:
    assert quoted('قال "لن أعود، وتابع "سأعود" غدا') == [("لن أعود، وتابع", False), ("سأعود", True)]


def test_paragraphs_that_begin_with_the_mark_are_one_quotation() -> None:
    assert quoted('قال: "واحد.\n"اثنان.\n"ثلاثة". وخرج') == [('واحد.\n"اثنان.\n"ثلاثة', True)]
    assert quoted("قال: «واحد.\nاثنان». وخرج") == [("واحد.\nاثنان", True)]


def test_a_new_quotation_in_the_next_paragraph_does_not_close_the_one_before() -> None:
    assert quoted('قال: "واحد.\nوقال: "اثنان".') == [("واحد.", False), ("اثنان", True)]


@given(st.text(st.sampled_from("\"«»“”„‹›' اب.\n:و")))
def test_quotations_lie_in_the_text_and_in_order(text: str) -> None:
    found = find_quotations(text, [block.span for block in blocks_of(text)])
    assert all(quotation.outer.contains(quotation.inner) for quotation in found)
    assert all(quotation.outer.end <= len(text) for quotation in found)
    assert [quotation.outer.start for quotation in found] == sorted(quotation.outer.start for quotation in found)
