"""Notes that come from outside, whose articles are still to be found in the library."""

from dataclasses import dataclass

from reader.annotations import Annotation, Label
from reader.links import Link, LinkType


@dataclass(frozen=True, slots=True)
class ForeignAnnotation:
    """An annotation from outside.

    Attributes:
        annotation: What was read; its target names the article and the text version only if this program wrote it.
        source: Address of what it is about; may be empty.
        title: Title of what it is about; may be empty.
        label: Its label, for a library that has none by that id; None for none.
    """

    annotation: Annotation
    source: str = ""
    title: str = ""
    label: Label | None = None


@dataclass(frozen=True, slots=True)
class ForeignArticle:
    """What is said of something as a whole.

    Attributes:
        source: Its address; may be empty.
        note: Markdown.
        tags: Names without `#`.
        star: Whether it is marked.
        status: A value of `ReadingStatus`; empty where nothing is said.
        article_id: The article, only if this program wrote it; otherwise empty.
        text_sha256: Its text, only if this program wrote it; otherwise empty.
    """

    source: str
    note: str = ""
    tags: tuple[str, ...] = ()
    star: bool = False
    status: str = ""
    article_id: str = ""
    text_sha256: str = ""


@dataclass(frozen=True, slots=True)
class ForeignLink:
    """A link between two annotations from outside.

    Attributes:
        link: The link.
        type: Its type, for a library that has none by that id.
    """

    link: Link
    type: LinkType


@dataclass(frozen=True, slots=True)
class ForeignNotes:
    """All that a file holds."""

    annotations: tuple[ForeignAnnotation, ...] = ()
    articles: tuple[ForeignArticle, ...] = ()
    links: tuple[ForeignLink, ...] = ()
