"""Notes that another one may be linked with, as rows."""

from reader.notemarkup import plain_note
from reader.usecases.linking import FoundNote
from ui.models.rows import RowModel


class LinkableModel(RowModel[FoundNote]):
    """Notes of the whole library, in the order that they were found in."""

    def words(self, row: FoundNote) -> str:
        """The note, the passage and the article."""
        note, passage = plain_note(row.annotation.body.note), row.annotation.target.quote.exact
        return " — ".join(part for part in (note, passage, row.title) if part)
