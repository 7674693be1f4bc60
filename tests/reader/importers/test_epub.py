from pathlib import Path

import pytest

from reader.errors import DamagedFileError, EmptyFileError
from reader.importers.epub import article_from_epub
from tests.reader.importers.archives import epub, packed
from tests.reader.importers.articles import FIRST, LAST, check_rules, kinds

FILE = Path(__file__).parents[2] / "files" / "office" / "article.epub"


def article_of(*pages, **members):
    return article_from_epub(epub(*pages, **members), name="a.epub")


def test_a_book_made_by_pandoc_gives_its_chapters():
    article = article_from_epub(FILE.read_bytes(), name="article.epub")
    check_rules(article)
    found = kinds(article)
    assert ("heading", "رفوف من القرن الماضي") in found
    assert ("list_item", "ركن القصص") in found
    assert found[-1] == ("footnote", "[1] بحسب سجل البلدية.")
    metadata = article.metadata
    assert (metadata.title, metadata.author) == ("مكتبة قديمة: تفتح أبوابها", "سامر الحلبي، هند القاسم")
    assert (metadata.published, metadata.url) == ("2024-03-05", "https://news.example/2024/03/library")


def test_pages_come_in_the_order_of_the_spine():
    article = article_of(f"<p>{FIRST}</p>", f"<p>{LAST}</p>")
    assert article.text == f"{FIRST}\n{LAST}"
    assert article.metadata.author == "سامر، هند"


def test_self_closed_elements_swallow_nothing():
    assert article_of(f'<html><head><title/></head><body><a id="x"/><p>{FIRST}</p></body></html>').text == FIRST


def test_scripts_and_entities_of_a_page_are_harmless():
    page = f'<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]><html><body><p>{FIRST}&nbsp;&a;</p><script>س()</script></body></html>'
    article = article_of(page)
    assert article.text.startswith(FIRST)
    assert "root:" not in article.text
    assert "س()" not in article.text


def test_a_locked_book_says_so_and_locked_fonts_do_not_matter():
    def locked(name):
        return {"META-INF__encryption_dot_xml": f'<e><CipherReference URI="{name}"/></e>'}

    with pytest.raises(DamagedFileError, match="encrypted"):
        article_of(f"<p>{FIRST}</p>", **locked("OPS/p%200.xhtml"))
    assert article_of(f"<p>{FIRST}</p>", **locked("OPS/font.otf")).text == FIRST


def test_names_that_lead_out_of_the_book_lead_nowhere():
    outside = '<item id="p0" href="../../../../etc/passwd" media-type="text/html"/>'
    with pytest.raises(EmptyFileError):
        article_of("<p>نص</p>", manifest=outside)


def test_books_without_a_package_or_text_are_refused():
    with pytest.raises(DamagedFileError):
        article_from_epub(packed(**{"META-INF__container_dot_xml": "<container/>"}), name="a.epub")
    with pytest.raises(EmptyFileError):
        article_of("<p></p>")
