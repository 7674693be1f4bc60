"""Electronic books (EPUB 2 and 3): the whole book as one article, or one article a chapter.

Source: https://www.w3.org/TR/epub-33/ (container, package document, spine).
"""

import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from reader.article import Article, BlockKind, Metadata
from reader.errors import DamagedFileError, EmptyFileError, ProtectedFileError
from reader.importers.archive import EPUB_CONTAINER, Archive, local_attribute, local_name
from reader.importers.build import Line, build, clean_lines, with_guessed_headings, with_named_title
from reader.importers.encodings import BinaryContentError, declared_encoding, decode
from reader.importers.html import parse_html
from reader.importers.markup import lines_of, mark_footnotes, text_of
from reader.importers.page_metadata import iso_date

if TYPE_CHECKING:
    from lxml.etree import _Element

_ENCRYPTION = "META-INF/encryption.xml"
_NCX = "application/x-dtbncx+xml"
_LEAST_CHAPTER = 200
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
    book = _opened(content, Path(name))
    lines = with_guessed_headings([line for page in book.pages for line in page.lines])
    return build(with_named_title(lines, book.metadata.title), book.metadata)


def chapters_from_epub(content: bytes, *, name: str) -> list[Article]:
    """Make an article of each chapter of a book.

    Chapters begin at the pages that the table of contents names; in a book of one page at its highest headings.

    Args:
        content: The file's bytes.
        name: Its path or name, for errors.

    Returns:
        At least one article. It is titled as its chapter; its outlet is the book, so that it can be cited.

    Raises:
        DamagedFileError: It is broken, encrypted or hostile.
        EmptyFileError: It holds no text.
    """
    book = _opened(content, Path(name))
    return [
        build(_titled(lines), replace(book.metadata, title="", outlet=book.metadata.title, url=""))
        for lines in _chapters(book)
    ]


@dataclass(frozen=True, slots=True)
class _Page:
    """A page of a book: its name in the archive and its lines."""

    name: str
    lines: list[Line]


@dataclass(frozen=True, slots=True)
class _Book:
    """A book: its pages in reading order, those that the table of contents names, and what it says of itself."""

    pages: list[_Page]
    listed: frozenset[str]
    metadata: Metadata


def _opened(content: bytes, path: Path) -> _Book:
    """Read a book.

    Raises:
        DamagedFileError: It is broken, encrypted or hostile.
        EmptyFileError: It holds no text.
    """
    archive = Archive(content, path)
    package = next(_attribute_of(archive.read_xml(EPUB_CONTAINER), "rootfile", "full-path"), "")
    if not package:
        raise DamagedFileError(path, "no package document")
    root = archive.read_xml(package)
    folder = posixpath.dirname(package)
    encrypted = _encrypted(archive)
    pages: list[_Page] = []
    for name in _pages(root, folder):
        if name in encrypted:
            raise ProtectedFileError(path, f"{name}: encrypted")
        if name in archive.names:
            lines = _page_lines(archive.read(name))
            pages.append(_Page(name, [replace(line, text=text) for line in lines for text in clean_lines(line.text)]))
    if not any(page.lines for page in pages):
        raise EmptyFileError(path)
    return _Book(pages, _listed(archive, root, folder), _metadata(root))


def _chapters(book: _Book) -> list[list[Line]]:
    """The lines of each chapter; what stands before the first one belongs to it."""
    chapters: list[list[Line]] = [[]]
    for page in book.pages:
        if page.name in book.listed and chapters[-1]:
            chapters.append([])
        chapters[-1].extend(page.lines)
    chapters = [lines for lines in chapters if lines]
    if len(chapters) > 1 and sum(len(line.text) for line in chapters[0]) < _LEAST_CHAPTER:
        chapters[:2] = [chapters[0] + chapters[1]]  # a cover, a half-title
    return chapters if len(chapters) > 1 else _parts(chapters[0])


def _parts(lines: list[Line]) -> list[list[Line]]:
    """A book's only page parted at the highest headings of which it has several."""
    counts = Counter(line.level for line in lines if line.kind is BlockKind.HEADING)
    level = min((level for level, count in counts.items() if count > 1), default=None)
    parts: list[list[Line]] = [[]]
    for line in lines:
        is_first = line.kind is BlockKind.HEADING and line.level == level
        if is_first and any(other.kind is not BlockKind.HEADING for other in parts[-1]):
            parts.append([])
        parts[-1].append(line)
    return parts


def _titled(lines: list[Line]) -> list[Line]:
    """A chapter with its first heading as its title."""
    lines = with_guessed_headings(lines)
    place = next((place for place, line in enumerate(lines) if line.kind is BlockKind.HEADING), None)
    if place is None:
        return lines
    return [*lines[:place], replace(lines[place], kind=BlockKind.TITLE, level=1), *lines[place + 1 :]]


def _listed(archive: Archive, package: "_Element", folder: str) -> frozenset[str]:
    """The pages that the table of contents names at its first level that names several; EPUB 3's own, or else NCX."""
    contents = [
        posixpath.normpath(posixpath.join(folder, unquote(local_attribute(item, "href"))))
        for item in package.iter()
        if local_name(item) == "item"
        and ("nav" in local_attribute(item, "properties").split() or local_attribute(item, "media-type") == _NCX)
    ]
    for name in contents:
        if name in archive.names:
            root = archive.read_xml(name)
            levels: dict[int, set[str]] = {}
            for element in root.iter():
                href = _target(element)
                if href:
                    depth = sum(local_name(outer) in {"ol", "navPoint"} for outer in element.iterancestors())
                    target = posixpath.normpath(posixpath.join(posixpath.dirname(name), href))
                    levels.setdefault(depth, set()).add(target)
            several = [levels[depth] for depth in sorted(levels) if len(levels[depth]) > 1]
            if several:
                return frozenset(several[0])
    return frozenset()


def _target(element: "_Element") -> str:
    """The page that an entry of a table of contents leads to; empty for what is no entry."""
    name = local_name(element)
    if name == "a" and any(
        local_name(outer) == "nav" and local_attribute(outer, "type") == "toc" for outer in element.iterancestors()
    ):
        return unquote(local_attribute(element, "href").partition("#")[0])
    return unquote(local_attribute(element, "src").partition("#")[0]) if name == "content" else ""


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
        replace(line.line, text=f"[{line.note}] {line.line.text.strip()}") for line in found if line.note
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
