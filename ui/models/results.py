"""What a search of the library found, as rows."""

from reader.store.hits import SearchHit
from ui.models.rows import RowModel


class ResultModel(RowModel[SearchHit]):
    """Passages and notes that hold what was searched for."""

    def words(self, row: SearchHit) -> str:
        """The title of the article and the words around the hit."""
        return f"{row.title}: {row.snippet}"
