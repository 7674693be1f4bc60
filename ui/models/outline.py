"""The headings of the open article as rows."""

from dataclasses import dataclass

from reader.article import Article, Block
from ui.models.rows import RowModel


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """A heading.

    Attributes:
        block: Its place and level.
        text: Its words.
        depth: Levels below the highest heading of the article.
    """

    block: Block
    text: str
    depth: int


class OutlineModel(RowModel[HeadingRow]):
    """The article's title and headings, in order."""

    def set_article(self, article: Article | None) -> None:
        """Show the headings of another article."""
        blocks = [block for block in article.blocks if block.is_heading and block.span] if article else []
        highest = min((block.level for block in blocks), default=0)
        self.reset(
            [HeadingRow(block, block.span.of(article.text), block.level - highest) for block in blocks if article]
        )

    def words(self, row: HeadingRow) -> str:
        """The heading."""
        return row.text

    def row_at(self, offset: int) -> int | None:
        """The heading under which a code point stands."""
        above = [place for place, row in enumerate(self.rows) if row.block.span.start <= offset]
        return above[-1] if above else None
