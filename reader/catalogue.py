"""What the user keeps about articles: how far they are read, marks, tags, notes, and the collections they stand in."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from reader.annotations import new_id
from reader.article import Metadata


class ReadingStatus(StrEnum):
    """How far the user says that an article has been read."""

    UNREAD = "unread"
    READING = "reading"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class ArticleDetails:
    """All that can be changed about an article but its text.

    Attributes:
        article_id: UUID of the article.
        metadata: What is known about it.
        star: Whether the user marked it.
        status: How far the user says it has been read.
        tags: Names without `#`, nested with `/`, in the user's order.
        note: A note on the article as a whole, in Markdown.
        trashed: When it was put in the trash, in UTC; None outside it.
    """

    article_id: str
    metadata: Metadata
    star: bool = False
    status: ReadingStatus = ReadingStatus.UNREAD
    tags: tuple[str, ...] = ()
    note: str = ""
    trashed: datetime | None = None


@dataclass(frozen=True, slots=True)
class Collection:
    """A shelf for articles, filled by hand or by a saved query.

    Attributes:
        name: What the user calls it.
        parent: Id of the collection that it stands in; empty at the top.
        query: The search that fills it; empty for one that is filled by hand.
        position: Order among those of the same parent, from 0.
        id: UUID.
    """

    name: str
    parent: str = ""
    query: str = ""
    position: int = 0
    id: str = field(default_factory=new_id)

    @property
    def is_smart(self) -> bool:
        """Whether a query fills it."""
        return bool(self.query)


@dataclass(frozen=True, slots=True)
class Shelving:
    """That an article stands in a collection.

    Attributes:
        collection_id: Id of the collection, one that is filled by hand.
        article_id: UUID of the article.
    """

    collection_id: str
    article_id: str


MOST_COMPARED = 32
"""With so many others an article is compared when it comes in: one that has more copies may be known to have only these."""


@dataclass(frozen=True, slots=True)
class Copy:
    """That an article tells the same story as another one, mostly in the same words.

    Attributes:
        article_id: UUID of the article.
        other_id: UUID of the other one.
        title: Of the other one.
        share: How much of the shorter of both stands in the other, up to 1.
        is_distinct: Whether the user says that they are not the same.
    """

    article_id: str
    other_id: str
    title: str
    share: float
    is_distinct: bool = False


@dataclass(frozen=True, slots=True)
class Distinction:
    """That two articles are not the same story, whatever their texts have in common.

    Attributes:
        article_id: UUID of the one whose id is less.
        other_id: UUID of the other one.
    """

    article_id: str
    other_id: str

    @classmethod
    def between(cls, first: str, second: str) -> "Distinction":
        """The one of two articles, in whatever order they are named."""
        return cls(min(first, second), max(first, second))


def within(collections: Iterable[Collection], collection_id: str) -> tuple[Collection, ...]:
    """The collections that stand in one, at any depth, each before those in it.

    Args:
        collections: All of the library.
        collection_id: The outermost; empty for all that can be reached from the top.
    """
    children: dict[str, list[Collection]] = {}
    for each in collections:
        children.setdefault(each.parent, []).append(each)
    found: list[Collection] = []
    waiting = children.pop(collection_id, [])
    while waiting:
        each = waiting.pop(0)
        found.append(each)
        # A damaged library may have a collection within itself: each is met once.
        waiting = [*children.pop(each.id, []), *waiting]
    return tuple(found)


def path_of(collections: Iterable[Collection], collection: Collection) -> tuple[Collection, ...]:
    """A collection with those around it, the outermost first."""
    known = {each.id: each for each in collections}
    path = [collection]
    while path[0].parent in known and known[path[0].parent] not in path:
        path.insert(0, known[path[0].parent])
    return tuple(path)
