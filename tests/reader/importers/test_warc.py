import gzip
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import DamagedFileError, FileError, UnknownFormatError
from reader.importers.warc import is_warc, pages_of_warc, reading_of_page
from tests.reader.importers.articles import FIRST, TITLE
from tests.reader.importers.warcs import page, record, response

PATH = Path("a.warc")
URL = "https://one.example/a"
HTML = f"<html><head><title>{TITLE}</title></head><body><p>{FIRST}</p></body></html>"


def pages(content):
    return list(pages_of_warc(content, PATH))


def test_a_page_keeps_its_address_encoding_and_bytes():
    (found,) = pages(record("warcinfo", b"software: x\r\n") + page(URL, HTML))
    assert (found.url, found.encoding, found.content) == (URL, "utf-8", HTML.encode())
    article = reading_of_page(found, name="a").article
    assert (article.metadata.url, article.text) == (URL, FIRST)


def test_what_the_server_says_of_the_characters_is_believed():
    (found,) = pages(response(URL, 'text/html; charset="windows-1256"', HTML.encode("cp1256", "ignore")))
    assert FIRST[:20] in reading_of_page(found, name="a").article.text


@pytest.mark.parametrize("packing", ["", "gzip", "deflate", "chunked", "already unpacked"])
def test_a_page_is_unpacked_from_the_form_in_which_it_was_sent(packing):
    body = HTML.encode()
    sent = {
        "gzip": (gzip.compress(body), ["Content-Encoding: gzip"]),
        "deflate": (zlib.compress(body), ["Content-Encoding: deflate"]),
        "chunked": (
            b"%x\r\n%s\r\n%x;x=y\r\n%s\r\n0\r\n\r\n" % (100, body[:100], len(body) - 100, body[100:]),
            ["Transfer-Encoding: chunked"],
        ),
        "already unpacked": (body, ["Content-Encoding: br", "Transfer-Encoding: chunked"]),
        "": (body, []),
    }
    content, headers = sent[packing]
    (found,) = pages(response(URL, "text/html", content, headers=headers))
    assert found.content == body


def test_a_page_that_is_compressed_in_an_unknown_way_says_so():
    (found,) = pages(response(URL, "text/html", b"\x8b\x02\x80", headers=["Content-Encoding: br"]))
    with pytest.raises(UnknownFormatError, match="br"):
        reading_of_page(found, name="a")


@pytest.mark.parametrize(
    "other",
    [
        response(URL, "text/html", HTML.encode(), status="404 Not Found"),
        response(URL, "text/html", b"", status="302 Found"),
        response(URL, "text/css", b"p {}"),
        response(URL, "text/html", b"  "),
        record("request", b"GET / HTTP/1.1\r\n\r\n", URL),
        record("revisit", b"", URL),
    ],
)
def test_other_records_are_passed_over(other):
    assert len(pages(other + page(URL, HTML) + other)) == 1


def test_a_page_may_be_kept_without_what_the_server_said():
    (found,) = pages(record("resource", HTML.encode(), URL, Content__Type="text/html"))
    assert found.content == HTML.encode()


def test_compressed_archives_are_read_record_by_record():
    single = gzip.compress(page(URL, HTML) * 3)
    each = gzip.compress(page(URL, HTML)) * 3
    assert is_warc(single)
    assert is_warc(each)
    assert len(pages(single)) == len(pages(each)) == 3


def test_other_files_are_no_web_archives():
    assert not any(map(is_warc, [b"", b"WARC", b"\x1f\x8b", gzip.compress(b"text"), HTML.encode()]))


@pytest.mark.parametrize(
    "content",
    [
        page(URL, HTML)[:-200],
        page(URL, HTML).replace(b"Content-Length", b"X", 1),
        page(URL, HTML) + b"nothing",
        gzip.compress(page(URL, HTML))[:-30],
        gzip.compress(page(URL, "a" * 400_000_000)),
    ],
    ids=["cut", "no length", "junk", "cut gzip", "bomb"],
)
def test_broken_archives_say_so(content):
    with pytest.raises(DamagedFileError):
        pages(content)


@given(st.data())
def test_damaged_bytes_cost_an_error_at_most(data):
    content = bytearray(data.draw(st.sampled_from([page(URL, HTML) * 2, gzip.compress(page(URL, HTML))])))
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        for found in pages(bytes(content)):
            reading_of_page(found, name="a")
    except FileError:
        return
