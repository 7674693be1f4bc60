"""Web archives of one file (MHTML), as Chromium and Internet Explorer save them.

Source: RFC 2557 (MIME encapsulation of aggregate documents).
"""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.article import Article
from reader.errors import DamagedFileError
from reader.importers.html import article_from_html
from reader.importers.reading import AS_FOUND, ReadOptions

if TYPE_CHECKING:
    from email.message import EmailMessage


def article_from_mhtml(content: bytes, *, name: str, options: ReadOptions = AS_FOUND) -> Article:
    """Make an article of the page in a web archive.

    Args:
        content: The archive's bytes.
        name: Its path or name, for errors.
        options: How the user wants it to be read.

    Returns:
        The article; the address comes from the archive where the page itself names none.

    Raises:
        DamagedFileError: It holds no page.
        EmptyFileError: The page holds no text.
    """
    # email is as heavy as a third-party library, and few articles are MHTML.
    from email import message_from_bytes, policy

    message = message_from_bytes(content, policy=policy.default)
    for part in message.walk():
        if part.get_content_type() in {"text/html", "application/xhtml+xml"}:
            page = part.get_payload(decode=True)
            if isinstance(page, bytes) and page.strip():
                charset = part.get_content_charset("")
                article = article_from_html(page, name=name, options=options, declared=charset)
                url = _header(message, "Snapshot-Content-Location") or _header(part, "Content-Location")
                is_address = url.startswith(("http://", "https://"))
                metadata = article.metadata
                return replace(article, metadata=replace(metadata, url=metadata.url or (url if is_address else "")))
    raise DamagedFileError(Path(name), "no page inside")


def _header(part: "EmailMessage", name: str) -> str:
    return " ".join(str(part.get(name, "")).split())
