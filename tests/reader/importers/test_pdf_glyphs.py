from pathlib import Path

from reader.importers.pdf_glyphs import glyph_pages
from tests.reader.importers.pdfs import pdf

FILES = Path(__file__).parents[2] / "files" / "pdf"


def test_only_the_wanted_pages_are_read():
    pages = glyph_pages(pdf("One.", "Two.", "Three."), frozenset([0, 2]))
    assert {number: [line.text for line in lines] for number, lines in pages.items()} == {0: ["One."], 2: ["Three."]}
    assert glyph_pages(b"", frozenset()) == {}


def test_words_that_pdfium_turns_come_back_in_order():
    lines = glyph_pages((FILES / "chromium-naskh.pdf").read_bytes(), frozenset([0]))[0]
    assert any("قبل ثلاثة قرون، ثم جفت عام 1985 حين نضب النبع" in line.text for line in lines)


def test_what_lies_beyond_the_paper_is_not_read():
    content = pdf("Words.").replace(b"72 700 Td", b"72 900 Td")
    assert glyph_pages(content, frozenset([0])) == {0: ()}


def test_broken_content_costs_its_page():
    content = pdf("One.", "Two.")
    assert list(glyph_pages(content.replace(b"(Two.) Tj", b"(Two.( Tj"), frozenset([0, 1])))[:1] == [0]
    assert glyph_pages(b"%PDF-1.4 nothing", frozenset([0])) == {}
