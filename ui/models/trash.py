"""What lies in the trash as rows: articles, and notes that were deleted by themselves, each under a heading."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from reader.store.notelisting import NoteSummary
from reader.store.trash import TrashedArticle
from reader.usecases.discarding import ARTICLES
from ui.models.allnotes import note_words
from ui.models.sought import SoughtModel


@dataclass(frozen=True, slots=True)
class TrashHeading:
    """A heading over articles or notes.

    Attributes:
        key: Which, as the trash calls them.
    """

    key: str


TrashRow = TrashedArticle | NoteSummary | TrashHeading


class TrashModel(SoughtModel):
    """What lies in the trash, the last that came there first."""

    def words(self, row: TrashRow | None) -> str:
        """Title and outlet of an article; passage, note and title of a note."""
        match row:
            case None:
                return ""
            case TrashHeading():
                return self.group_words(row)
            case TrashedArticle():
                return " — ".join(part for part in (row.title, row.outlet) if part)
            case _:
                return note_words(row)

    def group_words(self, row: TrashHeading) -> str:
        """What stands over articles, or notes."""
        if row.key == ARTICLES:
            return QCoreApplication.translate("strings", "Articles")
        return QCoreApplication.translate("strings", "Notes")

    def group_row(self, key: str) -> TrashHeading:
        """A heading."""
        return TrashHeading(key)
