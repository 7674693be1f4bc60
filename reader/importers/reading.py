"""What reading a file gives."""

from dataclasses import dataclass

from reader.article import Article


@dataclass(frozen=True, slots=True)
class Reading:
    """An article, and what of its file is missing in it.

    Attributes:
        article: What could be read.
        lost_pages: Pages whose text could not, counted from 1; empty pages are not among them.
    """

    article: Article
    lost_pages: tuple[int, ...] = ()
