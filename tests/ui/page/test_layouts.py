import re

import pytest
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QApplication

from reader.article import Direction
from tests.ui.page.probes import alike, glyphs, whole
from tests.ui.page.qt_truth import FAMILIES, layout_of, painted
from tests.ui.page.samples import DATED, MIXED
from ui.page.display import Digits, DisplayOptions
from ui.page.layouts import KEPT_LAYOUTS, LayoutCache, ParagraphLayout
from ui.page.lines import Grid, break_lines, intervals


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
    for text in (*MIXED, *DATED):
        marked, plain = layout_of(text, family, width=330), layout_of(text, family, width=330)
        for start in range(0, len(text) - 9, 5):
            marked.bands(start, start + 9)
        assert glyphs(marked) == glyphs(plain)


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("width", [290, 560])
def test_a_caret_is_where_the_table_of_its_line_has_it_before_there_is_one(
    qapp: QApplication, family: str, width: int
) -> None:
    for text in (*MIXED, *DATED, "قال لا لن رسول الله ﷺ محمد لأنه بالآخر كِتَابٌ"):
        plain, tabled = (layout_of(text, family, width=width) for _ in range(2))
        for number in range(tabled.line_count):
            tabled.table(number)
        for offset in range(len(text) + 1):
            plain._tables.clear()
            line, x = tabled.caret(offset)
            assert plain.caret(offset) == (line, pytest.approx(x, abs=0.51)), (text, offset)


@pytest.mark.parametrize("family", FAMILIES)
def test_dates_stand_in_order_and_all_else_where_it_would_stand_without_them(qapp: QApplication, family: str) -> None:
    for text in (*DATED, "في 2023-09-12، 5.9% و2019"):
        shown = layout_of(text, family, width=330)
        plain = QTextLayout(text, shown.setting.style.font)
        plain.setTextOption(shown.qt.textOption())
        break_lines(plain, Grid(0, 330, 32, 51, is_rtl=True))
        assert shown.line_count == plain.lineCount()
        for number in range(shown.line_count):
            line = plain.lineAt(number)
            assert shown.line_start(number) == line.textStart()
            assert shown.qt.lineAt(number).naturalTextWidth() == pytest.approx(line.naturalTextWidth(), abs=0.1)
        numbers = [found.span() for found in re.finditer(r"\+?[\d٠-٩]+(-[\d٠-٩]+)+(T[\d:]+Z)?", text)]
        for offset in range(len(text)):
            if not any(start <= offset < end for start, end in numbers):
                position = shown._display.to_qt(offset)
                edges = intervals(shown.qt.lineForTextPosition(position), position, position + 1)
                alone = intervals(plain.lineForTextPosition(offset), offset, offset + 1)
                assert edges == [pytest.approx(edge, abs=0.1) for edge in alone], (text, offset)
    for date in ("2023-09-12", "٢٠٢٣-٠٩-١٢", "011-2345678"):
        layout = layout_of(f"صدر في {date} ثم", family)
        edges = [layout.bands(offset, offset + 1)[0][1] for offset in range(7, 7 + len(date))]
        assert edges == sorted(edges)


def test_arabic_words_around_a_date_stay_together_in_a_paragraph_from_left_to_right(qapp: QApplication) -> None:
    text = "As «قال (2023-09-12) إن» says"
    layout = layout_of(text, "Amiri", width=900, direction=Direction.LTR)
    words = [layout.bands(text.index(word), text.index(word) + 1)[0][1] for word in ("As", "إن", "قال", "says")]
    date = [layout.bands(offset, offset + 1)[0][1] for offset in range(text.index("2023"), text.index(") إن"))]
    assert date == sorted(date)
    assert words == sorted(words)
    assert words[1] < date[0] < date[-1] < words[2]


@pytest.mark.parametrize("family", FAMILIES)
def test_bands_over_dates_are_as_qt_paints_them(qapp: QApplication, family: str) -> None:
    for text in (DATED[0], DATED[3]):
        layout = layout_of(text, family, width=330)
        for start in range(0, len(text), 4):
            for end in range(start + 1, min(len(text), start + 40), 9):
                first, last = layout._display.to_qt(start), layout._display.end_to_qt(end)
                for number in range(layout.line_count):
                    bands = [band[1:] for band in layout.bands(start, end) if band[0] == number]
                    assert alike(whole(bands, 330), whole(painted(layout, number, first, last), 330))


@pytest.mark.parametrize("family", FAMILIES)
def test_a_band_that_ends_before_the_marks_of_a_letter_is_that_of_the_whole_letter(
    qapp: QApplication, family: str
) -> None:
    text = "سُجِّلَ الحدثُ هنا"
    layout = layout_of(text, family)
    for end in (1, 3, 4, 6, 13):
        whole_letter = end + len(re.match("[\u064b-\u0652]*", text[end:])[0])
        assert layout.bands(0, end) == layout.bands(0, whole_letter)


def test_the_caret_walks_over_a_date_letter_by_letter(qapp: QApplication) -> None:
    for text in ("صدر في 2023-09-12، ثم", "في ٢٠٢٣-٠٩-١٢ وصل", "هاتف +963-11-222 هنا", "في 2023-09-12"):
        layout = layout_of(text, "Amiri", width=900)
        for leftwards in (True, False):
            offset = 0 if leftwards else len(text)
            seen = [offset]
            while (stepped := layout.step(offset, leftwards=leftwards)) != offset:
                seen.append(offset := stepped)
            assert len(seen) == len(set(seen))
            assert seen[-1] == (len(text) if leftwards else 0)
        last = max(layout.table(0).clusters, key=lambda cluster: cluster.start)
        assert layout.caret_after(len(text)) == (0, last.right if last.rightwards else last.left)


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

    cache = LayoutCache()
    for index in range(KEPT_LAYOUTS):
        cache.get(index, make)
    cache.get(0, make)
    cache.get(KEPT_LAYOUTS, make)
    assert 0 in cache
    assert 1 not in cache
    cache.get(0, make)
    assert made == [*range(KEPT_LAYOUTS), KEPT_LAYOUTS]
