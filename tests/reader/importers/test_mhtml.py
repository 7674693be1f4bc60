from pathlib import Path

import pytest

from reader.errors import DamagedFileError
from reader.importers.mhtml import article_from_mhtml
from reader.importers.registry import article_from_bytes
from tests.reader.importers.articles import FIRST, TITLE, check_rules, kinds

FILE = Path(__file__).parents[2] / "files" / "html" / "saved.mhtml"


def test_a_web_archive_gives_its_page_and_address():
    article = article_from_mhtml(FILE.read_bytes(), name="saved.mhtml")
    check_rules(article)
    assert kinds(article)[0] == ("title", TITLE)
    assert article.metadata.url == "https://news.example/2024/03/library"
    assert "color" not in article.text


def test_its_bytes_say_what_it_is():
    assert (
        article_from_bytes(FILE.read_bytes(), name="saved").text == article_from_mhtml(FILE.read_bytes(), name="x").text
    )


def test_the_parts_own_encoding_is_used():
    head = (
        b"MIME-Version: 1.0\r\nContent-Type: text/html; charset=windows-1256\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    )
    assert article_from_mhtml(head + f"<p>{FIRST}</p>".encode("cp1256"), name="a.mht").text == FIRST


@pytest.mark.parametrize(
    "content",
    [b"", b"MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nx", b"Content-Type: multipart/related\r\n\r\n"],
)
def test_an_archive_without_a_page_is_damaged(content):
    with pytest.raises(DamagedFileError):
        article_from_mhtml(content, name="a.mht")
