"""Formats that are loaded with the first file of their kind; whoever reads plain text pays for none of them."""

from reader.article import Article
from reader.importers.reading import AS_FOUND, Reading, ReadOptions


def article_from_docx(content: bytes, *, name: str) -> Article:
    """See `reader.importers.docx`."""
    from reader.importers import docx

    return docx.article_from_docx(content, name=name)


def article_from_epub(content: bytes, *, name: str) -> Article:
    """See `reader.importers.epub`."""
    from reader.importers import epub

    return epub.article_from_epub(content, name=name)


def chapters_from_epub(content: bytes, *, name: str) -> list[Article]:
    """See `reader.importers.epub`."""
    from reader.importers import epub

    return epub.chapters_from_epub(content, name=name)


def article_from_html(content: bytes, *, name: str, options: ReadOptions = AS_FOUND, declared: str = "") -> Article:
    """See `reader.importers.html`."""
    from reader.importers import html

    return html.article_from_html(content, name=name, options=options, declared=declared)


def article_from_markdown(content: bytes, *, name: str, options: ReadOptions = AS_FOUND) -> Article:
    """See `reader.importers.markdown`."""
    from reader.importers import markdown

    return markdown.article_from_markdown(content, name=name, options=options)


def article_from_mhtml(content: bytes, *, name: str, options: ReadOptions = AS_FOUND) -> Article:
    """See `reader.importers.mhtml`."""
    from reader.importers import mhtml

    return mhtml.article_from_mhtml(content, name=name, options=options)


def article_from_odt(content: bytes, *, name: str) -> Article:
    """See `reader.importers.odt`."""
    from reader.importers import odt

    return odt.article_from_odt(content, name=name)


def reading_from_pdf(content: bytes, *, name: str) -> Reading:
    """See `reader.importers.pdf`."""
    from reader.importers import pdf

    return pdf.reading_from_pdf(content, name=name)
