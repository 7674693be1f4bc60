"""Deep links into the library: `hashiya://article/ID?h=ID`, as exports write them and the window opens them."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

SCHEME = "hashiya"
_ID = re.compile(r"[0-9A-Za-z-]{1,64}")


@dataclass(frozen=True, slots=True)
class DeepLink:
    """A place in the library.

    Attributes:
        article_id: Id of an article, or an unambiguous beginning of one.
        annotation_id: Id of an annotation of it; empty for the article itself.
    """

    article_id: str
    annotation_id: str = ""

    def __str__(self) -> str:
        """The link as it is written."""
        link = f"{SCHEME}://article/{self.article_id}"
        return f"{link}?h={self.annotation_id}" if self.annotation_id else link


def parse_link(link: str) -> DeepLink | None:
    """Read a deep link; other parameters, a fragment and outer blanks are passed over.

    Args:
        link: What the desktop, a note or a person handed over; anything at all.

    Returns:
        What it points to, or None for whatever is no such link.
    """
    try:
        parts = urlsplit(link.strip())
        host = parts.netloc.lower()
    except ValueError:
        return None
    if parts.scheme.lower() != SCHEME or host != "article":
        return None
    article_id = unquote(parts.path).strip("/")
    annotation_id = parse_qs(parts.query).get("h", [""])[0]
    if not _ID.fullmatch(article_id) or (annotation_id and not _ID.fullmatch(annotation_id)):
        return None
    return DeepLink(article_id, annotation_id)
