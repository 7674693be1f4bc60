"""What can be undone and done again, as rows."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from reader.edits import EditSummary
from ui.models.rows import RowModel
from ui.numbers import moment_words


class HistoryModel(RowModel[EditSummary]):
    """The edits of the library, the newest first.

    Args:
        name: Says what an edit is called.
        parent: Owns the model.
    """

    def __init__(self, name: Callable[[EditSummary], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name

    def words(self, row: EditSummary) -> str:
        """What was done, and when."""
        return f"{self._name(row)} — {moment_words(row.made)}"
