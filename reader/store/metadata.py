"""What is known about an article, as columns of its row."""

from collections.abc import Iterable

from reader.article import Metadata
from reader.store.schema import ArticleRow

METADATA = (
    ArticleRow.title,
    ArticleRow.author,
    ArticleRow.outlet,
    ArticleRow.url,
    ArticleRow.published,
    ArticleRow.language,
)
"""The columns that hold what is known about an article, in the order of `Metadata`."""


def metadata_of(columns: Iterable[str]) -> Metadata:
    """Metadata from the columns of an article's row, in the order of `METADATA`."""
    return Metadata(*columns)


def in_columns(metadata: Metadata) -> tuple[str, ...]:
    """What is known about an article in the order of `METADATA`; `astuple` would copy every text of it."""
    said = metadata
    return said.title, said.author, said.outlet, said.url, said.published, said.language


def by_column(metadata: Metadata) -> dict[str, str]:
    """Metadata as columns of the article's row."""
    return dict(zip((field.name for field in METADATA), in_columns(metadata), strict=True))


def merged(before: Metadata, after: Metadata, declared: Metadata | None) -> Metadata:
    """The new metadata; the old where the new says nothing, or the user has changed what was declared."""
    if declared is None:
        declared = before
    fields = zip(*map(in_columns, (before, after, declared)), strict=True)
    return Metadata(*(new if new and old == said else old for old, new, said in fields))
