"""What became of files that were imported, as rows."""

from reader.workspace import ImportOutcome
from ui.errors import explain
from ui.models.rows import RowModel


class OutcomeModel(RowModel[ImportOutcome]):
    """Files that could not be imported, each with why."""

    def words(self, row: ImportOutcome) -> str:
        """The file's name and what is wrong with it."""
        if row.error is None:
            return row.title
        said = explain(row.error)
        return f"{said.what} {said.remedy}"
