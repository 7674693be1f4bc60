import pytest
from PySide6.QtWidgets import QApplication

from reader.article import Direction
from tests.ui.page.probes import glyphs
from tests.ui.page.qt_truth import FAMILIES, layout_of
from tests.ui.page.samples import MIXED
from ui.page.display import Digits, DisplayOptions
from ui.page.layouts import KEPT_LAYOUTS, LayoutCache, ParagraphLayout


def test_baselines_stand_on_a_grid_whatever_fonts_a_line_mixes(qapp: QApplication) -> None:
    layout = layout_of(MIXED[5] + " 漢字 😀 " + MIXED[1], "Amiri", width=330)
    assert layout.line_count > 4
    for number in range(layout.line_count):
        line = layout.qt.lineAt(number)
        assert line.y() + line.ascent() == pytest.approx(layout.baseline(number))
    assert layout.height == layout.line_count * 51 + 11


def test_lines_begin_at_the_right_edge_of_a_right_to_left_paragraph(qapp: QApplication) -> None:
    layout = layout_of(MIXED[0], "Amiri", width=330)
    for number in range(layout.line_count):
        assert layout.table(number).clusters[-1].right == pytest.approx(330, abs=0.5)


def test_lines_begin_at_the_left_edge_of_a_left_to_right_paragraph(qapp: QApplication) -> None:
    layout = layout_of("The end is near, said the fox to the hen at noon.", "Amiri", width=330, direction=Direction.LTR)
    for number in range(layout.line_count):
        assert layout.table(number).clusters[0].left == pytest.approx(0, abs=0.5)


def test_latin_first_words_do_not_turn_an_arabic_paragraph(qapp: QApplication) -> None:
    layout = layout_of("CNN ذكرت أن الزيارة انتهت.", "Amiri")
    clusters = {cluster.start: cluster for cluster in layout.table(0).clusters}
    assert clusters[0].left > clusters[4].right


@pytest.mark.parametrize("family", FAMILIES)
def test_asking_for_bands_changes_neither_breaks_nor_glyphs(qapp: QApplication, family: str) -> None:
    """Highlights are painted from what the glyphs tell; nothing of the layout knows of them."""
    for text in MIXED:
        marked, plain = layout_of(text, family, width=330), layout_of(text, family, width=330)
        for start in range(0, len(text) - 9, 5):
            marked.bands(start, start + 9)
        assert glyphs(marked) == glyphs(plain)


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("width", [290, 560])
def test_a_caret_is_where_the_table_of_its_line_has_it_before_there_is_one(
    qapp: QApplication, family: str, width: int
) -> None:
    for text in (*MIXED, "قال لا لن رسول الله ﷺ محمد لأنه بالآخر كِتَابٌ"):
        plain, tabled = (layout_of(text, family, width=width) for _ in range(2))
        for number in range(tabled.line_count):
            tabled.table(number)
        for offset in range(len(text) + 1):
            plain._tables.clear()
            line, x = tabled.caret(offset)
            assert plain.caret(offset) == (line, pytest.approx(x, abs=0.51)), (text, offset)


def test_offsets_are_code_points_beyond_the_common_plane(qapp: QApplication) -> None:
    text = MIXED[5]
    layout = layout_of(text, "Amiri", width=900)
    emoji, after = text.index("😀"), text.index("روسيا")
    letter = layout.letter_at((layout.caret(emoji)[1] + layout.caret(emoji + 1)[1]) / 2, 30)
    assert letter is not None
    assert (letter.start, letter.end) == (emoji, emoji + 1)
    band = layout.bands(after, after + 5)
    assert len(band) == 1
    assert layout.position_on(0, band[0][2] - 1) == after
    assert layout.position_on(0, band[0][1] + 1) == after + 5


def test_hidden_harakat_and_other_digits_keep_the_offsets_of_the_text(qapp: QApplication) -> None:
    text = "كِتَابٌ جَدِيدٌ عام 2019 في بيروت"
    options = DisplayOptions(hide_harakat=True, digits=Digits.ARABIC_INDIC)
    layout = layout_of(text, "Amiri", width=900, options=options)
    year = text.index("2019")
    _, left, right = layout.bands(year, year + 4)[0]
    assert {layout.position_on(0, left + 1), layout.position_on(0, right - 1)} == {year, year + 4}
    assert layout.line_end(0) == len(text)


def test_the_empty_paragraph_is_one_line_high_and_has_a_caret(qapp: QApplication) -> None:
    layout = layout_of("", "Amiri")
    assert layout.height == 51 + 11
    assert layout.caret(0) == (0, 560)
    assert layout.position_at(10, 10) == 0
    assert layout.bands(0, 0) == []
    assert layout.letter_at(10, 10) is None


def test_the_layouts_used_last_are_kept(qapp: QApplication) -> None:
    made = []

    def make(index: int) -> ParagraphLayout:
        made.append(index)
        return layout_of("نص", "Amiri")

    cache = LayoutCache(make)
    for index in range(KEPT_LAYOUTS):
        cache.get(index)
    cache.get(0)
    cache.get(KEPT_LAYOUTS)
    assert 0 in cache
    assert 1 not in cache
    cache.get(0)
    assert made == [*range(KEPT_LAYOUTS), KEPT_LAYOUTS]
