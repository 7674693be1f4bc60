"""What became of files that were imported, as rows."""

from PySide6.QtCore import QCoreApplication

from reader.usecases.importing import ImportOutcome
from ui.errors import explain
from ui.models.rows import RowModel


class OutcomeModel(RowModel[ImportOutcome]):
    """Files that could not be imported or not whole, each with why."""

    def words(self, row: ImportOutcome) -> str:
        """What is wrong with it."""
        return said_of(row)


def said_of(outcome: ImportOutcome) -> str:
    """What is wrong with a file, in words; its title where nothing is."""
    if outcome.error is not None:
        said = explain(outcome.error)
        return f"{said.what} {said.remedy}"
    if outcome.lost_pages:
        words = QCoreApplication.translate("outcomes", "Pages whose text cannot be read are missing: {pages}.")
        return words.format(pages=", ".join(map(str, outcome.lost_pages)))
    return outcome.title
