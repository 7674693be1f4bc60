from pathlib import Path

import pytest

from reader.errors import DamagedFileError, EmptyFileError
from reader.importers.epub import article_from_epub, chapters_from_epub
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


def chapters_of(*pages, **members):
    return chapters_from_epub(epub(*pages, **members), name="a.epub")


def nav(*entries):
    """A table of contents and its line in the manifest: pairs of depth and page."""
    listed = "".join(
        "<ol><li>" * depth + f'<a href="p%20{page}.xhtml">x</a>' + "</li></ol>" * depth for depth, page in entries
    )
    return {
        "manifest": '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
        "OPS__nav_dot_xhtml": f'<html xmlns:e="urn:e"><body><nav e:type="toc">{listed}</nav></body></html>',
    }


def test_a_book_made_by_pandoc_is_parted_into_its_chapters():
    first, *others = chapters_from_epub(FILE.read_bytes(), name="article.epub")
    whole = article_from_epub(FILE.read_bytes(), name="article.epub")
    assert others
    for article in (first, *others):
        check_rules(article)
        assert article.metadata.outlet == whole.metadata.title
        assert article.metadata.author == "سامر الحلبي، هند القاسم"
    joined = "\n".join(article.text for article in (first, *others))
    assert sorted(joined.split("\n")) == sorted(whole.text.split("\n"))


def test_chapters_begin_where_the_table_of_contents_says():
    pages = [f"<h1>فصل {number}</h1><p>{FIRST}</p>" for number in range(4)]
    chapters = chapters_of(*pages, **nav((1, 0), (1, 2), (2, 1), (2, 3)))
    assert [article.metadata.title for article in chapters] == ["فصل 0", "فصل 2"]
    assert kinds(chapters[1])[0] == ("title", "فصل 2")
    assert chapters[0].metadata.outlet == "كتاب"


def test_an_older_table_of_contents_counts_too():
    ncx = "".join(f'<navPoint><content src="p%20{page}.xhtml#top"/></navPoint>' for page in (0, 1))
    chapters = chapters_of(
        f"<p>{FIRST} {FIRST}</p>",
        f"<p>{LAST}</p>",
        manifest='<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
        OPS__toc_dot_ncx=f"<ncx><navMap>{ncx}</navMap></ncx>",
    )
    assert [article.text for article in chapters] == [f"{FIRST} {FIRST}", LAST]


def test_a_cover_belongs_to_the_first_chapter():
    chapters = chapters_of(
        "<p>كتاب</p>", f"<h1>أول</h1><p>{FIRST}</p>", f"<h1>ثان</h1><p>{LAST}</p>", **nav((1, 1), (1, 2))
    )
    assert [article.metadata.title for article in chapters] == ["أول", "ثان"]
    assert chapters[0].text.startswith("كتاب\n")


def test_a_book_of_one_page_is_parted_at_its_headings():
    body = "".join(f"<h2>فصل {number}</h2><p>{FIRST}</p><h3>قسم</h3><p>{LAST}</p>" for number in range(3))
    chapters = chapters_of(f"<h1>كتاب</h1>{body}")
    assert [article.metadata.title for article in chapters] == ["كتاب", "فصل 1", "فصل 2"]


def test_a_book_without_chapters_is_one():
    assert [article.text for article in chapters_of(f"<p>{FIRST}</p><p>{LAST}</p>")] == [f"{FIRST}\n{LAST}"]
    with pytest.raises(EmptyFileError):
        chapters_of("<p></p>")
