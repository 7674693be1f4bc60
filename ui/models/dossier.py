"""What a source is credited with across articles, as rows: articles, and under each its statements."""

from dataclasses import dataclass

from reader.concordance import Spot
from reader.dossier import Dossier, Statement
from ui.models.rows import RowModel
from ui.numbers import number


@dataclass(frozen=True, slots=True)
class ArticleHeading:
    """An article over its statements.

    Attributes:
        spot: The article, by its first statement.
        count: How many statements follow.
    """

    spot: Spot
    count: int


DossierRow = ArticleHeading | Statement


class DossierModel(RowModel[DossierRow]):
    """The statements of a dossier by article, the earliest first."""

    def show(self, dossier: Dossier) -> None:
        """Show the statements of a dossier."""
        rows: list[DossierRow] = []
        for spot, count in dossier.articles:
            rows.append(ArticleHeading(spot, count))
            rows.extend(each for each in dossier.statements if each.spot.article_id == spot.article_id)
        self.reset(rows)

    def words(self, row: DossierRow) -> str:
        """An article with its count, or cue and statement."""
        if isinstance(row, ArticleHeading):
            return f"{row.spot.title} {number(row.count)}"
        return f"{row.cue} {row.content}"

    def is_heading(self, row: DossierRow) -> bool:
        """Whether the row is an article."""
        return isinstance(row, ArticleHeading)
