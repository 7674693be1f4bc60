"""What reading a file gives, and how it can be asked to be read."""

from dataclasses import dataclass

from reader.article import Article


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How a file is to be read where there is a choice.

    Attributes:
        encoding: Of a text file or a page, if the user knows better than it says or shows; empty to find out.
        whole_body: Take all of a page's text instead of the part that looks like an article.
        chapters: Make an article of each chapter of a book instead of one of the whole.
        keep_original: Keep the file itself too, whole, as it is read.
    """

    encoding: str = ""
    whole_body: bool = False
    chapters: bool = False
    keep_original: bool = False


AS_FOUND = ReadOptions()
"""Nothing is chosen: the file says, or shows, how it is to be read."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An article, and what of its file is missing in it.

    Attributes:
        article: What could be read.
        lost_pages: Pages whose text could not, counted from 1; empty pages are not among them.
    """

    article: Article
    lost_pages: tuple[int, ...] = ()
