"""The first way to read a PDF: PDFium, which is fast and finds lines and their order by itself."""

import ctypes
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from reader.article import Metadata
from reader.errors import DamagedFileError, ProtectedFileError
from reader.importers.printed import UNKNOWN, PrintedLine, PrintedPage
from reader.importers.printed_order import with_plain_letters

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

_MOST_PAGES = 5_000
_HYPHEN = "\ufffe"  # what PDFium makes of a hyphen at a line's end
_JUNK_TITLE = (".doc", ".docx", ".odt", ".indd", ".qxd", ".html", "untitled", "microsoft word")


def printed_pages(content: bytes, path: Path) -> tuple[list[PrintedPage], Metadata]:
    """Read all pages of a file.

    Args:
        content: The file's bytes.
        path: For errors.

    Returns:
        The pages, and what the file says of itself.

    Raises:
        ProtectedFileError: It is encrypted.
        DamagedFileError: It is truncated or otherwise broken.
    """
    import pypdfium2

    # PDFium must not run in two threads at once.
    with _lock():
        try:
            document = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError as error:
            if "password" in str(error).lower():
                raise ProtectedFileError(path, "encrypted") from error
            raise DamagedFileError(path, str(error)) from error
        try:
            if len(document) > _MOST_PAGES:
                raise DamagedFileError(path, f"{len(document)} pages")
            pages = [_page(document, number) for number in range(len(document))]
            return pages, _metadata(document)
        finally:
            document.close()


@cache
def _lock() -> Lock:
    return Lock()


def _metadata(document: "PdfDocument") -> Metadata:
    said = {key: " ".join(value.split()) for key, value in document.get_metadata_dict().items()}
    title = said.get("Title", "")
    is_junk = title.lower().endswith(_JUNK_TITLE) or title.lower().startswith(_JUNK_TITLE)
    return Metadata(title="" if is_junk else title, author=said.get("Author", ""))


def _page(document: "PdfDocument", number: int) -> PrintedPage:
    """One page; of no line if PDFium cannot load it."""
    from pypdfium2 import PdfiumError
    from pypdfium2.raw import FPDFPage_CountObjects

    try:
        page = document[number]
    except PdfiumError:
        return PrintedPage(())
    try:
        text = page.get_textpage()
        try:
            _, bottom, _, top = page.get_bbox()
            # Qt draws a line that is cut by the paper's edge on both pages.
            lines = tuple(line for line in _lines(text) if bottom < line.baseline < top)
            return PrintedPage(lines, has_ink=FPDFPage_CountObjects(page) > 0)
        finally:
            text.close()
    except PdfiumError:
        return PrintedPage(())
    finally:
        page.close()


def _lines(page: "PdfTextPage") -> Iterator[PrintedLine]:
    """The lines of a page as PDFium parts them, each with its place."""
    from pypdfium2.raw import FPDFText_GetUnicode

    characters = [FPDFText_GetUnicode(page, index) for index in range(page.count_chars())]
    text = "".join(chr(code) if 0 < code <= sys.maxunicode else UNKNOWN for code in characters)
    start = 0
    for line in text.splitlines(keepends=True):
        words = with_plain_letters(line.replace(_HYPHEN, "-")).strip()
        if words:
            yield _placed(page, words, start + len(line) - len(line.lstrip()), len(line.strip()))
        start += len(line)


def _placed(page: "PdfTextPage", words: str, start: int, count: int) -> PrintedLine:
    """A line with its place: where its ink ends, and where its middle letter stands."""
    from pypdfium2.raw import FPDFText_GetCharOrigin, FPDFText_IsGenerated

    boxes = [page.get_rect(index) for index in range(page.count_rects(start, count))]
    letters = (index for index in range(start + count // 2, start + count) if FPDFText_IsGenerated(page, index) < 1)
    middle = next(letters, start)
    x, y = ctypes.c_double(), ctypes.c_double()
    FPDFText_GetCharOrigin(page, middle, x, y)
    left = min((box[0] for box in boxes), default=x.value)
    right = max((box[2] for box in boxes), default=x.value)
    return PrintedLine(words, left, right, y.value, _size(page, middle))


def _size(page: "PdfTextPage", index: int) -> float:
    """The size of a letter's type as it is seen: its font's, scaled."""
    from pypdfium2.raw import FS_MATRIX, FPDFText_GetFontSize, FPDFText_GetMatrix

    matrix = FS_MATRIX()
    scale = abs(matrix.d) if FPDFText_GetMatrix(page, index, matrix) else 1.0
    return float(FPDFText_GetFontSize(page, index)) * (scale or 1.0)
