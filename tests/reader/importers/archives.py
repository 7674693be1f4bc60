"""Archives made on the spot, whole or hostile."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def packed(**members):
    """A ZIP archive; `__` in a name stands for a slash, `_dot_` for a full stop."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return buffer.getvalue()


def docx(body, **members):
    document = f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    return packed(word__document_dot_xml=document, **members)


def odt(body, **members):
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "table")
    )
    content = f"<office:document-content{names}><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    return packed(content_dot_xml=content, **members)


def epub(*pages, manifest="", **members):
    container = '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'
    items = "".join(
        f'<item id="p{n}" href="p%20{n}.xhtml" media-type="application/xhtml+xml"/>' for n in range(len(pages))
    )
    spine = "".join(f'<itemref idref="p{n}"/>' for n in range(len(pages)))
    package = (
        '<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>كتاب</dc:title><dc:creator>سامر</dc:creator>'
        f"<dc:creator>هند</dc:creator></metadata><manifest>{items}{manifest}</manifest><spine>{spine}</spine></package>"
    )
    texts = {f"OPS__p {n}_dot_xhtml": page for n, page in enumerate(pages)}
    parts = {"META-INF__container_dot_xml": container, "OPS__book_dot_opf": package}
    return packed(**parts, **texts, **members)
