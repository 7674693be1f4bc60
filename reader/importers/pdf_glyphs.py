"""The second way to read a PDF: pdfminer.six tells every glyph and its place, and the lines are made here.

It is some twenty times slower than PDFium, and right where PDFium mistakes the order of Arabic words or loses vowel
signs.
"""

import logging
import re
import struct
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from reader.importers.printed import UNKNOWN, PrintedLine
from reader.importers.printed_order import lines_of_glyphs
from reader.importers.printed_signs import Glyph

if TYPE_CHECKING:
    from pdfminer.layout import LTChar

_MOST_GLYPHS = 50_000
_NO_LETTER = re.compile(r"\(cid:\d+\)|\x00")
# What pdfminer lets out on broken files besides its own errors.
_FAULTS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)


def glyph_pages(content: bytes, numbers: frozenset[int]) -> dict[int, tuple[PrintedLine, ...]]:
    """Read pages glyph by glyph.

    Args:
        content: The file's bytes.
        numbers: Of the pages, from 0.

    Returns:
        The lines of each; a page that cannot be read is missing.
    """
    from pdfminer.converter import PDFPageAggregator
    from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
    from pdfminer.pdfpage import PDFPage
    from pdfminer.psexceptions import PSException

    if not numbers:
        return {}
    # It warns of whatever it meets in a font.
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    pages: dict[int, tuple[PrintedLine, ...]] = {}
    resources = PDFResourceManager()
    device = PDFPageAggregator(resources, laparams=None)
    interpreter = PDFPageInterpreter(resources, device)
    try:
        for number, page in enumerate(PDFPage.get_pages(BytesIO(content))):
            if number in numbers:
                try:
                    interpreter.process_page(page)
                    layout = device.get_result()
                    glyphs = [glyph for glyph in _glyphs(layout) if layout.y0 < glyph.baseline < layout.y1]
                except (PSException, *_FAULTS):
                    continue
                if len(glyphs) < _MOST_GLYPHS:
                    pages[number] = tuple(lines_of_glyphs(glyphs))
    except (PSException, *_FAULTS):
        return pages
    return pages


def _glyphs(layout: Any) -> Iterator[Glyph]:  # noqa: ANN401 - pages, figures and their parts share no useful type
    """The upright glyphs of a page and of the figures within it, in the order in which they are drawn."""
    from pdfminer.layout import LTChar, LTFigure

    waiting = [iter(layout)]
    while waiting:
        for item in waiting[-1]:
            if isinstance(item, LTFigure):
                waiting.append(iter(item))
                break
            if isinstance(item, LTChar) and item.upright:
                yield _glyph(item)
        else:
            waiting.pop()


def _glyph(char: "LTChar") -> Glyph:
    text = _NO_LETTER.sub(UNKNOWN, char.get_text())
    return Glyph(text, char.x0, char.x1, char.matrix[5], char.size)
