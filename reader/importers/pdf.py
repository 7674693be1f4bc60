"""PDF: print turned back into text.

PDFium reads a file first: it is fast, and knows what is damaged or encrypted. Right-to-left pages are read again by
pdfminer.six, glyph by glyph, because PDFium puts commas and per cent signs on the wrong side of numbers on every page
and turns whole words on many. Of a book only those pages are whose text shows the latter. A page that neither can read (a scan, a font that keeps its letters to itself) is
named as lost; it never becomes garbage in the article.
"""

from dataclasses import replace
from pathlib import Path

from reader.arabic.letters import has_rtl_letter
from reader.article import Article, BlockKind, Metadata
from reader.errors import EmptyFileError, ScannedFileError
from reader.importers.build import Line, build
from reader.importers.pdf_glyphs import glyph_pages
from reader.importers.pdf_lines import printed_pages
from reader.importers.printed import PrintedPage, badness, with_brackets_turned
from reader.importers.printed_blocks import lines_of_pages
from reader.importers.reading import Reading

_DOUBTFUL = 0.01
"""Not more: a word read backwards shows only if it ends in certain letters."""
_MOST_READ_TWICE = 200
_UNUSABLE = 0.5


def reading_from_pdf(content: bytes, *, name: str) -> Reading:
    """Make an article of a PDF file, and tell which pages are missing in it.

    Args:
        content: The file's bytes.
        name: Its path or name, for errors.

    Returns:
        The article, without running heads and page numbers, and the pages that were lost.

    Raises:
        DamagedFileError: It is encrypted, truncated or otherwise broken.
        ScannedFileError: It holds pages, and on none of them text that could be used.
        EmptyFileError: Its pages are empty.
    """
    path = Path(name)
    pages, metadata = printed_pages(content, path)
    least = 0.0 if len(pages) <= _MOST_READ_TWICE else _DOUBTFUL
    doubtful = (
        number for number, page in enumerate(pages) if has_rtl_letter(page.text) and badness(page.text) >= least
    )
    again = glyph_pages(content, frozenset(doubtful))
    pages = [replace(page, lines=again.get(number, page.lines)) for number, page in enumerate(pages)]
    lost = [number for number, page in enumerate(pages) if _is_lost(page)]
    usable = [replace(page, lines=()) if number in lost else page for number, page in enumerate(pages)]
    article = build(_with_headline(lines_of_pages(with_brackets_turned(usable)), metadata), metadata)
    if not article.text:
        raise ScannedFileError(path, f"{len(lost)} pages") if lost else EmptyFileError(path)
    return Reading(_titled(article), tuple(number + 1 for number in lost))


def _is_lost(page: PrintedPage) -> bool:
    """Whether a page holds something that could not be read."""
    return badness(page.text) >= _UNUSABLE if page.lines else page.has_ink


def _with_headline(lines: list[Line], metadata: Metadata) -> list[Line]:
    """Make the heading that the file's title begins with the title, where menus of a printed web page stand above it."""
    if any(line.kind is BlockKind.TITLE for line in lines):
        return lines
    headlines = [line for line in lines if line.kind is BlockKind.HEADING and metadata.title.startswith(line.text)]
    return [
        replace(line, kind=BlockKind.TITLE, level=1) if headlines and line is headlines[0] else line for line in lines
    ]


def _titled(article: Article) -> Article:
    """Believe a title in the text before one in the properties, which is often that of another document."""
    titles = [block.span.of(article.text) for block in article.blocks if block.kind is BlockKind.TITLE]
    return replace(article, metadata=replace(article.metadata, title=titles[0])) if titles else article
