"""Notes that another one may be linked with, as rows."""

from reader.usecases.linking import FoundNote
from ui.models.rows import RowModel


class LinkableModel(RowModel[FoundNote]):
    """Notes of the whole library, in the order that they were found in."""

    def words(self, row: FoundNote) -> str:
        """The note, the passage and the article."""
        annotation = row.annotation
        return " — ".join(part for part in (annotation.body.note, annotation.target.quote.exact, row.title) if part)
