from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reader.errors import DamagedFileError
from reader.importers.pdf_lines import printed_pages
from tests.reader.importers.pdfs import pdf

FILES = Path(__file__).parents[2] / "files" / "pdf"
PATH = Path("a.pdf")


def test_lines_have_their_place_and_size():
    pages, _ = printed_pages(pdf("Words on a page."), PATH)
    (line,) = pages[0].lines
    assert (line.text, line.size, round(line.baseline)) == ("Words on a page.", 12, 700)
    assert 70 < line.left < 75 < line.right < 200


def test_a_page_with_a_drawing_and_an_empty_one_are_told_apart():
    pages, _ = printed_pages(pdf(None, ""), PATH)
    assert [(page.lines, page.has_ink) for page in pages] == [((), True), ((), False)]


def test_the_properties_tell_title_and_author():
    _, metadata = printed_pages((FILES / "libreoffice-amiri.pdf").read_bytes(), PATH)
    assert (metadata.title[:5], metadata.author) == ("عودة ", "هيئة التحرير")


def test_several_threads_may_read_at_once():
    content = (FILES / "libreoffice-naskh.pdf").read_bytes()
    with ThreadPoolExecutor(4) as pool:
        texts = {pages[0].text for pages, _ in pool.map(lambda _: printed_pages(content, PATH), range(12))}
    assert len(texts) == 1


@pytest.mark.parametrize("content", [b"%PDF-1.7\n", b"%PDF-1.7\n" + b"\x00" * 5_000, pdf("x")[:200]])
def test_a_broken_file_says_so(content):
    with pytest.raises(DamagedFileError):
        printed_pages(content, PATH)
