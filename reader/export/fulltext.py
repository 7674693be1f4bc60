"""The whole text of an article in a Markdown export, with its highlights marked in it.

It stands between two markers of its own. The first carries a checksum, by which the next export sees whether the user
has edited the text: then it stays as it is.
"""

import re
from pathlib import Path
from zlib import crc32

from reader.article import Article, BlockKind
from reader.errors import DamagedFileError
from reader.export import escape
from reader.export.passages import Passage
from reader.spans import Span

TEXT_PART = "text"
"""What an outcome calls the text where it lists what was kept."""

_BEGIN = re.compile(
    r"^[ \t]*(?:-[ \t]+)?(?:%%|<!--) hashiya:begin text(?: v=(?P<seal>[0-9a-f]{8}))? (?:%%|-->)[ \t]*$", re.MULTILINE
)
_END = re.compile(r"^[ \t]*(?:-[ \t]+)?(?:%%|<!--) hashiya:end text (?:%%|-->)[ \t]*$", re.MULTILINE)
_MARKERS_OF_HIGHLIGHTS = re.compile(r"^[ \t]*(?:-[ \t]+)?(?:%%|<!--) hashiya:end(?! text\b).*$", re.MULTILINE)
# Looked for first: most exports hold no text, and the expressions take a while for ten thousand highlights.
_WORDS, _END_WORDS = "hashiya:begin text", "hashiya:end text"
_BLANK_RUN = re.compile(r"[ \t]*\n\s*")
_PREFIXES = {BlockKind.TITLE: "### ", BlockKind.HEADING: "### ", BlockKind.QUOTATION: "> "}
# Noncharacters hold the places of the marks while the text between them is escaped.
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
_NONCHARACTERS = str.maketrans({_OPEN: "\ufffd", _CLOSE: "\ufffd"})


def marked_paragraphs(article: Article, found: list[Passage], *, pandoc: bool = False) -> list[str]:
    """The article's blocks as Markdown, each highlight as `==words==`.

    Args:
        article: The article.
        found: Its highlights; lost ones are left out, those that overlap are marked as one.
        pandoc: Whether the marks are Pandoc's (`[words]{.mark}`) and its own marks are escaped.
    """
    marks = _joined([passage.annotation.target.span for passage in found if passage.is_placed])
    before, after = ("[", "]{.mark}") if pandoc else ("==", "==")
    written, first = [], 0
    for block in article.blocks:
        while first < len(marks) and marks[first].end <= block.span.start:
            first += 1
        line = escape.inline(_with_places(article.text, block.span, marks, first), pandoc=pandoc)
        if line:
            line = line.replace(_OPEN, before).replace(_CLOSE, after)
            written.append(_PREFIXES.get(block.kind, "") + line)
    return written


def _joined(spans: list[Span]) -> list[Span]:
    """The spans in order, those that overlap made one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        elif span:
            joined.append(span)
    return joined


def _with_places(text: str, block: Span, marks: list[Span], first: int) -> str:
    """A block's text with the places of its marks; a mark never begins or ends in white space."""
    pieces, at = [], block.start
    for mark in marks[first:]:
        if mark.start >= block.end:
            break
        start, end = max(mark.start, block.start), min(mark.end, block.end)
        words = text[start:end]
        inner = words.strip()
        if inner:
            start += words.index(inner)
            pieces += [text[at:start].translate(_NONCHARACTERS), _OPEN, inner.translate(_NONCHARACTERS), _CLOSE]
            at = start + len(inner)
    return "".join([*pieces, text[at : block.end].translate(_NONCHARACTERS)])


def with_seal(document: str) -> str:
    """The document with the checksum of its text, if it holds one, in the marker before it."""
    if _WORDS not in document:
        return document
    begin, end = _BEGIN.search(document), _END.search(document)
    if begin is None or end is None:
        return document
    marker = begin[0].replace("begin text", f"begin text v={_checksum(document[begin.end() : end.start()])}", 1)
    return document[: begin.start()] + marker + document[begin.end() :]


def with_fresh_text(existing: str, fresh: str, path: Path) -> tuple[str, bool]:
    """Put the article's text of a fresh export into an earlier one.

    Args:
        existing: The earlier export.
        fresh: The new one; without a text it changes nothing.
        path: The file, for the error.

    Returns:
        The earlier export with the new text, and whether its own was kept because the user had edited it.

    Raises:
        DamagedFileError: The markers of the text do not stand once each and in order.
    """
    wanted, there = _region(fresh, path), _region(existing, path)
    if wanted is None:
        return existing, False
    if there is None:
        return _with_section(existing, fresh, wanted[1]), False
    if not _is_as_written(existing[slice(*there)]):
        return existing, True
    return existing[: there[0]] + fresh[slice(*wanted)] + existing[there[1] :], False


def _with_section(existing: str, fresh: str, end: int) -> str:
    """The earlier export with all that the fresh one has between its highlights and the end of its text."""
    ours, theirs = _MARKERS_OF_HIGHLIGHTS.search(fresh), _MARKERS_OF_HIGHLIGHTS.search(existing)
    if ours is None or theirs is None or ours.end() > end:
        return existing
    return existing[: theirs.end()] + fresh[ours.end() : end] + existing[theirs.end() :]


def _region(document: str, path: Path) -> tuple[int, int] | None:
    """From the start of the first marker to the end of the second."""
    if _WORDS not in document and _END_WORDS not in document:
        return None
    begins, ends = list(_BEGIN.finditer(document)), list(_END.finditer(document))
    if not begins and not ends:
        return None
    if len(begins) != 1 or len(ends) != 1 or ends[0].start() < begins[0].end():
        raise DamagedFileError(path, "hashiya:begin text and hashiya:end text do not stand once each, in this order")
    return begins[0].start(), ends[0].end()


def _is_as_written(region: str) -> bool:
    """Whether the checksum in the first marker is that of what stands between the two."""
    begin, end = _BEGIN.search(region), _END.search(region)
    return begin is not None and end is not None and begin["seal"] == _checksum(region[begin.end() : end.start()])


def _checksum(content: str) -> str:
    """Of the text with its lines parted alike, because editors add and take away empty ones."""
    return f"{crc32(_BLANK_RUN.sub(chr(10), content.strip()).encode('utf-8', 'replace')):08x}"
