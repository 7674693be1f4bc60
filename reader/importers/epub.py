"""Electronic books (EPUB 2 and 3): the whole book as one article, chapter after chapter.

Source: https://www.w3.org/TR/epub-33/ (container, package document, spine).
"""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from reader.article import Article, Metadata
from reader.errors import DamagedFileError, EmptyFileError
from reader.importers.archive import EPUB_CONTAINER, Archive, local_attribute, local_name
from reader.importers.build import Line, build, clean_lines, with_guessed_headings
from reader.importers.encodings import BinaryContentError, decode
from reader.importers.html import declared_encoding, parse_html
from reader.importers.markup import lines_of, mark_footnotes, text_of
from reader.importers.page_metadata import iso_date

if TYPE_CHECKING:
    from lxml.etree import _Element

_ENCRYPTION = "META-INF/encryption.xml"
_PAGE_TYPES = frozenset(["application/xhtml+xml", "text/html", "text/x-oeb1-document"])
# `<title/>` is a whole element in XHTML; an HTML parser takes all that follows for the title.
_SELF_CLOSED = re.compile(
    r"<(title|script|style|a|p|div|span|i|b|em|strong|td|th|li|h[1-6])(\s[^<>]*)?/>", re.IGNORECASE
)


def article_from_epub(content: bytes, *, name: str) -> Article:
    """Make an article of a book.

    Args:
        content: The file's bytes.
        name: Its path or name, for errors.

    Returns:
        The article; a chapter's notes stand at its end.

    Raises:
        DamagedFileError: It is broken, encrypted or hostile.
        EmptyFileError: It holds no text.
    """
    path = Path(name)
    archive = Archive(content, path)
    package = next(_attribute_of(archive.read_xml(EPUB_CONTAINER), "rootfile", "full-path"), "")
    if not package:
        raise DamagedFileError(path, "no package document")
    root = archive.read_xml(package)
    pages = _pages(root, posixpath.dirname(package))
    encrypted = _encrypted(archive)
    lines: list[Line] = []
    for page in pages:
        if page in encrypted:
            raise DamagedFileError(path, f"{page}: encrypted")
        if page in archive.names:
            lines += _page_lines(archive.read(page))
    texts = [replace(line, text=text) for line in lines for text in clean_lines(line.text)]
    article = build(with_guessed_headings(texts), _metadata(root))
    if not article.text:
        raise EmptyFileError(path)
    return article


def _attribute_of(root: "_Element", name: str, attribute: str) -> Iterator[str]:
    return (local_attribute(element, attribute) for element in root.iter() if local_name(element) == name)


def _pages(package: "_Element", folder: str) -> list[str]:
    """The names of the pages in reading order, without the table of contents."""
    pages = {}
    for item in package.iter():
        is_page = local_name(item) == "item" and local_attribute(item, "media-type") in _PAGE_TYPES
        if is_page and "nav" not in local_attribute(item, "properties").split():
            href = unquote(local_attribute(item, "href").partition("#")[0])
            pages[local_attribute(item, "id")] = posixpath.normpath(posixpath.join(folder, href))
    spine = [local_attribute(item, "idref") for item in package.iter() if local_name(item) == "itemref"]
    return [pages[idref] for idref in spine if idref in pages]


def _encrypted(archive: Archive) -> frozenset[str]:
    """The members that only a key opens; fonts among them do no harm."""
    if _ENCRYPTION not in archive.names:
        return frozenset()
    return frozenset(map(unquote, _attribute_of(archive.read_xml(_ENCRYPTION), "CipherReference", "URI")))


def _page_lines(content: bytes) -> list[Line]:
    try:
        text, _ = decode(content, declared=declared_encoding(content) or "utf-8")
    except BinaryContentError:
        return []
    root = parse_html(_SELF_CLOSED.sub(r"<\1\2></\1>", text))
    if root is None:
        return []
    mark_footnotes(root)
    found = lines_of(root)
    return [line.line for line in found if not line.note] + [
        replace(line.line, text=f"[{line.note}] {line.line.text}") for line in found if line.note
    ]


def _metadata(package: "_Element") -> Metadata:
    """Dublin Core of the package; the first of each but all creators."""
    found: dict[str, list[str]] = {}
    for element in package.iter():
        words = " ".join(text_of(element).split()) if "purl.org/dc/" in str(element.tag) else ""
        if words:
            found.setdefault(local_name(element), []).append(words)

    def first(name: str) -> str:
        return found.get(name, [""])[0]

    source = first("source")
    return Metadata(
        title=first("title"),
        author="، ".join(dict.fromkeys(found.get("creator", []))),
        outlet=first("publisher"),
        url=source if source.startswith(("http://", "https://")) else "",
        published=iso_date(first("date")),
        language=first("language"),
    )
