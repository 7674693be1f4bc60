from pathlib import Path

import pytest

from reader.errors import DamagedFileError, UnreadableFileError
from reader.importers.looking import look_at
from reader.importers.reading import AS_FOUND, ReadOptions
from tests.reader.importers.archives import packed
from tests.reader.importers.articles import TEXT

FILES = Path(__file__).parents[2] / "files"


def look(name, options=AS_FOUND):
    return look_at((FILES / name).read_bytes(), FILES / name, options)


def test_a_text_is_looked_at_in_whatever_encoding():
    words = "سلام على من في المدينة"
    found = look_at(words.encode("mac_arabic"), Path("a.txt"), ReadOptions(encoding="mac_arabic"))
    assert (found.text, found.is_encoded, found.is_page, found.has_choice) == (words, True, False, True)
    other = look_at(words.encode("cp1256"), Path("a.txt"), AS_FOUND)
    assert (other.text, other.encoding) == (words, "cp1256")


def test_a_page_can_be_taken_whole():
    assert "حقوق" not in look("html/news.html").text
    whole = look("html/news.html", ReadOptions(whole_body=True))
    assert len(whole.text) > len(look("html/news.html").text)
    assert (whole.encoding, whole.is_page) == ("utf-8", True)
    assert look("saved/blog.mhtml").is_page


def test_a_book_has_chapters_and_print_has_no_choice():
    assert look("office/article.epub").is_book
    assert not look("pdf/notes-libreoffice-naskh.pdf").has_choice


def test_one_article_of_several_is_looked_at():
    content = packed(a_dot_txt="أول", b_dot_txt=TEXT)
    found = look_at(content, Path("a.zip"), AS_FOUND, Path("a.zip/b.txt"))
    assert found.text == TEXT
    assert found.is_encoded
    with pytest.raises(UnreadableFileError):
        look_at(content, Path("a.zip"), AS_FOUND, Path("a.zip/c.txt"))


def test_what_cannot_be_read_says_why():
    with pytest.raises(DamagedFileError):
        look_at(b"PK\x03\x04", Path("a.epub"), AS_FOUND)
