"""Web archives as crawlers write them (WARC, also compressed): the pages among their records.

Source: ISO 28500:2017 (WARC 1.1), sections 4 (file and record), 5 (named fields), 6.3 (response).
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from reader.errors import DamagedFileError, HostileFileError, UnknownFormatError
from reader.importers.late import article_from_html
from reader.importers.reading import AS_FOUND, Reading, ReadOptions

_GZIP = b"\x1f\x8b"
_MOST_BYTES = 256 << 20
_MOST_GROWTH = 200
_SMALL = 1 << 20
_BLOCK = 1 << 16
_MOST_RECORDS = 200_000
_MOST_PAGE_BYTES = 16 << 20
_START = re.compile(rb"WARC/\d\.\d\r?\n")
_PAGE_TYPES = frozenset(["text/html", "application/xhtml+xml"])
_EMPTY_LINE = re.compile(rb"\r?\n\r?\n")
_CHUNK = re.compile(rb"(?:\r\n)?([0-9A-Fa-f]{1,8})[^\r\n]{0,200}\r\n")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_ZLIB_OR_GZIP = 32 + zlib.MAX_WBITS
_STATUS = re.compile(rb"HTTP/\d(?:\.\d)? 200\b")


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a web archive.

    Attributes:
        url: Its address.
        encoding: What the server said about its characters; empty for nothing.
        content: Its bytes.
        packing: How they are still compressed; empty for not at all.
    """

    url: str
    encoding: str
    content: bytes
    packing: str = ""


def is_warc(content: bytes) -> bool:
    """Whether a file is a web archive, compressed or not."""
    if content.startswith(_GZIP):
        try:
            content = zlib.decompressobj(_ZLIB_OR_GZIP).decompress(content[:4_096], 64)
        except zlib.error:
            return False
    return _START.match(content) is not None


def reading_of_page(page: Page, *, name: str, options: ReadOptions = AS_FOUND) -> Reading:
    """Make an article of a page.

    Args:
        page: The page.
        name: Its path or name, for errors.
        options: How the user wants it to be read.

    Raises:
        EmptyFileError: It holds no words.
        UnknownFormatError: It is no text, or compressed in a way that is not known here.
        DamagedFileError: It cannot be parsed at all.
    """
    if page.packing:
        raise UnknownFormatError(Path(name), page.packing)
    article = article_from_html(page.content, name=name, options=options, declared=page.encoding)
    metadata = article.metadata
    return Reading(replace(article, metadata=replace(metadata, url=metadata.url or page.url)))


def pages_of_warc(content: bytes, path: Path) -> Iterator[Page]:
    """Find the pages of a web archive.

    Args:
        content: The file's bytes.
        path: For errors.

    Yields:
        Pages that the server gave whole, in the order of the file; pictures, scripts, redirections and refusals are
        passed over.

    Raises:
        DamagedFileError: A record is broken or cut off, or the file grows out of all proportion; the pages before it
            were given.
    """
    if content.startswith(_GZIP):
        content = _unpacked(content, path)
    start = 0
    for _ in range(_MOST_RECORDS):
        start = _past_line_ends(content, start)
        if start >= len(content):
            return
        fields, start = _fields(content, start, path)
        length = fields.get("content-length", "")
        if not length.isdecimal() or start + int(length) > len(content):
            raise DamagedFileError(path, "a record is cut off")
        page = _page(fields, content[start : start + int(length)])
        if page is not None:
            yield page
        start += int(length)
    raise DamagedFileError(path, f"over {_MOST_RECORDS} records")


def _unpacked(content: bytes, path: Path) -> bytes:
    """All members of a compressed file, each of which holds a record."""
    left = min(_MOST_BYTES, max(_SMALL, len(content) * _MOST_GROWTH))
    pieces = []
    start = 0
    while content.startswith(_GZIP, start):
        unpacker = zlib.decompressobj(_ZLIB_OR_GZIP)
        while not unpacker.eof and start < len(content):
            block = content[start : start + _BLOCK]
            try:
                pieces.append(unpacker.decompress(block, left + 1))
            except zlib.error as error:
                raise DamagedFileError(path, str(error)) from error
            start += len(block) - len(unpacker.unused_data) - len(unpacker.unconsumed_tail)
            left -= len(pieces[-1])
            if left < 0:
                raise HostileFileError(path, "unpacks out of all proportion")
        if not unpacker.eof:
            raise DamagedFileError(path, "a record is cut off")
    return b"".join(pieces)


def _past_line_ends(content: bytes, start: int) -> int:
    while content[start : start + 1] in {b"\r", b"\n"}:
        start += 1
    return start


def _fields(content: bytes, start: int, path: Path) -> tuple[dict[str, str], int]:
    """The named fields of the record that begins at a place, and where its content begins."""
    if not _START.match(content, start):
        raise DamagedFileError(path, "no record where one should begin")
    head, end = _head(content, start)
    return _named(head), end


def _head(content: bytes, start: int) -> tuple[bytes, int]:
    """Everything up to the first empty line, and where it ends."""
    empty = _EMPTY_LINE.search(content, start)
    return (content[start : empty.start()], empty.end()) if empty else (content[start:], len(content))


def _named(head: bytes) -> dict[str, str]:
    """Fields by their names in lower case; the first of each."""
    fields: dict[str, str] = {}
    for line in head.decode("utf-8", "replace").splitlines()[1:]:
        name, colon, value = line.partition(":")
        if colon:
            fields.setdefault(name.strip().lower(), value.strip())
    return fields


def _page(fields: dict[str, str], content: bytes) -> Page | None:
    """The page in a record; None if it holds anything else."""
    kind, url = fields.get("warc-type", ""), fields.get("warc-target-uri", "").strip("<>")
    served = fields
    if kind == "response":
        head, start = _head(content, 0)
        if not _STATUS.match(head):
            return None
        served, content = _named(head), content[start:]
    elif kind != "resource":
        return None
    if served.get("content-type", "").partition(";")[0].strip().lower() not in _PAGE_TYPES:
        return None
    charset = _CHARSET.search(served.get("content-type", ""))
    if served.get("transfer-encoding", "").lower() == "chunked":
        content = _joined(content)
    packing = served.get("content-encoding", "").lower()
    whole = _unpacked_page(content, packing)
    encoding = charset.group(1) if charset else ""
    if whole is None:
        return Page(url, encoding, content, packing)
    return Page(url, encoding, whole) if whole.strip() else None


def _unpacked_page(content: bytes, packing: str) -> bytes | None:
    """A page's own bytes; None where they are compressed in a way that is not known or not kept."""
    if packing in {"", "identity"}:
        return content
    try:
        return zlib.decompressobj(_ZLIB_OR_GZIP).decompress(content, _MOST_PAGE_BYTES)
    except zlib.error:
        # Some crawlers unpack a page and keep what the server said of it.
        return content if content.lstrip().startswith(b"<") else None


def _joined(content: bytes) -> bytes:
    """The chunks of a page (RFC 9112, section 7.1) in one piece; bytes that are in none stay as they are."""
    chunks = []
    start = 0
    while size := _CHUNK.match(content, start):
        length = int(size.group(1), 16)
        chunks.append(content[size.end() : size.end() + length])
        start = size.end() + length
        if not length:
            break
    return b"".join(chunks) or content
