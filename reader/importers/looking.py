"""Looking at a file as it would be read, to choose between the ways in which it can be."""

from dataclasses import dataclass
from pathlib import Path

from reader.errors import UnreadableFileError
from reader.importers.collection import articles_in
from reader.importers.reading import AS_FOUND, ReadOptions
from reader.importers.registry import HTML_SUFFIXES, MARKDOWN_SUFFIXES, MHTML_SUFFIXES, PLAIN_SUFFIXES, encoding_of

_BOOK_SUFFIXES = (".epub",)
_SHOWN = 3_000


@dataclass(frozen=True, slots=True)
class Look:
    """A file as it would be read.

    Attributes:
        text: The beginning of its text.
        encoding: In which it is read without a choice, as Python calls it; empty where that is not known.
        is_encoded: Whether another encoding can be chosen.
        is_page: Whether all of a page can be taken instead of its article.
        is_book: Whether it can be parted into chapters.
    """

    text: str
    encoding: str
    is_encoded: bool
    is_page: bool
    is_book: bool

    @property
    def has_choice(self) -> bool:
        """Whether there is more than one way to read it."""
        return self.is_encoded or self.is_page or self.is_book


def look_at(content: bytes, file: Path, options: ReadOptions, article: Path | None = None) -> Look:
    """Read a file to be looked at.

    Args:
        content: The whole file.
        file: Its path.
        options: How it is to be read.
        article: The article that is meant, where the file holds several; None for the first.

    Raises:
        FileError: It cannot be read so.
    """
    name = article or file
    suffix = name.suffix.lower()
    found = (each for each in articles_in(content, file, options) if article is None or each.path == article)
    first = next(found, None)
    if first is None or first.reading is None:
        raise (first.error if first is not None and first.error is not None else UnreadableFileError(name))
    encoding = encoding_of(content, name=str(file), options=AS_FOUND) if name == file else ""
    return Look(
        text=first.reading.article.text[:_SHOWN],
        encoding=encoding,
        is_encoded=bool(encoding) or suffix in PLAIN_SUFFIXES + MARKDOWN_SUFFIXES + HTML_SUFFIXES,
        is_page=suffix in HTML_SUFFIXES + MHTML_SUFFIXES,
        is_book=suffix in _BOOK_SUFFIXES,
    )
