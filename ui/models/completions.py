"""Ways to go on in the search box, as rows."""

from reader.queries.completing import Completion
from ui.models.rows import RowModel
from ui.numbers import number
from ui.strings import filter_words


def beside(completion: Completion) -> str:
    """What is said beside a completion: what a filter asks for, or to how many articles a value leads."""
    if not completion.is_value:
        return filter_words(completion.field)
    return "" if completion.count is None else number(completion.count)


class CompletionModel(RowModel[Completion]):
    """What is offered."""

    def words(self, row: Completion) -> str:
        """The words for it, and what is said beside it."""
        return f"{row.shown} {beside(row)}".strip()
