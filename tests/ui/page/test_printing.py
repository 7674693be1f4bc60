import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from unicodedata import normalize

import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter

from reader.article import BlockKind, Direction
from reader.spans import Span
from tests.ui.page.samples import HEADING, LABELS, MIXED, annotation_of, article_of, long_article, span_of
from tests.ui.page.test_margin import LONG_NOTE, scene_of
from ui.page.flow import Flow
from ui.page.margin import Margin
from ui.page.printing import NotePlace, PrintChoices, _scene_for, sheets, stacked
from ui.page.style import PageStyle
from ui.page.view import ArticlePage
from ui.theme import load_theme

Opener = Callable[..., ArticlePage]


def writer_at(path: Path) -> QPdfWriter:
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout.Unit.Millimeter)
    writer.setResolution(300)
    return writer


def words_in(path: Path) -> str:
    """The text of a PDF as a reader of the system finds it."""
    if shutil.which("pdftotext") is None:
        pytest.skip("needs pdftotext (poppler-utils)")
    found = subprocess.run(["pdftotext", str(path), "-"], check=True, capture_output=True, text=True).stdout
    return normalize("NFKC", found)


def test_pages_cover_the_text_without_gap_or_overlap(style: PageStyle) -> None:
    flow = Flow(long_article(120), Direction.RTL, style, 500)
    divided = list(sheets(flow, 700, 900))
    assert divided[0].top == 0
    assert divided[-1].bottom == flow.heights.total
    assert all(before.bottom == after.top for before, after in pairwise(divided))
    assert all(sheet.bottom - sheet.top <= 900 + 11 for sheet in divided)  # the space below a paragraph may hang out


def test_a_page_ends_between_lines_and_leaves_none_alone(style: PageStyle) -> None:
    flow = Flow(long_article(120), Direction.RTL, style, 500)
    for sheet in list(sheets(flow, 700, 900))[1:]:
        line = flow.first_line(sheet.top)
        assert sheet.top in {line.top, flow.heights.top_of(line.paragraph)}
        count = flow.layout(line.paragraph).line_count
        assert line.number != 1
        assert line.number < count - 1 or line.number == 0 or count <= 2


def test_no_heading_stands_last_on_a_page(style: PageStyle) -> None:
    lines = [line for number in range(60) for line in (HEADING, MIXED[number % len(MIXED)] * 2)]
    flow = Flow(article_of(*lines), Direction.RTL, style, 500)
    for sheet in list(sheets(flow, 700, 700))[:-1]:
        last = flow.line_at(sheet.bottom - 2)
        assert flow.paragraphs[last.paragraph].kind is not BlockKind.HEADING


def test_printed_notes_stay_on_their_page_without_overlap(style: PageStyle) -> None:
    article = long_article(40)
    annotations = [annotation_of(article, Span(start, start + 4), note=LONG_NOTE) for start in range(900, 1400, 90)]
    notes = Margin().placed(scene_of(article, style, annotations), 0, 1100)
    placed = stacked(notes, 0, 1100)
    assert 0 < len(placed) <= len(notes)
    assert placed[-1].rect.bottom() <= 1100
    assert placed[0].rect.top() >= 0
    assert all(after.rect.top() > before.rect.bottom() for before, after in pairwise(placed))


@pytest.mark.parametrize("place", NotePlace)
def test_an_article_is_printed_with_its_notes(open_page: Opener, tmp_path: Path, place: NotePlace) -> None:
    article = long_article(40)
    page = open_page(article)
    page.set_masthead("عنوان", "صحيفة — 2023")
    page.set_annotations([annotation_of(article, Span(40, 60), note=LONG_NOTE)], LABELS)
    before = page.viewport().grab().toImage()
    count = page.print_to(writer_at(tmp_path / "out.pdf"), PrintChoices(notes=place))
    assert count >= 3
    content = (tmp_path / "out.pdf").read_bytes()
    assert content.startswith(b"%PDF")
    assert content.count(b"/Type /Page\n") == count
    assert page.viewport().grab().toImage() == before


def test_endnotes_take_a_page_of_their_own(open_page: Opener, tmp_path: Path) -> None:
    article = article_of(*MIXED)
    page = open_page(article)
    page.set_annotations([annotation_of(article, span_of(article, "شارك"), note="حاشية\nفي سطرين")], LABELS)
    assert page.print_to(writer_at(tmp_path / "a.pdf"), PrintChoices(notes=NotePlace.NONE)) == 1
    assert page.print_to(writer_at(tmp_path / "b.pdf"), PrintChoices(notes=NotePlace.ENDNOTES)) == 2


def test_a_searchable_pdf_holds_the_words(open_page: Opener, tmp_path: Path) -> None:
    article = article_of("وصل الزعيم الكوري الشمالي إلى روسيا صباح اليوم لإجراء محادثات")
    page = open_page(article)
    page.print_to(writer_at(tmp_path / "out.pdf"), PrintChoices(searchable=True))
    found = words_in(tmp_path / "out.pdf")
    assert all(word in found for word in article.text.split())


def test_without_an_article_nothing_is_printed(open_page: Opener, tmp_path: Path) -> None:
    assert open_page(None).print_to(writer_at(tmp_path / "out.pdf"), PrintChoices()) == 0


def test_paper_is_white_by_whatever_light_the_screen_is_read(style: PageStyle) -> None:
    article = article_of(MIXED[0])
    shown = scene_of(article, replace(style, theme=load_theme("dark")), [])
    assert not _scene_for(shown, PrintChoices(), 500).style.theme.dark
