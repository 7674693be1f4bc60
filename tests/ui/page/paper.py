"""Paper for tests: PDFs that are written, and what a reader finds in them."""

import shutil
import subprocess
from pathlib import Path
from unicodedata import normalize

import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter

from ui.page.printing import PrintChoices
from ui.page.view import ArticlePage


def writer_at(path: Path) -> QPdfWriter:
    """A writer of A4 pages with margins of 20 mm."""
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout.Unit.Millimeter)
    writer.setResolution(300)
    return writer


def print_to(page: ArticlePage, path: Path, choices: PrintChoices) -> int:
    """Print a page's article into a PDF; returns how many pages it took."""
    writer = writer_at(path)
    printing = page.begin_printing(writer, choices)
    shares = list(printing.pages())
    assert shares == sorted(shares)
    assert all(0 <= share <= 1 for share in shares)
    assert shares == [] or shares[-1] == 1
    return printing.count


def words_in(path: Path) -> str:
    """The text of a PDF as a reader of the system finds it."""
    if shutil.which("pdftotext") is None:
        pytest.skip("needs pdftotext (poppler-utils)")
    found = subprocess.run(["pdftotext", str(path), "-"], check=True, capture_output=True, text=True).stdout
    return normalize("NFKC", found)
