import re
from pathlib import Path
from statistics import median
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from reader.errors import DamagedFileError, EmptyFileError, FileError, ScannedFileError
from reader.importers.pdf import reading_from_pdf
from reader.importers.registry import article_from_bytes, read_article
from tests.reader.importers.articles import check_rules, kinds
from tests.reader.importers.pdfs import pdf

FILES = Path(__file__).parents[2] / "files" / "pdf"
SAMPLE = Path(__file__).parents[3] / "resources" / "samples" / "tall-al-sarw.txt"
PRINTED = [
    "libreoffice-amiri",
    "libreoffice-naskh",
    "chromium-amiri",
    "chromium-naskh",
    "hashiya-amiri",
    "hashiya-naskh",
    "qt-naskh",
]
HARAKAT = re.compile("[\u064b-\u0652]")


def read(name):
    return reading_from_pdf((FILES / f"{name}.pdf").read_bytes(), name=f"{name}.pdf")


def error_rate(text, known):
    return Levenshtein.distance(text, known) / len(known)


def known_text():
    return normalize("NFC", read_article(SAMPLE).text)


@pytest.mark.parametrize("name", PRINTED)
def test_what_programs_print_comes_back(name):
    reading = read(name)
    check_rules(reading.article)
    assert reading.lost_pages == ()
    assert error_rate(reading.article.text, known_text()) < 0.04
    assert reading.article.metadata.title == "عودة الماء إلى قنوات «تل السرو» بعد أربعين عامًا"


def test_half_of_the_prints_come_back_almost_letter_by_letter():
    assert median(error_rate(read(name).article.text, known_text()) for name in PRINTED) < 0.012


def test_letters_without_their_vowel_signs_come_back_whole():
    known = HARAKAT.sub("", known_text())
    rates = [error_rate(HARAKAT.sub("", read(name).article.text), known) for name in PRINTED]
    assert median(rates) < 0.001


@pytest.mark.parametrize("name", [name for name in PRINTED if name != "hashiya-naskh"])
def test_paragraphs_headings_and_title_are_those_of_the_article(name):
    printed = [block.kind for block in read(name).article.blocks]
    assert printed == [block.kind for block in read_article(SAMPLE).blocks]


def test_the_pages_of_what_was_printed_are_known():
    article = read("libreoffice-naskh").article
    pages = [article.pages_of(block.span) for block in article.blocks]
    assert pages[0] == (1, 1)
    assert pages[-1][1] > 1
    assert pages == sorted(pages)
    turned = next(block for block in article.blocks if block.turns)
    assert article.text[turned.turns[0] - 1] == " "


def test_columns_are_read_one_after_the_other():
    known = HARAKAT.sub("", known_text())
    article = read("libreoffice-columns").article
    assert error_rate(article.text, known) < 0.002
    assert [block.kind for block in article.blocks] == [block.kind for block in read_article(SAMPLE).blocks]


def test_running_heads_and_page_numbers_stay_out():
    assert "صدى السرو — العدد" not in read("libreoffice-amiri").article.text
    assert not re.search(r"file:|\d/\d|^\d$", read("chromium-naskh").article.text, re.MULTILINE)


def test_a_font_that_keeps_its_letters_to_itself_gives_an_error_and_no_garbage():
    with pytest.raises(ScannedFileError):
        read("qt-amiri")


def test_a_page_without_text_is_named_and_the_others_are_read():
    reading = reading_from_pdf(pdf("First page of words.", None, "Third page of words.", ""), name="a.pdf")
    assert kinds(reading.article) == [("paragraph", "First page of words."), ("paragraph", "Third page of words.")]
    assert reading.lost_pages == (2,)


def test_scans_blank_pages_and_foreign_files_are_told_apart():
    with pytest.raises(ScannedFileError, match="2 pages"):
        reading_from_pdf(pdf(None, None), name="a.pdf")
    with pytest.raises(EmptyFileError):
        reading_from_pdf(pdf("", ""), name="a.pdf")
    with pytest.raises(DamagedFileError, match="not a PDF"):
        article_from_bytes("نص".encode(), name="a.pdf")


def test_an_encrypted_file_says_so():
    with pytest.raises(DamagedFileError, match="encrypted"):
        read("encrypted")


def test_a_truncated_file_is_damaged_or_what_is_left_of_it():
    content = (FILES / "libreoffice-amiri.pdf").read_bytes()
    for cut in range(10, len(content), len(content) // 12):
        with pytest.raises(FileError):
            reading_from_pdf(content[:cut], name="a.pdf")


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_damaged_bytes_cost_an_error_at_most(data):
    content = bytearray(pdf("First page of words.", "نص عربي", None))
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        reading_from_pdf(bytes(content), name="a.pdf")
    except FileError:
        return
