"""What a library file or a backup holds, seen without opening it as a library: nothing of it is touched."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from reader.store.columns import restored
from reader.store.connection import connect_plainly, text_of
from reader.store.failures import named_failures

# Of the first version already, so that the oldest backup can be asked.
_ARTICLES = (
    "SELECT a.id, a.title, a.trashed IS NOT NULL, count(n.number), count(n.number) FILTER (WHERE n.note <> '')"
    " FROM article AS a LEFT JOIN annotation AS n ON n.article = a.number AND n.state <> 'trashed'"
    " GROUP BY a.number ORDER BY a.number DESC"
)


@dataclass(frozen=True, slots=True)
class HeldArticle:
    """An article in a file.

    Attributes:
        id: UUID.
        title: Its title.
        is_trashed: Whether it is in the trash.
        annotations: How many highlights it has, those in the trash left out.
        notes: How many of them have a note.
    """

    id: str
    title: str
    is_trashed: bool
    annotations: int
    notes: int


def held_in(path: Path) -> tuple[HeldArticle, ...]:
    """The articles of a library or a backup, the newest first; the file is only read.

    Raises:
        StoreError: It cannot be read, or is damaged where they stand.
    """
    with named_failures(path), closing(connect_plainly(path, "ro")) as connection:
        connection.text_factory = text_of
        return tuple(
            HeldArticle(restored(article_id), restored(title), bool(is_trashed), annotations, notes)
            for article_id, title, is_trashed, annotations, notes in connection.execute(_ARTICLES)
        )
