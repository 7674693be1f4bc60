"""Copies of an article as rows, and two texts that are compared, paragraph by paragraph."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from reader.arabic.direction import isolate
from reader.catalogue import Copy
from reader.spans import Span
from reader.usecases.copying import Compared
from ui.models.rows import RowModel
from ui.numbers import percent


@dataclass(frozen=True, slots=True)
class ComparedParagraph:
    """A paragraph of a text beside another one.

    Attributes:
        span: Where it stands in the text.
        text: The paragraph.
        own: What of it stands nowhere in the other text; offsets within the paragraph.
    """

    span: Span
    text: str
    own: tuple[Span, ...]


class CopyModel(RowModel[Copy]):
    """The copies of one article, the nearest first."""

    def words(self, row: Copy) -> str:
        """The title, and how near it is."""
        return f"{row.title} — {share_words(row)}"


class ParagraphModel(RowModel[ComparedParagraph]):
    """The paragraphs of a text."""

    def words(self, row: ComparedParagraph) -> str:
        """The paragraph, and after it what only it says."""
        if not row.own:
            return row.text
        words = QCoreApplication.translate("CopyModel", "{paragraph} — only here: {passages}")
        return words.format(paragraph=row.text, passages="… ".join(span.of(row.text) for span in row.own))


def share_words(copy: Copy) -> str:
    """How near a copy is; or that the user says that it is none."""
    if copy.is_distinct:
        return QCoreApplication.translate("CopyModel", "Not the same story, you said")
    words = QCoreApplication.translate("CopyModel", "{share} of the shorter text stands in the other")
    return words.format(share=isolate(percent(copy.share)))


def paragraphs_of(compared: Compared) -> list[ComparedParagraph]:
    """The paragraphs of a text, each with what only it says."""
    rows, start, waiting = [], 0, list(compared.own)
    for line in compared.text.split("\n"):
        end = start + len(line)
        own = []
        while waiting and waiting[0].start < end:
            own.append(waiting.pop(0).shifted(-start))
        rows.append(ComparedParagraph(Span(start, end), line, tuple(own)))
        start = end + 1
    return rows
