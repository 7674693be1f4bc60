"""Saved web pages.

The words are read from the page by `markup`, exactly as they stand there, with footnotes resolved; `article_part`
decides which of them are the article. Nothing of a page is run or fetched, and its scripts, styles and hidden parts
never become text.
"""

import re
from dataclasses import replace
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from reader.article import Article, BlockKind, Metadata
from reader.errors import DamagedFileError, EmptyFileError, UnknownFormatError
from reader.importers.article_part import article_part, is_headline, line_key, without_teasers
from reader.importers.build import Line, build, with_guessed_headings
from reader.importers.dateline import day_of, shown_date
from reader.importers.encodings import BinaryContentError, declared_encoding, decode
from reader.importers.markup import MarkupLine, lines_of, mark_footnotes
from reader.importers.page_metadata import page_metadata
from reader.importers.reading import AS_FOUND, ReadOptions

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_INTERNAL_SUBSET = re.compile(r"(<!DOCTYPE[^<>\[]{0,300})\[.*?\]\s*>", re.IGNORECASE | re.DOTALL)
_OPENING_LINES = 5
_PARAGRAPH_LENGTH = 80
_TOO_DEEP = "boolean(" + "/*" * 250 + ")"
"""Whether so many elements stand within each other, in XPath: libxml2 stops at 2,048 and leaves out what follows, extractors
stop sooner."""
_NESTING_TAGS = re.compile(
    r"</?(?!(?:h[1-6]|p|br|title|meta|script|style|head|html|body|link)\b)[a-z][^<>]*>", re.IGNORECASE
)


def article_from_html(content: bytes, *, name: str, options: ReadOptions = AS_FOUND, declared: str = "") -> Article:
    """Make an article of a saved page.

    Args:
        content: The page's bytes.
        name: Its path or name, for errors.
        options: How the user wants it to be read.
        declared: The encoding that stands outside the page, as what a server said; it comes before the page's own word.

    Returns:
        The article, with the page's headline as its first line where the page shows one.

    Raises:
        EmptyFileError: The page holds no text.
        UnknownFormatError: The bytes are no text.
        DamagedFileError: It cannot be parsed at all.
    """
    path = Path(name)
    try:
        text, _ = decode(content, declared=declared or declared_encoding(content), chosen=options.encoding)
    except BinaryContentError as error:
        raise UnknownFormatError(path) from error
    if not text.strip():
        raise EmptyFileError(path)
    root, is_flat = _parsed(text, path)
    # lxml makes an object for an element anew each time that it is met, unless somebody holds the last one.
    held = list(root.iter())
    metadata = page_metadata(root, content)
    mark_footnotes(root)
    found = [line for line in lines_of(root) if line.line.text]
    notes = [line for line in found if line.note]
    lines = without_teasers([line for line in found if not line.note])
    if not options.whole_body:
        lines = article_part(root, lines, metadata.title, is_flat=is_flat)
    held.clear()
    titled, metadata = _with_title(_with_headline(lines), metadata)
    if not metadata.published:
        metadata = replace(metadata, published=shown_date([line.line for line in found], metadata.title))
    article = build([*with_guessed_headings(titled), *_noted(notes, lines)], metadata)
    if not article.text:
        raise EmptyFileError(path)
    return article


def _parsed(text: str, path: Path) -> "tuple[HtmlElement, bool]":
    """Parse a page; one that is nested too deeply is flattened first, which costs structure and no words."""
    root = parse_html(text)
    if root is not None and not root.xpath(_TOO_DEEP):
        return root, False
    flat = parse_html(_NESTING_TAGS.sub("<br>", text))
    if flat is None:
        raise DamagedFileError(path, "no HTML")
    return flat, True


def parse_html(text: str) -> "HtmlElement | None":
    """Parse HTML without comments; None where there is nothing to parse."""
    import lxml.html
    from lxml.etree import ElementDefaultClassLookup, LxmlError

    # HTML knows no declarations inside a document type and would show them as text.
    text = _INTERNAL_SUBSET.sub(r"\1>", text, count=1)
    parser = lxml.html.HTMLParser(
        remove_comments=True, remove_pis=True, huge_tree=True, no_network=True, encoding="utf-8"
    )
    # The extractor wants elements of this class, and asking Python for the class of each takes a sixth of all the time.
    parser.set_element_class_lookup(ElementDefaultClassLookup(element=lxml.html.HtmlElement))
    try:
        return lxml.html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (LxmlError, ValueError, AssertionError):
        return None


def _noted(notes: list[MarkupLine], lines: list[MarkupLine]) -> list[Line]:
    """The footnotes to which a line refers, each under its label."""
    text = "\n".join(line.line.text for line in lines)
    labelled: list[Line] = []
    before = ""
    for note in notes:
        if f"[{note.note}]" in text:
            words = note.line.text if note.note == before else f"[{note.note}] {note.line.text.strip()}"
            labelled.append(replace(note.line, text=words))
            before = note.note
    return labelled


def _with_headline(lines: list[MarkupLine]) -> list[Line]:
    """Make a heading of the one line above the text that is set in larger type than it, as old pages have it."""
    opening = list(takewhile(lambda line: len(line.line.text) < _PARAGRAPH_LENGTH, lines))
    large = [line for line in opening if line.is_large and line.line.kind is BlockKind.PARAGRAPH]
    if len(large) != 1 or any(line.line.kind is BlockKind.HEADING for line in opening):
        return [line.line for line in lines]
    return [replace(line.line, kind=BlockKind.HEADING, level=1) if line is large[0] else line.line for line in lines]


def _with_title(lines: list[Line], metadata: Metadata) -> tuple[list[Line], Metadata]:
    """Make the headline among the first lines the title, and put it before what stands over it."""
    title = line_key(metadata.title)
    opening = range(min(_OPENING_LINES, len(lines)))
    place = next((place for place in opening if is_headline(lines[place], title)), None)
    if place is None:
        # The title of an old page is often its site's: what stands large above the text is then the article's own.
        large = [place for place in opening if (lines[place].kind, lines[place].level) == (BlockKind.HEADING, 1)]
        place = large[0] if len(large) == 1 else None
    if place is None:
        return lines, metadata
    headline = replace(lines[place], kind=BlockKind.TITLE, level=1)
    above = [line for line in lines[:place] if not day_of(line.text)]  # often the day on which the page was saved
    return [headline, *above, *lines[place + 1 :]], replace(metadata, title=headline.text)
