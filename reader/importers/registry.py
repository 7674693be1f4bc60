"""One door for all formats: the bytes say what a file is, its name only where they do not."""

import re
from pathlib import Path

from reader.article import Article
from reader.errors import EmptyFileError, UnknownFormatError
from reader.importers.encodings import BinaryContentError, decode
from reader.importers.files import read_bytes
from reader.importers.html import article_from_html
from reader.importers.markdown import article_from_markdown
from reader.importers.plain import article_from_text

PLAIN_SUFFIXES = (".txt", ".text")
MARKDOWN_SUFFIXES = (".md", ".markdown", ".mdown")
HTML_SUFFIXES = (".html", ".htm", ".xhtml", ".xht")
SUPPORTED_SUFFIXES = PLAIN_SUFFIXES + MARKDOWN_SUFFIXES + HTML_SUFFIXES
"""What a file dialog offers and a folder is searched for, in lower case."""

_HTML_START = re.compile(
    r"\s*(?:<\?xml[^<>]*>\s*)?(?:<!--.{0,500}?-->\s*)*<(?:!doctype\s+html|html)[\s>]", re.IGNORECASE | re.DOTALL
)

_FOREIGN = {
    b"%PDF-": "PDF",
    b"PK\x03\x04": "ZIP",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"\xd0\xcf\x11\xe0": "OLE",
    b"{\\rtf": "RTF",
    b"\x1f\x8b": "gzip",
    b"7z\xbc\xaf": "7z",
    b"Rar!": "RAR",
    b"SQLite format 3": "SQLite",
    b"\x7fELF": "ELF",
    b"MZ\x90": "EXE",
}


def read_article(path: Path, *, encoding: str = "") -> Article:
    """Read a file as an article.

    Args:
        path: A regular file of at most 64 MiB.
        encoding: Of a text file whose encoding the user knows better.

    Returns:
        The article.

    Raises:
        UnreadableFileError: The file is missing, no regular file, forbidden, too large or changing.
        EmptyFileError: It holds no text.
        UnknownFormatError: It is nothing that can be read here.
        DamagedFileError: It is broken or hostile.
    """
    return article_from_bytes(read_bytes(path), name=str(path), encoding=encoding)


def article_from_bytes(content: bytes, *, name: str, encoding: str = "") -> Article:
    """Make an article of a file's content.

    Args:
        content: The whole file.
        name: Its path or name: the suffix counts where the bytes do not tell, and errors name it.
        encoding: Of a text file whose encoding the user knows better.

    Returns:
        The article.

    Raises:
        EmptyFileError: It holds no text.
        UnknownFormatError: It is nothing that can be read here.
        DamagedFileError: It is broken or hostile.
    """
    path = Path(name)
    for magic, kind in _FOREIGN.items():
        if content.startswith(magic):
            raise UnknownFormatError(path, kind)
    suffix = path.suffix.lower()
    if suffix in HTML_SUFFIXES or _HTML_START.match(_beginning(content)):
        return article_from_html(content, name=name, encoding=encoding)
    if suffix in MARKDOWN_SUFFIXES:
        return article_from_markdown(content, name=name, encoding=encoding)
    try:
        text, _ = decode(content, declared=encoding)
    except BinaryContentError as error:
        raise UnknownFormatError(path) from error
    article = article_from_text(text)
    if not article.text:
        raise EmptyFileError(path)
    return article


def _beginning(content: bytes) -> str:
    """The first bytes in whatever encoding, good enough to know a tag in."""
    return (
        content[:2_000]
        .replace(b"\x00", b"")
        .decode("latin-1")
        .removeprefix("ÿþ")
        .removeprefix("þÿ")
        .removeprefix("ï»¿")
    )
