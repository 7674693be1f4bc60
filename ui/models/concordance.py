"""Mentions across articles as rows, one a line."""

from reader.concordance import KwicLine
from ui.models.rows import RowModel


class LineModel(RowModel[KwicLine]):
    """Concordance lines."""

    def words(self, row: KwicLine) -> str:
        """The whole line, then the article."""
        return f"{row.before}{row.words}{row.after} — {row.spot.title}"
