"""One article with footnotes, a list and a quotation, as pandoc, LibreOffice and Chromium write it."""

import re
from pathlib import Path

import pytest
from rapidfuzz.distance import Levenshtein

from reader.importers.registry import read_article
from tests.reader.importers.articles import check_rules, kinds

FILES = Path(__file__).parents[2] / "files"
TITLE, AUTHOR = "حين كان البريد يصل على ظهر بغل", "جورج الحايك"
WRITTEN = ["office/notes.docx", "office/notes.odt", "office/notes.epub", "html/notes.html"]
CONVERTED = ["office/notes-libreoffice.docx", "office/notes-libreoffice.odt", "office/notes-libreoffice.epub"]
PRINTED = [f"pdf/notes-{program}-{font}.pdf" for program in ("libreoffice", "chromium") for font in ("amiri", "naskh")]


def known():
    return kinds(read_article(FILES / "markdown" / "notes.md"))


def lines_of(name):
    """Kinds and lines without the title and the author, which not every format repeats in its text."""
    article = read_article(FILES / name)
    check_rules(article)
    assert article.metadata.title == TITLE
    return [(kind, text) for kind, text in kinds(article) if text not in {TITLE, AUTHOR}]


@pytest.mark.parametrize("name", [*WRITTEN, *CONVERTED[:2]])
def test_footnotes_lists_and_quotations_are_those_that_were_written(name):
    assert lines_of(name) == known()


def test_libreoffice_tells_in_a_book_only_headings_and_footnotes():
    found = lines_of(CONVERTED[2])
    assert [text for _, text in found] == [text for _, text in known()]
    assert [pair for pair in found if pair[0] == "footnote"] == [pair for pair in known() if pair[0] == "footnote"]


@pytest.mark.parametrize("name", PRINTED)
def test_print_comes_back_with_its_references_on_their_words(name):
    found = lines_of(name)
    wanted = "\n".join(text for _, text in known())
    text = "\n".join(re.sub(r"^\d\. (?!حديث|سجل)", "", text).replace("↩", "").strip() for _, text in found)
    assert Levenshtein.distance(text, wanted) <= 8  # «1.» instead of «[1]» before the notes of a web page
    assert "وطرد واحد[1] وصحيفة" in text
    assert "سنة 2011.[2]" in text
    assert [kind for kind, _ in found].count("list_item") == (3 if "libreoffice" in name else 5)
    assert [kind for kind, _ in found].count("footnote") == (2 if "libreoffice" in name else 0)


def test_strokes_that_join_letters_are_no_letters_themselves():
    for name in PRINTED:
        assert "بائعا في دكان، لكن أهل القرية" in "\n".join(text for _, text in lines_of(name))
