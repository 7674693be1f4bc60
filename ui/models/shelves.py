"""How the library is parted, as rows: its parts, the collections one within another, the tags."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject

from reader.catalogue import Collection, ReadingStatus, path_of
from reader.store.listing import ListQuery
from ui.catalogue import Shelves
from ui.models.rows import RowModel
from ui.numbers import number
from ui.strings import status_name


class ShelfKind(StrEnum):
    """What a row of the shelves stands for."""

    ALL = "all"
    UNREAD = "unread"
    READING = "reading"
    NOTED = "noted"
    STARRED = "starred"
    COPIED = "copied"
    NOTES = "notes"
    TRASH = "trash"
    COLLECTIONS = "collections"
    COLLECTION = "collection"
    TAGS = "tags"
    TAG = "tag"


PARTS = (ShelfKind.ALL, ShelfKind.UNREAD, ShelfKind.READING, ShelfKind.NOTED, ShelfKind.STARRED)
HEADINGS = frozenset([ShelfKind.COLLECTIONS, ShelfKind.TAGS])


@dataclass(frozen=True, slots=True)
class ShelfRow:
    """A row of the shelves.

    Attributes:
        kind: What it stands for.
        count: How many articles (or notes, or both) there are; None where that is not counted.
        collection: The collection, for one of them.
        tag: The tag, for one of them.
        depth: How deep it is nested.
        has_more: Whether others are nested in it.
        is_open: Whether these are shown.
    """

    kind: ShelfKind
    count: int | None = None
    collection: Collection | None = None
    tag: str = ""
    depth: int = 0
    has_more: bool = False
    is_open: bool = True

    @property
    def key(self) -> tuple[ShelfKind, str]:
        """What tells it from other rows, however much is in it."""
        return self.kind, self.collection.id if self.collection is not None else self.tag

    @property
    def takes_articles(self) -> bool:
        """Whether articles can be put there."""
        if self.kind is ShelfKind.COLLECTION:
            return self.collection is not None and not self.collection.is_smart
        return self.kind in {ShelfKind.TAG, ShelfKind.STARRED, ShelfKind.UNREAD, ShelfKind.READING, ShelfKind.TRASH}

    def narrowed(self, query: ListQuery) -> ListQuery:
        """A query for the articles of this row, in the order of another one."""
        collection = self.collection.id if self.collection is not None else ""
        narrowed = {
            ShelfKind.UNREAD: ListQuery(status=ReadingStatus.UNREAD),
            ShelfKind.READING: ListQuery(status=ReadingStatus.READING),
            ShelfKind.NOTED: ListQuery(noted=True),
            ShelfKind.STARRED: ListQuery(starred=True),
            ShelfKind.COPIED: ListQuery(copied=True),
            ShelfKind.COLLECTION: ListQuery(collection=collection),
            ShelfKind.TAG: ListQuery(tag=self.tag),
        }.get(self.kind, ListQuery())
        return replace(narrowed, order=query.order, reverse=query.reverse, grouped=query.grouped)


class ShelfModel(RowModel[ShelfRow]):
    """The shelves; what is nested can be folded away.

    Args:
        parent: Owns the model.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelves: Shelves | None = None
        self._closed: set[tuple[ShelfKind, str]] = set()

    def set_shelves(self, shelves: Shelves) -> None:
        """Show another state of the library; rows that only changed their counts stay where they are."""
        self._shelves = shelves
        self._show()

    def fold(self, row: ShelfRow) -> None:
        """Fold away what is nested in a row, or show it again."""
        self._closed ^= {row.key}
        self._show()

    def row_of(self, key: tuple[ShelfKind, str]) -> int | None:
        """Where a row stands."""
        return next((place for place, row in enumerate(self.rows) if row.key == key), None)

    def words(self, row: ShelfRow) -> str:
        """The name with its count."""
        count = "" if row.count is None else number(row.count)
        return f"{shelf_name(row)} {count}".strip()

    def is_heading(self, row: ShelfRow) -> bool:
        """Whether it only stands over others."""
        return row.kind in HEADINGS

    def _show(self) -> None:
        rows = list(self._made()) if self._shelves is not None else []
        if [row.key for row in rows] != [row.key for row in self.rows]:
            self.reset(rows)
            return
        for place, (old, new) in enumerate(zip(tuple(self.rows), rows, strict=True)):
            if old != new:
                self.replace(place, new)

    def _made(self) -> Iterator[ShelfRow]:
        if self._shelves is None:
            return
        counts, collections, by_query = self._shelves.counts, self._shelves.collections, self._shelves.by_query
        counted = {
            ShelfKind.ALL: counts.all,
            ShelfKind.UNREAD: counts.by_status.get(ReadingStatus.UNREAD, 0),
            ShelfKind.READING: counts.by_status.get(ReadingStatus.READING, 0),
            ShelfKind.NOTED: counts.noted,
            ShelfKind.STARRED: counts.starred,
        }
        yield from (ShelfRow(kind, counted[kind]) for kind in PARTS)
        if counts.copied:
            yield ShelfRow(ShelfKind.COPIED, counts.copied)
        yield ShelfRow(ShelfKind.NOTES, counts.notes)
        if counts.trashed:
            yield ShelfRow(ShelfKind.TRASH, counts.trashed)
        yield ShelfRow(ShelfKind.COLLECTIONS)
        yield from self._opened(
            ShelfRow(
                ShelfKind.COLLECTION,
                by_query.get(each.query) if each.is_smart else counts.by_collection.get(each.id, 0),
                collection=each,
                depth=len(path_of(collections, each)) - 1,
            )
            for each in collections
        )
        if counts.by_tag:
            yield ShelfRow(ShelfKind.TAGS)
            yield from self._opened(
                ShelfRow(ShelfKind.TAG, count, tag=tag, depth=tag.count("/"))
                for tag, count in sorted(with_outer_tags(counts.by_tag).items(), key=_nested)
            )

    def _opened(self, rows: Iterable[ShelfRow]) -> Iterator[ShelfRow]:
        """Nested rows without those within a closed one."""
        listed = list(rows)
        closed_at: int | None = None
        for place, row in enumerate(listed):
            if closed_at is not None and row.depth > closed_at:
                continue
            has_more = place + 1 < len(listed) and listed[place + 1].depth > row.depth
            is_open = row.key not in self._closed
            closed_at = row.depth if has_more and not is_open else None
            yield replace(row, has_more=has_more, is_open=is_open)


def with_outer_tags(by_tag: Mapping[str, int]) -> dict[str, int]:
    """Tags with those that they are nested in, which nothing needs to have itself, as names and counts."""
    outer = {tag[:place] for tag in by_tag for place, ch in enumerate(tag) if ch == "/" and place}
    return {**dict.fromkeys(outer, 0), **by_tag}


def _nested(counted: tuple[str, int]) -> list[str]:
    """Tags in the order of their parts, so that those nested in one follow it."""
    return counted[0].split("/")


def shelf_name(row: ShelfRow) -> str:
    """What a row is called."""
    if row.kind is ShelfKind.COLLECTION and row.collection is not None:
        return row.collection.name
    if row.kind is ShelfKind.TAG:
        return row.tag.rpartition("/")[2]
    return {
        ShelfKind.ALL: QCoreApplication.translate("strings", "All articles"),
        ShelfKind.UNREAD: status_name(ReadingStatus.UNREAD),
        ShelfKind.READING: status_name(ReadingStatus.READING),
        ShelfKind.NOTED: QCoreApplication.translate("strings", "With notes"),
        ShelfKind.STARRED: QCoreApplication.translate("strings", "Starred"),
        ShelfKind.COPIED: QCoreApplication.translate("strings", "With near copies"),
        ShelfKind.NOTES: QCoreApplication.translate("strings", "All notes"),
        ShelfKind.TRASH: QCoreApplication.translate("strings", "Trash"),
        ShelfKind.COLLECTIONS: QCoreApplication.translate("strings", "Collections"),
        ShelfKind.TAGS: QCoreApplication.translate("strings", "Tags"),
    }[row.kind]
