"""The whole text of an article in a Markdown export, with its highlights marked in it."""

from reader.article import Article, BlockKind
from reader.export import escape
from reader.export.passages import Passage
from reader.spans import Span

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
