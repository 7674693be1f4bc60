from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from reader.spans import Span
from tests.ui.page.paper import print_to, words_in, writer_at
from tests.ui.page.samples import LABELS, MIXED, annotation_of, article_of, long_article, span_of
from tests.ui.page.test_margin import LONG_NOTE, scene_of
from ui.page.late import set_note
from ui.page.margin import Margin
from ui.page.printing import NotePlace, PrintChoices, scene_for, stacked
from ui.page.style import PageStyle
from ui.page.view import ArticlePage
from ui.theme import load_theme

Opener = Callable[..., ArticlePage]


def test_printed_notes_stay_on_their_page_without_overlap(style: PageStyle) -> None:
    article = long_article(40)
    annotations = [annotation_of(article, Span(start, start + 4), note=LONG_NOTE) for start in range(900, 1400, 90)]
    notes = Margin(set_note).placed(scene_of(article, style, annotations), 0, 1100)
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
    count = print_to(page, tmp_path / "out.pdf", PrintChoices(notes=place))
    assert count >= 3
    content = (tmp_path / "out.pdf").read_bytes()
    assert content.startswith(b"%PDF")
    assert content.count(b"/Type /Page\n") == count
    assert page.viewport().grab().toImage() == before


def test_endnotes_take_a_page_of_their_own(open_page: Opener, tmp_path: Path) -> None:
    article = article_of(*MIXED)
    page = open_page(article)
    page.set_annotations([annotation_of(article, span_of(article, "شارك"), note="حاشية\nفي سطرين")], LABELS)
    assert print_to(page, tmp_path / "a.pdf", PrintChoices(notes=NotePlace.NONE)) == 1
    assert print_to(page, tmp_path / "b.pdf", PrintChoices(notes=NotePlace.ENDNOTES)) == 2


def test_a_searchable_pdf_holds_the_words(open_page: Opener, tmp_path: Path) -> None:
    article = article_of("وصل الزعيم الكوري الشمالي إلى روسيا صباح اليوم لإجراء محادثات")
    page = open_page(article)
    page.set_masthead("قمة فلاديفوستوك", "صحيفة الغد")
    page.set_annotations([annotation_of(article, span_of(article, "روسيا"), note="ملاحظة **القارئ** الأولى")], LABELS)
    print_to(page, tmp_path / "out.pdf", PrintChoices(searchable=True, notes=NotePlace.MARGIN))
    found = words_in(tmp_path / "out.pdf")
    around = ("قمة", "فلاديفوستوك", "صحيفة", "الغد", "ملاحظة", "القارئ", "الأولى")
    assert all(word in found for word in (*article.text.split(), *around))


def test_without_an_article_nothing_is_printed(open_page: Opener, tmp_path: Path) -> None:
    assert print_to(open_page(None), tmp_path / "out.pdf", PrintChoices()) == 0


def test_paper_is_white_by_whatever_light_the_screen_is_read(style: PageStyle) -> None:
    article = article_of(MIXED[0])
    shown = scene_of(article, replace(style, theme=load_theme("dark")), [])
    assert not scene_for(shown, PrintChoices(), 500).style.theme.dark


def test_a_note_that_finds_no_room_is_keyed_where_its_passage_ends(open_page: Opener, tmp_path: Path) -> None:
    """Also where that is on a later page than its beginning."""
    article = long_article(30)
    page = open_page(article)
    notes = [annotation_of(article, Span(start, start + 1_500), note=LONG_NOTE * 12) for start in range(0, 2_000, 120)]
    page.set_annotations(notes, LABELS)
    with_notes = print_to(page, tmp_path / "a.pdf", PrintChoices())
    assert with_notes > print_to(page, tmp_path / "b.pdf", PrintChoices(notes=NotePlace.NONE))


def test_what_changes_on_the_screen_meanwhile_is_not_printed(open_page: Opener, tmp_path: Path) -> None:
    article = long_article(30)
    page = open_page(article)
    page.set_annotations([annotation_of(article, span_of(article, "شارك"), note="حاشية")], LABELS)
    writer = writer_at(tmp_path / "a.pdf")
    printing = page.begin_printing(writer, PrintChoices(notes=NotePlace.ENDNOTES))
    pages = printing.pages()
    next(pages)
    page.set_annotations([], LABELS)
    page.set_article(None)
    assert sum(1 for _ in pages) == printing.count - 1
    page.set_article(article)
    assert printing.count == print_to(page, tmp_path / "b.pdf", PrintChoices(notes=NotePlace.NONE)) + 1


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_device_that_cannot_be_painted_on_takes_nothing(open_page: Opener, tmp_path: Path) -> None:
    assert print_to(open_page(article_of(*MIXED)), tmp_path / "no" / "a.pdf", PrintChoices()) == 0


def test_printing_that_is_stopped_leaves_a_readable_file(open_page: Opener, tmp_path: Path) -> None:
    page = open_page(long_article(60))
    writer = writer_at(tmp_path / "a.pdf")
    printing = page.begin_printing(writer, PrintChoices())
    pages = printing.pages()
    next(pages)
    pages.close()
    assert printing.count == 1
    assert (tmp_path / "a.pdf").read_bytes().rstrip().endswith(b"%%EOF")
