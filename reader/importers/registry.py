"""One door for all formats: the bytes say what a file is, its name only where they do not."""

import re
from pathlib import Path

from reader.article import Article
from reader.errors import DamagedFileError, EmptyFileError, ProtectedFileError, UnknownFormatError
from reader.importers.archive import Archive, DocumentKind, document_kind
from reader.importers.encodings import BinaryContentError, declared_encoding, decode
from reader.importers.files import read_bytes
from reader.importers.late import (
    article_from_docx,
    article_from_epub,
    article_from_html,
    article_from_markdown,
    article_from_mhtml,
    article_from_odt,
    reading_from_pdf,
)
from reader.importers.plain import article_from_text
from reader.importers.reading import AS_FOUND, Reading, ReadOptions

PLAIN_SUFFIXES = (".txt", ".text")
MARKDOWN_SUFFIXES = (".md", ".markdown", ".mdown")
HTML_SUFFIXES = (".html", ".htm", ".xhtml", ".xht")
MHTML_SUFFIXES = (".mht", ".mhtml")
ARCHIVE_SUFFIXES = (".docx", ".odt", ".epub")
PDF_SUFFIXES = (".pdf",)
SUPPORTED_SUFFIXES = (
    PLAIN_SUFFIXES + MARKDOWN_SUFFIXES + HTML_SUFFIXES + MHTML_SUFFIXES + ARCHIVE_SUFFIXES + PDF_SUFFIXES
)
"""What a file dialog offers and a folder is searched for, in lower case."""

_HTML_START = re.compile(
    r"\s*(?:<\?xml[^<>]*>\s*)?(?:<!--.{0,500}?-->\s*)*<(?:!doctype\s+html|html)[\s>]", re.IGNORECASE | re.DOTALL
)

_MHTML_START = re.compile(
    r"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){1,20}?content-type:\s*multipart/related", re.IGNORECASE
)
_ZIP = b"PK\x03\x04"
_PDF = b"%PDF-"
_PDF_START = 1_024  # where readers of PDF still look for it
_WRAPPER = "OLE"
_FOREIGN = {
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"\xd0\xcf\x11\xe0": _WRAPPER,
    b"{\\rtf": "RTF",
    b"\x1f\x8b": "gzip",
    b"7z\xbc\xaf": "7z",
    b"Rar!": "RAR",
    b"SQLite format 3": "SQLite",
    b"\x7fELF": "ELF",
    b"MZ\x90": "EXE",
}


def read_article(path: Path, *, options: ReadOptions = AS_FOUND) -> Article:
    """Read a file as an article.

    Args:
        path: A regular file of at most 64 MiB.
        options: How the user wants it to be read.

    Returns:
        The article.

    Raises:
        UnreadableFileError: The file is missing, no regular file, forbidden, too large or changing.
        EmptyFileError: It holds no text.
        UnknownFormatError: It is nothing that can be read here.
        ScannedFileError: Its pages are pictures.
        DamagedFileError: It is broken or hostile.
    """
    return article_from_bytes(read_bytes(path), name=str(path), options=options)


def article_from_bytes(content: bytes, *, name: str, options: ReadOptions = AS_FOUND) -> Article:
    """Make an article of a file's content.

    Args:
        content: The whole file.
        name: Its path or name: the suffix counts where the bytes do not tell, and errors name it.
        options: How the user wants it to be read.

    Returns:
        The article.

    Raises:
        EmptyFileError: It holds no text.
        UnknownFormatError: It is nothing that can be read here.
        ScannedFileError: Its pages are pictures.
        DamagedFileError: It is broken or hostile.
    """
    return reading_from_bytes(content, name=name, options=options).article


def reading_from_bytes(content: bytes, *, name: str, options: ReadOptions = AS_FOUND) -> Reading:
    """As `article_from_bytes`, but tell what is missing, too."""
    path = Path(name)
    if content.startswith(_PDF) or (path.suffix.lower() in PDF_SUFFIXES and _PDF in content[:_PDF_START]):
        return reading_from_pdf(content, name=name)
    if path.suffix.lower() in PDF_SUFFIXES:
        raise DamagedFileError(path, "not a PDF file")
    return Reading(_whole_article(content, path, options))


def encoding_of(content: bytes, *, name: str, options: ReadOptions = AS_FOUND) -> str:
    """The encoding in which a text file or a page is read, as Python calls it; empty for what is no such file.

    Args:
        content: The whole file.
        name: Its path or name.
        options: How the user wants it to be read.
    """
    suffix, beginning = Path(name).suffix.lower(), _beginning(content)
    is_other = content.startswith((_ZIP, _PDF, *_FOREIGN)) or suffix in MHTML_SUFFIXES + PDF_SUFFIXES
    if is_other or _MHTML_START.match(beginning):
        return ""
    is_page = suffix in HTML_SUFFIXES or _HTML_START.match(beginning)
    try:
        return decode(content, declared=declared_encoding(content) if is_page else "", chosen=options.encoding)[1]
    except BinaryContentError:
        return ""


def _whole_article(content: bytes, path: Path, options: ReadOptions) -> Article:
    """The article in a file that is read whole or not at all."""
    if content.startswith(_ZIP):
        return _article_from_archive(content, path)
    for magic, kind in _FOREIGN.items():
        if content.startswith(magic):
            if path.suffix.lower() in ARCHIVE_SUFFIXES:
                # Office programs wrap what they encrypt in the container of their old formats.
                is_wrapped = kind == _WRAPPER
                raise (ProtectedFileError if is_wrapped else DamagedFileError)(path, f"{kind} inside")
            raise UnknownFormatError(path, kind)
    return _article_from_text_file(content, path, options)


def _article_from_archive(content: bytes, path: Path) -> Article:
    """A document in a ZIP archive; what is in it says which."""
    match document_kind(Archive(content, path).names):
        case DocumentKind.DOCX:
            return article_from_docx(content, name=str(path))
        case DocumentKind.EPUB:
            return article_from_epub(content, name=str(path))
        case DocumentKind.ODT:
            return article_from_odt(content, name=str(path))
        case None:
            raise UnknownFormatError(path, "ZIP")


def _article_from_text_file(content: bytes, path: Path, options: ReadOptions) -> Article:
    suffix, beginning = path.suffix.lower(), _beginning(content)
    if suffix in MHTML_SUFFIXES or _MHTML_START.match(beginning):
        return article_from_mhtml(content, name=str(path), options=options)
    if suffix in HTML_SUFFIXES or _HTML_START.match(beginning):
        return article_from_html(content, name=str(path), options=options)
    if suffix in MARKDOWN_SUFFIXES:
        return article_from_markdown(content, name=str(path), options=options)
    try:
        text, _ = decode(content, chosen=options.encoding)
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
