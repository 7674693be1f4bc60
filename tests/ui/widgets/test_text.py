import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from reader.spans import Span
from ui.widgets.text import Accent, direction_of, draw_line, elided, set_text, sized

LONG = "حذّر جاك سوليفان، مستشار الأمن القومي بالبيت الأبيض، كوريا الشمالية من إمداد روسيا بالأسلحة. " * 4


@pytest.fixture
def font(amiri: QFont) -> QFont:
    return sized(amiri, 17)


@pytest.mark.parametrize("text", ["CNN ذكرت", "ذكرت CNN", "2023 عام"])
def test_a_text_with_an_arabic_letter_runs_from_the_right(text: str):
    assert direction_of(text) == Qt.LayoutDirection.RightToLeft


def test_a_latin_text_runs_from_the_left():
    assert direction_of("CNN 2023") == Qt.LayoutDirection.LeftToRight


def test_lines_keep_one_distance(font: QFont):
    text = set_text(LONG, font, 260, pitch=1.6)
    tops = [text.layout.lineAt(i).y() + text.layout.lineAt(i).ascent() for i in range(text.layout.lineCount())]
    distances = [below - above for above, below in itertools.pairwise(tops)]
    assert distances == pytest.approx([17 * 1.6] * len(distances), abs=0.05)
    assert text.height == pytest.approx(text.layout.lineCount() * 17 * 1.6)


def test_a_long_text_ends_in_an_ellipsis(font: QFont):
    text = set_text(LONG, font, 260, pitch=1.6, max_lines=3)
    assert text.layout.lineCount() == 3
    assert text.layout.text().endswith("…")


def test_no_word_is_cut_where_a_line_ends_early(font: QFont):
    words = LONG.split()
    for width in range(120, 400, 7):
        shown = elided(LONG, font, width)
        assert shown.endswith("…")
        assert shown[:-1].split() == words[: len(shown[:-1].split())]
    assert elided("كلمات", font, 400) == "كلمات"
    assert elided("كلمةطويلةجدالافراغفيها", font, 60).endswith("…")
    assert len(elided("في كلمةطويلةجدالافراغفيها", font, 80)) > len("في…")


def test_a_text_that_fits_is_not_cut(font: QFont):
    assert set_text("قصير", font, 260, pitch=1.6, max_lines=3).layout.text() == "قصير"


def test_a_mark_leaves_the_letters_as_they_are(font: QFont):
    marked = set_text("وبالمدرسة", font, 260, pitch=1.6, accents=[Accent(Span(4, 9), background=QColor("yellow"))])
    plain = set_text("وبالمدرسة", font, 260, pitch=1.6)
    assert marked.layout.lineAt(0).naturalTextWidth() == plain.layout.lineAt(0).naturalTextWidth()
    image = QImage(260, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    marked.draw(painter, 0, 4, QColor("black"))
    painter.end()
    assert "#ffff00" in {image.pixelColor(x, y).name() for x in range(260) for y in range(40)}


@pytest.mark.parametrize(
    "words", ["عادت في 2023-09-12 إليهم", "«عاد»، 2023-09-12", "\u2068عاد في 2023-09-12\u2069 · آخر"]
)
def test_a_date_reads_in_its_order(font: QFont, words: str):
    text = set_text(words, font, 400, pitch=1.6)
    line, shown = text.layout.lineAt(0), text.layout.text()
    places = [line.cursorToX(shown.index(part) + 1)[0] for part in ("2023", "09", "12")]
    assert places == sorted(places)


def test_what_stands_out_beside_a_date_is_what_was_meant(font: QFont):
    words, red = "عاد في 2023-09-12 أهلها", QColor("red")
    start = words.index("2023")
    span = Span(start, start + len("2023-09-12"))
    text = set_text(
        words, font, 400, pitch=1.6, accents=[Accent(span, background=red), Accent(Span(18, 23), colour=red)]
    )
    ((begin, end, _),) = text.marks
    shown = text.layout.text()
    assert shown[begin:end].strip("\u200e\u200f\u061c") == "2023-09-12"
    (found,) = text.layout.formats()
    assert shown[found.start : found.start + found.length] == words[18:23]


@pytest.mark.parametrize("right", [True, False])
def test_a_line_of_a_list_is_drawn_with_its_date_in_order(font: QFont, right: bool):
    def drawn(words: str) -> QImage:
        image = QImage(300, 40, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        draw_line(painter, QRectF(0, 0, 300, 40), words, font, QColor("black"), right=right)
        painter.end()
        return image

    assert drawn("في 2023-09-12") == drawn("في \u200e2023-09-12")
    assert drawn("في 2019-2023") != drawn("في \u200e2019-2023")


def test_an_accent_counts_code_points(font: QFont):
    text = set_text("😀 هدد بأنها", font, 260, pitch=1.6, accents=[Accent(Span(2, 5), QColor("red"))])
    found = text.layout.formats()[0]
    assert (found.start, found.length) == (3, 3)


@given(st.text(st.characters(codec="utf-8"), max_size=200), st.integers(60, 300), st.integers(1, 3))
def test_no_text_is_too_odd_to_set(qapp, text: str, width: int, lines: int):
    assert set_text(text, sized(QFont("Amiri"), 16), width, pitch=1.5, max_lines=lines).layout.lineCount() <= lines
