"""The annotations of the library as rows, with headings between them."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from reader.annotations import Label
from reader.arabic.direction import isolate
from reader.notemarkup import plain_note
from reader.store.listing import Listing
from reader.store.notelisting import NoteOrder, NoteSummary
from ui.models.sought import SoughtModel
from ui.numbers import date_words
from ui.strings import label_name


@dataclass(frozen=True, slots=True)
class NoteGroupRow:
    """A heading over the annotations that share something.

    Attributes:
        order: By what they are sorted.
        key: What they share: a month, a title, the id of a label, a tag, a name; empty where they lack it.
    """

    order: NoteOrder
    key: str


NoteRow = NoteSummary | NoteGroupRow


class AllNotesModel(SoughtModel):
    """Annotations in the order of a list.

    Args:
        parent: Owns the model.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.labels: Mapping[str, Label] = {}
        self._order = NoteOrder.CREATED

    def show_listing(self, listing: Listing, order: NoteOrder) -> None:
        """Show another list."""
        self._order = order
        self.show_again(listing)

    def words(self, row: NoteRow | None) -> str:
        """Passage, note and title of a row."""
        if row is None:
            return ""
        if isinstance(row, NoteGroupRow):
            return self.group_words(row)
        return note_words(row)

    def group_words(self, row: NoteGroupRow) -> str:
        """What stands over a group of annotations."""
        match row.order:
            case NoteOrder.LABEL:
                label = self.labels.get(row.key)
                return label_name(label) if label is not None else QCoreApplication.translate("strings", "No label")
            case NoteOrder.TAG:
                return isolate(f"#{row.key}") if row.key else QCoreApplication.translate("strings", "No tag")
            case NoteOrder.ENTITY:
                return row.key or QCoreApplication.translate("strings", "No name")
            case NoteOrder.SOURCE:
                return row.key or QCoreApplication.translate("strings", "No source")
            case NoteOrder.ARTICLE:
                return row.key
            case _:
                return date_words(row.key)

    def group_row(self, key: str) -> NoteGroupRow:
        """A heading over some annotations."""
        return NoteGroupRow(self._order, key)


def note_words(row: NoteSummary) -> str:
    """What a screen reader says of an annotation: passage, note and title."""
    annotation = row.annotation
    parts = (" ".join(annotation.target.quote.exact.split()), plain_note(annotation.body.note), row.title)
    return " — ".join(part for part in parts if part)
